package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samklang.catalogue.FolderRules;
import se.samklang.catalogue.StrategyReader;
import se.samklang.model.Dimension;
import se.samklang.model.Severity;
import se.samklang.model.Strategy;
import se.samklang.model.Validity;
import se.samklang.names.Fold;

/**
 * What Ronneby's website says of its international work, held against lists typed from its pages.
 */
class RonnebyWebsiteStrategyTest {
  private static final Strategy STRATEGY =
      StrategyReader.read(new FolderRules(Path.of("rules")), "ronneby-website");

  @Test
  void nobodyIsKnownToHaveAdoptedItAndItHasNoEnd() {
    assertThat(STRATEGY.municipality()).isEqualTo("Ronneby kommun");
    assertThat(STRATEGY.decisions()).isEmpty();
    assertThat(STRATEGY.validity()).isEqualTo(new Validity(LocalDate.of(2022, 3, 25), null));
  }

  /** Whoever reads it is told that it is no decision. */
  @Test
  void itIsShownAsNoDecision() {
    assertThat(Run.of("strategy", "show", "ronneby-website", "--lang", "sv").out())
        .startsWith(
            """
            Ronneby kommuns internationella arbete enligt ronneby.se (ingen beslutad strategi)
            Inget beslut om att anta den är känt. Gäller från och med 2022-03-25 tills vidare.
            """);
    assertThat(Run.of("strategy", "show", "ronneby-website", "--lang", "en").out())
        .startsWith(
            """
            Ronneby's international work according to ronneby.se (no decided strategy)
            No decision to adopt it is known. Valid from 2022-03-25 until further notice.
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "agenda-2030, 17, Mål 4, A2030-04",
    "agenda-2030, 17, mål 11 hållbara städer och samhällen, A2030-11",
    "agenda-2030, 17, SDG 13, A2030-13",
    "eusbsr, 17, PA Nutri, EUSBSR21-PA-NUTRI",
    "eusbsr, 17, Fysisk planering, EUSBSR21-PA-SPATIAL",
    "eu-objectives, 28, Ett grönare Europa, EU2127-PO2",
    "eu-objectives, 28, RSO2.4, EU2127-RSO2.4",
    "blekinge, 15, Attraktiva livsmiljöer, VAXT-A"
  })
  void activitiesAreMappedToTheStrategiesOfToday(
      String dimension, int entries, String name, String id) {
    Dimension found =
        STRATEGY.dimensions().stream()
            .filter(each -> each.id().equals(dimension))
            .findFirst()
            .orElseThrow();
    assertThat(STRATEGY.dimensions()).hasSize(4);
    assertThat(found.role()).isEqualTo(Dimension.Role.FRAMEWORK);
    assertThat(found.required()).isTrue();
    assertThat(found.items().all()).hasSize(entries);
    assertThat(found.items().byName().get(Fold.name(name)).id()).isEqualTo(id);
  }

  /** The page says "ska" of sustainable development and "bör" of the other outside strategies. */
  @ParameterizedTest
  @CsvSource({
    "agenda-2030, ERROR",
    "eusbsr, WARNING",
    "eu-objectives, WARNING",
    "blekinge, WARNING"
  })
  void aMappingWeighsWhatItsWordsDo(String dimension, Severity severity) {
    for (String rule : new String[] {"mapping-missing", "mapping-unknown"}) {
      assertThat(STRATEGY.duty(rule, dimension, null).orElseThrow().severity()).isEqualTo(severity);
    }
  }

  /** Five parts of the page's definition, and the twin towns' work of another page. */
  @ParameterizedTest
  @CsvSource({
    "knyta internationella kontakter, contacts",
    "delta i internationella nätverk, networks",
    "omvärldsbevaka, monitoring",
    "söka medel för olika projekt, funding",
    "genomföra internationella projekt, projects",
    "vänortssamarbete, twin-town-cooperation"
  })
  void theWaysOfWorkingAreThePages(String name, String id) {
    assertThat(STRATEGY.methods().all()).hasSize(6);
    assertThat(STRATEGY.methods().byId().get(id).name().sv()).isEqualTo(name);
  }

  /** The pages do not name the municipality's goals, its areas or the twin towns of today. */
  @Test
  void whatIsNotKnownIsLeftOut() {
    assertThat(STRATEGY.goals().all()).isEmpty();
    assertThat(STRATEGY.alignment().rows()).isEmpty();
    assertThat(STRATEGY.twinTowns().all()).isEmpty();
    assertThat(STRATEGY.duties())
        .containsOnlyKeys(
            "mapping-missing",
            "mapping-unknown",
            "method-missing",
            "method-unknown",
            "strategy-count-differs");
    assertThat(STRATEGY.requirements()).hasSize(19);
  }
}
