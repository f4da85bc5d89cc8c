package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case under {@code examples/} says what its texts expect: a case is a folder with {@code
 * input/}, and {@code expected.txt} (Swedish) or {@code expected.en.txt} beside it; where a year is
 * followed up, {@code report-2016.txt} as well. What stands there is standard output as seen from
 * the case's own folder, and the exit code.
 *
 * <p>{@code mvn test -Dtest=ExamplesTest -Dsamklang.update=true} writes them anew.
 */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("examples");
  private static final Pattern EXPECTATION =
      Pattern.compile("(?:expected|people|report-(?<year>\\d{4}))(?:\\.(?<language>\\w+))?\\.txt");
  private static final String AS_OF = "--as-of";
  private static final String DAY = "2016-06-30";
  private static final List<String> CHECK = List.of("check");

  /** What the table of an Excel user cannot hold in the same form as YAML does: misspelt keys. */
  private static final String ONLY_IN_YAML = "field-unknown";

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<Path> expectations = find(path -> EXPECTATION.matcher(name(path)).matches());
    assertThat(expectations).as("expectations under " + EXAMPLES).isNotEmpty();
    return expectations.stream()
        .map(path -> DynamicTest.dynamicTest(shown(path), () -> check(path)));
  }

  @Test
  void everyInputHasAnExpectationAndALineInTheReadme() throws IOException {
    String readme = Files.readString(EXAMPLES.resolve("README.md"));
    List<Path> inputs = find(path -> name(path).equals("input"));
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      assertThat(input.resolveSibling("expected.txt")).isRegularFile();
      String title = shown(EXAMPLES.relativize(input)).replace("/input", "");
      assertThat(readme).contains("`" + title + "`");
    }
  }

  /** The same plan as tables of Excel is found at fault in the same fields of the same records. */
  @Test
  void tablesAreJudgedLikeYaml() throws IOException {
    for (String plan : List.of("sound-plan", "incomplete-plan")) {
      Set<String> yaml = findings(EXAMPLES.resolve(plan));
      yaml.removeIf(finding -> finding.startsWith(ONLY_IN_YAML));
      for (String form : List.of("excel-csv", "excel-workbook")) {
        Path home = EXAMPLES.resolve(form).resolve(plan);
        assertThat(findings(home)).as("%s", home).isEqualTo(yaml);
      }
    }
  }

  private static void check(Path expectation) throws IOException {
    Matcher name = EXPECTATION.matcher(name(expectation));
    assertThat(name.matches()).isTrue();
    String language = Objects.requireNonNullElse(name.group("language"), "sv");
    Path home = expectation.resolveSibling("");
    Map<String, String> terminal = Map.of("SAMKLANG_TERMINAL", "1", "NO_COLOR", "1");
    Map<String, String> environment = name(expectation).startsWith("people") ? terminal : Map.of();
    String year = name.group("year");
    List<String> command =
        year == null ? CHECK : List.of("report", "--year", year, AS_OF, accountsOf(year));
    Run run = Run.of(new byte[0], environment, arguments(command, home, "--lang", language));
    String actual = run.out().replace(shown(home) + "/", "") + "exit " + run.code() + "\n";
    if (Boolean.getBoolean("samklang.update")) {
      Files.writeString(expectation, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expectation));
  }

  /** The day on which a year is followed up, with its annual accounts. */
  private static String accountsOf(String year) {
    return LocalDate.of(Integer.parseInt(year) + 1, Month.MARCH, 31).toString();
  }

  /**
   * The command line of a case: what its options.txt adds stands there one argument a line, a day
   * of its own among it.
   */
  private static String[] arguments(List<String> command, Path home, String... more)
      throws IOException {
    Path options = home.resolve("options.txt");
    List<String> added = Files.exists(options) ? Files.readAllLines(options) : List.of();
    boolean dated = command.contains(AS_OF) || added.contains(AS_OF);
    return Stream.of(
            command.stream(),
            Stream.of(shown(home.resolve("input"))),
            dated ? Stream.<String>empty() : Stream.of(AS_OF, DAY),
            Stream.of(more),
            added.stream())
        .flatMap(arguments -> arguments)
        .toArray(String[]::new);
  }

  private static Set<String> findings(Path home) throws IOException {
    Run run = Run.of(arguments(CHECK, home, "--format", "json"));
    Set<String> findings = new TreeSet<>();
    for (JsonNode finding : new ObjectMapper().readTree(run.out()).get("findings")) {
      findings.add(
          String.join(
              " ",
              finding.get("rule").asText(),
              finding.get("subject").get("id").asText(),
              finding.get("field").asText()));
    }
    return findings;
  }

  private static List<Path> find(Predicate<Path> wanted) throws IOException {
    try (Stream<Path> all = Files.walk(EXAMPLES)) {
      return all.filter(wanted).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
