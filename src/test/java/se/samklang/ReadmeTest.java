package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages show is what happens: their consoles are run, their paths and rooms exist. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String PROGRAM = "target/samklang/bin/samklang";

  /** As a person at a terminal sees it; {@code | cat} is what a pipe sees. */
  private static final Map<String, String> TERMINAL =
      Map.of("SAMKLANG_TERMINAL", "1", "NO_COLOR", "1");

  private static final String PIPE = " | cat";
  private static final String ELIDED = "...";

  /** A command of a console with the lines shown below it. */
  private record Shown(String command, List<String> lines) {}

  @TestFactory
  Stream<DynamicTest> consoles() throws IOException {
    List<String> blocks = blocks("console");
    assertThat(blocks).isNotEmpty();
    return blocks.stream()
        .map(block -> DynamicTest.dynamicTest(block.lines().findFirst().get(), () -> run(block)));
  }

  @Test
  void theTwoCommandsStandThereAndTheirPathsExist() throws IOException {
    List<String> commands = blocks("sh").stream().map(String::strip).toList();
    assertThat(commands).hasSize(2).contains("mvn verify");
    String build = "mvn -q -DskipTests package && " + PROGRAM + " check ";
    assertThat(commands.get(0)).startsWith(build);
    assertThat(Path.of(commands.get(0).substring(build.length()))).isDirectory();
  }

  @Test
  void theRoomsOfThePictureAreThePackages() throws IOException {
    Set<String> rooms = new TreeSet<>();
    for (String line : blocks("mermaid").get(0).lines().skip(1).toList()) {
      Arrays.stream(line.split("-->|-\\.->", -1))
          .map(String::strip)
          .filter(node -> node.matches("\\w+"))
          .forEach(rooms::add);
    }
    Set<String> packages;
    try (Stream<Path> files = Files.list(Path.of("src/main/java/se/samklang"))) {
      packages =
          files
              .filter(Files::isDirectory)
              .map(folder -> String.valueOf(folder.getFileName()))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(rooms).isEqualTo(packages);
    String readme = Files.readString(README);
    assertThat(packages).allSatisfy(room -> assertThat(readme).contains("`" + room + "`"));
  }

  /** A path is what stands in backticks with a slash or an ending, and no placeholder in it. */
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/contributing.md", "examples/README.md"})
  void pathsThatPagesNameExist(String page) throws IOException {
    Matcher code = Pattern.compile("`([\\w./-]+)`").matcher(Files.readString(Path.of(page)));
    while (code.find()) {
      String path = code.group(1);
      boolean isPath = path.matches("(rules|src|docs|examples)/.*|[\\w-]+/[\\w-]+|[A-Z]+(\\.md)?");
      if (isPath && !path.matches(".*(THEME|ID|COMMAND|CASE).*") && !path.equals("input/")) {
        Path beside = Path.of(page).resolveSibling(path);
        assertThat(Files.exists(Path.of(path)) || Files.exists(beside))
            .as(path + ", named in " + page)
            .isTrue();
      }
    }
  }

  private static void run(String block) {
    int code = -1;
    for (Shown shown : shown(block)) {
      if (shown.command().equals("echo $?")) {
        assertThat(shown.lines()).containsExactly(String.valueOf(code));
      } else {
        code = run(shown);
      }
    }
  }

  /** Runs one command and returns its exit code. */
  private static int run(Shown shown) {
    boolean piped = shown.command().endsWith(PIPE);
    String command = shown.command().replace(PIPE, "");
    List<String> words = words(command);
    if (!Set.of("samklang", PROGRAM).contains(words.get(0))) {
      fail("not a command that a test can run: " + shown.command());
    }
    Run run =
        Run.of(
            new byte[0],
            piped ? Map.of() : TERMINAL,
            words.subList(1, words.size()).toArray(String[]::new));
    String actual = run.err() + run.out();
    if (shown.lines().contains(ELIDED)) {
      assertThat(actual).matches(pattern(shown.lines()));
    } else {
      assertThat(actual.lines().toList()).isEqualTo(shown.lines());
    }
    return run.code();
  }

  /** An elided part stands for any number of lines. */
  private static Pattern pattern(List<String> lines) {
    return Pattern.compile(
        lines.stream()
            .map(line -> line.equals(ELIDED) ? "(?:.*\n)*?" : Pattern.quote(line) + "\n")
            .collect(Collectors.joining()));
  }

  private static List<Shown> shown(String block) {
    List<Shown> all = new ArrayList<>();
    for (String line : block.lines().toList()) {
      if (line.startsWith("$ ")) {
        all.add(new Shown(line.substring(2), new ArrayList<>()));
      } else {
        all.get(all.size() - 1).lines().add(line);
      }
    }
    return all;
  }

  private static List<String> words(String command) {
    Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command);
    return word.results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .toList();
  }

  private static List<String> blocks(String language) throws IOException {
    Pattern fence = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$");
    return fence.matcher(Files.readString(README)).results().map(match -> match.group(1)).toList();
  }
}
