package se.samklang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.correction.Correction;
import se.samklang.correction.Corrections;
import se.samklang.correction.FileChange;
import se.samklang.correction.Proposal;
import se.samklang.correction.Refusal;
import se.samklang.correction.Trial;
import se.samklang.correction.Trial.Judged;
import se.samklang.correction.UnifiedDiff;
import se.samklang.findings.Finding;
import se.samklang.findings.Verdict;
import se.samklang.input.FieldNames;
import se.samklang.input.InputFile;
import se.samklang.model.Dimension;
import se.samklang.model.Suggestion;
import se.samklang.report.Judgement;
import se.samklang.report.SafeText;
import se.samklang.report.Words;

/** {@code samklang suggest}: what the strategy's table and near names would fill in or correct. */
final class SuggestCommand implements Command {
  private static final String STANDARD_INPUT = "-";

  final Judging judging;
  boolean write;

  SuggestCommand(Workplace workplace) {
    this.judging = new Judging(workplace);
  }

  @Override
  public String name() {
    return "suggest";
  }

  @Override
  public void addTo(CommandSpec command) {
    judging.addTo(command);
    CommonOptions.addTo(command);
    command.addOption(Bound.flag(write, value -> write = value, "--write").build());
  }

  @Override
  public Integer call() {
    Map<String, byte[]> given = standardInput();
    Judgement judgement = judging.judge(given);
    new Notices(judging.workplace(), false).tell(judgement);
    List<String> changed = new ArrayList<>();
    Proposal proposal = proposal(judgement, given, changed);
    changed.forEach(file -> say("suggest.left.changed", Map.of("file", file)));
    tellWhatIsLeft(judgement, proposal);
    boolean whole = write ? write(proposal) : show(proposal);
    boolean judged = judgement.verdict() != Verdict.NOT_JUDGED;
    return (judged && whole && changed.isEmpty() ? ExitCode.ACCEPTED : ExitCode.NOT_JUDGED).code();
  }

