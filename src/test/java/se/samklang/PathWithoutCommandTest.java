package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths alone are to be checked: a file dropped on the program comes without a command. */
class PathWithoutCommandTest {
  private static final String SOUND = "examples/sound-plan/input";

  @Test
  void pathsAloneAreChecked() {
    Run checked = Run.of("check", SOUND, "examples/committees/input", "--as-of", "2016-06-30");
    assertThat(checked.code()).isEqualTo(1);
    assertThat(Run.of(SOUND, "examples/committees/input", "--as-of", "2016-06-30"))
        .isEqualTo(checked);
    String file = "examples/own-headers/input/aktiviteter.csv";
    assertThat(Run.of(file, "--as-of", "2016-06-30"))
        .isEqualTo(Run.of("check", file, "--as-of", "2016-06-30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"chekc", "examples/nowhere", "", "a\0b"})
  void whatIsNoPathStaysAMistake(String argument) {
    Run run = Run.of(argument, SOUND, "--lang", "sv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("samklang: ").contains("kommando");
  }

  /** The folder {@code rules} of this project bears the name of a command. */
  @Test
  void aCommandWinsOverAFolderOfItsName() {
    assertThat(Run.of("rules").out()).contains("owner-missing");
  }
}
