package se.samklang.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import se.samklang.Run;

/** Holds the program against the plain reading, on many random activities. */
class PlainReadingTest {

  private static final long SEED = 20160101;
  private static final int FILES = 40;
  private static final int ACTIVITIES = 20_000;
  private static final int FEW_FILES = 5;
  private static final int FEW_ACTIVITIES = 1_000;
  private static final int SHOWN = 20;
  private static final int SHOWN_OF_RULE = 4;
  private static final int RECORDS_SHOWN = 8;

  /** Rules about a whole record or list, where the catalogue names no one text as the fault. */
  private static final Set<String> RULES_WITHOUT_VALUE =
      Set.of(
          "manager-anchoring-missing",
          "board-anchoring-missing",
          "owner-shared",
          "activity-without-plan",
          "period-partly-outside",
          "plan-not-adopted",
          "plan-without-goals",
          "plan-without-activities",
          "goal-contribution-missing",
          "goal-contribution-unexplained",
          "twin-town-missing",
          "field-unknown");

  @TempDir private Path folder;

  @Test
  void agreesWithTheProgram() throws IOException {
    RandomMunicipality.Drawn drawn = RandomMunicipality.draw(SEED, FILES, ACTIVITIES);
    PlainReading.Result plain = agreed(drawn.judged(), drawn.context());

    Map<String, Long> fired =
        plain.findings().stream()
            .collect(Collectors.groupingBy(Expected::rule, Collectors.counting()));
    assertThat(fired.keySet()).containsExactlyInAnyOrderElementsOf(intakeRules());
    assertThat(fired)
        .allSatisfy((rule, count) -> assertThat(count).as(rule).isGreaterThanOrEqualTo(20));
    assertThat(plain.activities()).isGreaterThanOrEqualTo(ACTIVITIES * 9 / 10);
    assertThat(plain.sound()).isGreaterThanOrEqualTo(plain.activities() / 10);
    assertThat(plain.notJudged()).isGreaterThanOrEqualTo(20);
  }

  /** By hand, as long as wanted: each seed is another 20,000 activities. */
  @Test
  @EnabledIfSystemProperty(named = "samklang.seeds", matches = "[0-9]+")
  void agreesOnAsManyAsAskedFor() throws IOException {
    Path all = folder;
    for (int seed = 1; seed <= Integer.getInteger("samklang.seeds"); seed++) {
      RandomMunicipality.Drawn drawn = RandomMunicipality.draw(seed, FILES, ACTIVITIES);
      folder = Files.createDirectory(all.resolve(String.valueOf(seed)));
      agreed(drawn.judged(), drawn.context());
    }
  }

  @Test
  void agreesWhereNoOrganisationIsAtHand() throws IOException {
    List<PlainReading.Source> sources =
        RandomMunicipality.draw(SEED + 1, FEW_FILES, FEW_ACTIVITIES).judged();
    sources.stream()
        .flatMap(source -> source.documents().stream())
        .filter(document -> document instanceof Map)
        .forEach(
            document ->
                ((Map<?, ?>) document)
                    .keySet()
                    .removeIf(key -> PlainWords.fold((String) key).equals("organisation")));
    assertThat(agreed(sources, List.of()).findings())
        .extracting(Expected::rule)
        .contains("twin-town-unknown")
        .doesNotContain("owner-unknown", "twin-town-agreement-not-in-force");
  }

  /** What the plain reading says, after holding it against what the program says. */
  private PlainReading.Result agreed(
      List<PlainReading.Source> judged, List<PlainReading.Source> context) throws IOException {
    List<PlainReading.Source> written = written(judged, "run");
    PlainReading.Result plain = PlainReading.of(written, written(context, "beside"));
    JsonNode json = run(!context.isEmpty());
    Map<Expected, Long> expected = counted(plain.findings());
    Map<Expected, Long> actual = counted(findings(json));

    String missed = difference(expected, actual, plain);
    String surplus = difference(actual, expected, plain);
    assertThat(missed.isEmpty() && surplus.isEmpty())
        .as("only the plain reading says:%n%s%nonly the program says:%n%s", missed, surplus)
        .isTrue();
    assertThat(json.at("/summary/activities").asInt()).isEqualTo(plain.activities());
    assertThat(json.at("/summary/notJudged").asInt()).isEqualTo(plain.notJudged());
    List<String> statuses = json.at("/inputs").findValuesAsText("status");
    assertThat(statuses.stream().filter("judged"::equals)).hasSize(judged.size());
    assertThat(statuses.stream().filter("context"::equals)).hasSize(context.size());
    assertThat(statuses).hasSize(judged.size() + context.size());
    return plain;
  }

