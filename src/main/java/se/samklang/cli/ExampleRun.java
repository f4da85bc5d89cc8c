package se.samklang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import se.samklang.catalogue.RuleCard;
import se.samklang.catalogue.RuleCard.Example;
import se.samklang.catalogue.RuleCard.Expected;
import se.samklang.findings.Finding;
import se.samklang.model.Place;

/** Runs the example of a card: its rule alone, on the files it gives. */
final class ExampleRun {
  /** Examples speak of a strategy in force, whatever day it is. */
  private static final String AS_OF = "2016-12-31";

  private static final String DEFAULT_FILE = "plan.yaml";

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
    CheckCommand check = new CheckCommand(workplace);
    new CommandLine(check).parseArgs(arguments(card, example).toArray(String[]::new));
    List<String> found = check.judge().findings().stream().map(this::shown).toList();
    return new Outcome(example.findings().stream().map(ExampleRun::shown).toList(), found);
  }

  private List<String> arguments(RuleCard card, Example example) {
    List<String> arguments = new ArrayList<>(List.of("--only", card.id(), "--as-of", AS_OF));
    for (Map.Entry<String, String> file : example.files().entrySet()) {
      if (example.context().contains(file.getKey())) {
        arguments.add("--context");
      }
      arguments.add(written(file.getKey(), file.getValue()).toString());
    }
    arguments.addAll(example.options());
    return arguments;
  }

  private Path written(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(Expected expected) {
    boolean named = expected.at().indexOf(':') != expected.at().lastIndexOf(':');
    String at = named ? expected.at() : DEFAULT_FILE + ":" + expected.at();
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
