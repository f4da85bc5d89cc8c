package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The outside strategies as data: complete, told apart, and honest about what was not verified. */
class FrameworksTest {
  private static final Path FOLDER = Path.of("rules", "frameworks");

  /** Counted by hand; the last column is how many entries are marked as still to be verified. */
  @ParameterizedTest
  @CsvSource({
    "agenda-2030, {goal=17}, 0",
    "blekinge-2014-2020, '{field-of-action=4, main-goal=1}', 0",
    "esi-2014-2020, {thematic-objective=6}, 6",
    "eu-cohesion-2021-2027, '{interreg-objective=1, policy-objective=5, specific-objective=22}', 22",
    "europe-2020, '{flagship=7, headline-target=5, priority=3}', 0",
    "eusbsr, '{objective=3, sub-objective=12}', 3",
    "eusbsr-2013, '{horizontal-action=5, priority-area=17}', 20",
    "eusbsr-2015, '{horizontal-action=4, policy-area=13}', 15",
    "eusbsr-2021, '{objective=3, policy-area=14}', 14",
    "vaxtplats-blekinge-2030, '{development-area=2, goal=2, strategic-area=2, sub-goal=9}', 0"
  })
  void aFrameworkHasItsEntries(String id, String levels, int toVerify) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    int marked = 0;
    for (JsonNode item : items(id)) {
      counts.merge(item.get("level").asText(), 1, Integer::sum);
      marked += item.path("to-verify").asBoolean() ? 1 : 0;
    }
    assertThat(counts).hasToString(levels);
    assertThat(marked).isEqualTo(toVerify);
  }

  @Test
  void allAreCountedAbove() throws Exception {
    CsvSource rows =
        FrameworksTest.class
            .getDeclaredMethod("aFrameworkHasItsEntries", String.class, String.class, int.class)
            .getAnnotation(CsvSource.class);
    assertThat(Stream.of(rows.value()).map(row -> row.substring(0, row.indexOf(','))))
        .containsExactlyElementsOf(ids());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anEntryIsNamedOnceAndStandsUnderAnother(String id) throws IOException {
    List<String> seen = new ArrayList<>();
    for (JsonNode item : items(id)) {
      assertThat(item.at("/name/sv").asText()).isNotBlank();
      assertThat(item.at("/name/en").asText()).isNotBlank();
      if (item.has("parent")) {
        assertThat(seen).as("above " + item.get("id")).contains(item.get("parent").asText());
      }
      seen.add(item.get("id").asText());
    }
    assertThat(seen).doesNotHaveDuplicates();
  }

  /** What nobody has seen in a source is marked; what is not marked says where it was seen. */
  @ParameterizedTest
  @MethodSource("ids")
  void anEntryHasASourceOrIsMarked(String id) throws IOException {
    int sources = document(id).get("sources").size();
    for (JsonNode item : items(id)) {
      String name = item.get("id").asText();
      assertThat(item.has("source") || item.path("to-verify").asBoolean()).as(name).isTrue();
      JsonNode source = item.path("source");
      for (JsonNode number : source.isArray() ? source : List.of(source)) {
        if (!number.isMissingNode()) {
          assertThat(number.asInt()).as(name).isBetween(1, sources);
        }
      }
    }
  }

  /** As its seventeen pages on ronneby.se and most plans write it. */
  @Test
  void theGlobalGoalsGoByTheirNumbers() throws IOException {
    int number = 0;
    for (JsonNode goal : items("agenda-2030")) {
      number++;
      List<String> aliases = new ArrayList<>();
      goal.get("aliases").forEach(alias -> aliases.add(alias.asText()));
      assertThat(goal.get("id").asText()).isEqualTo("A2030-%02d".formatted(number));
      assertThat(aliases)
          .contains("" + number, "Mål " + number, "SDG " + number)
          .contains("Mål " + number + " " + goal.at("/name/sv").asText());
    }
  }

  static List<String> ids() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.toFile().getName().replace(".yaml", "")).sorted().toList();
    }
  }

  private static JsonNode items(String id) throws IOException {
    assertThat(document(id).get("id").asText()).isEqualTo(id);
    return document(id).get("items");
  }

  private static JsonNode document(String id) throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(FOLDER.resolve(id + ".yaml").toFile());
  }
}
