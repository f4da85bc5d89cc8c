package se.samklang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.samklang.model.Language;
import se.samklang.report.Words;

/** What stands on standard error at what time of a run. */
class ProgressBarTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long now = Long.MAX_VALUE - 1;
  private final ProgressBar bar = bar(Language.SV);

  private ProgressBar bar(Language language) {
    PrintStream err = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    return new ProgressBar(err, new Words(language), () -> now);
  }

  private void pass(long millis) {
    now += Duration.ofMillis(millis).toNanos();
  }

  private String written() {
    String written = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    return written;
  }

  @Test
  void aShortRunShowsNothing() {
    bar.filesRead(0, 3);
    bar.draw();
    pass(999);
    bar.activitiesJudged(100, 200);
    bar.draw();
    bar.close();
    assertThat(written()).isEmpty();
  }

  @Test
  void aLongRunTellsHowFarItHasCome() {
    pass(1000);
    bar.draw();
    assertThat(written()).as("nothing is known yet").isEmpty();
    bar.filesRead(1, 3);
    bar.draw();
    assertThat(written()).isEqualTo("\r[##########....................] 1 av 3 filer lästa");
    pass(100);
    bar.activitiesJudged(10000, 10000);
    bar.draw();
    assertThat(written())
        .isEqualTo("\r[##############################] 10000 av 10000 aktiviteter bedömda");
  }

  @Test
  void isNotDrawnMoreThanTenTimesASecond() {
    pass(1000);
    int drawn = 0;
    for (int i = 0; i < 1000; i++) {
      bar.activitiesJudged(i, 1000);
      bar.draw();
      drawn += written().isEmpty() ? 0 : 1;
      pass(1);
    }
    assertThat(drawn).isEqualTo(10);
  }

  @Test
  void isGoneWithoutATraceWhenItIsOver() {
    pass(2000);
    bar.activitiesJudged(10000, 20000);
    bar.draw();
    int widest = written().length() - 1;
    pass(100);
    bar.filesRead(1, 2);
    bar.draw();
    assertThat(written()).as("the end of a longer line is blanked").hasSize(widest + 1);
    bar.close();
    assertThat(written()).isEqualTo("\r" + " ".repeat(widest) + "\r");
    pass(1000);
    bar.draw();
    bar.close();
    assertThat(written()).as("nothing comes after").isEmpty();
  }

  @Test
  void neverWrapsALine() {
    for (Language language : Language.values()) {
      ProgressBar wide = bar(language);
      pass(1000);
      wide.activitiesJudged(1_999_999_999, 2_000_000_000);
      wide.draw();
      assertThat(written()).hasSizeLessThanOrEqualTo(80).startsWith("\r[####");
    }
  }

  @Test
  void leavesNoThreadBehind() {
    Progress running = bar.running();
    assertThat(threads()).isOne();
    running.filesRead(1, 2);
    running.close();
    assertThat(threads()).isZero();
    assertThat(written()).isEmpty();
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("progress"))
        .count();
  }
}
