package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A table that is judged while it is read comes to the same as one that is held. Html shows
 * activities: a run that writes it as well holds them.
 */
class LargeTableTest {
  private static final String HEADER = "id;plan;title;owner;start;knowledge\r\n";

  /** Enough for what counts as large, in few rows. */
  private static final int ROWS = 3_000;

  private static final String LONG = "Språk- och kulturkunskap. ".repeat(60);

  private Desk desk;

  @TempDir private Path beside;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder);
    desk.file(
        "plan.yaml",
        """
        plan:
          id: P
          body: Utbildningsnämnden
          from: 2016-01-01
          to: 2017-12-31
          adopted: {by: Utbildningsnämnden, date: 2016-02-01}
        activities:
          - {id: A-7, title: Först}
        """);
  }

  private static String rows() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < ROWS; i++) {
      String owner = i % 10 == 3 ? "vakant" : "\"Bygg\"\"-\r\nkontoret\"";
      String start = i % 100 == 5 ? "snart" : i % 50 == 1 ? "2019-01-01" : "2016-03-01";
      rows.append("A-%d;P;Utbyte %d;%s;%s;%s\r\n".formatted(i % 2_990, i, owner, start, LONG));
    }
    return rows.toString();
  }

  private Run run(String... more) {
    List<String> all =
        new ArrayList<>(List.of("check", ".", "--format", "json", "--as-of", "2016-12-31"));
    all.set(1, "./");
    all.addAll(List.of(more));
    return desk.run(all.toArray(String[]::new));
  }

  private Run whenHeld() {
    return run("--output", "html=" + beside.resolve("held.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
  void isJudgedTheSameInEveryEncoding(String charset) {
    desk.file("a.csv", rows(), Charset.forName(charset));
    Run pieces = run();
    assertThat(pieces.out()).contains("owner-unclear", "id-duplicate", "\"activities\" : 3001");
    assertThat(pieces).isEqualTo(whenHeld());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "7"})
  void threadsMakeNoDifference(String threads) {
    desk.file("a.csv", rows(), StandardCharsets.UTF_8);
    assertThat(run("--threads", threads)).isEqualTo(whenHeld());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A-1;P;\"Aldrig slut\r\n",
        "A-1;P;\"Efter\" slutet;Byggkontoret;2016-03-01;x\r\n",
        "A-1;P;Längre än rubriken;Byggkontoret;2016-03-01;x;y\r\n",
        "A-1;P;Noll\0;Byggkontoret;2016-03-01;x\r\n"
      })
  void nothingIsSaidOfATableThatBreaksAtItsEnd(String last) {
    desk.file("a.csv", rows() + last, StandardCharsets.UTF_8);
    Run pieces = run();
    assertThat(pieces.code()).isEqualTo(2);
    assertThat(pieces.out()).doesNotContain("owner-unclear").contains("\"unreadable\"");
    assertThat(pieces).isEqualTo(whenHeld());
  }

  @Test
  void columnsWithSeveralMeaningsOrGoalsAreReadWhole() {
    desk.file("a.csv", rows().replaceFirst("knowledge", "Område"), StandardCharsets.UTF_8);
    assertThat(run()).isEqualTo(whenHeld());
    desk.file("a.csv", rows().replaceFirst("knowledge", "goal"), StandardCharsets.UTF_8);
    assertThat(run()).isEqualTo(whenHeld());
  }

  @Test
  void aColumnThatIsAbsentIsOneFault() {
    desk.file("a.csv", rows(), StandardCharsets.UTF_8);
    Run run = run("--only", "executor-missing");
    assertThat(run.out()).contains("\"count\" : " + (ROWS - ROWS / 50));
  }
}
