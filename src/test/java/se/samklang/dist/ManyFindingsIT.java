package se.samklang.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * So many findings that a format which keeps each as a dozen objects, or looks for each among all,
 * would fail: in little memory, each format in its own process.
 *
 * <p>{@code -Dsamklang.findings=100000} tries more, with memory and time in proportion.
 */
@DisabledOnOs(OS.WINDOWS)
class ManyFindingsIT {
  private static final int FINDINGS = Integer.getInteger("samklang.findings", 20_000);

  /** Of each activity of the table. */
  private static final int EACH = 22;

  /** For the program itself, and for each finding some 4 kB. */
  private static final int MEGABYTES = 96 + FINDINGS / 250;

  private static final Duration MOST = Duration.ofSeconds(30).plusMillis(FINDINGS / 2);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "json",
        "sarif",
        "junit",
        "github",
        "gitlab",
        "csv",
        "xlsx",
        "markdown",
        "html"
      })
  void everyFormatHoldsThemAll(String format) throws Exception {
    StringBuilder plan = new StringBuilder("plan: {id: P, title: Stor plan}\nactivities:\n");
    for (int i = 0; i < FINDINGS / EACH; i++) {
      plan.append("  - {id: UN-").append(i).append(", title: Aktivitet ").append(i).append("}\n");
    }
    Path file = Files.writeString(folder.resolve("stor.yaml"), plan);
    Path result = folder.resolve("result");
    long start = System.nanoTime();
    Launched run =
        Launched.of(
            Map.of("LC_ALL", "en_US.UTF-8", "SAMKLANG_OPTS", "-Xmx" + MEGABYTES + "m"),
            "check",
            file.toString(),
            "--as-of=2016-06-30",
            "--quiet",
            "-o",
            format + "=" + result);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(result).isNotEmptyFile();
    assertThat(taken).isLessThan(MOST);
    if (!List.of("github", "markdown", "xlsx").contains(format)) {
      int last = FINDINGS / EACH - 1;
      assertThat(Files.readString(result)).contains("UN-" + last).contains("UN-" + last / 2);
    }
  }
}