  /** Standard input can be read once, and is judged twice. */
  private Map<String, byte[]> standardInput() {
    if (!judging.input.paths.contains(STANDARD_INPUT)) {
      return Map.of();
    }
    if (write) {
      throw new UsageException("write-standard-input", Map.of(), Optional.empty());
    }
    try {
      return Map.of(STANDARD_INPUT, judging.workplace().streams().in().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Proposal proposal(
      Judgement judgement, Map<String, byte[]> given, List<String> changedMeanwhile) {
    List<Correction> corrections =
        Corrections.of(judgement.findings(), judgement.reading(), words().language());
    Map<String, byte[]> originals = originals(judgement, given, corrections, changedMeanwhile);
    Trial trial =
        new Trial(
            changed -> judged(judging.judge(named(changed, given))),
            originals,
            new FieldNames(judging.workplace().vocabulary(), judgement.strategy()),
            judgement.strategy().dimensions());
    return trial.of(corrections, judged(judgement));
  }

  private static Judged judged(Judgement judgement) {
    return new Judged(judgement.reading(), judgement.findings());
  }

  /** What is shown for standard input is a name of its own. */
  private Map<String, byte[]> named(Map<String, byte[]> changed, Map<String, byte[]> given) {
    Map<String, byte[]> named = new HashMap<>(given);
    named.putAll(changed);
    byte[] ofInput = changed.get(judging.input.standardInputName);
    if (ofInput != null && !given.isEmpty()) {
      named.put(STANDARD_INPUT, ofInput);
    }
    return named;
  }

  /**
   * The bytes that were judged, by path; of one file that was reached in two ways once.
   *
   * @param changedMeanwhile takes the files that hold something else by now
   */
  private Map<String, byte[]> originals(
      Judgement judgement,
      Map<String, byte[]> given,
      List<Correction> corrections,
      List<String> changedMeanwhile) {
    Set<String> wanted = new HashSet<>();
    corrections.stream()
        .filter(correction -> correction.place().sheet() == null)
        .forEach(correction -> wanted.add(correction.place().file()));
    Map<String, byte[]> originals = new HashMap<>();
    Set<Path> seen = new HashSet<>();
    for (InputFile file : judgement.reading().files()) {
      if (file.status() != InputFile.Status.JUDGED || !wanted.contains(file.path())) {
        continue;
      }
      byte[] ofInput = given.get(STANDARD_INPUT);
      if (ofInput != null && file.path().equals(judging.input.standardInputName)) {
        originals.put(file.path(), ofInput);
        continue;
      }
      try {
        if (seen.add(Path.of(file.path()).toRealPath())) {
          JudgedFile.bytes(file)
              .ifPresentOrElse(
                  bytes -> originals.put(file.path(), bytes),
                  () -> changedMeanwhile.add(file.path()));
        }
      } catch (IOException e) {
        changedMeanwhile.add(file.path());
      }
    }
    return originals;
  }

  private void tellWhatIsLeft(Judgement judgement, Proposal proposal) {
    for (Correction correction : proposal.inWorkbooks()) {
      say("suggest.in-workbook", details(correction, correction.place().toString()));
    }
    if (!proposal.inWorkbooks().isEmpty()) {
      say("suggest.workbooks", Map.of());
    }
    for (Refusal refusal : proposal.refused()) {
      Correction correction = refusal.correction();
      String reason = refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      say("suggest.refused." + reason, details(correction, correction.place().toString()));
    }
    for (Finding finding : judgement.findings()) {
      for (Dimension dimension : judgement.strategy().dimensions()) {
        if (finding.isOfAbsentColumn() && finding.field().equals(dimension.id())) {
          String name = dimension.name().in(words().language());
          say("suggest.absent-column", Map.of("place", finding.place(), "field", name));
        }
      }
    }
    if (proposal.alsoGone() > 0) {
      String findings = words().count(proposal.alsoGone(), "finding");
      say("suggest.also-gone", Map.of("findings", findings));
    }
    if (proposal.files().isEmpty() && proposal.inWorkbooks().isEmpty()) {
      say("suggest.nothing", Map.of());
    }
  }

  private boolean show(Proposal proposal) {
    PrintWriter out = out();
    boolean terminal = judging.workplace().streams().environment().containsKey("SAMKLANG_TERMINAL");
    for (FileChange change : proposal.files()) {
      if (!change.encoding().isUtf8()) {
        Map<String, ?> details =
            Map.of("file", change.path(), "encoding", change.encoding().charset().name());
        say("suggest.encoding", details);
      }
      String diff = UnifiedDiff.of(change, inPatch(change.path()), this::label);
      if (terminal) {
        diff.lines().forEach(line -> out.print(SafeText.of(line) + "\n"));
      } else {
        out.print(diff);
      }
    }
    out.flush();
    return true;
  }

  /** As seen from the working folder, where a patch is applied. */
  private static String inPatch(String path) {
    Path normal = Path.of(path).normalize();
    Path here = Path.of("").toAbsolutePath();
    Path relative =
        normal.isAbsolute() && normal.startsWith(here) ? here.relativize(normal) : normal;
    String name = relative.toString().replace('\\', '/');
    return name.startsWith("/") ? name.substring(1) : name;
  }

  /** Which fields are changed in one place, by where the names come from. */
  private String label(Collection<Correction> corrections) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Correction correction : corrections) {
      String subject = SafeText.shortened(correction.finding().subject().id());
      fields
          .computeIfAbsent(choice(correction), choice -> new ArrayList<>())
          .add(subject + " " + correction.finding().field());
    }
    List<String> parts = new ArrayList<>();
    fields.forEach((choice, ofChoice) -> parts.add(String.join(", ", ofChoice) + ": " + choice));
    return String.join("; ", parts);
  }

  private String choice(Correction correction) {
    if (correction.source() == Suggestion.Source.NEAREST) {
      return words().say("suggest.choice.nearest");
    }
    boolean one = correction.names().size() == 1;
    return words().say(one ? "suggest.choice.table" : "suggest.choice.all");
  }

  /** Writes the files, and returns whether all of them could be. */
  private boolean write(Proposal proposal) {
    PrintWriter out = out();
    int made = 0;
    int files = 0;
    for (FileChange change : proposal.files()) {
      Optional<String> problem =
          RewrittenFile.write(Path.of(change.path()), change.original(), change.changed());
      if (problem.isPresent()) {
        say("suggest.left." + problem.get(), Map.of("file", change.path()));
        continue;
      }
      files++;
      for (FileChange.Made each : change.made()) {
        made++;
        Correction correction = each.correction();
        String sentence = correction.before() == null ? "suggest.filled" : "suggest.replaced";
        Map<String, ?> details = details(correction, each.place().toString());
        out.print(SafeText.of(words().say(sentence, details)) + "\n");
      }
    }
    if (files > 0) {
      Map<String, ?> counts =
          Map.of(
              "changes", words().count(made, "change"),
              "files", words().count(files, "changed-file"));
      out.print(words().say("suggest.written", counts) + "\n");
    }
    out.flush();
    return files == proposal.files().size();
  }

  private Map<String, ?> details(Correction correction, String place) {
    String before = correction.before();
    List<String> names =
        correction.names().stream().map(name -> "'" + SafeText.shortened(name) + "'").toList();
    return Map.of(
        "place", place,
        "subject", SafeText.shortened(correction.finding().subject().id()),
        "field", correction.finding().field(),
        "before", SafeText.shortened(before == null ? "" : before),
        "names", String.join(", ", names),
        "choice", choice(correction));
  }

  private Words words() {
    return judging.workplace().words();
  }

  private PrintWriter out() {
    return Problems.writer(judging.workplace().streams().out());
  }

  private void say(String sentence, Map<String, ?> details) {
    judging.workplace().streams().err().println(SafeText.of(words().say(sentence, details)));
  }
}
