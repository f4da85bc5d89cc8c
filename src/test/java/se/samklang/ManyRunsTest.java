package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Run after run in one process, as a service would: nothing of a run is left behind. {@code
 * -Dsamklang.runs=1000} tries as many.
 */
class ManyRunsTest {
  private static final int RUNS = Integer.getInteger("samklang.runs", 250);

  /** What caches learn in their first runs. */
  private static final int BEFORE = 60;

  private static final long MOST_GROWTH = 2L << 20;

  private static final List<String> FORMATS =
      List.of("text", "json", "sarif", "junit", "github", "gitlab", "csv", "markdown", "html");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void clear() {
    desk = new Desk(folder);
  }

  @Test
  void manyChecksLeaveNothingBehind() {
    desk.file("planer/un.yaml", "activities: [{id: UN-01, owner: alla, start: snart}]\n")
        .file("planer/kfn.csv", "id;titel;ägare\nK-1;Resa;Byggkontoret\nK-2;;vakant\n")
        .file("planer/bruten.yaml", "activities: [{id: \n")
        .file("planer/bild.pdf", "%PDF");
    check(BEFORE);
    Left before = Left.now();
    check(RUNS);
    Left after = Left.now();
    assertThat(after.heap() - before.heap()).as("bytes").isLessThan(MOST_GROWTH);
    assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads());
    assertThat(after.files()).as("open files").isLessThanOrEqualTo(before.files());
    assertThat(after.classes() - before.classes()).as("classes").isLessThan(RUNS / 2);
  }

  private void check(int runs) {
    for (int i = 0; i < runs; i++) {
      String format = FORMATS.get(i % FORMATS.size());
      Run run = desk.run("check", "./planer", "--as-of=2016-06-30", "--format=" + format);
      assertThat(run.code()).isEqualTo(2);
    }
  }

  /** Also where its first letter is none of UTF-8, so that it is opened once more. */
  @Test
  void aLargeTableIsClosed() {
    assumeTrue(Left.now().files() > 0, "open files cannot be counted here");
    String row = "Å-1;" + "Språkutbyte ".repeat(100) + ";Byggkontoret\n";
    String table = "Ärende;titel;ägare\n" + row.repeat((1 << 22) / row.length() + 1);
    desk.file("a.csv", table, Charset.forName("windows-1252"));
    desk.check("./a.csv", "--only", "owner-missing");
    long before = Left.openFiles(); // without collecting garbage, which closes as well
    for (int i = 0; i < 3; i++) {
      desk.check("./a.csv", "--only", "owner-missing");
    }
    assertThat(Left.openFiles()).isLessThanOrEqualTo(before);
  }

  /**
   * What a process holds.
   *
   * @param files 0 where the machine does not tell
   */
  private record Left(long heap, int threads, long files, int classes) {

    static Left now() {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      return new Left(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          ManagementFactory.getThreadMXBean().getThreadCount(),
          openFiles(),
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    static long openFiles() {
      return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
          ? unix.getOpenFileDescriptorCount()
          : 0;
    }
  }
}
