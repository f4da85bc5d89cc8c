package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A clock that is wrong. The program asks it for the day alone, and {@code --as-of} says another;
 * that nobody asks for the hour, {@link ArchitectureTest} holds.
 */
class ClockTest {
  private static final String SOUND = "examples/sound-plan/input";
  private static final String INCOMPLETE = "examples/incomplete-plan/input";

  /** The strategy holds from 2016 on; plans are judged by their own dates. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-999999999-01-01",
        "0000-02-29",
        "1970-01-01",
        "2015-12-31",
        "9999-12-31",
        "+999999999-12-31"
      })
  void theDayMakesNoSoundPlanUnsound(String day) {
    assertThat(Run.of("check", SOUND, "--as-of=" + day).code()).isZero();
    Run run = Run.of("check", INCOMPLETE, "--as-of=" + day, "--format=json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("\"asOf\" : \"" + day + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01", "9999-12-31", "+999999999-12-31"})
  void aYearIsFollowedUpOnAnyDay(String day) {
    Run run = Run.of("report", SOUND, "--year=2016", "--as-of=" + day, "--format=html");
    assertThat(run.code()).isIn(0, 1);
    assertThat(run.err()).doesNotContain("Exception");
  }

  @Test
  void anExemptionHoldsByTheDayAlone(@TempDir Path folder) {
    Desk desk =
        new Desk(folder)
            .file("un.yaml", "activities: [{id: A, owner: alla}]\n")
            .file(
                "ex.yaml",
                "[{rule: owner-unclear, subject: A, reason: Prövat, approved-by: KS,"
                    + " approved-on: 2016-01-01, until: 2016-12-31}]\n");
    for (String day : List.of("1970-01-01", "2016-12-31")) {
      assertThat(exempted(desk, day).code()).as(day).isZero();
    }
    for (String day : List.of("2017-01-01", "9999-12-31")) {
      assertThat(exempted(desk, day).code()).as(day).isEqualTo(1);
    }
  }

  private static Run exempted(Desk desk, String day) {
    return desk.run(
        "check", "./un.yaml", "--only=owner-unclear", "--exemptions", "./ex.yaml", "--as-of", day);
  }

  @Test
  void withoutADayItIsToday() {
    LocalDate before = today();
    String told = Run.of("check", SOUND, "--format=json").out();
    assertThat(told).containsAnyOf(asOf(before), asOf(today()));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  private static String asOf(LocalDate day) {
    return "\"asOf\" : \"" + day + "\"";
  }
}
