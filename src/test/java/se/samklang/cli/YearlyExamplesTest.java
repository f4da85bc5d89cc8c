package se.samklang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.samklang.catalogue.RuleCard;
import se.samklang.catalogue.RuleCard.Example;
import se.samklang.catalogue.Stage;
import se.samklang.model.Language;
import se.samklang.report.Words;

/** Every example of every card of the yearly stage gives exactly what the card says. */
class YearlyExamplesTest {
  @TempDir Path folder;

  private final Workplace workplace =
      new Workplace(
          new Streams(
              new ByteArrayInputStream(new byte[0]),
              new PrintStream(new ByteArrayOutputStream()),
              new PrintStream(new ByteArrayOutputStream()),
              Map.of()),
          new Words(Language.EN));

  @TestFactory
  Stream<DynamicTest> examples() {
    return workplace.catalogue().ids().stream()
        .map(workplace.catalogue()::card)
        .filter(card -> card.stage() == Stage.YEARLY)
        .flatMap(
            card ->
                card.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                card.id() + ": " + example.name(), () -> check(card, example))));
  }

  private void check(RuleCard card, Example example) throws IOException {
    Path home = Files.createTempDirectory(folder, "example");
    ExampleRun.Outcome outcome = new ExampleRun(workplace, home).of(card, example);
    assertThat(outcome.found()).isEqualTo(outcome.expected());
  }
}
