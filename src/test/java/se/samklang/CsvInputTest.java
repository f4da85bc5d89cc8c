package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as offices write them, and the place of everything in them. */
class CsvInputTest {
  private static final String UNCLEAR_OWNER =
      "owner-unclear activity UN-01 owner plan.csv:2:7 'vakant'";

  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void theHeaderTellsTheDelimiter(String delimiter) {
    desk.file("plan.csv", "id;owner;title\nUN-01;vakant;Utbyte\n".replace(";", delimiter));
    assertThat(desk.findings("owner-unclear", "./plan.csv")).containsExactly(UNCLEAR_OWNER);
  }

  @Test
  void aDelimiterWithinTitlesIsNone() {
    desk.file("plan.csv", "Plan, beslutad, reviderad, version 2\nid;owner\nUN-01;vakant\n");
    assertThat(desk.findings("owner-unclear", "./plan.csv"))
        .containsExactly("owner-unclear activity UN-01 owner plan.csv:3:7 'vakant'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\n", "sep=;\r\n", "\ufeffsep=;\r\n"})
  void excelsFirstLineIsNoRow(String first) {
    desk.file("plan.csv", first + "id;owner\nUN-01;vakant\n");
    assertThat(desk.findings("owner-unclear", "./plan.csv"))
        .containsExactly("owner-unclear activity UN-01 owner plan.csv:3:7 'vakant'");
  }

  @Test
  void excelsFirstLineDecides() {
    desk.file("plan.csv", "sep=,\nid,owner\nUN-01,vakant; kanske\nUN-02,vakant\n");
    assertThat(desk.findings("owner-unclear", "./plan.csv"))
        .containsExactly("owner-unclear activity UN-02 owner plan.csv:4:7 'vakant'");
  }

  /** A byte order mark is no character of the first cell. */
  @Test
  void aByteOrderMarkHasNoPlace() {
    desk.file("plan.csv", "\ufeffägare;id\r\nvakant;ÅN-01\r\n");
    assertThat(desk.findings("owner-unclear,executor-missing", "./plan.csv"))
        .containsExactly(
            "executor-missing table plan.csv executor plan.csv:1:1",
            "owner-unclear activity ÅN-01 owner plan.csv:2:1 'vakant'");
  }

