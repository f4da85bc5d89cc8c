package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the columns of a table are: by name, by their values, by the command line, or not there. */
class CsvHeadersTest {
  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder);
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
            "plan.csv:1:10: kolumnen 'Område' har flera betydelser och dess värden avgör inte"
                + " vilken; den lämnas utanför. Döp om den eller använd --column"
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
  void anEmptyCellIsItsRowsFault() {
    desk.file("plan.csv", "title;id;owner\n\"Ut\nbyte\";UN-01;\n;UN-02;\n");
    assertThat(desk.findings("owner-missing,title-missing", "./plan.csv"))
        .containsExactly(
            "owner-missing activity UN-01 owner plan.csv:2:1",
            "owner-missing activity UN-02 owner plan.csv:4:1",
            "title-missing activity UN-02 title plan.csv:4:1");
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
}
