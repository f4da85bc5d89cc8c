package se.samklang.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.samklang.report.Judgement;
import se.samklang.report.Redaction;
import se.samklang.report.Words;

/** What to leave out of everything that is told. */
final class RedactOption {
  private static final List<String> KINDS = List.of("persons");

  @Option(names = "--redact", paramLabel = "persons", completionCandidates = Kinds.class)
  @Nullable String asked;

  /** Before the work is done that is to be told. */
  void validate() {
    if (asked != null && !KINDS.contains(asked)) {
      throw Values.unknown("--redact", asked, KINDS);
    }
  }

  /** What may be told of a run. */
  Judgement applied(Judgement judgement) {
    return asked == null ? judgement : Redaction.of(judgement);
  }

  /** What the caller has to know of it; nothing where it was not asked for. */
  Optional<String> limits(Words words) {
    return asked == null ? Optional.empty() : Optional.of(words.say("redacted"));
  }

  /** What may be left out, for completion. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return KINDS.iterator();
    }
  }
}
