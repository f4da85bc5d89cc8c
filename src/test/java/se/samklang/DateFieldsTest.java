package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which day of a longer time counts in a field, and which words stand for a date there. */
class DateFieldsTest {
  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-03, 2016-03-01",
    "mars 2016, 2016-03-01",
    "2016, 2016-01-01",
    "HT 2016, 2016-07-01",
    "Q2 2016, 2016-04-01",
    "vecka 12 2016, 2016-03-21"
  })
  void ofAStartTheFirstDayCounts(String start, String day) {
    String message =
        activity(
                "start: " + start,
                "anchoring: [{with: chef, namn: Per Nilsson, datum: 2017-05-01}]")
            .json("./plan.yaml", "--only", "anchoring-late")
            .at("/findings/0/message")
            .asText();
    assertThat(message).contains("starts on " + day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-01", "VT 2016", "vecka 53 2015", "2016"})
  void ofAnEndTheLastDayCounts(String end) {
    activity("end: " + end);
    assertThat(desk.findings("period-outside-strategy", "./plan.yaml")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015-12", "december 2015", "HT 2015", "2015", "vecka 52 2015"})
  void anEndMayLieBeforeTheStrategy(String end) {
    activity("end: " + end);
    assertThat(desk.findings("period-outside-strategy", "./plan.yaml"))
        .containsExactly("period-outside-strategy activity UN-01 end plan.yaml:3:10 '" + end + "'");
  }

  @Test
  void ofAnAnchoringTheLastDayCounts() {
    activity("start: 2016-03-15", "anchoring: [{with: manager, name: Per Nilsson, date: 2016-03}]");
    assertThat(desk.findings("anchoring-late", "./plan.yaml")).hasSize(1);
    activity("start: 2016-03-31", "anchoring: [{with: manager, name: Per Nilsson, date: 2016-03}]");
    assertThat(desk.findings("anchoring-late", "./plan.yaml")).isEmpty();
  }

  /** And so of the day on which a plan was adopted. */
  @ParameterizedTest
  @CsvSource({"2016-03-15, 1", "2016-03-31, 0"})
  void ofAnAdoptionTheLastDayCounts(String start, int findings) {
    desk.file(
        "plan.yaml",
        """
        plan: {id: UN-2016, body: UN, adopted: {by: UN, date: mars 2016}}
        activities: [{id: UN-01, start: %s}]
        """
            .formatted(start));
    assertThat(desk.findings("board-anchoring-missing", "./plan.yaml")).hasSize(findings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"löpande", "Tills vidare", "fortlöpande", "ongoing"})
  void havingNoEndIsAnAnswerForAnEndAlone(String word) {
    activity("end: " + word);
    assertThat(desk.findings("date-unclear", "./plan.yaml")).isEmpty();
    activity("start: " + word);
    assertThat(desk.findings("date-unclear,start-missing", "./plan.yaml"))
        .containsExactly("date-unclear activity UN-01 start plan.yaml:3:12 '" + word + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "YES", "true", "x", "1", "2016-02-12", "mars 2016"})
  void theCoordinatorWasTold(String answer) {
    activity("reported-to-coordinator: " + answer);
    assertThat(desk.findings("coordinator-not-informed,date-unclear", "./plan.yaml")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nej", "no", "False", "'0'", "TBD", "''"})
  void theCoordinatorWasNotTold(String answer) {
    activity("reported-to-coordinator: " + answer);
    assertThat(desk.findings("coordinator-not-informed,date-unclear", "./plan.yaml")).hasSize(1);
    assertThat(desk.findings("coordinator-not-informed", "./plan.yaml", "--received", "2016-03-01"))
        .isEmpty();
  }

  @Test
  void whetherTheCoordinatorWasToldIsUnclear() {
    activity("reported-to-coordinator: snart");
    assertThat(desk.findings("coordinator-not-informed,date-unclear", "./plan.yaml"))
        .containsExactly(
            "date-unclear activity UN-01 reported-to-coordinator plan.yaml:3:30 'snart'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TBD", "nej", "återkommer", "-", "''"})
  void aPlaceholderIsNoDate(String word) {
    activity("start: '" + word.replace("'", "") + "'");
    assertThat(desk.findings("date-unclear,start-missing", "./plan.yaml"))
        .hasSize(1)
        .allMatch(finding -> finding.startsWith("start-missing"));
  }

  @Test
  void everyUnclearDateIsTold() {
    desk.file(
        "plan.yaml",
        """
        plan:
          id: UN-2016
          from: i vår
          to: i höst
          adopted: {by: UN, date: 2015-12-32}
          goals: [{id: UN-M1, due: årsskiftet}]
        activities:
          - id: UN-01
            start: i vår
            end: i höst
            reported-to-coordinator: i går
            anchoring:
              - {with: manager, name: TBD, date: i fjol}
              - {with: board, date: 2016-00}
        """);
    assertThat(desk.findings("date-unclear", "./plan.yaml"))
        .containsExactly(
            "date-unclear plan UN-2016 from plan.yaml:3:9 'i vår'",
            "date-unclear plan UN-2016 to plan.yaml:4:7 'i höst'",
            "date-unclear plan UN-2016 adopted.date plan.yaml:5:27 '2015-12-32'",
            "date-unclear goal UN-M1 due plan.yaml:6:28 'årsskiftet'",
            "date-unclear activity UN-01 start plan.yaml:9:12 'i vår'",
            "date-unclear activity UN-01 end plan.yaml:10:10 'i höst'",
            "date-unclear activity UN-01 reported-to-coordinator plan.yaml:11:30 'i går'",
            "date-unclear activity UN-01 anchoring.date plan.yaml:13:42 'i fjol'",
            "date-unclear activity UN-01 anchoring.date plan.yaml:14:29 '2016-00'");
  }

  private Desk activity(String... lines) {
    StringBuilder text = new StringBuilder("activities:\n  - id: UN-01\n");
    for (String line : lines) {
      text.append("    ").append(line).append('\n');
    }
    return desk.file("plan.yaml", text.toString());
  }
}
