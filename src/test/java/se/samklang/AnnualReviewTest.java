package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code report} tells of a year beside its findings. */
class AnnualReviewTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GOLDENS = "src/test/resources/goldens/review/";
  private static final String INPUT = GOLDENS + "input/2016";

  @TempDir Path folder;

  private static Run report(String... more) {
    List<String> all =
        new ArrayList<>(List.of("report", "--year=2016", INPUT, "--as-of=2017-03-01"));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }

  private static JsonNode review(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("report"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--format=json", "--lang=en"));
    Run run = Run.of(all.toArray(String[]::new));
    return JSON.readTree(run.out()).get("review");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void aSmallMunicipalityIsTold(String language) throws IOException {
    String exemptions = "--exemptions=" + GOLDENS + "input/exemptions.yaml";
    String markdown = report("--format=markdown", "--lang=" + language, exemptions).out();
    Golden.check(Path.of(GOLDENS + "year." + language + ".md"), withoutHashes(markdown));
    JsonNode json =
        JSON.readTree(report("--format=json", "--lang=" + language, exemptions).out())
            .get("review");
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    Golden.check(Path.of(GOLDENS + "year." + language + ".json"), text.replace("\r", ""));
  }

  private static String withoutHashes(String text) {
    return text.replaceAll("[0-9a-f]{64}", "0".repeat(64));
  }

  @Test
  void itsJsonFollowsTheSchemaOfFindings() throws IOException {
    Path before = folder.resolve("2016.json");
    report("--format=json", "--output=json=" + before);
    Run schema = Run.of("schema", "--of", "findings");
    JsonNode run =
        JSON.readTree(
            Run.of(
                    "report",
                    "--year=2017",
                    INPUT,
                    "--as-of=2018-03-01",
                    "--previous=" + before,
                    "--format=json")
                .out());
    assertThat(run.at("/review/change/since").asInt()).isEqualTo(2016);
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(JSON.readTree(schema.out()))
                .validate(run))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10, 25, 25, 2016, reached",
    "10, 25, 18, 2016, partly",
    "10, 25, 10, 2016, not-reached",
    "'', 25, 18, 2016, not-reached",
    "9, högst 2, 1, 2016, reached",
    "9, 2, 5, 2016, partly",
    "9, 2, 11, 2016, not-reached",
    "'', ja, ja, 2016, reached",
    "'', ja, nej, 2016, not-reached",
    "10, 25, bra, 2016, not-measured",
    "10, 25, 30, 2015, not-measured"
  })
  void howFarAGoalHasCome(String baseline, String target, String result, int year, String state)
      throws IOException {
    Path plan =
        file(
            "plan.yaml",
            """
            plan:
              id: P
              goals:
                - {id: M, baseline: '%s', target: '%s', due: 2016-12-31, contributes-to: [MA-G3],
                   results: [{year: %d, value: '%s'}]}
            """
                .formatted(baseline, target, year, result));
    JsonNode goals = review("--year=2016", plan.toString(), "--as-of=2017-03-01");
    JsonNode goal = goals.at("/overarchingGoals/2/goals/0");
    assertThat(goal.get("state").asText()).isEqualTo(state);
    assertThat(goal.get("isDue").asBoolean()).isTrue();
  }

  /** A goal is not due before its day, nor is a later year's result one of this year. */
  @Test
  void whatIsNotYetIsSaidToBeNotYet() throws IOException {
    Path plan =
        file(
            "plan.yaml",
            """
            plan:
              id: P
              goals:
                - {id: M, target: 25, due: 2017-12-31, results: [{year: 2017, value: 30}]}
            """);
    JsonNode goal =
        review("--year=2016", plan.toString(), "--as-of=2018-03-01").at("/otherGoals/0");
    assertThat(goal.get("isDue").asBoolean()).isFalse();
    assertThat(goal.get("state").asText()).isEqualTo("not-measured");
  }

  @Test
  void anActivityCountsOnlyWithDaysInTheYearAndTheReasonIsTold() throws IOException {
    JsonNode review = review("--year=2016", INPUT, "--as-of=2017-03-01");
    assertThat(review.at("/figures/activities").asInt()).isEqualTo(4);
    assertThat(review.get("leftAside").toString())
        .isEqualTo("{\"cancelled\":1,\"outsideStrategy\":0,\"outsideYear\":1,\"daysUnknown\":1}");
    assertThat(review.get("timeline")).hasSize(4);
  }

  @Test
  void aDutyIsKeptBrokenOrNotJudged() throws IOException {
    JsonNode rows = review("--year=2016", INPUT, "--as-of=2017-03-01").get("committees");
    assertThat(rows).hasSize(3);
    assertThat(rows.at("/0/duties/plans/state").asText()).isEqualTo("kept");
    assertThat(rows.at("/1/duties/anchoring/state").asText()).isEqualTo("broken");
    assertThat(rows.at("/1/duties/anchoring/broken/0").asText())
        .isEqualTo("board-anchoring-missing");
    assertThat(rows.at("/2/kind").asText()).isEqualTo("company");
    assertThat(rows.at("/2/duties/anchoring/state").asText()).isEqualTo("not-judged");
  }

  @Test
  void anApprovedBreachBreaksNoDuty() throws IOException {
    Path plan =
        file(
            "plan.yaml",
            """
            plan: {id: P, body: Utbildningsnämnden}
            activities:
              - {id: A, owner: Utbildningsnämnden, start: 2016-02-01, end: 2016-02-02}
            """);
    Path exemptions =
        file(
            "exemptions.yaml",
            "- {rule: executor-missing, subject: A, reason: x, approved-by: y, until: 2018-01-01}");
    JsonNode rows =
        review(
                "--year=2016",
                plan.toString(),
                "--as-of=2017-03-01",
                "--exemptions=" + exemptions,
                "--only=executor-missing")
            .get("committees");
    assertThat(rows.at("/0/duties/ownership").toString())
        .isEqualTo("{\"state\":\"kept\",\"findings\":0,\"exempted\":1,\"broken\":[]}");
  }

  @Test
  void withoutAnyResultTheReportSaysSo() throws IOException {
    Path plan = file("plan.yaml", "plan: {id: P, goals: [{id: M, target: 25, due: 2016-12-31}]}\n");
    String[] arguments = {
      "report", "--year=2016", plan.toString(), "--as-of=2017-03-01", "--lang=sv", "-fmarkdown"
    };
    assertThat(Run.of(arguments).out())
        .contains("Inget resultat är redovisat för något verksamhetsmål")
        .contains("men inget resultat är redovisat.");
  }

  @Test
  void theNextYearTellsWhatIsSolvedNewAndLeft() throws IOException {
    Path before = folder.resolve("2016.json");
    Path old =
        file(
            "plan.yaml",
            """
            activities:
              - {id: A, owner: X, start: 2016-02-01, end: 2017-12-31}
              - {id: B, executor: X, start: 2016-02-01, end: 2017-12-31}
            """);
    String only = "--only=owner-missing,executor-missing,annual-follow-up-missing";
    Run first =
        Run.of(
            "report",
            "--year=2016",
            old.toString(),
            "--as-of=2017-03-01",
            only,
            "--format=json",
            "--output=json=" + before);
    assertThat(first.code()).isEqualTo(1);
    file(
        "plan.yaml",
        """
        activities:
          - {id: A, owner: X, start: 2016-02-01, end: 2017-12-31}
          - {id: B, owner: X, executor: X, start: 2016-02-01, end: 2017-12-31}
          - {id: C, owner: X, start: 2017-02-01}
        """);
    JsonNode review =
        review(
            "--year=2017",
            old.toString(),
            "--as-of=2018-03-01",
            "--only=owner-missing,executor-missing,annual-follow-up-missing,start-missing,end-missing",
            "--severity=executor-missing=warning",
            "--previous=" + before);
    JsonNode change = review.get("change");
    assertThat(change.get("new")).hasSize(1);
    assertThat(change.get("left")).as("the activity and the follow-up").hasSize(2);
    assertThat(change.at("/solved/0/subject/id").asText()).isEqualTo("B");
    assertThat(change.get("solved")).hasSize(1);
    assertThat(change.get("ofNewRules")).as("end-missing was not asked then").hasSize(1);
    assertThat(change.at("/reweighed/0/before").asText()).isEqualTo("error");
    assertThat(change.get("sameStrategy").asBoolean()).isTrue();
    assertThat(review.get("trend")).hasSize(2);
    assertThat(review.at("/trend/0/activities").asInt()).isEqualTo(2);
    assertThat(review.at("/trend/1/activities").asInt()).isEqualTo(3);
  }

  @Test
  void onlyEarlierReportsCanBeComparedWith() throws IOException {
    Path check = folder.resolve("check.json");
    Run.of("check", INPUT, "--output=json=" + check);
    assertRefused("--previous=" + check, "is the result of a check, not of the report for a year");
    Path same = folder.resolve("2016.json");
    report("--output=json=" + same);
    assertRefused("--previous=" + same, "follows up 2016, which is not before 2016");
    assertRefused("--previous=" + INPUT + "/un.yaml", "is not the result of an earlier run");
  }

  private static void assertRefused(String previous, String reason) {
    Run run = report(previous, "--lang=en");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "markdown", "text"})
  void noPersonIsNamedWhereThatIsAskedFor(String format) {
    List<String> names =
        List.of("ekström", "åberg", "dahlqvist", "moberg", "holgersdotter", "nilsson");
    String plain = report("--format=" + format).out().toLowerCase(Locale.ROOT);
    if (!format.equals("text")) {
      assertThat(names.stream().filter(plain::contains)).hasSizeGreaterThan(4);
    }
    Run run = report("--format=" + format, "--redact=persons");
    assertThat(names.stream().filter(run.out().toLowerCase(Locale.ROOT)::contains)).isEmpty();
  }

  @Test
  void aTerminalIsToldTheThreeSentencesFirst() {
    assertThat(report("--color=always", "--lang=en").out())
        .startsWith("In 2016 Ronneby kommun had 4 international activities, and 1 of 3");
  }

  @Test
  void textsOfStrangersStayTexts() throws IOException {
    Path plan =
        file(
            "plan.yaml",
            """
            plan:
              id: P
              body: "<script>alert(1)</script> | x"
              goals:
                - {id: M, text: '[x](http://evil.example) *y*', contributes-to: [{goal: MA-G3, how: '<img src=x>'}]}
            activities:
              - {id: '![a](b)', title: "a | b\\n# c", start: 2016-02-01, end: 2016-02-02, twin-town: Schopfheim}
            """);
    String markdown =
        Run.of("report", "--year=2016", plan.toString(), "--as-of=2017-03-01", "-fmarkdown").out();
    assertThat(markdown)
        .doesNotContain("<script>", "<img", "[x](", "![a]", "\n# c")
        .contains("&lt;script&gt;", "\\[x\\]");
  }
}
