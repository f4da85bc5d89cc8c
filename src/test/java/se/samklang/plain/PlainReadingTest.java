package se.samklang.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
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
import org.junit.jupiter.api.io.TempDir;
import se.samklang.Main;

/** Holds the program against the plain reading, on many random activities. */
class PlainReadingTest {

  private static final long SEED = 20160101;
  private static final int FILES = 40;
  private static final int ACTIVITIES = 20_000;
  private static final int SHOWN = 20;
  private static final int SHOWN_OF_RULE = 4;
  private static final int RECORDS_SHOWN = 8;

  /** The rules that are compared; those not built yet stay out. */
  private static final Set<String> JUDGED_RULES =
      Set.of(
          "id-missing",
          "id-duplicate",
          "title-missing",
          "activity-without-plan",
          "plan-unknown",
          "activity-outside-plan",
          "owner-missing",
          "owner-unclear",
          "owner-shared",
          "executor-missing",
          "executor-unclear",
          "manager-anchoring-missing",
          "board-anchoring-missing",
          "anchoring-undated",
          "anchoring-late",
          "anchoring-with-other-board",
          "coordinator-not-informed",
          "coordinator-informed-late",
          "mapping-missing",
          "mapping-unknown",
          "mapping-too-general",
          "goal-off-table",
          "mapping-off-table",
          "consideration-missing",
          "consideration-dismissed",
          "consideration-unexplained",
          "beneficiary-missing",
          "beneficiary-unknown",
          "transparency-missing",
          "knowledge-missing",
          "start-missing",
          "end-missing",
          "date-unclear",
          "date-approximate",
          "period-reversed",
          "period-outside-strategy",
          "period-partly-outside",
          "method-missing",
          "method-unknown",
          "twin-town-missing",
          "twin-town-unknown",
          "twin-town-benefit-missing",
          "representation-by-other",
          "plan-body-missing",
          "plan-not-adopted",
          "plan-adopted-by-other-body",
          "plan-adopted-late",
          "plan-unprepared",
          "plan-without-activities",
          "plan-without-goals",
          "plan-contact-person-missing",
          "goal-text-missing",
          "goal-not-measurable",
          "goal-not-time-bound",
          "goal-due-outside-strategy",
          "goal-contribution-missing",
          "goal-contribution-unknown",
          "goal-contribution-unexplained",
          "field-unknown");

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
    PlainReading.Result plain = PlainReading.of(written());
    JsonNode json = run();
    Map<Expected, Long> expected = counted(plain.findings());
    Map<Expected, Long> actual = counted(findings(json));

    String missed = difference(expected, actual, plain);
    String surplus = difference(actual, expected, plain);
    assertThat(missed.isEmpty() && surplus.isEmpty())
        .as("only the plain reading says:%n%s%nonly the program says:%n%s", missed, surplus)
        .isTrue();
    assertThat(json.at("/summary/activities").asInt()).isEqualTo(plain.activities());
    assertThat(json.at("/summary/notJudged").asInt()).isEqualTo(plain.notJudged());
    assertThat(json.at("/inputs")).hasSize(FILES);
    assertThat(json.at("/inputs").findValuesAsText("status")).containsOnly("judged");
  }

  @Test
  void theSubmissionTriesEveryRule() throws IOException {
    PlainReading.Result plain = PlainReading.of(written());
    Map<String, Long> fired =
        plain.findings().stream()
            .collect(Collectors.groupingBy(Expected::rule, Collectors.counting()));
    assertThat(JUDGED_RULES)
        .allSatisfy(
            rule -> assertThat(fired.getOrDefault(rule, 0L)).as(rule).isGreaterThanOrEqualTo(20));
    assertThat(plain.activities()).isGreaterThanOrEqualTo(ACTIVITIES * 9 / 10);
    assertThat(plain.sound()).isGreaterThanOrEqualTo(plain.activities() / 10);
    assertThat(plain.notJudged()).isGreaterThanOrEqualTo(20);
  }

  /** Writes the files, and names them as the program will. */
  private List<PlainReading.Source> written() throws IOException {
    Random style = new Random(SEED);
    List<PlainReading.Source> sources = new ArrayList<>();
    for (PlainReading.Source source : RandomMunicipality.draw(SEED, FILES, ACTIVITIES)) {
      Path file = folder.resolve(source.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, PlainYaml.write(source.documents(), style));
      String path = file.toString().replace('\\', '/');
      sources.add(new PlainReading.Source(path, source.documents()));
    }
    return sources;
  }

  private JsonNode run() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            InputStream.nullInputStream(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Map.of(),
            "check",
            folder.toString(),
            "--format",
            "json",
            "--lang",
            "en",
            "--as-of",
            "2016-06-30",
            "--fail-on",
            "never");
    assertThat(exit).as(err.toString(UTF_8)).isZero();
    return new ObjectMapper().readTree(out.toByteArray());
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
        .filter(finding -> JUDGED_RULES.contains(finding.rule()))
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
