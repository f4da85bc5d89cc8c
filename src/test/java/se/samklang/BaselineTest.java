package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run held against an earlier one: what is known, new and gone, and what is no earlier run. */
class BaselineTest {
  private static final String RULES = "owner-missing,owner-unclear,title-missing";
  private static final String ONE =
      """
      activities:
        - id: UN-01
          title: Elevutbyte med Schopfheim
      """;
  private static final String TWO = ONE + "  - {id: UN-02, title: Lärarutbyte}\n";

  private Desk desk;
  private Path folder;

  @BeforeEach
  void before(@TempDir Path folder) {
    this.folder = folder;
    desk = new Desk(folder).file("plans/un.yaml", ONE);
    record(RULES, "base.json");
  }

  /** Paths are part of fingerprints, so what is kept has to have them whole. */
  private void record(String rules, String name, String... more) {
    List<String> run = new ArrayList<>(List.of("check", folder + "/plans", "--only", rules));
    run.addAll(List.of("--as-of", "2016-12-31", "-f", "json", "--lang", "en"));
    run.addAll(List.of(more));
    desk.file(name, Run.of(run.toArray(String[]::new)).out());
  }

  private Run against(String... more) {
    List<String> run = new ArrayList<>(List.of("check", "./plans", "--only", RULES));
    run.addAll(List.of("--baseline", "./base.json", "--as-of", "2016-12-31", "--lang", "en"));
    run.addAll(List.of(more));
    return desk.run(run.toArray(String[]::new));
  }

  private JsonNode json() {
    return desk.json("./plans", "--only", RULES, "--baseline", "./base.json");
  }

