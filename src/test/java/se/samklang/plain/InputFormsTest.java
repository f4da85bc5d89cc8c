package se.samklang.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samklang.Run;

/**
 * The same content gives the same findings as YAML, as JSON, as tables and as a workbook, the
 * places left aside.
 *
 * <p>What the forms are compared on is what all of them can say. A table holds no value of a wrong
 * shape but a word that is neither yes nor no, one anchoring with a manager and one with a board,
 * one explanation for all the goals that a plan goal contributes to, no results but numbers, no
 * plan by standing in its document, and no organisation, which here is the same context for all. A
 * value of a catalogue that parts into known names at a sign is one value in YAML and several in a
 * cell. JSON knows no several documents, so that every plan is a file of its own there; records
 * without an id are numbered by file, and are told apart by their number in the run instead.
 */
class InputFormsTest {

  private static final long SEED = 20171231;
  private static final int ACTIVITIES = 220;
  private static final int FEW_ACTIVITIES = 60;
  private static final String DELIMITERS = ";,\t";

  /** A table is no longer known for what it is without these, or the plans go by no name. */
  private static final Set<String> NEEDED = Set.of("plan id", "plan body", "goal plan");

  /** Columns are left out in so many turns, so that what belongs together is not in one. */
  private static final int TURNS = 8;

