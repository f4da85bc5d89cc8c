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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samklang.Run;

/**
 * Whatever a careless municipality hands in, {@code suggest --write} takes away the findings that
 * come with a suggestion and no others, in every form of text.
 *
 * <p>What a value is corrected to may allow rules to fire that had nothing to compare before, and a
 * fault that was only another side of the corrected one goes with it; both are listed below.
 */
class SuggestFormsTest {
  private static final long SEED = 20160630;
  private static final int ACTIVITIES = 200;

  /** Columns of catalogues, in which letters are dropped. */
  private static final List<String> NAMED =
      List.of(
          "municipal-goal",
          "priority-area",
          "europe-2020",
          "eusbsr",
          "blekinge",
          "method",
          "beneficiaries",
          "twin-town");

  /** What goes along with a corrected finding of the same record: the corrected rule first. */
  private static final Set<String> GO_ALONG =
      Set.of(
          "goal-contribution-unknown goal-contribution-missing",
          "mapping-unknown mapping-off-table",
          "mapping-unknown goal-off-table",
          "mapping-missing mapping-off-table",
          "mapping-missing goal-off-table");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "json", "tables"})
  void exactlyTheCorrectedFindingsAreGone(String form) throws IOException {
    Set<String> rules = new TreeSet<>();
    for (int at = 0; at < 4; at++) {
      Path place = written(form, at);
      List<JsonNode> before = check(place);
      Run run = run("suggest", place, "--write");
      assertThat(run.code()).as(run.err()).isZero();
      List<JsonNode> after = check(place);

      assertThat(run.err()).doesNotContain("has to be entered by hand");
      List<JsonNode> corrected = before.stream().filter(SuggestFormsTest::isCorrected).toList();
      assertThat(corrected).isNotEmpty();
      corrected.forEach(finding -> rules.add(finding.get("rule").asText()));
      assertThat(counts(after, corrected.stream().map(SuggestFormsTest::key).toList()))
          .as("what was corrected is found again")
          .isEmpty();
      assertThat(goneBeside(before, corrected, after)).as("what is gone besides").isEmpty();
    }
    assertThat(rules)
        .contains(
            "mapping-missing",
            "mapping-unknown",
            "mapping-too-general",
            "method-unknown",
            "twin-town-unknown",
            "beneficiary-unknown");
  }

  @Test
  void writingIsApplyingThePatch() throws IOException, InterruptedException {
    for (String form : List.of("yaml", "json", "tables")) {
      Path place = written(form, 7);
      Run shown = run("suggest", place);
      Map<Path, byte[]> before = contents(place);
      Path patch = folder.resolve(form + ".patch");
      Files.writeString(patch, shown.out());
      assertThat(run("suggest", place, "--write").code()).isZero();
      Map<Path, byte[]> written = contents(place);
      for (Map.Entry<Path, byte[]> file : before.entrySet()) {
        Files.write(file.getKey(), file.getValue());
      }
      boolean inUtf8 = !shown.err().contains("can be read but not applied");
      if (inUtf8) {
        Process git =
            new ProcessBuilder("patch", "-p1", "-s", "-d", "/", "-i", patch.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes());
        assertThat(git.waitFor()).as(said).isZero();
        Map<Path, byte[]> patched = contents(place);
        assertThat(patched.keySet()).isEqualTo(written.keySet());
        patched.forEach((path, bytes) -> assertThat(bytes).isEqualTo(written.get(path)));
      }
    }
  }

  private static Map<Path, byte[]> contents(Path place) throws IOException {
    Map<Path, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.toList()) {
        contents.put(file, Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private Path written(String form, int at) throws IOException {
    RandomMunicipality.Drawn drawn = RandomMunicipality.draw(SEED + at, 1, ACTIVITIES);
    Files.writeString(
        folder.resolve("context.yaml"),
        PlainYaml.write(drawn.context().get(0).documents(), new Random(SEED + at)));
    PlainRows rows = PlainRows.of(drawn.judged().get(0).documents());
    misspell(rows, new RandomWords(new Random(SEED + at)));
    RowFiles files = new RowFiles(folder.resolve(form + at), rows, new Random(SEED + at));
    return switch (form) {
      case "yaml" -> files.yaml();
      case "json" -> files.json();
      default -> files.tables(";,\t".charAt(at % 3), Set.of());
    };
  }

  private static void misspell(PlainRows rows, RandomWords words) {
    for (Map<String, List<String>> row : rows.activities()) {
      for (String column : NAMED) {
        List<String> values = row.getOrDefault(column, List.of());
        if (words.chance(0.08)) {
          row.put(column, values.stream().map(SuggestFormsTest::withoutThird).toList());
        }
      }
    }
  }

  private static String withoutThird(String name) {
    return name.length() > 6 ? name.substring(0, 3) + name.substring(4) : name;
  }

  private static boolean isCorrected(JsonNode finding) {
    return !finding.get("suggestion").isNull()
        && !finding.at("/subject/kind").asText().equals("file");
  }

  private static String record(JsonNode finding) {
    return finding.at("/location/file").asText()
        + " "
        + finding.at("/subject/kind").asText()
        + " "
        + finding.at("/subject/id").asText();
  }

  private static String key(JsonNode finding) {
    return finding.get("rule").asText()
        + " | "
        + record(finding)
        + " | "
        + finding.get("field").asText()
        + " | "
        + finding.get("value").asText();
  }

  private static Map<String, Integer> counts(List<JsonNode> findings, List<String> keys) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.stream()
        .map(SuggestFormsTest::key)
        .filter(keys::contains)
        .forEach(key -> counts.merge(key, 1, Integer::sum));
    return counts;
  }

  private static List<String> goneBeside(
      List<JsonNode> before, List<JsonNode> corrected, List<JsonNode> after) {
    Map<String, Integer> left = new TreeMap<>();
    after.forEach(finding -> left.merge(key(finding), 1, Integer::sum));
    Map<String, Set<String>> correctedOf = new TreeMap<>();
    corrected.forEach(
        finding ->
            correctedOf
                .computeIfAbsent(record(finding), record -> new TreeSet<>())
                .add(finding.get("rule").asText()));
    List<String> gone = new ArrayList<>();
    for (JsonNode finding : before) {
      boolean there = left.merge(key(finding), -1, Integer::sum) >= 0;
      String rule = finding.get("rule").asText();
      boolean along =
          correctedOf.getOrDefault(record(finding), Set.of()).stream()
              .anyMatch(each -> GO_ALONG.contains(each + " " + rule));
      if (!there && !isCorrected(finding) && !along) {
        gone.add(key(finding));
      }
    }
    return gone;
  }

  private List<JsonNode> check(Path place) throws IOException {
    Run run = run("check", place, "--format", "json", "--fail-on", "never");
    assertThat(run.code()).as(run.err()).isZero();
    List<JsonNode> findings = new ArrayList<>();
    JSON.readTree(run.out()).at("/findings").forEach(findings::add);
    return findings;
  }

  private Run run(String command, Path place, String... more) {
    List<String> all = new ArrayList<>(List.of(command, place.toString()));
    all.addAll(List.of("--context", folder.resolve("context.yaml").toString()));
    all.addAll(List.of("--lang", "en", "--as-of", "2016-06-30"));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }
}