  @Test
  void windows1252IsRead() {
    desk.file(
        "plan.csv",
        "id;Ägare;Insats – mål\r\nÅÄÖ-01;tillsätts;é\r\n",
        Charset.forName("windows-1252"));
    assertThat(desk.findings("owner-unclear,field-unknown", "./plan.csv"))
        .containsExactly(
            "field-unknown file plan.csv Insats – mål plan.csv:1:10 'Insats – mål'",
            "owner-unclear activity ÅÄÖ-01 owner plan.csv:2:8 'tillsätts'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void anyLineEndEndsALine(String end) {
    desk.file(
        "plan.csv", "id;owner;title\nUN-01;vakant;\"Ut\nbyte\"\nUN-02;;\n".replace("\n", end));
    assertThat(desk.findings("owner-unclear,owner-missing", "./plan.csv"))
        .containsExactly(UNCLEAR_OWNER, "owner-missing activity UN-02 owner plan.csv:4:1");
  }

  @Test
  void twentyRowsMayStandAboveTheHeader() {
    String titles = "Handlingsplan 2016;;\n" + "\n".repeat(18) + "Beslutad 2015-12-17;;\n";
    desk.file("plan.csv", titles + "id;owner\nUN-01;vakant\n");
    assertThat(desk.findings("owner-unclear,executor-missing", "./plan.csv"))
        .containsExactly(
            "executor-missing table plan.csv executor plan.csv:21:1",
            "owner-unclear activity UN-01 owner plan.csv:22:7 'vakant'");
  }

  @Test
  void twentyRowsMayStandBelowExcelsFirstLine() {
    desk.file("plan.csv", "sep=;\n" + "\n".repeat(20) + "id;owner\nUN-01;vakant\n");
    assertThat(desk.findings("owner-unclear", "./plan.csv"))
        .containsExactly("owner-unclear activity UN-01 owner plan.csv:23:7 'vakant'");
  }

  @Test
  void moreRowsThanThatMayNot() {
    Run run =
        desk.file("plan.csv", "\n".repeat(21) + "id;owner\n")
            .run("check", "./plan.csv", "--as-of=2016-12-31");
    assertThat(run.err()).startsWith("plan.csv:1:1: cannot be judged: the file holds nothing");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void blankRowsAreNoActivities() {
    desk.file(
        "plan.csv",
        """
        id;owner;title

        ;vakant;Utbyte
        ;;
         ; ;\u00a0

        ;vakant;Utbyte
        ;;
        """);
    assertThat(desk.findings("owner-unclear", "./plan.csv"))
        .containsExactly(
            "owner-unclear activity #1 owner plan.csv:3:2 'vakant'",
            "owner-unclear activity #2 owner plan.csv:7:2 'vakant'");
  }

  /** The place of a cell counts the lines within cells before it, and the quotes as written. */
  @Test
  void cellsHoldBreaksAndQuotes() {
    desk.file(
        "plan.csv",
        """
        id;title;owner;executor
        UN-01;"Elev-
        utbyte ""Norden""
        ";vakant;"alla"
        "UN-02";"a;b";"vakant";Skolan
        """);
    assertThat(desk.findings("owner-unclear,executor-unclear", "./plan.csv"))
        .containsExactly(
            "owner-unclear activity UN-01 owner plan.csv:4:3 'vakant'",
            "executor-unclear activity UN-01 executor plan.csv:4:10 'alla'",
            "owner-unclear activity UN-02 owner plan.csv:5:15 'vakant'");
  }

  @Test
  void barsAndBreaksPartValues() {
    desk.file(
        "plan.csv",
        """
        id;owner;executor;europe-2020
        UN-01;A;B| C |alla;Ung på väg | Digital agenda
        UN-02;A;"Skolan ""K""|
          vakant";"Unga på väg
        Ung på väg"
        """);
    assertThat(desk.findings("executor-unclear,mapping-unknown", "./plan.csv"))
        .containsExactly(
            "executor-unclear activity UN-01 executor plan.csv:2:15 'alla'",
            "mapping-unknown activity UN-01 europe-2020 plan.csv:2:20 'Ung på väg'",
            "mapping-unknown activity UN-01 europe-2020 plan.csv:2:33 'Digital agenda'",
            "executor-unclear activity UN-02 executor plan.csv:4:3 'vakant'",
            "mapping-unknown activity UN-02 europe-2020 plan.csv:5:1 'Ung på väg'");
  }

  /** Where one part is no known name, the whole cell is one unknown name. */
  @Test
  void otherSignsPartKnownNamesAlone() {
    desk.file(
        "plan.csv",
        """
        id;blekinge
        UN-01;Livskvalitet/ Tillgänglighet
        UN-02;Arbetsliv, livskvalitet
        UN-03;"Arbetsliv; BLEK-TIL / Bilden av Blekinge"
        UN-04;Livskvalitet/Turism
        UN-05;Livskvalitet|Turism
        """);
    assertThat(desk.findings("mapping-unknown", "./plan.csv"))
        .containsExactly(
            "mapping-unknown activity UN-04 blekinge plan.csv:5:7 'Livskvalitet/Turism'",
            "mapping-unknown activity UN-05 blekinge plan.csv:6:20 'Turism'");
  }

  @Test
  void whereverAKnownNameIsPartedItsPartsHaveTheirPlaces() {
    desk.file(
        "plan.csv",
        """
        id;priority-area;blekinge
        UN-01;Aktivt åldrande;"Livskvalitet/ Tillgänglighet/Arbetsliv"
        """);
    assertThat(desk.findings("mapping-off-table", "./plan.csv"))
        .containsExactly(
            "mapping-off-table activity UN-01 blekinge plan.csv:2:38 'Tillgänglighet'",
            "mapping-off-table activity UN-01 blekinge plan.csv:2:53 'Arbetsliv'");
  }

  @Test
  void aKnownNameMayHoldSuchSigns() {
    desk.file(
        "plan.csv",
        """
        id;eusbsr;overarching-goal
        UN-01;Anpassning till klimatförändringarna, riskförebyggande och riskhantering;\
        Ronneby kommuns internationella engagemang skall vara transparent och komma \
        invånare/föreningar/ företag till gagn
        UN-02;Klart vatten i havet/Anpassning till klimatförändringarna, riskförebyggande och \
        riskhantering;MA-G1, MA-G4
        """);
    assertThat(desk.findings("mapping-unknown,mapping-missing", "./plan.csv"))
        .noneMatch(finding -> finding.contains("eusbsr"))
        .noneMatch(finding -> finding.contains("overarching-goal"));
  }

  /** Names of people and units are no catalogue: a slash may be part of them. */
  @Test
  void otherSignsPartNoOtherCells() {
    desk.file("plan.csv", "id;owner;executor\nUN-01;alla/vakant;Skola A, alla\n");
    assertThat(desk.findings("owner-unclear,executor-unclear", "./plan.csv")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"En bra skola", "Fler jobb/KF-2", "en bra miljö"})
  void overarchingGoalsMayBeTheCouncils(String value) {
    desk.file("plan.csv", "id;owner;Övergripande mål\nUN-01;A;" + value + "\nUN-02;A;TBD\n");
    assertThat(desk.findings("mapping-missing", "./plan.csv"))
        .contains("mapping-missing activity UN-02 municipal-goal plan.csv:3:9 'TBD'")
        .noneMatch(finding -> finding.contains("UN-01"));
    assertThat(desk.run("check", "./plan.csv", "--as-of", "2016-12-31").err()).isEmpty();
  }

  @Test
  void overarchingGoalsMayBeTheStrategys() {
    desk.file("plan.csv", "id;owner;Övergripande mål\nUN-01;A;MA-G4\nUN-02;A;Världsmedborgare\n");
    assertThat(desk.findings("mapping-missing", "./plan.csv"))
        .contains("mapping-missing table plan.csv municipal-goal plan.csv:1:1 x2");
    assertThat(desk.run("check", "./plan.csv", "--as-of", "2016-12-31").err()).isEmpty();
  }

  @Test
  void anAreaMayBeAPriorityAreaOrAFieldOfAction() {
    desk.file("plan.csv", "id;owner;Insatsområde;Område\nUN-01;A;Arbetsliv;Hållbara städer\n");
    assertThat(desk.findings("mapping-off-table", "./plan.csv"))
        .containsExactly("mapping-off-table activity UN-01 blekinge plan.csv:2:9 'Arbetsliv'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unga på väg", "Turism", "", "En bra skola\nUN-02;A;Hållbara städer"})
  void aHeaderThatItsValuesDoNotSettleIsLeftOut(String value) {
    desk.file("plan.csv", "id;owner;Område\nUN-01;A;" + value + "\n")
        .check("./plan.csv", "--only", "mapping-unknown,field-unknown")
        .code(0)
        .err(
            "plan.csv:1:10: the column 'Område' has several meanings and its values do not settle"
                + " which; it is left out. Rename it or use --column \"Område=...\".",
            "plan.csv:1:10: kolumnen 'Område' har flera betydelser och värdena avgör inte"
                + " vilken; den läses inte. Byt rubrik eller använd --column"
                + " \"Område=...\".");
  }

  @Test
  void aSettledHeaderMayDoubleAnother() {
    Run run =
        desk.file("plan.csv", "id;KF-mål;Övergripande mål\nUN-01;En bra skola;Fler jobb\n")
            .run("check", "./plan.csv", "--lang", "en");
    assertThat(run.err())
        .contains("plan.csv:1:11: cannot be judged: the columns 'KF-mål' and 'Övergripande mål'");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aHeaderOfOnesOwnIsNamed() {
    desk.file("plan.csv", "No;Lead body;Theme 2\nUN-01;vakant;Unga på väg\n");
    String[] arguments = {
      "./plan.csv", "--column", "LEAD-BODY=owner", "--column", "Theme 2=priority-area"
    };
    assertThat(desk.findings("owner-unclear,mapping-missing,field-unknown", arguments))
        .contains("owner-unclear activity UN-01 owner plan.csv:2:7 'vakant'")
        .noneMatch(finding -> finding.contains("priority-area"))
        .noneMatch(finding -> finding.startsWith("field-unknown"));
  }

  @Test
  void aHeaderWithSeveralMeaningsIsNamed() {
    desk.file("plan.csv", "id;owner;Område\nUN-01;A;Unga på väg\n");
    assertThat(desk.findings("mapping-missing", "./plan.csv", "--column", "Område=europe-2020"))
        .noneMatch(finding -> finding.contains("europe-2020"))
        .anyMatch(finding -> finding.contains("priority-area"));
  }

  /** What is not judged is no concern of a column. */
  @Test
  void anAbsentColumnIsOneFault() {
    desk.file(
        "plan.csv",
        """
        Handlingsplan 2016

        id;owner;status
        UN-01;A;
        UN-02;A;inställd
        UN-03;A;planerad
        """);
    assertThat(desk.findings("executor-missing,title-missing,start-missing", "./plan.csv"))
        .containsExactly(
            "executor-missing table plan.csv executor plan.csv:3:1 x2",
            "start-missing table plan.csv start plan.csv:3:1 x2",
            "title-missing table plan.csv title plan.csv:3:1 x2");
  }

  @Test
  void anAbsentColumnCountsRowsAndNotTheirValues() {
    desk.file(
        "goals.csv",
        """
        id;text;indicator;contributes-to
        M1;Fler resor;Antal resor;MA-G1 | MA-G4
        M2;Fler möten;Antal möten;MA-G2
        """);
    assertThat(desk.findings("goal-contribution-unexplained", "./goals.csv"))
        .containsExactly(
            "goal-contribution-unexplained table goals.csv contributes-to goals.csv:1:1 x2");
  }

  @Test
  void anEmptyCellIsItsRowsFault() {
    desk.file("plan.csv", "title;id;owner\n\"Ut\nbyte\";UN-01;\n;UN-02;\n");
    assertThat(desk.findings("owner-missing,title-missing", "./plan.csv"))
        .containsExactly(
            "owner-missing activity UN-01 owner plan.csv:2:1",
            "owner-missing activity UN-02 owner plan.csv:4:1",
            "title-missing activity UN-02 title plan.csv:4:1");
  }

  /** As a Mac writes them: a letter and its dots are two characters, both counted. */
  @Test
  void decomposedLettersAreTheSame() {
    desk.file(
        "plan.csv",
        Normalizer.normalize(
            "id;Ägare;KF-mål;Prioriterat område\nÄN-01;Återkommer;En bra miljö;Hållbara städer\n",
            Normalizer.Form.NFD));
    assertThat(desk.findings("owner-unclear,mapping-unknown,goal-off-table", "./plan.csv"))
        .hasSize(1)
        .allMatch(finding -> finding.contains("owner plan.csv:2:8 "));
  }

  @Test
  void columnsCountCodePoints() {
    desk.file("plan.csv", "id;title;owner\nUN-01;Utbyte 🎓🎓;vakant\n");
    assertThat(desk.findings("owner-unclear", "./plan.csv"))
        .containsExactly("owner-unclear activity UN-01 owner plan.csv:2:17 'vakant'");
  }

  @Test
  void headersAreFolded() {
    desk.file(
        "plan.csv",
        "ID;\"Ansvarig\n  FÖRVALTNING\";KF\u00a0mål;prioriterat-område;EU:s_strategi för"
            + " östersjöområdet\nUN-01;vakant;En bra skola;Unga på väg;Goda transportvillkor\n");
    assertThat(
            desk.findings(
                "owner-unclear,field-unknown,goal-off-table,mapping-off-table", "./plan.csv"))
        .containsExactly(
            "owner-unclear activity UN-01 owner plan.csv:3:7 'vakant'",
            "mapping-off-table activity UN-01 eusbsr plan.csv:3:39 'Goda transportvillkor'");
  }

  @Test
  void unknownHeadersAreToldOnce() {
    desk.file("plan.csv", "id;owner;Ägarre;Budget;Hemligt;hemligt;\nUN-01;A;;;;;\n");
    assertThat(desk.findings("field-unknown", "./plan.csv"))
        .containsExactly(
            "field-unknown file plan.csv Ägarre plan.csv:1:10 'Ägarre'",
            "field-unknown file plan.csv Hemligt plan.csv:1:24 'Hemligt'");
  }

  /** Equal goal texts of one plan are one goal. */
  @Test
  void rowsCarryTheirPlansGoals() {
    desk.file(
        "plan.csv",
        """
        id;plan;owner;goal;indicator;target;due
        UN-01;UN-2016;A;Fler utbyten;Antal;5;2017-06-30
        UN-02;UN-2016;A;fler  utbyten;Antal;5;2017-06-30
        UN-03;UN-2016;A;Fler språk;Antal;;2017-06-30
        UN-04;SN-2016;A;Fler utbyten;;9;2017-06-30
        UN-05;SN-2016;A;;;;
        """);
    assertThat(desk.json("./plan.csv").at("/summary/goals").asInt()).isEqualTo(3);
    assertThat(desk.findings("goal-not-measurable", "./plan.csv"))
        .hasSize(2)
        .anyMatch(finding -> finding.endsWith("target plan.csv:4:1"))
        .anyMatch(finding -> finding.endsWith("indicator plan.csv:5:1"));
  }

  @Test
  void activitiesFindTheirPlanInAnotherFile() {
    desk.file(
            "plan.yaml",
            """
            plan:
              id: UN 2016
              body: Utbildningsnämnden
              adopted: {by: Utbildningsnämnden, date: 2015-12-17}
            """)
        .file("un.csv", "id;plan;owner;board\nUN-01;un-2016;A;\nUN-02;;A;\nUN-03;SN-2016;A;\n");
    assertThat(desk.findings("board-anchoring-missing", "./plan.yaml", "./un.csv"))
        .containsExactly(
            "board-anchoring-missing activity UN-02 anchoring un.csv:3:1",
            "board-anchoring-missing activity UN-03 anchoring un.csv:4:1");
    assertThat(desk.findings("board-anchoring-missing", "./un.csv", "--context", "./plan.yaml"))
        .containsExactly(
            "board-anchoring-missing activity UN-02 anchoring un.csv:3:1",
            "board-anchoring-missing activity UN-03 anchoring un.csv:4:1");
    assertThat(desk.findings("board-anchoring-missing", "./un.csv")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id;owner\nUN-01;vakant\n", "id,owner\r\nUN-01,vakant\r\n"})
  void standardInputIsATableWhereItsHeaderIsKnown(String text) {
    JsonNode json = desk.json(bytes(text), "-", "--only", "owner-unclear");
    assertThat(json.at("/findings/0/location").toString())
        .isEqualTo("{\"file\":\"-\",\"line\":2,\"column\":7}");
    assertThat(json.at("/inputs/0/file").asText()).isEqualTo("-");
  }

  @Test
  void standardInputIsYamlOtherwise() {
    JsonNode json =
        desk.json(
            bytes("activities:\n  - {id: UN-01, owner: vakant}\n"), "-", "--only=owner-unclear");
    assertThat(json.at("/findings/0/location").toString())
        .isEqualTo("{\"file\":\"-\",\"line\":2,\"column\":24}");
  }

  @Test
  void standardInputHasAName() {
    String text = "id;owner\nUN-01;vakant\n";
    JsonNode table = desk.json(bytes(text), "-", "--stdin-name", "un.csv", "--only=owner-unclear");
    assertThat(table.at("/findings/0/location/file").asText()).isEqualTo("un.csv");
    assertThat(table.at("/inputs/0/file").asText()).isEqualTo("un.csv");
    JsonNode yaml = desk.json(bytes(text), "-", "--stdin-name", "un.yaml");
    assertThat(yaml.at("/inputs/0/status").asText()).isEqualTo("unreadable");
  }

  @Test
  void standardInputMayBeEmpty() {
    Run run = desk.run(bytes(""), "check", "-", "--lang", "en");
    assertThat(run.err()).endsWith("-:1:1: cannot be judged: the file is empty.\n");
    assertThat(run.code()).isEqualTo(2);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
