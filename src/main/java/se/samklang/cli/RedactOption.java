package se.samklang.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.report.Judgement;
import se.samklang.report.Redaction;
import se.samklang.report.Words;

/** What to leave out of everything that is told. */
final class RedactOption implements Options {
  private static final List<String> KINDS = List.of("persons");

  @Nullable String asked;

  @Override
  public void addTo(CommandSpec command) {
    command.addOption(
        Bound.text("persons", asked, value -> asked = value, "--redact")
            .completionCandidates(KINDS)
            .build());
  }

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
}
