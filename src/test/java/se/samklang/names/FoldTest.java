package se.samklang.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which spelling names are one, and which stay apart. */
class FoldTest {

  @ParameterizedTest
  @CsvSource({
    "En bra skola, en bra skola",
    "En bra skola, BRA SKOLA",
    "En bra skola, '  en   bra\u00a0skola\u202f'",
    "En bra skola, 'En bra\n  skola'",
    "En bra skola, en_bra-skola",
    "Ett resurseffektivt Europa, Resurseffektivt Europa",
    "Kultur- och fritid, Kultur och fritid",
    "Mänttä-Vilppula, MÄNTTÄ VILPPULA",
    "Kultur- och fritid, kultur\u2010och\u2011fritid",
    "reported-to-coordinator, Reported to coordinator",
    "fiber, \ufb01ber",
    "PA-1, \uff30\uff21-\uff11"
  })
  void theseAreOneName(String one, String other) {
    assertThat(Fold.name(other)).isEqualTo(Fold.name(one));
  }

  @ParameterizedTest
  @CsvSource({
    "Höyanger, Hoyanger",
    "Höyanger, Høyanger",
    "Elblag, Elbląg",
    "Ägare, Agare",
    "Åtgärd, Ätgärd",
    "Enhet, Het",
    "Ettan, An",
    "Bra skola, En bra bra skola",
    "Fler jobb, Fler – jobb",
    "PA-1, PA1",
    "Livskvalitet, Livskvalitet.",
    "T.o.m., Tom"
  })
  void theseAreTwo(String one, String other) {
    assertThat(Fold.name(other)).isNotEqualTo(Fold.name(one));
  }

  @Test
  void onlyOneArticleIsDroppedAndNoneThatStandsAlone() {
    assertThat(Fold.name("En en bra skola")).isEqualTo("en bra skola");
    assertThat(Fold.name("En")).isEqualTo("en");
    assertThat(Fold.name("Ett ")).isEqualTo("ett");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Åtgärd för äldre på ön", "Elbląg", "é"})
  void decomposedLettersAreTheSame(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(name);
    assertThat(Fold.name(decomposed)).isEqualTo(Fold.name(name));
    assertThat(Fold.word(decomposed)).isEqualTo(Fold.word(name));
  }

  @Test
  void foldingTwiceIsFoldingOnce() {
    for (String name : new String[] {"Kultur- och  FRITID", "ﬁ–…", "KF:s mål", "- x -", ""}) {
      assertThat(Fold.word(Fold.word(name))).isEqualTo(Fold.word(name));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ej klart, ' EJ\u00a0 Klart\t'",
    "..., …",
    "#saknas!, #SAKNAS!",
    "n.n., N.N.",
    "d:o, D:O",
    "–, '\u2013 '"
  })
  void theseAreOneWord(String one, String other) {
    assertThat(Fold.word(other)).isEqualTo(one);
  }

  /** Of words, hyphens stay: a dash alone stands for no value, and means something. */
  @ParameterizedTest
  @CsvSource({"ej klart, ej-klart", "-, --", "-, –", "en bra skola, bra skola", "a_b, a b"})
  void theseAreTwoWords(String one, String other) {
    assertThat(Fold.word(other)).isNotEqualTo(Fold.word(one));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u2003\t", "\u3000", "\r\n", "\u202f"})
  void blanksAreNothing(String blank) {
    assertThat(Fold.trim(blank)).isEmpty();
    assertThat(Fold.word(blank)).isEmpty();
    assertThat(Fold.name(blank)).isEmpty();
  }
}
