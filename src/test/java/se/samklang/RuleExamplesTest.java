package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.samklang.catalogue.Catalogue;
import se.samklang.catalogue.PackedRules;
import se.samklang.catalogue.RuleCard;
import se.samklang.catalogue.RuleCard.Example;
import se.samklang.catalogue.RuleCard.Expected;
import se.samklang.catalogue.Stage;

/**
 * Every example of every card runs its rule alone and gives exactly what the card says. What is
 * exempted is found by another rule, so those about exemptions run with all.
 */
class RuleExamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> examples() {
    Catalogue catalogue = Catalogue.of(PackedRules.builtIn());
    return catalogue.ids().stream()
        .map(catalogue::card)
        .filter(card -> card.stage() != Stage.YEARLY)
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
    List<String> arguments = new ArrayList<>(command(card));
    List<String> options = new ArrayList<>(example.options());
    for (Map.Entry<String, String> file : example.files().entrySet()) {
      Path path = Files.writeString(home.resolve(file.getKey()), file.getValue());
      if (example.context().contains(file.getKey())) {
        arguments.add("--context");
      }
      boolean named = example.options().contains(file.getKey());
      if (card.stage() == Stage.STRATEGY ? path.endsWith("strategy.yaml") : !named) {
        arguments.add(path.toString());
      }
      options.replaceAll(option -> option.equals(file.getKey()) ? path.toString() : option);
    }
    arguments.addAll(List.of("--format", "json", "--lang", "en"));
    arguments.addAll(options);
    Run run = Run.of(arguments.toArray(String[]::new));
    List<String> found = new ArrayList<>();
    for (JsonNode finding : JSON.readTree(run.out()).get("findings")) {
      boolean own = finding.get("rule").asText().equals(card.id());
      assertThat(own || card.stage() == Stage.EXEMPTIONS).as("asked alone").isTrue();
      if (own) {
        found.add(shown(finding, home));
      }
    }
    assertThat(found)
        .as("findings of %s; standard error: %s", example.name(), run.err())
        .containsExactlyElementsOf(
            example.findings().stream()
                .map(finding -> shown(finding, card.stage().mainFile()))
                .toList());
  }

  private static List<String> command(RuleCard card) {
    return switch (card.stage()) {
      case STRATEGY -> List.of("strategy", "check", "--only", card.id());
      case EXEMPTIONS -> List.of("check", "--as-of", "2016-12-31");
      case INTAKE, YEARLY -> List.of("check", "--as-of", "2016-12-31", "--only", card.id());
    };
  }

  private static String shown(Expected expected, String mainFile) {
    String at = expected.at().chars().filter(c -> c == ':').count() == 1 ? mainFile + ":" : "";
    return expected.subject()
        + " "
        + expected.field()
        + " "
        + at
        + expected.at()
        + " x"
        + expected.count();
  }

  private static String shown(JsonNode finding, Path home) {
    JsonNode location = finding.get("location");
    String prefix = home + "/";
    return finding.get("subject").get("kind").asText()
        + " "
        + finding.get("subject").get("id").asText().replace(prefix, "")
        + " "
        + finding.get("field").asText()
        + " "
        + location.get("file").asText().replace(prefix, "")
        + ":"
        + location.get("line").asInt()
        + ":"
        + location.get("column").asInt()
        + " x"
        + finding.get("count").asInt();
  }
}
