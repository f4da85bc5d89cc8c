package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same rules under another council's strategy: nothing of the built-in one may shine through.
 *
 * <p>The made-up strategy has no municipal goals, two outside strategies of its own, other words
 * for "not filled in", fourteen days between anchoring and start, and asks for less.
 */
class OtherStrategyTest {
  private static final String FOLDER = "src/test/resources/other-strategy/";

  @Test
  void aPlanThatFollowsItIsAccepted() {
    Run run = check("accepted.yaml");
    assertThat(lines(run))
        .isEqualTo(
            "1 plan, 1 activity, 1 goal: 0 errors, 0 warnings, 0 infos. Verdict: accepted.\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void aPlanThatDoesNotIsRejectedByItsOwnSentences() {
    Run run = check("rejected.yaml");
    assertThat(lines(run))
        .isEqualTo(
            """
            rejected.yaml:2:7: warning plan-without-goals: Plan HB-2032 has no goals. [S-6]
            rejected.yaml:5:38: error plan-not-adopted: Plan HB-2032 does not say who adopted it \
            or on which day. [S-4]
            rejected.yaml:7:9: warning end-missing: Activity HB-01 has no end date and is not ongoing.
            rejected.yaml:9:12: info owner-unclear: Activity HB-01 has no clear owner: \
            'The whole harbour' singles out nobody. [S-3]
            rejected.yaml:12:53: error anchoring-late: Activity HB-01 starts on 2032-05-15, but \
            its earliest anchoring, with 'Harbour master', is dated '2032-05-02'. [S-5]
            rejected.yaml:15:19: error mapping-off-table: Activity HB-01 states 'Shore power' for \
            Harbour pact, which the strategy's table does not link to the activity's area. [S-2]
            rejected.yaml:16:9: error board-anchoring-missing: Activity HB-02 is not anchored with \
            a committee or board. [S-4]
            rejected.yaml:16:9: warning end-missing: Activity HB-02 has no end date and is not ongoing.
            rejected.yaml:16:9: error manager-anchoring-missing: Activity HB-02 is not anchored \
            with any manager. [S-4]
            rejected.yaml:16:9: error mapping-missing: Activity HB-02 has no mapping for \
            Harbour pact. [S-2]
            rejected.yaml:16:9: error owner-missing: Activity HB-02 has no owner. [S-3]
            rejected.yaml:21:12: error mapping-unknown: Activity HB-02 states 'Green cost', which \
            is not a known value for focus. Did you mean 'Green coast'? [S-2]
            1 plan, 2 activities, 0 goals: 8 errors, 3 warnings, 1 info. Verdict: rejected.
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
  }

  /** Its placeholders, its goals and its bodies are names like any other; its headers unknown. */
  @Test
  void theBuiltInStrategysWordsMeanNothing() {
    Run run = check("ronneby.yaml");
    assertThat(lines(run))
        .isEqualTo(
            """
            ronneby.yaml:2:9: warning end-missing: Activity UN-01 has no end date and is not ongoing.
            ronneby.yaml:10:5: warning field-unknown: The field 'KF-mål' in the file ronneby.yaml \
            is unknown and not read.
            ronneby.yaml:11:12: error mapping-unknown: Activity UN-01 states 'Unga på väg', which \
            is not a known value for focus. [S-2]
            ronneby.yaml:12:19: error mapping-unknown: Activity UN-01 states 'EU2020-F2', which is \
            not a known value for Harbour pact. [S-2]
            ronneby.yaml:13:5: warning field-unknown: The field 'blekinge' in the file \
            ronneby.yaml is unknown and not read.
            0 plans, 1 activity, 0 goals: 2 errors, 3 warnings, 0 infos. Verdict: rejected.
            """);
  }

  /** The columns of a table go by the strategy's names as well. */
  @Test
  void aTableHasItsHeaders() {
    Run run = check("table.csv");
    assertThat(lines(run))
        .isEqualTo(
            """
            table.csv:1:1: error board-anchoring-missing: The table has no column for anchoring \
            with a committee or board (1 row). [S-4]
            table.csv:1:1: warning end-missing: The table has no column for end date (1 row).
            table.csv:2:105: error mapping-off-table: Activity HB-01 states 'CC-1' for \
            Coast charter, which the strategy's table does not link to the activity's area. [S-2]
            0 plans, 1 activity, 0 goals: 2 errors, 1 warning, 0 infos. Verdict: rejected.
            """);
  }

  @Test
  void theRulesAreTheSame() throws IOException {
    JsonNode other = json(check("accepted.yaml", "--format", "json"));
    JsonNode builtIn = json(Run.of("check", FOLDER + "accepted.yaml", "--format", "json"));
    assertThat(other.at("/strategy/id").asText()).isEqualTo("skarvik-2031-2034");
    assertThat(builtIn.at("/strategy/id").asText()).isEqualTo("ronneby-2016-2017");
    assertThat(other.at("/rules/sha256")).isEqualTo(builtIn.at("/rules/sha256"));
    assertThat(other.at("/strategy/sha256")).isNotEqualTo(builtIn.at("/strategy/sha256"));
  }

  /** A run that asks for nothing that it asks must not pass. */
  @Test
  void aRuleItDoesNotAskForCannotBeRunAlone() {
    Run run = check("accepted.yaml", "--only", "start-missing,executor-missing");
    assertThat(run.err()).startsWith("samklang: no rule is left to run.\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
  }

  /** Nobody who looks a rule up may think that it holds where it does not. */
  @Test
  void aRuleItDoesNotAskForIsToldToBeOff() {
    String strategy = FOLDER + "strategy.yaml";
    assertThat(Run.of("rules", "--strategy", strategy, "--lang", "en").out())
        .containsPattern("\\nowner-missing +error +S-3 ")
        .containsPattern("\\nend-missing +warning ")
        .containsPattern("\\nexecutor-missing +off ");
    assertThat(Run.of("explain", "executor-missing", "--strategy", strategy, "--lang", "sv").out())
        .startsWith("executor-missing: Utförare saknas (avstängd)\n")
        .contains("Strategin ber inte om detta, och därför är kontrollen avstängd.")
        .doesNotContain("håller uppgifterna användbara");
    assertThat(Run.of("explain", "end-missing", "--strategy", strategy, "--lang", "sv").out())
        .startsWith("end-missing: Slutdatum saknas (bör åtgärdas)\n")
        .contains("Kontrollen håller uppgifterna användbara; strategin säger inget om saken.");
  }

  /**
   * Its own roles, measures and weights; of goals, half-years and a coordinator it says nothing.
   */
  @Test
  void aYearIsFollowedUpByItsOwnData() {
    String rules =
        "annual-follow-up-late,priority-area-uncovered,steering-group-meeting-gap,"
            + "steering-group-role-missing,steering-group-role-surplus,unit-without-contact-person";
    Run run = report("2031", "--only", rules);
    assertThat(lines(run))
        .isEqualTo(
            """
            year.yaml:1:1: error priority-area-uncovered: No activity of the year belongs to the \
            priority area Green coast. [S-1]
            year.yaml:6:8: info unit-without-contact-person: Unit Harbour office has no contact \
            person for international work. [S-3]
            year.yaml:7:8: error unit-without-contact-person: Unit Skarvik Boats has no contact \
            person for international work. [S-4]
            year.yaml:9:5: info steering-group-role-missing: The steering group has 1 of 3 with \
            the role pilot. [S-4]
            year.yaml:12:16: info steering-group-role-surplus: Members of the steering group with \
            the role council-chair: 1. The strategy asks for 0. [S-4]
            year.yaml:13:23: error steering-group-meeting-gap: The steering group had no meeting \
            between 2031-01-01 and 2031-11-02. One was needed by 2031-11-01. [S-4]
            year.yaml:15:40: error annual-follow-up-late: The annual follow-up is dated \
            '2032-02-01', but was due by 2032-01-31. [S-6]
            1 plan, 1 activity, 1 goal: 4 errors, 0 warnings, 3 infos (only 6 rules). \
            Verdict: rejected.
            """);
    assertThat(lines(report("2031")))
        .doesNotContain(
            "coordinator-vacant",
            "convener-other",
            "half-year-report",
            "follow-up-missing",
            "meetings-few",
            "goal-result-missing",
            "goal-not-reached",
            "municipal-goal-uncovered");
  }

  /** What is known of them asks for no follow-up, no roles, no meetings and no coverage. */
  @ParameterizedTest
  @ValueSource(strings = {"karlshamn-2012", "ronneby-website"})
  void aStrategyWithoutSuchDutiesFollowsNothingUp(String strategy) throws IOException {
    Set<String> yearly = new TreeSet<>();
    for (JsonNode rule : json(Run.of("rules", "--strategy", strategy, "--format", "json"))) {
      if (rule.get("stage").asText().equals("yearly")) {
        yearly.add(rule.get("rule").asText());
        assertThat(rule.get("active").asBoolean()).as(rule.get("rule").asText()).isFalse();
      }
    }
    assertThat(yearly).hasSize(24);
    Run run =
        Run.of(
            "report",
            "--year=2031",
            FOLDER + "year.yaml",
            "--strategy=" + strategy,
            "--as-of=2032-12-31",
            "--format=json");
    assertThat(json(run).get("findings"))
        .isNotEmpty()
        .allMatch(finding -> !yearly.contains(finding.get("rule").asText()));
  }

  private static Run report(String year, String... more) {
    String[] fixed = {
      "report",
      "--year",
      year,
      FOLDER + "year.yaml",
      "--strategy",
      FOLDER + "strategy.yaml",
      "--as-of",
      "2032-12-31",
      "--lang",
      "en"
    };
    return Run.of(Stream.of(fixed, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  @Test
  void itIsShownAsItsOwn() {
    String shown = Run.of("strategy", "show", FOLDER + "strategy.yaml", "--lang", "sv").out();
    assertThat(shown)
        .startsWith("Världen i Skarvik 2031-2034\nAntagen av Council of Skarvik 2030-11-20.")
        .contains("Grön kust", "Hamnpakten", "Kreuzhafen", "S-6")
        .doesNotContain("Slavsk", "Blekinge", "RI-2", "En bra skola");
  }

  private static Run check(String file, String... more) {
    String[] fixed = {
      "check",
      FOLDER + file,
      "--strategy",
      FOLDER + "strategy.yaml",
      "--as-of",
      "2032-12-31",
      "--lang",
      "en"
    };
    return Run.of(Stream.of(fixed, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private static String lines(Run run) {
    return run.out().replace(FOLDER, "");
  }

  private static JsonNode json(Run run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }
}
