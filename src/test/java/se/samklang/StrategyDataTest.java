package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samklang.catalogue.FolderRules;
import se.samklang.catalogue.StrategyReader;
import se.samklang.model.Alignment;
import se.samklang.model.Dimension;
import se.samklang.model.Item;
import se.samklang.model.Items;
import se.samklang.model.Strategy;
import se.samklang.model.Validity;
import se.samklang.names.Fold;

/** Ronneby's strategy as data, held against lists typed by hand from its document. */
class StrategyDataTest {
  private static final FolderRules FILES = new FolderRules(Path.of("rules"));
  private static final Strategy STRATEGY = StrategyReader.read(FILES, "ronneby-2016-2017");

  private static final String PLACEHOLDERS =
      """
      -|–|—|--|.|...|…|?|??|???|xx|xxx|nn|n.n.|tbd|tbc|tba|todo|ej klart|ej klar|inte klart
      inte klar|oklart|okänt|okänd|vakant|vakans|tillsätts|utses senare|ej utsedd|bestäms senare
      beslutas senare|ej bestämt|ej beslutat|återkommer|kommer senare|saknas|uppgift saknas|se ovan
      se bilaga|se kommentar|d:o|ingen|inget|nej|unknown|vacant|pending|none|to be decided|#saknas!
      #referens!|#värdefel!|#n/a
      """;

  private static final String DISMISSALS =
      """
      ej relevant|inte relevant|ej aktuellt|inte aktuellt|ej tillämpligt|e/t|n/a|not relevant
      not applicable
      """;

  private static final String COLLECTIVES =
      """
      alla|samtliga|gemensamt|flera|alla berörda|hela kommunen|kommunen|ronneby kommun
      alla förvaltningar|samtliga förvaltningar|alla nämnder|förvaltningarna
      """;

  private static final String REQUIREMENTS =
      """
      TI-1 TI-2 IN-1 IN-2 IN-3 IN-4 SY-1 SY-2a SY-2b SY-2c SY-3 SY-4
      MA-0 MA-G1 MA-G2a MA-G2b MA-G3 MA-G4 MA-2
      RI-1 RI-2 KF-1 KF-2 KF-3 KF-4 KF-5 KF-6 KF-7 RI-3 HK-1 HK-2 HK-3 HK-4
      RI-4 RI-4a1 RI-4a2 RI-4b1 RI-4b2 RI-4c RI-5 PA-1 PA-1b PA-2 PA-3 PA-4 PA-5
      FO-1 FO-2 FO-3 FO-4 FO-5 FO-6 FO-7 FO-8 FO-9 FO-10 FO-11 FO-12
      TB-0 TB-1 TB-2 TB-3 TB-4 TB-5 TB-6 TB-7
      AR-1a AR-1b AR-2 AR-3 AR-4 AR-5
      OR-1a OR-1b OR-2 OR-3a OR-3b OR-4a OR-4b OR-5 OR-6a OR-6b OR-6c OR-6d1 OR-6d2 OR-6e
      OR-7 OR-8a OR-8b OR-9 OR-10a OR-10b OR-11 VA-1 VA-2 NE-1 NE-2 NE-3
      UP-1 UP-2a UP-2b UP-3 UP-4a UP-4b UP-5
      """;

  private static final String TABLE =
      """
      TB-1 KF-2 PA-1 EU2020-F4 EUSBSR-S1|EUSBSR-P4 BLEK-LIV|BLEK-TIL
      TB-2 KF-6 PA-1 EU2020-F4 EUSBSR-S1|EUSBSR-P4 BLEK-LIV|BLEK-TIL
      TB-3 KF-4 PA-2 EU2020-F3 EUSBSR-P2 BLEK-LIV
      TB-4 KF-7 PA-3 EU2020-F6 EUSBSR-C3|EUSBSR-P2 BLEK-ARB|BLEK-LIV|BLEK-BIL
      TB-5 KF-1 PA-3 EU2020-F6 EUSBSR-C3|EUSBSR-P2 BLEK-ARB|BLEK-LIV|BLEK-BIL
      TB-6 KF-3 PA-4 EU2020-F2 EUSBSR-C3 BLEK-ARB|BLEK-LIV
      TB-7 KF-5 PA-5 EU2020-F7 EUSBSR-P2 BLEK-LIV
      """;

  @Test
  void theCouncilDecidedItForTwoYears() {
    assertThat(STRATEGY.municipality()).isEqualTo("Ronneby kommun");
    assertThat(STRATEGY.decisions())
        .containsExactly(new Strategy.Decision("Kommunfullmäktige", LocalDate.of(2015, 12, 10)));
    assertThat(STRATEGY.validity())
        .isEqualTo(new Validity(LocalDate.of(2016, 1, 1), LocalDate.of(2017, 12, 31)));
    assertThat(STRATEGY.parameters().anchoringMinDaysBeforeStart()).isZero();
  }

