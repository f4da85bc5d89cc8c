package se.samklang.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The text that a strategy was made from. Copies of a document differ in line breaks, hyphenation,
 * list marks and emphasis, so none of these count.
 */
final class SourceText {
  private final String letters;

  SourceText(String text) {
    this.letters = letters(text);
  }

  boolean holds(String quote) {
    return letters.contains(letters(quote));
  }

  /**
   * Whether it holds the words that quotes go on from; after a colon, items of a list may be left
   * out.
   */
  boolean leadsWith(String lead) {
    return Arrays.stream(lead.split(":", -1)).allMatch(this::holds);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(SourceText::counts)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean counts(int character) {
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.DASH_PUNCTUATION ->
          false;
      default -> character != '*' && character != '_' && character != '\u2022';
    };
  }
}
