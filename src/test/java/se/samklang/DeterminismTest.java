package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same input gives the same output, however it is written, ordered, or wherever it is run. */
class DeterminismTest {
  private static final String YAML =
      """
      plan:
        id: UN-2016
        title: Handlingsplan
        body: Utbildningsnämnden
        adopted: {by: Utbildningsnämnden, date: TBD}
        goals:
          - {id: UN-M1, text: Fler utbyten, indicator: Antal utbyten, target: många}
          - {id: UN-M2, text: Fler språk, indicator: Antal språk, target: 5, due: till jul}
      activities:
        - id: UN-01
          plan: UN-2016
          title: Elevutbyte med Schopfheim
          owner: vakant
          executor: [Knut Hahnsskolan, Ronneby kommun]
          start: 2016-04-01
          anchoring:
            - {with: manager, name: Per Nilsson, date: 2016-05-15}
            - {with: board, name: Utbildningsnämnden, date: i våras}
          reported-to-coordinator: ja
          municipal-goal: En bra skola
          priority-area: Hållbara städer
          europe-2020: [Unga på väg, Ung på väg]
          eusbsr: Sammanlänka människor i regionen
          blekinge: [Arbetsliv, Livskvalitet]
        - id: un-01
          plan: UN-2016
          owner: Utbildningsförvaltningen
          start: sommaren
          reported-to-coordinator: nej
          municipal-goal: En bra skola
      """;

  private static final String JSON =
      """
      {"plan": {"id": "UN-2016", "title": "Handlingsplan", "body": "Utbildningsnämnden",
        "adopted": {"by": "Utbildningsnämnden", "date": "TBD"},
        "goals": [
          {"id": "UN-M1", "text": "Fler utbyten", "indicator": "Antal utbyten",
           "target": "många"},
          {"id": "UN-M2", "text": "Fler spr\\u00e5k", "indicator": "Antal språk",
           "target": 5, "due": "till jul"}]},
       "activities": [
        {"id": "UN-01", "plan": "UN-2016", "title": "Elevutbyte med Schopfheim",
         "owner": "vakant", "executor": ["Knut Hahnsskolan", "Ronneby kommun"],
         "start": "2016-04-01",
         "anchoring": [
          {"with": "manager", "name": "Per Nilsson", "date": "2016-05-15"},
          {"with": "board", "name": "Utbildningsnämnden", "date": "i våras"}],
         "reported-to-coordinator": "ja", "municipal-goal": "En bra skola",
         "priority-area": "Hållbara städer", "europe-2020": ["Unga på väg", "Ung på väg"],
         "eusbsr": "Sammanlänka människor i regionen",
         "blekinge": ["Arbetsliv", "Livskvalitet"]},
        {"id": "un-01", "plan": "UN-2016", "owner": "Utbildningsförvaltningen",
         "start": "sommaren", "reported-to-coordinator": "nej",
         "municipal-goal": "En bra skola", "title": null, "executor": []}]}
      """;

  private static final String PLANS_CSV =
      """
      id;title;body;adopted-by;adopted-on;prepared-by;contact-person
      UN-2016;Handlingsplan;Utbildningsnämnden;Utbildningsnämnden;TBD
      """;

  private static final String GOALS_CSV =
      """
      id;plan;text;indicator;target;due;contributes-to
      UN-M1;UN-2016;Fler utbyten;Antal utbyten;många;
      UN-M2;UN-2016;Fler språk;Antal språk;5;till jul
      """;

  private static final String ACTIVITIES_CSV =
      """
      id;plan;title;owner;executor;start;manager;manager-date;board;board-date;\
      reported-to-coordinator;municipal-goal;priority-area;europe-2020;eusbsr;blekinge;\
      end;method;gender-equality;integration;environment;public-health;beneficiaries;\
      transparency;knowledge
      UN-01;UN-2016;Elevutbyte med Schopfheim;vakant;Knut Hahnsskolan|Ronneby kommun;2016-04-01;\
      Per Nilsson;2016-05-15;Utbildningsnämnden;i våras;ja;En bra skola;Hållbara städer;\
      "Unga på väg
      Ung på väg";Sammanlänka människor i regionen;Arbetsliv/Livskvalitet
      un-01;UN-2016;;Utbildningsförvaltningen;;sommaren;;;;;nej;En bra skola;;;;
      """;

  private static final List<String> FORMATS =
      List.of(
          "text", "json", "sarif", "junit", "github", "gitlab", "csv", "xlsx", "markdown", "html");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void fill() {
    desk =
        new Desk(folder)
            .file("plan.yaml", YAML)
            .file("plan.json", JSON)
            .file("csv/plan.csv", PLANS_CSV)
            .file("csv/goals.csv", GOALS_CSV)
            .file("csv/activities.csv", ACTIVITIES_CSV);
  }

  @Test
  void yamlJsonAndCsvAreTheSameSubmission() {
    List<String> yaml = whatIsFound("./plan.yaml");
    assertThat(yaml)
        .as("faults of many kinds")
        .hasSizeGreaterThan(15)
        .anyMatch(finding -> finding.contains("goal-not-measurable"))
        .anyMatch(finding -> finding.contains("mapping-unknown"));
    assertThat(whatIsFound("./plan.json")).isEqualTo(yaml);
    assertThat(whatIsFound("./csv")).isEqualTo(yaml);
  }

  @Test
  void theOrderOfArgumentsIsOfNoAccount() {
    String one = out("./plan.yaml", "./csv/plan.csv", "./csv/activities.csv");
    assertThat(one).contains("id-duplicate");
    assertThat(out("./csv/activities.csv", "./plan.yaml", "./csv/plan.csv")).isEqualTo(one);
    assertThat(out("./csv/plan.csv", "./csv/activities.csv", "./plan.yaml")).isEqualTo(one);
  }

