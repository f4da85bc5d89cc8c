package se.samklang.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered for a name that is not known: only what may have been meant. */
class NearestTest {
  private static final List<String> GOALS =
      List.of(
          "Fler jobb",
          "Attraktivt boende",
          "En bra skola",
          "En bra omsorg",
          "En bra socialtjänst",
          "En bra miljö",
          "Kultur- och fritid");

  @ParameterizedTest
  @CsvSource({
    "En bra skolla, En bra skola",
    "en bar skola, En bra skola",
    "Bra skolor, En bra skola",
    "En bra socialtjanst, En bra socialtjänst",
    "Fler job, Fler jobb",
    "Kultur & fritid, Kultur- och fritid",
    "Attraktivt, Attraktivt boende"
  })
  void aSlipIsMended(String written, String meant) {
    assertThat(Nearest.of(written, GOALS)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Turism", "x", "", "Bredband till alla hushåll i kommunen"})
  void nothingIsOfferedWhereNothingIsNear(String written) {
    assertThat(Nearest.of(written, GOALS)).isEmpty();
  }

  @Test
  void ofEquallyNearOnesTheFirstIsOffered() {
    assertThat(Nearest.of("PA-9", List.of("PA-1", "PA-2"))).contains("PA-1");
  }

  /** Two names as long as a book would else take a table of as many cells as both have letters. */
  @Test
  void longNamesCostLittle() {
    String book = "kapitel ".repeat(50_000);
    assertThat(Nearest.of(book + "ett", List.of(book + "tre"))).contains(book + "tre");
    assertThat(Nearest.of(book + "ett", List.of("sammanfattning".repeat(28_500)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "abcdef, badcef, badcef",
    "abcdefghi, bcdefghia, bcdefghia",
    "abcdefghi, ihgfedcba, ",
    "abcdefghi, xabcdefghi, xabcdefghi",
    "abcdefghi, abxcdyefghiz, abxcdyefghiz",
    "abcdefghi, axbxcxdxefghi, "
  })
  void editsAreCountedAsFarAsTheyMatter(String written, String known, String meant) {
    assertThat(Nearest.of(written, List.of(known))).isEqualTo(Optional.ofNullable(meant));
  }
}
