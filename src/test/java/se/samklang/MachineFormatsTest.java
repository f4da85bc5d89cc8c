package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/**
 * What machines are told, held to golden files in both languages.
 *
 * <p>{@code mvn test -Dtest=MachineFormatsTest -Dsamklang.update=true} writes them anew. Hashes of
 * files and rules are zeros in them, so that an edited card does not change them all.
 */
class MachineFormatsTest {
  private static final Path GOLDENS = Path.of("src/test/resources/goldens");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning|notice) (\\w+=[^:,\n]*(?:,\\w+=[^:,\n]*)*)::([^\n\r]+)");

  private static final String ONLY =
      "owner-missing,owner-unclear,mapping-unknown,anchoring-late,date-unclear,field-unknown,"
          + "consideration-dismissed,period-partly-outside";

  private static final Map<String, List<String>> CASES = new LinkedHashMap<>();

  static {
    CASES.put("rejected", List.of("examples/incomplete-plan/input"));
    CASES.put("clean", List.of("examples/sound-plan/input"));
    CASES.put("workbook", List.of("examples/excel-workbook/incomplete-plan/input"));
    CASES.put("table", List.of("examples/project-list/input"));
    CASES.put("hostile", List.of(GOLDENS + "/input/hostile"));
    CASES.put(
        "unreadable",
        List.of(
            GOLDENS + "/input/unreadable/broken.yaml",
            GOLDENS + "/input/unreadable/good.yaml",
            "saknas/plan.yaml"));
    CASES.put(
        "let-pass",
        List.of(
            "examples/incomplete-plan/input",
            "--exemptions",
            GOLDENS + "/input/let-pass/exemptions.yaml",
            "--baseline",
            GOLDENS + "/input/let-pass/earlier.json"));
    CASES.put("called-off", List.of(GOLDENS + "/input/unreadable/called-off.yaml"));
  }

  @TestFactory
  Stream<DynamicTest> goldens() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String format : List.of("sarif", "junit", "github", "gitlab")) {
      for (String name : CASES.keySet()) {
        for (String language : List.of("sv", "en")) {
          Path golden = GOLDENS.resolve(format).resolve(name + "." + language + ending(format));
          String output = masked(check(name, format, language).out());
          tests.add(DynamicTest.dynamicTest(golden.toString(), () -> Golden.check(golden, output)));
        }
      }
    }
    return tests.stream();
  }

  private static String ending(String format) {
    return switch (format) {
      case "junit" -> ".xml";
      case "github" -> ".txt";
      case "gitlab" -> ".json";
      default -> ".sarif";
    };
  }

  private static String masked(String output) {
    return output.replaceAll("\\b[0-9a-f]{64}\\b", "0".repeat(64));
  }

  private static Run check(String name, String format, String language) {
    List<String> arguments = new ArrayList<>(List.of("check"));
    arguments.addAll(CASES.get(name));
    arguments.addAll(
        List.of("--as-of", "2016-06-30", "--lang", language, "-f", format, "--only", ONLY));
    return Run.of(arguments.toArray(String[]::new));
  }

  static Stream<String> cases() {
    return CASES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void jenkinsTakesTheTestResults(String name) throws IOException, SAXException {
    JunitXml.validate(check(name, "junit", "sv").out());
  }

  @Test
  void jenkinsRulesRefuseWhatJenkinsRefuses() {
    String suite = "<testsuites><testsuite name='a' tests='1' failures='0' errors='0'>%s";
    for (String broken :
        List.of(
            "<testsuites skipped='0'/>",
            "<testsuites><testsuite name='a' tests='1' failures='0'/></testsuites>",
            suite.formatted("<testcase name='a' file='b'/></testsuite></testsuites>"),
            suite.formatted("<testcase name='a' time='0.0001'/></testsuite></testsuites>"),
            suite.formatted("<testcase name='a'><properties/></testcase></testsuite></testsuites>"),
            suite.formatted(
                "<testcase name='a' classname='b'/><testcase name='a' classname='b'/>"
                    + "</testsuite></testsuites>"))) {
      assertThat(JunitXml.isValid(broken)).as(broken).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyLineForGithubIsOneCommandWithAMessage(String name) {
    List<String> lines = check(name, "github", "sv").out().lines().toList();
    assertThat(lines).isNotEmpty();
    Map<String, Integer> kinds = new LinkedHashMap<>();
    for (String line : lines) {
      Matcher command = COMMAND.matcher(line);
      assertThat(command.matches()).as(line).isTrue();
      kinds.merge(command.group(1), 1, Integer::sum);
    }
    assertThat(kinds.values()).allMatch(count -> count <= 10);
    assertThat(lines.get(lines.size() - 1)).startsWith("::notice title=samklang::");
  }

  @Test
  void githubIsToldTheWorstFirstAndWhatIsLeftOut(@TempDir Path folder) {
    StringBuilder plan = new StringBuilder("activities:\n");
    for (int i = 10; i < 40; i++) {
      plan.append("  - {id: A-").append(i).append(", start: VT 2016, end: 2018-06-30}\n");
    }
    Desk desk = new Desk(folder).file("plan.yaml", plan.toString());
    String rules = "owner-missing,end-missing,title-missing,transparency-missing,date-approximate";
    Run run =
        desk.run(
            "check",
            "./plan.yaml",
            "-f",
            "github",
            "--only",
            rules,
            "--as-of",
            "2016-06-30",
            "--lang",
            "en");
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(30);
    assertThat(lines.subList(0, 10)).allMatch(line -> line.startsWith("::error "));
    assertThat(lines.subList(10, 20)).allMatch(line -> line.startsWith("::warning "));
    assertThat(lines.subList(20, 30)).allMatch(line -> line.startsWith("::notice "));
    assertThat(lines.get(29))
        .endsWith(
            "Not shown here, as GitHub shows ten of each kind a step: 50 errors, 20 warnings,"
                + " 21 infos. --output text=FILE has them all.");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gitlabGetsAnArrayWithoutByteOrderMark(String name) throws IOException {
    String output = check(name, "gitlab", "sv").out();
    assertThat(output).startsWith("[");
    Set<String> fingerprints = new HashSet<>();
    for (JsonNode each : JSON.readTree(output)) {
      assertThat(fingerprints.add(each.get("fingerprint").asText())).isTrue();
      assertThat(each.get("description").asText()).isNotBlank();
      assertThat(each.get("severity").asText()).isIn("info", "minor", "major", "blocker");
      assertThat(each.at("/location/lines/begin").asInt()).isPositive();
      assertThat(each.at("/location/path").asText()).isNotEmpty().doesNotStartWith("/");
    }
    assertThat(fingerprints.isEmpty()).isEqualTo(name.equals("clean"));
  }

  @Test
  void pathsAreSeenFromTheFolderOfTheRun() throws IOException {
    String absolute = Path.of("examples/incomplete-plan/input").toAbsolutePath().toString();
    for (String path :
        List.of(
            absolute,
            "./examples/incomplete-plan/input",
            "examples/../examples/incomplete-plan/input")) {
      JsonNode first = JSON.readTree(of(path, "gitlab")).get(0);
      assertThat(first.at("/location/path").asText())
          .isEqualTo("examples/incomplete-plan/input/utbildningsnamnden-2016-2017.yaml");
      assertThat(uri(of(path, "sarif")))
          .isEqualTo("examples/incomplete-plan/input/utbildningsnamnden-2016-2017.yaml");
      assertThat(of(path, "github"))
          .contains(" file=examples/incomplete-plan/input/utbildningsnamnden-2016-2017.yaml,");
    }
  }

  /** A file elsewhere has an absolute URI, and one above the folder a relative one. */
  @Test
  void filesElsewhereHaveUris(@TempDir Path folder) throws IOException {
    Path plan =
        Files.writeString(folder.resolve("Åtgärder 1:2.yaml"), "activities: [{id: A-01}]\n");
    assertThat(uri(of(plan.toString(), "sarif")))
        .isEqualTo(plan.toUri().toASCIIString().replace("1:2", "1%3A2"));
    Path above = Path.of("").toAbsolutePath().relativize(plan);
    assertThat(uri(of(above.toString(), "sarif")))
        .startsWith("../")
        .endsWith("/%C3%85tg%C3%A4rder%201%3A2.yaml");
  }

  private static String of(String path, String format) {
    return Run.of("check", path, "-f", format, "--only", "owner-missing,plan-not-adopted").out();
  }

  private static String uri(String sarif) throws IOException {
    return JSON.readTree(sarif)
        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
        .asText();
  }

  /** A name may hold what a command of GitHub begins and ends with, but no line break in it. */
  @Test
  void fileNamesOfStrangersAreHarmless(@TempDir Path folder) throws IOException, SAXException {
    Desk desk =
        new Desk(folder).file("a\n::error::b,c:d%0A<x>&\u0001.yaml", "activities: [{id: A-01}]\n");
    String[] arguments = {"check", "./", "--only", "owner-missing", "--lang", "en", "-f"};
    String github = desk.run(with(arguments, "github")).out();
    assertThat(github.lines())
        .hasSize(2)
        .allMatch(line -> COMMAND.matcher(line).matches())
        .first()
        .asString()
        .contains("a%0A%3A%3Aerror%3A%3Ab%2Cc%3Ad%250A<x>&");
    JunitXml.validate(desk.run(with(arguments, "junit")).out());
  }

  private static String[] with(String[] arguments, String last) {
    return Stream.concat(Stream.of(arguments), Stream.of(last)).toArray(String[]::new);
  }

  /** Columns count characters as people do: one emoji is one, though UTF-16 has two for it. */
  @Test
  void regionsReachToTheEndOfTheValue(@TempDir Path folder) throws IOException {
    Desk desk =
        new Desk(folder)
            .file(
                "plan.yaml",
                """
                activities:
                  - {id: A-01, title: 😀😀, owner: vakant, executor: [x, 'nn']}
                  - id: A-02   # without an owner
                    executor: "n\\u006e" # written in another way than it reads
                """)
            .file("plan.csv", "id;owner;executor\n😀;\"alla\";x\n");
    JsonNode results =
        JSON.readTree(
                desk.run(
                        "check",
                        "./plan.yaml",
                        "./plan.csv",
                        "-f",
                        "sarif",
                        "--only",
                        "owner-missing,owner-unclear,executor-unclear")
                    .out())
            .at("/runs/0/results");
    List<String> regions = new ArrayList<>();
    for (JsonNode result : results) {
      JsonNode region = result.at("/locations/0/physicalLocation/region");
      assertThat(region.get("endLine")).isEqualTo(region.get("startLine"));
      regions.add(
          result.get("ruleId").asText()
              + " "
              + region.get("startLine").asInt()
              + ":"
              + region.get("startColumn").asInt()
              + "-"
              + region.get("endColumn").asInt());
    }
    assertThat(regions)
        .containsExactly(
            "owner-unclear 2:3-9",
            "owner-unclear 2:34-40",
            "executor-unclear 2:56-60",
            "owner-missing 3:9-34",
            "executor-unclear 4:15-63");
  }

  @ParameterizedTest
  @ValueSource(strings = {"error", "warning", "never"})
  void aTestFailsWhereAFindingRejects(String failOn) {
    Run run =
        Run.of(
            "check",
            "examples/incomplete-plan/input",
            "--as-of",
            "2016-06-30",
            "-f",
            "junit",
            "--only",
            "owner-unclear,consideration-dismissed",
            "--fail-on",
            failOn);
    int failures = failOn.equals("error") ? 1 : failOn.equals("warning") ? 2 : 0;
    assertThat(run.out())
        .contains("<testsuites name=\"samklang\" ", "failures=\"" + failures + "\"");
    assertThat(Pattern.compile("<failure ").matcher(run.out()).results()).hasSize(failures);
    assertThat(Pattern.compile("<system-out>").matcher(run.out()).results()).hasSize(2 - failures);
  }

  @Test
  void whatCannotBeJudgedIsNoSuccess() throws IOException {
    for (String name : List.of("unreadable", "called-off")) {
      assertThat(check(name, "sarif", "sv").code()).isEqualTo(2);
      JsonNode invocation =
          JSON.readTree(check(name, "sarif", "sv").out()).at("/runs/0/invocations/0");
      assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
      assertThat(invocation.at("/toolExecutionNotifications/0/level").asText()).isEqualTo("error");
      assertThat(check(name, "junit", "sv").out()).contains("<error ");
      assertThat(check(name, "github", "sv").out()).contains("::error ");
      assertThat(check(name, "gitlab", "sv").out()).contains("\"blocker\"");
    }
  }
}
