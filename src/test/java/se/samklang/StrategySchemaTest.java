package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors get takes what the reader takes, and refuses what it refuses. */
class StrategySchemaTest {
  private static final ObjectMapper YAML = new YAMLMapper();

  @ParameterizedTest
  @ValueSource(strings = {"ronneby-2016-2017", "karlshamn-2012", "ronneby-website"})
  void takesWhatIsBuiltIn(String id) throws IOException {
    Path file = Path.of("rules", "strategies", id, "strategy.yaml");
    assertThat(problems(Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void takesTheStarter(String language) throws IOException {
    String starter = "src/main/resources/se/samklang/cli/starters/strategy_%s.yaml";
    assertThat(problems(Files.readString(Path.of(starter.formatted(language))))).isEmpty();
  }

  @Test
  void refusesUnknownKeysWrongValuesAndWhatIsMissing() throws IOException {
    List<String> problems =
        problems(
            """
            id: skar vik
            name: {en: The world}
            municipality: Skarvik
            valid: {from: 2031-01-01, untill: 2034}
            dimensions:
              - {id: focus, role: are, required: ja}
            counts: {focus: two}
            duties: {owner-missing: {severity: grave}}
            """);
    assertThat(problems)
        .anyMatch(each -> each.startsWith("/id"))
        .anyMatch(each -> each.startsWith("/name"))
        .anyMatch(each -> each.startsWith("/municipality"))
        .anyMatch(each -> each.startsWith("/valid") && each.contains("untill"))
        .anyMatch(each -> each.startsWith("/dimensions[0].role"))
        .anyMatch(each -> each.startsWith("/dimensions[0].required"))
        .anyMatch(each -> each.startsWith("/counts.focus"))
        .anyMatch(each -> each.startsWith("/duties.owner-missing.severity"));
    assertThat(problems("id: skarvik\n")).anyMatch(each -> each.contains("municipality"));
  }

  @Test
  void describesEveryKeyInTheReadersLanguage() {
    assertThat(Run.of("schema", "--of", "strategy", "--lang", "sv").out())
        .contains("\"description\" : \"Strategins namn.\"", "\"owner-missing\"");
    assertThat(Run.of("schema", "--of", "strategy", "--lang", "en").out())
        .contains("\"description\" : \"The strategy's name.\"");
    Run other = Run.of("schema", "--of", "strateg", "--lang", "en");
    assertThat(other.err())
        .contains(
            "'strateg' is no value for '--of'. Allowed are: input, findings, strategy. Did you mean 'strategy'?");
    assertThat(other.code()).isEqualTo(2);
  }

  private static List<String> problems(String yaml) throws IOException {
    JsonNode schemaNode =
        new ObjectMapper().readTree(Run.of("schema", "--of", "strategy", "--lang", "en").out());
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schemaNode);
    return schema.validate(YAML.readTree(yaml)).stream()
        .map(problem -> problem.getInstanceLocation() + " " + problem.getMessage())
        .map(problem -> problem.replaceFirst("^\\$\\.?", "/"))
        .toList();
  }
}
