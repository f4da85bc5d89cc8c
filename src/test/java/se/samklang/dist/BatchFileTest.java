package se.samklang.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What cmd.exe asks of a batch file, as far as its text shows it. */
class BatchFileTest {
  private static final Path BATCH = Path.of("src/main/dist/bin/samklang.bat");

  @Test
  void isAsciiWithTheLineEndsOfWindows() throws IOException {
    String text = text();
    assertThat(text.replace("\r\n", "")).isNotEmpty().doesNotContain("\r", "\n");
    assertThat(text.chars()).allMatch(c -> c == '\r' || c == '\n' || (c >= ' ' && c < 127));
    assertThat(Files.readString(Path.of(".gitattributes"))).contains("\n*.bat text eol=crlf\n");
  }

  /** Where a variable may be unset, a comparison of its bare value would be a broken line. */
  @Test
  void comparesOnlyNumbersThatAreSet() throws IOException {
    for (String number : List.of("major", "page")) {
      assertThat(text()).contains("set \"" + number + "=").doesNotContain("\"" + number + "=\"");
    }
    assertThat(new TreeSet<>(found("if %(\\w+)% (?:EQU|LSS|GTR) ")))
        .containsExactly("code", "major", "page");
  }

  @Test
  void everyJumpHasItsOneLabel() throws IOException {
    List<String> labels = found("^:(\\w+)\r?$");
    assertThat(labels).doesNotHaveDuplicates();
    Set<String> jumps = new TreeSet<>(found("\\bgoto (\\w+)"));
    assertThat(jumps).isNotEmpty();
    assertThat(labels).containsAll(jumps);
  }

  /** A blank or a parenthesis in a path must not end a word, nor an ampersand a command. */
  @Test
  void everyPathIsQuoted() throws IOException {
    String paths = "[%!](?:jdk|home|bin|made|archive|ComSpec|JAVA_HOME)[%!:]";
    for (String line : text().split("\r\n")) {
      if (!line.startsWith("rem ")) {
        boolean quoted = false;
        String before = line.split(paths, 2)[0];
        for (char c : before.toCharArray()) {
          quoted ^= c == '"';
        }
        assertThat(quoted || before.equals(line)).as(line).isTrue();
      }
    }
  }

  /** Under delayed expansion exclamation marks in the user's arguments would be lost. */
  @Test
  void theArgumentsAreTakenBeforeExclamationMarksMeanAnything() throws IOException {
    String text = text();
    assertThat(text.indexOf("setlocal EnableExtensions DisableDelayedExpansion"))
        .isPositive()
        .isLessThan(text.indexOf("set arguments=%*"));
    assertThat(text.indexOf("set arguments=%*"))
        .isLessThan(text.indexOf("EnableDelayedExpansion\r"));
    assertThat(found("(%\\*)")).hasSize(1);
  }

  @Test
  void startsJavaAsTheLauncherForUnixDoes() throws IOException {
    String shell = Files.readString(BATCH.resolveSibling("samklang"));
    assertThat(text().toLowerCase(Locale.ROOT)).doesNotContain("\nchcp", "\npushd", "\ncd ");
    for (String option :
        List.of(
            "-Xlog:disable",
            "-XX:TieredStopAtLevel=1",
            "-XX:+TieredCompilation",
            "-XX:CompileThresholdScaling=2",
            "-XX:+UseSerialGC",
            "-XX:AOTCache=",
            "-XX:SharedArchiveFile=",
            "-Xshare:auto",
            "-Dsamklang.launcher=true",
            "se.samklang.Main")) {
      assertThat(shell).contains(option);
      assertThat(text()).contains(option);
    }
  }

  private static List<String> found(String pattern) throws IOException {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text())
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static String text() throws IOException {
    return Files.readString(BATCH, StandardCharsets.ISO_8859_1);
  }
}
