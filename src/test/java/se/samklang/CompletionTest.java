package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shell offers when the script for completion is in force. */
@DisabledOnOs(OS.WINDOWS)
class CompletionTest {
  @TempDir static Path folder;

  @BeforeAll
  static void writeScript() throws IOException {
    Run run = Run.of("completion");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    Files.writeString(folder.resolve("samklang"), run.out());
  }

  @Test
  void completesCommands() {
    assertThat(completed("samklang", ""))
        .contains("check", "explain", "rules", "strategy", "completion");
    assertThat(completed("samklang", "str")).containsExactly("strategy");
    assertThat(completed("samklang", "strategy", "")).contains("check", "init", "list", "show");
  }

  @Test
  void completesOptions() {
    assertThat(completed("samklang", "check", "--"))
        .contains("--as-of", "--only", "--quiet", "--progress", "--no-progress", "--lang");
    assertThat(completed("samklang", "check", "--no-"))
        .containsExactly("--no-config", "--no-progress");
    assertThat(completed("samklang", "strategy", "check", "--s")).containsExactly("--source");
  }

  @Test
  void completesValuesOfClosedLists() {
    assertThat(completed("samklang", "check", "--format", ""))
        .containsExactly(
            "text",
            "json",
            "sarif",
            "junit",
            "github",
            "gitlab",
            "csv",
            "xlsx",
            "markdown",
            "html");
    assertThat(completed("samklang", "check", "--lang", "")).containsExactly("sv", "en");
    assertThat(completed("samklang", "check", "--color", "")).contains("auto", "always", "never");
    assertThat(completed("samklang", "check", "--fail-on", ""))
        .containsExactly("error", "warning", "info", "never");
    assertThat(completed("samklang", "check", "--strategy", ""))
        .containsExactlyElementsOf(Run.of("strategy", "list").out().lines().toList());
    assertThat(completed("samklang", "strategy", "show", "kar")).containsExactly("karlshamn-2012");
    assertThat(completed("samklang", "schema", "--of", ""))
        .containsExactly("input", "findings", "strategy");
    assertThat(completed("samklang", "completion", "")).containsExactly("bash", "zsh");
  }

  @Test
  void completesRules() {
    List<String> owners =
        List.of("owner-missing", "owner-shared", "owner-unclear", "owner-unknown");
    assertThat(completed("samklang", "explain", "owner-")).isEqualTo(owners);
    assertThat(completed("samklang", "check", "--only", "owner-")).isEqualTo(owners);
    assertThat(completed("samklang", "check", "--skip", "owner-")).isEqualTo(owners);
  }

  /** Where the script has no answer, the shell's own is in force: names of files. */
  @Test
  void leavesNamesOfFilesToTheShell() throws IOException {
    assertThat(completed("samklang", "check", "exam")).isEmpty();
    assertThat(completed("samklang", "check", "--context", "exam")).isEmpty();
    assertThat(completed("samklang", "test", "rul")).isEmpty();
    assertThat(Files.readString(folder.resolve("samklang")))
        .contains("complete -F _complete_samklang -o default samklang ")
        .doesNotContain("compopt +o");
  }

  /** Keys are typed into a terminal; what the shell made of each line is waited for. */
  @ParameterizedTest
  @ValueSource(strings = {"bash --norc --noprofile -i", "zsh -f -i"})
  void completesInARealShell(String shell) throws IOException {
    assumeTrue(isHere("script") && isHere(shell.substring(0, shell.indexOf(' '))), "not here");
    Path plans = Files.createDirectories(folder.resolve("plans"));
    Files.writeString(plans.resolve("utbildning.yaml"), "");
    Process process =
        new ProcessBuilder("script", "-qec", shell, "/dev/null").redirectErrorStream(true).start();
    try {
      String define = "samklang() { printf '<%s>' \"$@\"; echo; }; . " + folder + "/samklang";
      type(process, define + "; echo rea''dy", "ready");
      type(process, "samklang explain owner-uncl\t", "<explain><owner-unclear>");
      type(process, "samklang check --format js\t", "<check><--format><json>");
      type(process, "samklang check " + plans + "/utb\t", "<" + plans + "/utbildning.yaml>");
    } finally {
      process.destroy();
    }
  }

  private static void type(Process process, String line, String expected) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    StringBuilder screen = new StringBuilder();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int c = process.getInputStream().read(); c >= 0; ) {
            screen.append((char) c);
            if (screen.indexOf(expected) >= 0) {
              return;
            }
            c = process.getInputStream().read();
          }
          fail("the shell ended: " + screen);
        },
        () -> "not seen: " + expected + " in: " + screen);
  }

  @Test
  void aShellThatWeDoNotKnowIsTold() {
    Run run = Run.of("completion", "fish", "--lang", "sv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("'fish' kan inte användas för 'SHELL'");
  }

  @Test
  void bothShellsTakeTheSameScript() {
    assertThat(Run.of("completion", "zsh")).isEqualTo(Run.of("completion"));
  }

  private static boolean isHere(String program) {
    for (String place : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(place, program))) {
        return true;
      }
    }
    return false;
  }

  /** What bash offers for the last word, in its order. */
  private static List<String> completed(String... typed) {
    List<String> command = new ArrayList<>(List.of("bash", "-c"));
    command.add(
        ". \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _complete_samklang;"
            + " printf '%s\\n' \"${COMPREPLY[@]}\"");
    command.add(folder.resolve("samklang").toString());
    command.addAll(List.of(typed));
    try {
      Process process = new ProcessBuilder(command).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      assertThat(err).isEmpty();
      return out.lines().filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