  @Test
  void aFileReachedTwiceIsReadOnce() {
    String once = out("./csv");
    assertThat(out("./csv", "./csv/plan.csv")).isEqualTo(once);
    assertThat(out("./csv/plan.csv", "./csv/*.csv", "./csv")).isEqualTo(once);
  }

  @Test
  void theOrderOfOptionsIsOfNoAccount() {
    String one = out("./csv", "--only", "title-missing,owner-unclear", "--skip", "id-missing");
    assertThat(
            out("--skip", "id-missing", "--only", "owner-unclear", "--only=title-missing", "./csv"))
        .isEqualTo(one);
  }

  /** Turkish has a dotless i, Arabic and Thai other digits and another calendar. */
  @ParameterizedTest
  @CsvSource({
    "tr-TR, Europe/Istanbul",
    "ar-EG-u-nu-arab, Africa/Cairo",
    "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok",
    "sv-SE, Pacific/Kiritimati",
    "en-US, Pacific/Pago_Pago"
  })
  void theComputersCustomsAreOfNoAccount(String locale, String zone) {
    String here = out("./plan.yaml", "./csv");
    String linesHere = desk.check("./plan.yaml", "./csv").swedish().out();
    assertThat(elsewhere(locale, zone, () -> out("./plan.yaml", "./csv"))).isEqualTo(here);
    assertThat(elsewhere(locale, zone, () -> desk.check("./plan.yaml", "./csv").swedish().out()))
        .isEqualTo(linesHere);
  }

  /** In every form, also those of bytes. */
  @ParameterizedTest
  @CsvSource({"tr-TR, Europe/Istanbul", "th-TH-u-ca-buddhist-nu-thai, Pacific/Kiritimati"})
  void theComputersCustomsAreOfNoAccountToAnyFormat(String locale, String zone) {
    Map<String, byte[]> here = inEveryFormat("./plan.yaml", "./csv");
    Map<String, byte[]> there =
        elsewhere(locale, zone, () -> inEveryFormat("./csv", "./plan.yaml"));
    assertThat(here).hasSizeGreaterThan(8).containsOnlyKeys(there.keySet());
    here.forEach((format, bytes) -> assertThat(there.get(format)).as(format).isEqualTo(bytes));
  }

  private Map<String, byte[]> inEveryFormat(String... paths) {
    Map<String, byte[]> outputs = new TreeMap<>();
    for (String format : FORMATS) {
      List<String> arguments = new ArrayList<>(List.of(paths));
      arguments.addAll(List.of("-o", format + "=" + folder.resolve("out")));
      run("sv", arguments.toArray(String[]::new));
      try {
        outputs.put(format, Files.readAllBytes(folder.resolve("out")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return outputs;
  }

  /** Only the hash of the file tells. */
  @Test
  void lineEndsAreOfNoAccount() throws IOException {
    String lf = withoutHashes(out("./plan.yaml", "./csv/activities.csv", "./plan.json"));
    desk.file("plan.yaml", YAML.replace("\n", "\r\n"))
        .file("plan.json", JSON.replace("\n", "\r\n"))
        .file("csv/activities.csv", ACTIVITIES_CSV.replace("\n", "\r\n"));
    assertThat(withoutHashes(out("./plan.yaml", "./csv/activities.csv", "./plan.json")))
        .isEqualTo(lf);
  }

  /** So that text added above a finding does not make it a new one. */
  @Test
  void linesAboveChangeNoFingerprint() {
    List<String> before = fingerprints();
    desk.file("plan.yaml", "# One\n\n# Two\n" + YAML)
        .file("csv/activities.csv", "Handlingsplan 2016;;\n\n" + ACTIVITIES_CSV);
    assertThat(fingerprints()).isEqualTo(before).doesNotHaveDuplicates();
  }

  private List<String> fingerprints() {
    return desk.json("./plan.yaml", "./csv/activities.csv")
        .get("findings")
        .findValuesAsText("fingerprint");
  }

  @Test
  void theLanguageChangesWordsAlone() throws IOException {
    JsonNode english = new ObjectMapper().readTree(out("./csv"));
    JsonNode swedish = new ObjectMapper().readTree(run("sv", "./csv").out());
    assertThat(swedish).isNotEqualTo(english);
    for (JsonNode json : List.of(english, swedish)) {
      json.get("findings")
          .forEach(finding -> ((ObjectNode) finding).remove(List.of("message", "suggestion")));
    }
    assertThat(swedish).isEqualTo(english);
    assertThat(run("sv", "./csv").code()).isEqualTo(run("en", "./csv").code());
  }

  private String out(String... arguments) {
    return run("en", arguments).out();
  }

  private Run run(String language, String... arguments) {
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--format", "json", "--as-of", "2016-12-31", "--lang", language));
    return desk.run(all.toArray(String[]::new));
  }

  /** The findings without where they stand, sorted. */
  private List<String> whatIsFound(String path) {
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : desk.json(path).get("findings")) {
      ((ObjectNode) finding).remove(List.of("location", "fingerprint"));
      findings.add(finding.toString().replaceAll(" at [^ ]+:\\d+:\\d+", " at PLACE"));
    }
    findings.sort(null);
    return findings;
  }

  private static String withoutHashes(String json) {
    return json.replaceAll("\"sha256\" : \"[0-9a-f]{64}\"", "\"sha256\"");
  }

  private static <T> T elsewhere(String locale, String zone, Supplier<T> run) {
    Locale home = Locale.getDefault();
    TimeZone homeZone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      return run.get();
    } finally {
      Locale.setDefault(home);
      TimeZone.setDefault(homeZone);
    }
  }
}