  @Test
  void whatIsKnownDoesNotReject() {
    Run run = against();
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            plans/un.yaml:2:9: error owner-missing: Activity UN-01 has no owner. [RI-4b1] \
            (known since the baseline)
            0 plans, 1 activity, 0 goals: 1 error, 0 warnings, 0 infos, 1 known since the baseline \
            (only 3 rules). Verdict: accepted.
            """);
    JsonNode json = json();
    assertThat(json.at("/baseline/known/0")).isEqualTo(json.at("/findings/0/fingerprint"));
    assertThat(json.at("/baseline/gone")).isEmpty();
    assertThat(json.at("/inputs/0/verdict").asText()).isEqualTo("accepted");
    assertThat(json.at("/options/baseline/1").asText()).matches("sha256:[0-9a-f]{64}");
  }

  @Test
  void whatIsNewRejects() {
    desk.file("plans/un.yaml", "# A line more\n\n" + TWO);
    Run run = against();
    assertThat(run.code()).isOne();
    assertThat(run.out())
        .isEqualTo(
            """
            plans/un.yaml:4:9: error owner-missing: Activity UN-01 has no owner. [RI-4b1] \
            (known since the baseline)
            plans/un.yaml:6:10: error owner-missing: Activity UN-02 has no owner. [RI-4b1]
            0 plans, 2 activities, 0 goals: 2 errors, 0 warnings, 0 infos, \
            1 known since the baseline (only 3 rules). Verdict: rejected.
            """);
    assertThat(against("--fail-on", "never").code()).isZero();
  }

  @Test
  void whatIsGoneIsTold() {
    desk.file("plans/un.yaml", ONE + "    owner: Skolan\n");
    assertThat(against().out())
        .isEqualTo(
            """
            Gone since the baseline: 1 finding.
            0 plans, 1 activity, 0 goals: 0 errors, 0 warnings, 0 infos (only 3 rules). \
            Verdict: accepted.
            """);
    assertThat(json().at("/baseline/gone/0").asText())
        .isEqualTo("plans/un.yaml: owner-missing: Activity UN-01 has no owner.");
    Map<String, String> terminal = Map.of("SAMKLANG_TERMINAL", "1", "NO_COLOR", "1");
    Run people =
        Run.of(
            new byte[0],
            terminal,
            "check",
            folder + "/plans",
            "--only",
            RULES,
            "--baseline",
            folder + "/base.json",
            "--as-of",
            "2016-12-31",
            "--lang",
            "sv",
            "-v");
    assertThat(people.out())
        .contains("Borta sedan utgångsläget: 1 iakttagelse.\n")
        .contains("plans/un.yaml: owner-missing: Activity UN-01 has no owner.\n");
  }

  @Test
  void aRenamedFileIsRecognised() throws IOException {
    Files.move(folder.resolve("plans/un.yaml"), folder.resolve("plans/utbildning.yaml"));
    assertThat(against().code()).isZero();
    assertThat(json().at("/baseline/known")).hasSize(1);
    assertThat(json().at("/baseline/gone")).isEmpty();
  }

  /** Where the old file is still there, the same fault in another one is another fault. */
  @Test
  void aCopyIsNew() {
    desk.file("plans/a.yaml", ONE).file("plans/un.yaml", ONE + "    owner: Skolan\n");
    assertThat(against().code()).isOne();
    assertThat(json().at("/baseline/known")).isEmpty();
    assertThat(json().at("/baseline/gone")).hasSize(1);
  }

  @Test
  void aRemovedFileIsGoneAndOneLeftOutIsNot() throws IOException {
    desk.file("plans/b.yaml", ONE.replace("UN-01", "UN-09"));
    record(RULES, "base.json");
    assertThat(
            desk.json("./plans/un.yaml", "--only", RULES, "--baseline", "./base.json")
                .at("/baseline/gone"))
        .isEmpty();
    Files.delete(folder.resolve("plans/b.yaml"));
    assertThat(json().at("/baseline/gone")).hasSize(1);
  }

  /** Of a rule that was not asked, and a file that cannot be read, nobody knows. */
  @Test
  void whatWasNotAskedIsNotGone() {
    assertThat(
            desk.json("./plans", "--only", "title-missing", "--baseline", "./base.json")
                .at("/baseline/gone"))
        .isEmpty();
    desk.file("plans/un.yaml", "activities: [").file("plans/b.yaml", ONE.replace("UN-01", "UN-09"));
    assertThat(json().at("/baseline/gone")).isEmpty();
  }

  @Test
  void aRuleThatIsNoMoreIsGone() throws IOException {
    Path base = folder.resolve("base.json");
    String text = Files.readString(base);
    Files.writeString(base, text.replace("\"owner-missing\"", "\"owner-misplaced\""));
    desk.file("plans/un.yaml", ONE + "    owner: Skolan\n");
    assertThat(json().at("/baseline/gone/0").asText()).contains("owner-misplaced");
  }

  @Test
  void whatIsExemptedByNowIsNotGone() {
    desk.file(
        "ex.yaml",
        "- {rule: owner-missing, subject: UN-01, reason: Ny, approved-by: KS, until: 2016-12-31}");
    Run run = against("--exemptions", "./ex.yaml");
    assertThat(run.out()).doesNotContain("Gone").doesNotContain("known").contains("1 exempted");
    record(RULES, "base.json", "--exemptions", folder + "/ex.yaml");
    assertThat(against().code()).as("once it is no longer exempted it counts").isOne();
  }

  @Test
  void anotherStrategyOrOtherRulesAreSaid() throws IOException {
    Path base = folder.resolve("base.json");
    String text = Files.readString(base);
    Files.writeString(base, text.replace("\"ronneby-2016-2017\"", "\"karl\\u001bshamn\""));
    assertThat(against().err())
        .isEqualTo(
            "base.json tells of the strategy karl\\u001bshamn, and this run judges by"
                + " ronneby-2016-2017: what is known and gone says little.\n");
    Files.writeString(base, text.replaceAll("\"sha256\" : \"[0-9a-f]{4}", "\"sha256\" : \"0000"));
    assertThat(against().err())
        .isEqualTo(
            "base.json was made by other rules or another version of the strategy: some findings"
                + " can be new or gone for that reason alone.\n");
    assertThat(against("--quiet").err()).isEmpty();
    assertThat(against().code()).isZero();
  }

  /** It lies among the plans, and is none. */
  @Test
  void theFileIsNoPartOfASubmission() throws IOException {
    Files.move(folder.resolve("base.json"), folder.resolve("plans/base.json"));
    Run run =
        desk.run(
            "check",
            "./plans",
            "--only",
            RULES,
            "--baseline",
            "./plans/base.json",
            "--as-of",
            "2016-12-31");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{}",
        "{\"findings\": {}}",
        "{\"findings\": [1]}",
        "{\"findings\": [{\"rule\": \"owner-missing\"}]}",
        "{\"findings\": []} {}",
        "{\"findings\": [",
        "plans: []"
      })
  void whatIsNoResultIsRefused(String text) {
    desk.file("base.json", text);
    desk.check("./plans", "--baseline", "./base.json")
        .refused(
            "check ",
            "'base.json' is not the result of an earlier run (made with --format json).",
            "'base.json' är inte resultatet av en tidigare körning (gjord med --format json).");
  }

  @Test
  void nestingIsBounded() {
    desk.file("base.json", "{\"findings\": [{\"rule\": " + "[".repeat(1_000_000));
    assertThat(against().code()).isEqualTo(2);
    desk.file("base.json", "{\"x\": " + "{\"a\":".repeat(1_000_000));
    assertThat(against().code()).isEqualTo(2);
  }
}
