package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samklang.catalogue.Catalogue;
import se.samklang.catalogue.FolderRules;
import se.samklang.catalogue.StrategyReader;
import se.samklang.model.Dimension;
import se.samklang.model.Duty;
import se.samklang.model.Requirement;
import se.samklang.model.Strategy;

/** What holds of every strategy that is built in, whatever its council decided. */
class BuiltInStrategiesTest {
  private static final FolderRules FILES = new FolderRules(Path.of("rules"));
  private static final Catalogue CATALOGUE = Catalogue.of(FILES);
  private static final Strategy FIRST = StrategyReader.read(FILES, "ronneby-2016-2017");

  @Test
  void theyAreListed() {
    assertThat(Run.of("strategy", "list").out())
        .isEqualTo("karlshamn-2012\nronneby-2016-2017\nronneby-website\n");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everySentenceHasARuleOrAReason(String id) throws IOException {
    Run run = Run.of("rules", "--strategy", id, "--coverage", "--format", "json");
    assertThat(run.code()).isZero();
    JsonNode requirements = new ObjectMapper().readTree(run.out());
    assertThat(requirements).isNotEmpty();
    for (JsonNode requirement : requirements) {
      boolean ruled = !requirement.get("rules").isEmpty();
      boolean reasoned = !requirement.get("reason").isNull();
      assertThat(ruled ^ reasoned).as(requirement.get("requirement").asText()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aDutyIsARulesAndRestsOnQuotedSentences(String id) {
    Strategy strategy = StrategyReader.read(FILES, id);
    strategy
        .duties()
        .forEach(
            (rule, fields) -> {
              assertThat(CATALOGUE.find(rule)).as(rule).isPresent();
              fields.forEach((field, duty) -> assertQuoted(strategy, rule + " " + field, duty));
              boolean always = CATALOGUE.card(rule).always();
              assertThat(fields.values())
                  .as(rule)
                  .allMatch(duty -> always || !duty.requirements().isEmpty());
            });
  }

  /** A duty of a field that the strategy does not have would never weigh anything. */
  @ParameterizedTest
  @MethodSource("ids")
  void aMappingWithADutyOfItsOwnIsADimension(String id) {
    Strategy strategy = StrategyReader.read(FILES, id);
    List<String> dimensions = strategy.dimensions().stream().map(each -> each.id()).toList();
    for (String rule : List.of("mapping-missing", "mapping-unknown")) {
      assertThat(strategy.duties().get(rule).keySet())
          .as(rule)
          .allMatch(field -> field.isEmpty() || dimensions.contains(field));
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void noCodeNamesItsDimensionsOrTheirEntries(String id) throws IOException {
    Strategy strategy = StrategyReader.read(FILES, id);
    Set<String> names = new TreeSet<>(Set.of(id, strategy.municipality()));
    for (Dimension dimension : strategy.dimensions()) {
      names.add(dimension.id());
      names.addAll(dimension.items().byId().keySet());
    }
    for (Path file : code()) {
      String text = Files.readString(file);
      assertThat(names).as(file.toString()).noneMatch(name -> text.contains('"' + name + '"'));
    }
  }

  /** They mean the same in every council's plans. */
  @ParameterizedTest
  @MethodSource("ids")
  void theSameWordsStandForNoValue(String id) {
    Strategy.Words words = StrategyReader.read(FILES, id).words();
    assertThat(words.placeholders()).isEqualTo(FIRST.words().placeholders());
    assertThat(words.dismissals()).isEqualTo(FIRST.words().dismissals());
  }

  /** Everything but the one place that names the strategy that a run has when it asks for none. */
  private static List<Path> code() throws IOException {
    try (Stream<Path> java = Files.walk(Path.of("src", "main", "java"));
        Stream<Path> rules = Files.walk(Path.of("rules"))) {
      return Stream.concat(java, rules)
          .filter(file -> file.toString().matches(".*\\.(java|drl)"))
          .filter(file -> !file.endsWith("StrategyOption.java"))
          .toList();
    }
  }

  static List<String> ids() {
    return StrategyReader.ids(FILES);
  }

  private static void assertQuoted(Strategy strategy, String rule, Duty duty) {
    for (String id : duty.requirements()) {
      Requirement requirement = strategy.requirements().get(id);
      assertThat(requirement).as(rule + " rests on " + id).isNotNull();
      assertThat(requirement.quote()).as(rule + " rests on " + id).isNotBlank();
    }
  }
}
