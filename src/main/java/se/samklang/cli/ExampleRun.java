package se.samklang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samklang.catalogue.RuleCard;
import se.samklang.catalogue.RuleCard.Example;
import se.samklang.catalogue.RuleCard.Expected;
import se.samklang.catalogue.Stage;
import se.samklang.findings.Finding;
import se.samklang.model.Place;

/**
 * Runs the example of a card: its rule alone, on the files it gives. What rules find that somebody
 * has approved takes those rules as well.
 */
final class ExampleRun {
  private static final String AS_OF_OPTION = "--as-of";

  /** Examples speak of a strategy in force, whatever day it is. */
  private static final String AS_OF = "2016-12-31";

  private static final int YEAR = 2016;

  private final Workplace workplace;
  private final Path folder;

  ExampleRun(Workplace workplace, Path folder) {
    this.workplace = workplace;
    this.folder = folder;
  }

  /** What was expected and what was found, one text a finding. */
  record Outcome(List<String> expected, List<String> found) {

    boolean asExpected() {
      return expected.equals(found);
    }
  }

  Outcome of(RuleCard card, Example example) {
    Map<String, String> paths = new LinkedHashMap<>();
    example.files().forEach((name, text) -> paths.put(name, written(name, text).toString()));
    List<Finding> findings =
        card.stage() == Stage.STRATEGY
            ? ofStrategy(card, example, paths)
            : ofSubmission(card, example, paths);
    List<String> found =
        findings.stream()
            .filter(finding -> finding.rule().equals(card.id()))
            .map(this::shown)
            .toList();
    String mainFile = card.stage().mainFile();
    List<String> expected =
        example.findings().stream().map(finding -> shown(finding, mainFile)).toList();
    return new Outcome(expected, found);
  }

  private List<Finding> ofSubmission(RuleCard card, Example example, Map<String, String> paths) {
    List<String> arguments = new ArrayList<>();
    if (!example.options().contains(AS_OF_OPTION)) {
      arguments.addAll(List.of(AS_OF_OPTION, AS_OF));
    }
    if (card.stage() != Stage.EXEMPTIONS) {
      arguments.addAll(List.of("--only", card.id()));
    }
    paths.forEach(
        (name, path) -> {
          if (example.context().contains(name)) {
            arguments.add("--context");
          }
          if (!example.options().contains(name)) {
            arguments.add(path);
          }
        });
    example.options().forEach(option -> arguments.add(paths.getOrDefault(option, option)));
    return card.stage() == Stage.YEARLY ? ofYear(example, arguments) : ofCheck(arguments);
  }

  private List<Finding> ofYear(Example example, List<String> arguments) {
    Integer year = example.year();
    arguments.addAll(List.of("--year", String.valueOf(year == null ? YEAR : year)));
    ReportCommand report = new ReportCommand(workplace);
    Command.line(report).parseArgs(arguments.toArray(String[]::new));
    return report.judge().findings();
  }

  private List<Finding> ofCheck(List<String> arguments) {
    CheckCommand check = new CheckCommand(workplace);
    Command.line(check).parseArgs(arguments.toArray(String[]::new));
    return check.judge().findings();
  }

  /** The example's options name its own files. */
  private List<Finding> ofStrategy(RuleCard card, Example example, Map<String, String> paths) {
    List<String> arguments = new ArrayList<>(List.of("--only", card.id()));
    arguments.add(paths.getOrDefault(card.stage().mainFile(), ""));
    example.options().forEach(option -> arguments.add(paths.getOrDefault(option, option)));
    StrategyCheckCommand check = new StrategyCheckCommand(workplace);
    Command.line(check).parseArgs(arguments.toArray(String[]::new));
    return check.findings();
  }

  private Path written(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(Expected expected, String mainFile) {
    boolean named = expected.at().indexOf(':') != expected.at().lastIndexOf(':');
    String at = named ? expected.at() : mainFile + ":" + expected.at();
    return expected.subject() + " " + expected.field() + " " + at + times(expected.count());
  }

  private String shown(Finding finding) {
    String prefix = folder.toString().replace('\\', '/') + "/";
    Place place = finding.place();
    String subject =
        finding.subject().kind().id() + " " + finding.subject().id().replace(prefix, "");
    String at = place.file().replace(prefix, "") + ":" + place.line() + ":" + place.column();
    return subject + " " + finding.field() + " " + at + times(finding.count());
  }

  private static String times(int count) {
    return count == 1 ? "" : " x" + count;
  }
}
