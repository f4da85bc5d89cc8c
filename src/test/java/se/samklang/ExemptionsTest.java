package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Breaches that somebody has approved: until when, of what, and what keeps them from holding. */
class ExemptionsTest {
  private static final String PLAN =
      """
      activities:
        - id: UN-01
          title: Elevutbyte med Schopfheim
        - id: UN-02
          title: Lärarutbyte med Elblag
          owner: alla
      """;

  private static final String[] OWNERS = {
    "--only", "owner-missing,owner-unclear,exemption-expired,exemption-unused,exemption-invalid"
  };

  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder).file("plans/un.yaml", PLAN);
  }

  private static String exemption(String rule, String subject, String until) {
    return "- {rule: %s, subject: %s, reason: Tillsätts i höst, approved-by: KS, until: %s}\n"
        .formatted(rule, subject, until);
  }

  private String[] arguments(String... more) {
    List<String> all = new ArrayList<>(List.of("./plans", "--exemptions", "./ex.yaml"));
    all.addAll(List.of(OWNERS));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private Told check(String exemptions, String... more) {
    return desk.file("ex.yaml", exemptions).check(arguments(more));
  }

  private JsonNode json(String exemptions) {
    return desk.file("ex.yaml", exemptions).json(arguments());
  }

  private List<String> found(String exemptions) {
    List<String> found = new ArrayList<>();
    for (JsonNode each : json(exemptions).get("findings")) {
      JsonNode place = each.get("location");
      found.add(
          each.get("rule").asText()
              + " "
              + each.at("/subject/kind").asText()
              + " "
              + each.at("/subject/id").asText()
              + " "
              + place.get("file").asText()
              + ":"
              + place.get("line").asInt()
              + ":"
              + place.get("column").asInt());
    }
    return found;
  }

  @Test
  void whatIsApprovedLeavesTheFindings() {
    JsonNode json = json(exemption("owner-missing", "UN-01", "2016-12-31"));
    assertThat(json.get("findings").findValuesAsText("rule")).containsExactly("owner-unclear");
    assertThat(json.at("/summary/exempted").asInt()).isOne();
    assertThat(json.at("/summary/errors").asInt()).isOne();
    assertThat(json.at("/exempted/0/rule").asText()).isEqualTo("owner-missing");
    assertThat(json.at("/exempted/0/fingerprint").asText()).hasSize(32);
    assertThat(json.at("/exempted/0/exemption").toString())
        .isEqualTo(
            "{\"rule\":\"owner-missing\",\"subject\":\"UN-01\",\"reason\":\"Tillsätts i höst\","
                + "\"approvedBy\":\"KS\",\"until\":\"2016-12-31\"}");
    assertThat(json.at("/options/exemptions/0").asText()).endsWith("ex.yaml");
    assertThat(json.at("/options/exemptions/1").asText()).matches("sha256:[0-9a-f]{64}");
    assertThat(json.at("/inputs")).hasSize(1);
  }

  @Test
  void aRunWithoutExemptionsHasAnEmptyList() {
    JsonNode json = desk.json("./plans", "--only", "owner-missing");
    assertThat(json.get("exempted").isArray()).isTrue();
    assertThat(json.get("exempted")).isEmpty();
    assertThat(json.has("baseline")).isFalse();
    assertThat(json.at("/options/exemptions").isMissingNode()).isTrue();
  }

  @Test
  void aWhollyExemptedRunIsAccepted() {
    String both =
        exemption("owner-missing", "un_01", "2016-12-31")
            + exemption("owner-unclear", "UN-02", "december 2016");
    check(both, "--show-exempted")
        .code(0)
        .out(
            """
            plans/un.yaml:2:9: exempted owner-missing: Activity UN-01 has no owner. [RI-4b1] \
            (approved by KS until 2016-12-31: Tillsätts i höst)
            plans/un.yaml:6:12: exempted owner-unclear: Activity UN-02 has no clear owner: 'alla' \
            singles out nobody. [RI-4b1] (approved by KS until 2016-12-31: Tillsätts i höst)
            0 plans, 2 activities, 0 goals: 0 errors, 0 warnings, 0 infos, 2 exempted \
            (only 5 rules). Verdict: accepted.
            """,
            """
            plans/un.yaml:2:9: exempted owner-missing: Aktiviteten UN-01 saknar ägare. [RI-4b1] \
            (godkänt av KS till och med 2016-12-31: Tillsätts i höst)
            plans/un.yaml:6:12: exempted owner-unclear: Aktiviteten UN-02 har ingen tydlig ägare: \
            'alla' pekar inte ut någon. [RI-4b1] \
            (godkänt av KS till och med 2016-12-31: Tillsätts i höst)
            0 handlingsplaner, 2 aktiviteter, 0 mål: 0 måste åtgärdas, 0 bör åtgärdas, \
            0 för kännedom, 2 godkända avsteg (bara 5 kontroller). Bedömning: komplett.
            """);
    assertThat(check(both).english().out()).doesNotContain("approved by").contains("2 exempted");
    assertThat(desk.json(arguments()).at("/inputs/0/verdict").asText()).isEqualTo("accepted");
  }

  @ParameterizedTest
  @CsvSource({
    "2016-12-31, true",
    "2016-12-30, false",
    "2016-12, true",
    "HT 2016, true",
    "2016, true",
    "2015, false",
    "2016-13-01, false",
    "2016-11-31, false",
    "snart, false",
    "tills vidare, false",
    "ja, false"
  })
  void itHoldsToItsLastDay(String until, boolean holds) {
    List<String> found = found(exemption("owner-missing", "UN-01", until));
    if (holds) {
      assertThat(found).containsExactly("owner-unclear activity UN-02 plans/un.yaml:6:12");
    } else {
      assertThat(found)
          .containsExactly(
              "exemption-expired exemption #1 ex.yaml:1:91",
              "owner-missing activity UN-01 plans/un.yaml:2:9",
              "owner-unclear activity UN-02 plans/un.yaml:6:12");
    }
  }

  @Test
  void whatIsWrongIsSaidWhereItStands() {
    String broken =
        exemption("owner-mising", "UN-01", "2016-12-31")
            + exemption("goal-without-area", "UN-01", "2016-12-31")
            + exemption("owner-missing", "'#1'", "2016-12-31")
            + "- {rule: owner-missing, subject: UN-01, until: 2016-12-31}\n"
            + "- owner-missing\n"
            + "- {rule: owner-missing, rule: owner-unclear, subject: UN-01, reason: '', skäl: TBD}\n"
            + exemption("owner-missing", "UN-03", "2016-12-31");
    check(broken)
        .code(1)
        .out(
            """
            ex.yaml:1:10: error exemption-invalid: Exemption #1: there is no rule 'owner-mising' \
            that submissions are judged by. Did you mean 'owner-missing'?
            ex.yaml:2:10: error exemption-invalid: Exemption #2: there is no rule \
            'goal-without-area' that submissions are judged by.
            ex.yaml:3:34: error exemption-invalid: Exemption #3: '#1' is the number of a record, \
            which the next new row would move. Give the record an id of its own.
            ex.yaml:4:4: error exemption-invalid: Exemption #4: statement of who approved it is \
            missing.
            ex.yaml:4:4: error exemption-invalid: Exemption #4: reason is missing.
            ex.yaml:5:3: error exemption-invalid: Exemption #5: an exemption has to be keys with \
            values (key: value), one entry of a list each.
            ex.yaml:6:4: error exemption-invalid: Exemption #6: statement of who approved it is \
            missing.
            ex.yaml:6:4: error exemption-invalid: Exemption #6: reason is missing.
            ex.yaml:6:4: error exemption-invalid: Exemption #6: last day is missing.
            ex.yaml:6:25: error exemption-invalid: Exemption #6: the key 'rule' is there already.
            ex.yaml:6:74: error exemption-invalid: Exemption #6: the key 'skäl' is there already.
            ex.yaml:7:34: warning exemption-unused: Exemption #7 is not needed: 'owner-missing' \
            finds nothing in 'UN-03'.
            plans/un.yaml:2:9: error owner-missing: Activity UN-01 has no owner. [RI-4b1]
            plans/un.yaml:6:12: error owner-unclear: Activity UN-02 has no clear owner: 'alla' \
            singles out nobody. [RI-4b1]
            0 plans, 2 activities, 0 goals: 13 errors, 1 warning, 0 infos (only 5 rules). \
            Verdict: rejected.
            """,
            """
            ex.yaml:1:10: error exemption-invalid: Godkänt avsteg #1: det finns ingen kontroll \
            'owner-mising' som inlämnat material prövas mot. Menade du 'owner-missing'?
            ex.yaml:2:10: error exemption-invalid: Godkänt avsteg #2: det finns ingen kontroll \
            'goal-without-area' som inlämnat material prövas mot.
            ex.yaml:3:34: error exemption-invalid: Godkänt avsteg #3: '#1' är en posts \
            ordningsnummer, som flyttas av nästa nya rad. Ge posten ett eget id.
            ex.yaml:4:4: error exemption-invalid: Godkänt avsteg #4: uppgift om vem som godkänt \
            saknas.
            ex.yaml:4:4: error exemption-invalid: Godkänt avsteg #4: skäl saknas.
            ex.yaml:5:3: error exemption-invalid: Godkänt avsteg #5: ett godkänt avsteg ska bestå \
            av nycklar med värden (nyckel: värde), var för sig som en punkt i en lista.
            ex.yaml:6:4: error exemption-invalid: Godkänt avsteg #6: uppgift om vem som godkänt \
            saknas.
            ex.yaml:6:4: error exemption-invalid: Godkänt avsteg #6: skäl saknas.
            ex.yaml:6:4: error exemption-invalid: Godkänt avsteg #6: sista dag saknas.
            ex.yaml:6:25: error exemption-invalid: Godkänt avsteg #6: nyckeln 'rule' finns redan.
            ex.yaml:6:74: error exemption-invalid: Godkänt avsteg #6: nyckeln 'skäl' finns redan.
            ex.yaml:7:34: warning exemption-unused: Godkänt avsteg #7 behövs inte: \
            'owner-missing' har inget att invända mot 'UN-03'.
            plans/un.yaml:2:9: error owner-missing: Aktiviteten UN-01 saknar ägare. [RI-4b1]
            plans/un.yaml:6:12: error owner-unclear: Aktiviteten UN-02 har ingen tydlig ägare: \
            'alla' pekar inte ut någon. [RI-4b1]
            0 handlingsplaner, 2 aktiviteter, 0 mål: 13 måste åtgärdas, 1 bör åtgärdas, \
            0 för kännedom (bara 5 kontroller). Bedömning: behöver kompletteras.
            """);
  }

  /** Nobody can tell whether it is needed where its rule was not asked, or not all was read. */
  @Test
  void unusedIsSaidOnlyWhereTheRunCanTell() {
    desk.file("ex.yaml", exemption("title-missing", "UN-01", "2016-12-31"));
    assertThat(
            desk.findings("owner-missing,exemption-unused", "./plans", "--exemptions", "./ex.yaml"))
        .hasSize(1);
    assertThat(
            desk.findings("title-missing,exemption-unused", "./plans", "--exemptions", "./ex.yaml"))
        .containsExactly("exemption-unused exemption #1 subject ex.yaml:1:34 'UN-01'");
    desk.file("plans/broken.yaml", "plan: [");
    assertThat(
            desk.json(
                    "./plans",
                    "--exemptions",
                    "./ex.yaml",
                    "--only",
                    "title-missing,exemption-unused")
                .get("findings"))
        .isEmpty();
  }

  @Test
  void theirRulesAreChosenAndWeighedAsOthers() {
    String unused = exemption("owner-missing", "UN-03", "2016-12-31");
    assertThat(check(unused, "--severity", "exemption-unused=info").english().out())
        .contains("info exemption-unused");
    assertThat(check(unused, "--skip", "exemption-unused").english().out())
        .doesNotContain("exemption-unused");
    desk.check("./plans", "--exemptions", "./ex.yaml", "--only", "exemption-unused")
        .refused("check ", "no rule is left to run.", "ingen kontroll återstår att köra.");
  }

  /** A table that lacks a column is a subject of its own. */
  @Test
  void aTableIsNamedByItsFile() {
    desk.file("plans/un.yaml", "activities: []").file("t/akt.csv", "Id;Utförare\nA-1;Skolan\n");
    String[] run = {"./t", "--exemptions", "./ex.yaml", "--only", "owner-missing"};
    String file = desk.json("./t", "--only", "owner-missing").at("/findings/0/subject/id").asText();
    desk.file("ex.yaml", exemption("owner-missing", "'" + file + "'", "2016-12-31"));
    assertThat(file).isEqualTo("t/akt.csv");
    Run found = desk.run("check", "./t/akt.csv", "--only", "owner-missing");
    assertThat(found.code()).isOne();
    assertThat(desk.json(run).get("findings")).hasSize(1);
  }

  /** The file is named by a flag; a folder that holds it holds no submission in it. */
  @Test
  void theFileIsNoPartOfASubmission() {
    desk.file("plans/ex.yaml", exemption("owner-missing", "UN-01", "2016-12-31"));
    Run run =
        desk.run("check", "./plans", "--exemptions", "./plans/ex.yaml", "--as-of", "2016-06-30");
    assertThat(run.err()).isEmpty();
    JsonNode json = desk.json("./plans", "--exemptions", "./plans/ex.yaml");
    assertThat(json.at("/inputs")).hasSize(1);
    assertThat(json.at("/summary/exempted").asInt()).isOne();
  }

  @Test
  void aPlaceholderIsNoReason() {
    String vague = exemption("owner-missing", "UN-01", "2016-12-31").replace("KS", "vakant");
    assertThat(found(vague)).contains("exemption-invalid exemption #1 ex.yaml:1:80");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "[]", "---\n---\n"})
  void noneAreNoFault(String nothing) {
    assertThat(found(nothing)).hasSize(2);
  }

  @Test
  void severalDocumentsAreOneList() {
    String two =
        exemption("owner-missing", "UN-01", "2016-12-31")
            + "---\n"
            + exemption("owner-unclear", "UN-02", "2016-12-30");
    assertThat(found(two))
        .containsExactly(
            "exemption-expired exemption #2 ex.yaml:3:91",
            "owner-unclear activity UN-02 plans/un.yaml:6:12");
  }

  @Test
  void whatTheyShareMayStandOnce() {
    String shared =
        "- &first {rule: owner-missing, subject: UN-01, reason: Ny, approved-by: KS, until: 2016-12-31}\n"
            + "- {<<: *first, rule: owner-unclear, subject: UN-02}\n";
    assertThat(found(shared)).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsToldWithItsPlace() {
    check("- {rule: owner-missing\n")
        .refused(
            "check ",
            "ex.yaml:1:3: the exemptions cannot be read: the quote or bracket that opens here is"
                + " never closed.",
            "ex.yaml:1:3: de godkända avstegen kan inte läsas: citattecknet eller parentesen som"
                + " öppnas här avslutas aldrig.");
    desk.file("ex.yaml", "- {reason: för".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(desk.check(arguments()).english().err()).contains("ex.yaml:1:13: the exemptions");
    check("[".repeat(5000)).code(2);
    desk.check("./plans", "--exemptions", "./no.yaml")
        .refused("check ", "there is no file 'no.yaml'.", "filen 'no.yaml' finns inte.");
  }

  @Test
  void notJudgedStaysNotJudged() {
    desk.file("plans/broken.yaml", "plan: [");
    String both =
        exemption("owner-missing", "UN-01", "2016-12-31")
            + exemption("owner-unclear", "UN-02", "2016-12-31");
    assertThat(check(both).code(2).english().out()).endsWith("Verdict: not judged.\n");
  }

  @Test
  void textsOfStrangersAreHarmless() {
    String wild =
        exemption("owner-missing", "UN-01", "2016-12-31")
            .replace("Tillsätts i höst", "\"Ny \\e[31mröd\\nrad\"");
    assertThat(check(wild, "--show-exempted").english().out())
        .contains("until 2016-12-31: Ny \\u001b[31mröd\\nrad)");
  }
}
