package se.samklang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import se.samklang.model.Language;
import se.samklang.report.Words;

/** Who is told how far a run has come. */
class ProgressOptionTest {
  private static final Map<String, String> PIPE = Map.of();
  private static final Map<String, String> TERMINAL = Map.of("SAMKLANG_TERMINAL_ERR", "1");
  private static final Map<String, String> DUMB =
      Map.of("SAMKLANG_TERMINAL_ERR", "1", "TERM", "dumb");

  @Test
  void aTerminalOnStandardErrorIsTold() {
    assertThat(isTold(TERMINAL)).isTrue();
    assertThat(isTold(PIPE)).isFalse();
    assertThat(isTold(Map.of("SAMKLANG_TERMINAL", "1"))).as("that is standard output").isFalse();
    assertThat(isTold(DUMB)).isFalse();
  }

  @Test
  void theOptionHasTheWord() {
    assertThat(isTold(PIPE, "--progress")).isTrue();
    assertThat(isTold(DUMB, "--progress")).isTrue();
    assertThat(isTold(TERMINAL, "--no-progress")).isFalse();
  }

  @Test
  void whoAsksForQuietIsNotTold() {
    assertThat(isTold(TERMINAL, "-q")).isFalse();
    assertThat(isTold(TERMINAL, "--quiet", "--progress")).isFalse();
  }

  private static boolean isTold(Map<String, String> environment, String... options) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, environment);
    CheckCommand check = new CheckCommand(new Workplace(streams, new Words(Language.EN)));
    new CommandLine(check).parseArgs(options);
    Judging judging = check.judging;
    try (Progress progress =
        judging.progressOption.start(
            judging.workplace(), Objects.requireNonNull(judging.command))) {
      return progress != Progress.NONE;
    }
  }
}
