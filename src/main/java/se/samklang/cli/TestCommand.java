package se.samklang.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.catalogue.RuleCard;
import se.samklang.report.Words;

/** {@code samklang test}: runs the examples of every rule card. */
final class TestCommand implements Command {
  private final Workplace builtIn;

  List<String> folders = new ArrayList<>();

  TestCommand(Workplace workplace) {
    this.builtIn = workplace;
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public void addTo(CommandSpec command) {
    command.addPositional(
        Bound.arguments("DIR", folders, value -> folders = value)
            .descriptionKey("rules-folder")
            .build());
    CommonOptions.addTo(command);
  }

  @Override
  public Integer call() {
    Workplace workplace = builtIn.with(folders);
    List<RuleCard> cards =
        workplace.catalogue().ids().stream()
            .filter(id -> folders.isEmpty() || !builtIn.catalogue().ids().contains(id))
            .map(workplace.catalogue()::card)
            .toList();
    Path folder = temporaryFolder();
    try {
      return run(cards, new ExampleRun(workplace, folder));
    } finally {
      delete(folder);
    }
  }

  private int run(List<RuleCard> cards, ExampleRun examples) {
    Words words = builtIn.words();
    PrintStream out = builtIn.streams().out();
    int faults = 0;
    int count = 0;
    int fired = 0;
    for (RuleCard card : cards) {
      boolean fires = false;
      for (RuleCard.Example example : card.examples()) {
        count++;
        ExampleRun.Outcome outcome = examples.of(card, example);
        fires |= outcome.asExpected() && !example.passes();
        if (!outcome.asExpected()) {
          faults++;
          out.println(words.say("test.differs", Map.of("rule", card.id(), "name", example.name())));
          out.println("  " + words.say("test.expected", Map.of("findings", outcome.expected())));
          out.println("  " + words.say("test.found", Map.of("findings", outcome.found())));
        }
      }
      fired += fires ? 1 : 0;
      if (!fires || card.examples().stream().noneMatch(RuleCard.Example::passes)) {
        faults++;
        out.println(words.say("test.one-sided", Map.of("rule", card.id())));
      }
    }
    out.println(
        words.say(
            "test.total",
            Map.of("examples", count, "faults", faults, "fired", fired, "rules", cards.size())));
    return (faults == 0 ? ExitCode.ACCEPTED : ExitCode.REJECTED).code();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("samklang");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