  /** The rules that {@code check} judges by, as their cards say. */
  static List<String> intakeRules() throws IOException {
    Run run = Run.of("rules", "--format", "json");
    List<String> ids = new ArrayList<>();
    for (JsonNode rule : new ObjectMapper().readTree(run.out())) {
      if (rule.get("stage").asText().equals("intake")) {
        ids.add(rule.get("rule").asText());
      }
    }
    return ids;
  }

  /** Writes the files, and names them as the program will. */
  private List<PlainReading.Source> written(List<PlainReading.Source> sources, String place)
      throws IOException {
    Random style = new Random(SEED);
    List<PlainReading.Source> written = new ArrayList<>();
    for (PlainReading.Source source : sources) {
      Path file = folder.resolve(place).resolve(source.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, PlainYaml.write(source.documents(), style));
      String path = file.toString().replace('\\', '/');
      written.add(new PlainReading.Source(path, source.documents()));
    }
    return written;
  }

  private JsonNode run(boolean withContext) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("check", folder.resolve("run").toString()));
    if (withContext) {
      arguments.addAll(List.of("--context", folder.resolve("beside").toString()));
    }
    arguments.addAll(List.of("--format", "json", "--lang", "en"));
    arguments.addAll(List.of("--as-of", "2016-06-30", "--fail-on", "never"));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  private static List<Expected> findings(JsonNode json) {
    List<Expected> findings = new ArrayList<>();
    for (JsonNode finding : json.at("/findings")) {
      findings.add(
          new Expected(
              finding.at("/location/file").asText(),
              finding.at("/rule").asText(),
              finding.at("/subject/kind").asText(),
              finding.at("/subject/id").asText(),
              finding.at("/field").asText(),
              finding.path("value").isNull() ? "" : finding.path("value").asText()));
    }
    return findings;
  }

  private static Map<Expected, Long> counted(List<Expected> findings) {
    return findings.stream()
        .map(PlainReadingTest::comparable)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static Expected comparable(Expected finding) {
    return RULES_WITHOUT_VALUE.contains(finding.rule())
        ? finding.withoutValue()
        : new Expected(
            finding.file(),
            finding.rule(),
            finding.kind(),
            finding.id(),
            finding.field(),
            PlainWords.trimmed(finding.value()));
  }

  /** What the one side has more often than the other, for people to read. */
  private static String difference(
      Map<Expected, Long> one, Map<Expected, Long> other, PlainReading.Result plain) {
    Map<Expected, Long> more = new HashMap<>(one);
    other.forEach((finding, count) -> more.merge(finding, -count, Long::sum));
    List<Expected> left =
        more.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(Map.Entry::getKey)
            .sorted((a, b) -> a.toString().compareTo(b.toString()))
            .toList();
    StringBuilder text = new StringBuilder();
    Map<String, Long> rules =
        left.stream().collect(Collectors.groupingBy(Expected::rule, Collectors.counting()));
    rules.forEach((rule, count) -> text.append("%6d %s%n".formatted(count, rule)));
    List<Expected> shown = new ArrayList<>();
    Map<String, Integer> ofRule = new HashMap<>();
    for (Expected finding : left) {
      if (shown.size() < SHOWN && ofRule.merge(finding.rule(), 1, Integer::sum) <= SHOWN_OF_RULE) {
        shown.add(finding);
      }
    }
    shown.forEach(finding -> text.append("%s%n".formatted(finding)));
    shown.stream().limit(RECORDS_SHOWN).forEach(finding -> text.append(record(finding, plain)));
    return text.toString();
  }

  /** The records a finding is about, as YAML. */
  private static String record(Expected finding, PlainReading.Result plain) {
    return plain.subjects().stream()
        .filter(subject -> subject.file.equals(finding.file()))
        .filter(subject -> subject.kind.equals(finding.kind()))
        .filter(subject -> subject.id.equals(finding.id()))
        .map(subject -> "# " + finding.rule() + "\n" + yaml(subject))
        .collect(Collectors.joining());
  }

  private static String yaml(Subject subject) {
    return PlainYaml.write(List.of(subject.tree), new Random(SEED));
  }
}