  @Test
  void activitiesAreMappedInSixDimensions() {
    assertThat(STRATEGY.dimensions().stream().map(each -> each.id() + " " + each.role()))
        .containsExactly(
            "overarching-goal OVERARCHING_GOAL",
            "municipal-goal GOAL",
            "priority-area AREA",
            "europe-2020 FRAMEWORK",
            "eusbsr FRAMEWORK",
            "blekinge FRAMEWORK");
    assertThat(STRATEGY.dimensions().stream().filter(each -> !each.required()).map(Dimension::id))
        .as("only the overarching goals may be left out")
        .containsExactly("overarching-goal");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          MA-G1, overarching-goal, Ronneby kommuns internationella arbete skall bidra till av \
          Kommunfullmäktige antagna visioner och mål
          MA-G2, overarching-goal, Ronneby kommuns internationella engagemang skall vara \
          transparent och komma invånare/föreningar/ företag till gagn
          MA-G3, overarching-goal, Ronneby kommuns internationella arbete skall leda till ökad \
          kunskap
          MA-G4, overarching-goal, Elever i Ronneby skall känna sig som världsmedborgare
          KF-1, municipal-goal, Fler jobb
          KF-2, municipal-goal, Attraktivt boende
          KF-3, municipal-goal, En bra skola
          KF-4, municipal-goal, En bra omsorg
          KF-5, municipal-goal, En bra socialtjänst
          KF-6, municipal-goal, En bra miljö
          KF-7, municipal-goal, Kultur- och fritid
          PA-1, priority-area, Hållbara städer
          PA-2, priority-area, Aktivt åldrande
          PA-3, priority-area, Den moderna kurorten
          PA-4, priority-area, Unga på väg
          PA-5, priority-area, Minskat utanförskap
          """)
  void goalsAndAreasAreNamedAsInTheDocument(String id, String dimension, String name) {
    assertThat(items(dimension).byId().get(id).name().sv()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"overarching-goal, 4", "municipal-goal, 7", "priority-area, 5"})
  void thereAreNoOtherGoalsAndAreas(String dimension, int count) {
    assertThat(items(dimension).all()).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "europe-2020, flagship, '{flagship=7, headline-target=5, priority=3}'",
    "eusbsr, sub-objective, '{objective=3, sub-objective=12}'",
    "blekinge, field-of-action, '{field-of-action=4, main-goal=1}'"
  })
  void aFrameworkHasItsLevels(String dimension, String mappedAt, String levels) {
    Map<String, Long> counts =
        items(dimension).all().stream()
            .collect(Collectors.groupingBy(Item::level, TreeMap::new, Collectors.counting()));
    assertThat(counts).hasToString(levels);
    assertThat(dimension(dimension).level()).isEqualTo(mappedAt);
  }

  @Test
  void everyObjectiveOfTheBalticSeaStrategyHasFourBelowIt() {
    Map<String, Long> below =
        items("eusbsr").all().stream()
            .filter(item -> item.parent() != null)
            .collect(Collectors.groupingBy(Item::parent, TreeMap::new, Collectors.counting()));
    assertThat(below).hasToString("{EUSBSR-C=4, EUSBSR-P=4, EUSBSR-S=4}");
  }

  /** The table as printed, some names in other spellings than the frameworks' own. */
  @ParameterizedTest
  @CsvSource({
    "europe-2020, Ett resurseffektivt Europa, EU2020-F4",
    "europe-2020, En digital agenda för Europa, EU2020-F3",
    "europe-2020, Agenda för ny kompetens och nya arbetstillfällen, EU2020-F6",
    "europe-2020, Unga på väg, EU2020-F2",
    "europe-2020, Plattform mot fattigdom, EU2020-F7",
    "eusbsr, Klart vatten i havet, EUSBSR-S1",
    "eusbsr, Anpassning till klimatförändringarna, EUSBSR-P4",
    "eusbsr, Sammanlänka människor i regionen, EUSBSR-C3",
    "eusbsr, Östersjöstrategin bidrar till implementeringen av Europa 2020 strategin, EUSBSR-P2",
    "eusbsr, rädda havet, EUSBSR-S",
    "eusbsr, sammanlänka regionen, EUSBSR-C",
    "eusbsr, öka välståndet, EUSBSR-P",
    "blekinge, livskvalitet, BLEK-LIV",
    "blekinge, arbetsliv, BLEK-ARB",
    "blekinge, tillgänglighet, BLEK-TIL",
    "blekinge, bilden av Blekinge, BLEK-BIL",
    "blekinge, Attraktiva Blekinge, BLEK-MAL"
  })
  void theDocumentsOwnNamesAreKnown(String dimension, String name, String id) {
    assertThat(items(dimension).byName().get(Fold.name(name)).id()).isEqualTo(id);
  }

  @Test
  void theTableIsTheDocuments() {
    List<String> columns =
        List.of("municipal-goal", "priority-area", "europe-2020", "eusbsr", "blekinge");
    StringBuilder table = new StringBuilder();
    for (Alignment.Row row : STRATEGY.alignment().rows()) {
      table.append(row.id());
      columns.forEach(
          column -> table.append(' ').append(String.join("|", row.cells().get(column))));
      table.append('\n');
    }
    assertThat(table).hasToString(TABLE);
  }

  @Test
  void sixTownsAreFriends() {
    assertThat(STRATEGY.twinTowns().all().stream().map(town -> town.name().sv()))
        .containsExactly(
            "Mänttä-Vilppula", "Höyanger", "Steglitz-Zehlendorf", "Schopfheim", "Elblag", "Slavsk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Høyanger", "Steglitz", "Zehlendorf", "Elbląg", "Elbing"})
  void townsHaveOtherNames(String name) {
    assertThat(STRATEGY.twinTowns().byName()).containsKey(Fold.name(name));
  }

  @Test
  void theListsOfTheDocumentAreComplete() {
    assertThat(names(STRATEGY.considerations()))
        .isEqualTo("jämställdhet, integration, miljö, folkhälsa");
    assertThat(names(STRATEGY.methods()))
        .isEqualTo("omvärldsbevakning, utvecklingsprojekt, utbyte, vänortssamarbete");
    assertThat(names(STRATEGY.beneficiaries())).isEqualTo("invånare, föreningar, företag");
  }

  @ParameterizedTest
  @CsvSource({
    "utbyten, exchange",
    "vänortsutbyte, twin-town-cooperation",
    "elever, residents",
    "barn, residents",
    "unga, residents",
    "ungdomar, residents",
    "äldre, residents",
    "medborgare, residents",
    "näringsliv, companies",
    "näringslivet, companies",
    "civilsamhälle, associations",
    "civilsamhället, associations"
  })
  void methodsAndBeneficiariesHaveOtherNames(String name, String id) {
    Map<String, Item> known = new LinkedHashMap<>(STRATEGY.methods().byName());
    known.putAll(STRATEGY.beneficiaries().byName());
    assertThat(known.get(Fold.name(name)).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kommunfullmäktige", "KF", "Kommunstyrelsen", "KS"})
  void twoBodiesDecideForAll(String name) {
    assertThat(STRATEGY.bodies().overall()).hasSize(2);
    assertThat(STRATEGY.bodies().overall())
        .contains(STRATEGY.bodies().canonical().get(Fold.name(name)));
  }

  @Test
  void wordsThatStandForNoValueAreListedCompletely() {
    assertThat(STRATEGY.words().placeholders()).isEqualTo(words(PLACEHOLDERS)).hasSize(53);
    assertThat(STRATEGY.words().dismissals()).isEqualTo(words(DISMISSALS)).hasSize(9);
    assertThat(STRATEGY.words().collectives()).isEqualTo(words(COLLECTIVES)).hasSize(12);
  }

  @Test
  void everySentenceOfTheDocumentHasItsId() {
    assertThat(STRATEGY.requirements().keySet())
        .containsExactly(REQUIREMENTS.strip().split("\\s+"))
        .hasSize(105);
  }

  @Test
  void everySentenceIsSummedUpInBothLanguages() {
    assertThat(STRATEGY.requirements().values())
        .allSatisfy(
            each -> {
              assertThat(each.summary().sv()).isNotBlank();
              assertThat(each.summary().en()).isNotBlank();
              assertThat(each.section().sv()).isNotBlank();
              assertThat(each.section().en()).isNotBlank();
            });
  }

  /** In NFKC, under which an ellipsis is three full stops. */
  private static Set<String> words(String lines) {
    return Arrays.stream(lines.strip().split("[|\n]"))
        .map(word -> Normalizer.normalize(word.strip(), Normalizer.Form.NFKC))
        .collect(Collectors.toSet());
  }

  private static String names(Items items) {
    return items.all().stream().map(item -> item.name().sv()).collect(Collectors.joining(", "));
  }

  private static Dimension dimension(String id) {
    return STRATEGY.dimensions().stream()
        .filter(dimension -> dimension.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Items items(String dimension) {
    return dimension(dimension).items();
  }
}
