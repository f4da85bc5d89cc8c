package se.samklang.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldPatternTest {
  private static final Predicate<String> BEYOND = Pattern.compile(FoldPattern.BEYOND).asPredicate();

  @Test
  void matchesWhatFoldsToANameAndNothingElse() {
    Predicate<String> names =
        Pattern.compile(FoldPattern.names(List.of("bra skola", "bra", "fr.o.m.", "åäö")))
            .asPredicate();
    assertThat(List.of("Bra skola", "En bra-skola", "ETT  BRA_SKOLA", "-bra-", "Fr.o.m.", "ÅäÖ"))
        .allMatch(names);
    assertThat(List.of("braskola", "bra skol", "en en bra", "Enbra", "from", "aao", "", "bra x"))
        .noneMatch(names);
  }

  @Test
  void wordsKeepTheirHyphens() {
    Predicate<String> words =
        Pattern.compile(FoldPattern.whole(FoldPattern.words(List.of("half-year", "a b"))))
            .asPredicate();
    assertThat(List.of(" Half-Year ", "A  b")).allMatch(words);
    assertThat(List.of("half year", "a-b", "ett a b")).noneMatch(words);
  }

  /** Whatever folds to plain letters is matched, or is beyond what a pattern can tell. */
  @Test
  void noCharacterThatFoldsToAnotherIsMissed() {
    Set<String> missed =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .mapToObj(c -> "a" + Character.toString(c) + "a")
            .filter(text -> Fold.name(text).chars().allMatch(c -> c < 0x180))
            .filter(text -> !isMatched(text) && !BEYOND.test(text))
            .collect(Collectors.toSet());
    assertThat(missed).isEmpty();
    assertThat(List.of("ägre", "§ 12", "Från – till", "KF:s ”mål”", "Priorité")).noneMatch(BEYOND);
    assertThat(List.of("a\u030agare", "ﬁnansiering", "\uff4dål")).allMatch(BEYOND);
  }

  private static boolean isMatched(String text) {
    String name = Fold.name(text);
    return Pattern.compile(FoldPattern.names(List.of(name))).matcher(text).find();
  }
}
