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
import se.samklang.model.Strategy;
import se.samklang.model.Validity;
import se.samklang.names.Fold;

/** Karlshamn's programme as data, held against what is known of its text. */
class KarlshamnStrategyTest {
  private static final Strategy STRATEGY =
      StrategyReader.read(new FolderRules(Path.of("rules")), "karlshamn-2012");

  @Test
  void theCouncilAdoptedItOnADayThatIsNotKnownAndSetNoEnd() {
    assertThat(STRATEGY.municipality()).isEqualTo("Karlshamns kommun");
    assertThat(STRATEGY.decisions())
        .containsExactly(new Strategy.Decision("Kommunfullmäktige", null));
    assertThat(STRATEGY.validity()).isEqualTo(new Validity(LocalDate.of(2012, 4, 1), null));
  }

  @Test
  void activitiesNameAGoalOfTheProgrammeAndTwoOutsideStrategies() {
    assertThat(STRATEGY.dimensions().stream().map(each -> each.id() + " " + each.role()))
        .containsExactly(
            "overarching-goal OVERARCHING_GOAL", "europe-2020 FRAMEWORK", "eusbsr FRAMEWORK");
    assertThat(STRATEGY.dimensions()).allMatch(Dimension::required);
  }

  @Test
  void theProgrammeHasFiveGoals() {
    assertThat(STRATEGY.goals().all().stream().map(goal -> goal.name().sv()))
        .containsExactly(
            "Underlätta för invånare i Karlshamn att finna samarbetspartner och kontakter samt att"
                + " främja internationella utbyten för att därigenom ta del av nya idéer och"
                + " erfarenheter",
            "Ge ökad internationell medvetenhet, kunskap och erfarenhet bland kommunens invånare"
                + " och särskilt sträva efter att underlätta för internationella utbyten för barn"
                + " och ungdomar",
            "Bidra till kommunens tillväxt genom att stimulera gränsöverskridande samverkan mellan"
                + " myndigheter, näringsliv, kommuner och högskolor",
            "Öka nyttjandet av extern finansiering genom medverkan i internationella projekt",
            "Stärka Karlshamns attraktionskraft och roll i Östersjöregionen");
  }

  @ParameterizedTest
  @CsvSource({
    "Samarbetspartner och kontakter, MA-1",
    "Internationella utbyten för barn och ungdomar, MA-2",
    "bidra till kommunens tillväxt, MA-3",
    "Extern finansiering, MA-4",
    "Roll i Östersjöregionen, MA-5"
  })
  void aGoalGoesByAFewOfItsWords(String name, String id) {
    assertThat(STRATEGY.goals().byName().get(Fold.name(name)).id()).isEqualTo(id);
  }

  /** The list of areas breaks off within its second name, and no table is known. */
  @Test
  void whatIsNotKnownIsLeftOut() {
    assertThat(STRATEGY.dimensions()).noneMatch(each -> each.role() == Dimension.Role.AREA);
    assertThat(STRATEGY.alignment().rows()).isEmpty();
    assertThat(STRATEGY.twinTowns().all()).isEmpty();
    assertThat(STRATEGY.methods().all()).isEmpty();
    assertThat(STRATEGY.duties())
        .containsOnlyKeys(
            "mapping-missing",
            "mapping-unknown",
            "period-outside-strategy",
            "period-partly-outside");
    assertThat(STRATEGY.requirements()).hasSize(20);
  }
}