  /** What a table says once where it lacks the column, by its file: rule and field. */
  private static final String SAID_ONCE =
      """
      plan.csv plan-not-adopted adopted
      plan.csv plan-contact-person-missing contact-person
      plan.csv plan-unprepared prepared-by
      goal.csv id-missing id
      goal.csv goal-text-missing text
      goal.csv goal-not-measurable indicator
      goal.csv goal-not-measurable target
      goal.csv goal-not-time-bound due
      goal.csv goal-contribution-missing contributes-to
      goal.csv goal-contribution-unexplained contributes-to
      activity.csv id-missing id
      activity.csv title-missing title
      activity.csv activity-without-plan plan
      activity.csv owner-missing owner
      activity.csv executor-missing executor
      activity.csv start-missing start
      activity.csv end-missing end
      activity.csv method-missing method
      activity.csv manager-anchoring-missing anchoring
      activity.csv board-anchoring-missing anchoring
      activity.csv anchoring-undated anchoring
      activity.csv coordinator-not-informed reported-to-coordinator
      activity.csv mapping-missing municipal-goal
      activity.csv mapping-missing priority-area
      activity.csv mapping-missing europe-2020
      activity.csv mapping-missing eusbsr
      activity.csv mapping-missing blekinge
      activity.csv consideration-missing gender-equality
      activity.csv consideration-missing integration
      activity.csv consideration-missing environment
      activity.csv consideration-missing public-health
      activity.csv beneficiary-missing beneficiaries
      activity.csv transparency-missing transparency
      activity.csv knowledge-missing knowledge
      activity.csv twin-town-missing twin-town
      activity.csv twin-town-benefit-missing benefit.citizens
      activity.csv twin-town-benefit-missing benefit.operations
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void allFormsGiveTheSameFindings() throws IOException {
    Set<String> fired = new TreeSet<>();
    for (int at = 0; at < 2 * DELIMITERS.length(); at++) {
      PlainRows rows = drawn(SEED + at, ACTIVITIES);
      decorate(rows, new RandomWords(new Random(SEED + at)));
      Random style = new Random(SEED + at);
      RowFiles files = new RowFiles(folder.resolve("town-" + at), rows, style);

      List<JsonNode> yaml = run(files.yaml());
      List<String> expected = told(yaml, Map.of());
      assertThat(told(run(files.json()), numberedBefore(rows))).as("JSON").isEqualTo(expected);
      char delimiter = DELIMITERS.charAt(at % DELIMITERS.length());
      assertThat(told(run(files.tables(delimiter, Set.of())), Map.of()))
          .as("CSV")
          .isEqualTo(expected);
      assertThat(told(run(files.workbook()), Map.of())).as("XLSX").isEqualTo(expected);
      yaml.forEach(finding -> fired.add(finding.get("rule").asText()));
    }
    assertThat(fired).containsExactlyInAnyOrderElementsOf(PlainReadingTest.intakeRules());
  }

  @Test
  void anAbsentColumnCountsTheRowsThatYamlNames() throws IOException {
    Set<String> saidOnce = new TreeSet<>();
    for (int turn = 0; turn < TURNS; turn++) {
      PlainRows rows = drawn(SEED, FEW_ACTIVITIES);
      rows.cells(PlainRows.Kind.GOAL)
          .forEach(row -> row.computeIfPresent("contributes-to", (key, all) -> firstOf(all)));
      Set<String> leftOut = leftOut(rows, turn);
      RowFiles files = new RowFiles(folder.resolve("turn-" + turn), rows, new Random(SEED));
      List<JsonNode> tables = run(files.tables(';', leftOut));
      assertThat(counts(tables)).as("without %s", leftOut).isEqualTo(counts(run(files.yaml())));

      List<String> ofTables =
          tables.stream()
              .filter(finding -> finding.at("/subject/kind").asText().equals("table"))
              .map(InputFormsTest::fileRuleAndField)
              .toList();
      assertThat(ofTables).as("without %s", leftOut).doesNotHaveDuplicates();
      saidOnce.addAll(ofTables);
    }
    assertThat(saidOnce).containsExactlyInAnyOrderElementsOf(SAID_ONCE.lines().toList());
  }

  /** Takes columns away from the rows, and says which. */
  private static Set<String> leftOut(PlainRows rows, int turn) {
    Set<String> leftOut = new TreeSet<>();
    for (PlainRows.Kind kind : PlainRows.Kind.values()) {
      List<String> names = kind.names();
      for (int at = turn; at < names.size(); at += TURNS) {
        String name = names.get(at);
        if (!NEEDED.contains(PlainRows.qualified(kind, name))) {
          rows.cells(kind).forEach(row -> row.remove(name));
          leftOut.add(PlainRows.qualified(kind, name));
        }
      }
    }
    return leftOut;
  }

  private static String fileRuleAndField(JsonNode finding) {
    String file = finding.at("/subject/id").asText();
    return file.substring(file.lastIndexOf('/') + 1)
        + " "
        + finding.get("rule").asText()
        + " "
        + finding.get("field").asText();
  }

  /** A row is counted once, whatever number of goals it names. */
  private static List<String> firstOf(List<String> names) {
    return names.stream().limit(1).toList();
  }

  /** Rows of a municipality, and beside them the context they refer to. */
  private PlainRows drawn(long seed, int activities) throws IOException {
    RandomMunicipality.Drawn drawn = RandomMunicipality.draw(seed, 1, activities);
    List<Object> context = drawn.context().get(0).documents();
    Files.writeString(context(), PlainYaml.write(context, new Random(seed)));
    return PlainRows.of(drawn.judged().get(0).documents());
  }

  private Path context() {
    return folder.resolve("context.yaml");
  }

  /**
   * Adds what a table has to quote, columns that nobody knows, and a word for neither yes nor no.
   */
  private static void decorate(PlainRows rows, RandomWords words) {
    for (Map<String, List<String>> row : rows.activities()) {
      for (String column : List.of("title", "owner", "start", "knowledge", "board", "plan")) {
        if (words.chance(0.03)) {
          row.put(
              column, List.of(words.one("a; b", "\"a\" b", "a\tb", "'a', b", "#a: - b", "a\\b")));
        }
      }
      if (words.chance(0.05)) {
        row.put("transparency", List.of(words.one("Två\nrader", "-\n-")));
      }
      if (words.chance(0.03)) {
        row.put("ongoing", List.of("kanske"));
      }
      if (words.chance(0.05)) {
        row.put(words.one("ownr", "Färgkod"), List.of("blå"));
      }
    }
    rows.cells(PlainRows.Kind.PLAN).get(0).put("Kaffekassa", List.of("12 kr"));
  }

  private List<JsonNode> run(Path place) throws IOException {
    Run run =
        Run.of(
            "check",
            place.toString(),
            "--context",
            context().toString(),
            "--format",
            "json",
            "--lang",
            "en",
            "--as-of",
            "2016-06-30",
            "--fail-on",
            "never");
    assertThat(run.code()).as(run.err()).isZero();
    List<JsonNode> findings = new ArrayList<>();
    JSON.readTree(run.out()).at("/findings").forEach(findings::add);
    return findings;
  }

  /**
   * The findings without their places, sorted.
   *
   * @param numberedBefore by file and kind, how many records stand in the files before it, where
   *     that tells other numbers than the one file of YAML does
   */
  private List<String> told(
      List<JsonNode> findings, Map<String, Map<String, Integer>> numberedBefore) {
    return findings.stream().map(finding -> told(finding, numberedBefore)).sorted().toList();
  }

  private String told(JsonNode finding, Map<String, Map<String, Integer>> numberedBefore) {
    Path file = Path.of(finding.at("/location/file").asText());
    String kind = finding.at("/subject/kind").asText();
    String id = finding.at("/subject/id").asText();
    String message = finding.get("message").asText();
    Integer before = numberedBefore.getOrDefault(file.getFileName().toString(), Map.of()).get(kind);
    if (id.startsWith("#") && before != null) {
      String numbered = "#" + (before + Integer.parseInt(id.substring(1)));
      message = message.replace(id, numbered);
      id = numbered;
    }
    return Stream.of(
            finding.get("rule").asText(),
            finding.get("severity").asText(),
            kind,
            id,
            finding.get("field").asText(),
            finding.get("count").asText(),
            PlainWords.trimmed(finding.get("value").asText()),
            finding.get("requirements").toString(),
            message,
            finding.get("suggestion").asText())
        .map(text -> text.replaceAll(Pattern.quote(folder.toString()) + "\\S*", "(place)"))
        .collect(Collectors.joining(" | "));
  }

  private static Map<String, Map<String, Integer>> numberedBefore(PlainRows rows) {
    Map<String, Map<String, Integer>> before = new TreeMap<>();
    int goals = 0;
    for (int plan = 0; plan < rows.plans().size(); plan++) {
      before.put(RowFiles.jsonName(plan), Map.of("plan", plan, "goal", goals));
      goals += rows.plans().get(plan).goals().size();
    }
    return before;
  }

  /** How often each rule has fired for each field. */
  private static Map<String, Integer> counts(List<JsonNode> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode finding : findings) {
      String rule = finding.get("rule").asText();
      String field = finding.get("field").asText();
      counts.merge(rule + " " + field, finding.get("count").asInt(), Integer::sum);
    }
    return counts;
  }
}
