package se.samklang.names;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one spelling under which names, keys, headers and ids are compared.
 *
 * <p>Letters are never replaced: {@code ö} stays apart from {@code o}, as Swedish has it.
 */
public final class Fold {
  private Fold() {}

  /**
   * Folds a name: NFKC, trimmed, blanks collapsed, lower case, hyphen, underscore and blank alike,
   * a leading <em>En</em> or <em>Ett</em> dropped.
   */
  public static String name(String text) {
    return nameOfWord(lower(text));
  }

  /** The same of a text that is folded as a word already. */
  public static String nameOfWord(String word) {
    String spaced = tidy(word, true);
    if (spaced.startsWith("en ")) {
      return spaced.substring(3);
    }
    return spaced.startsWith("ett ") ? spaced.substring(4) : spaced;
  }

  /** Folds a word that is compared as written: NFKC, trimmed, blanks collapsed, lower case. */
  public static String word(String text) {
    return tidy(lower(text), false);
  }

  private static String lower(String text) {
    // Lower case may leave marks in another order than NFKC has them: a folded name is to stay so.
    return normalized(normalized(text).toLowerCase(Locale.ROOT));
  }

  /** The text without the blanks around it, no-break ones included. */
  public static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static String tidy(String lower, boolean hyphensAreBlanks) {
    if (isTidy(lower, hyphensAreBlanks)) {
      return lower;
    }
    StringBuilder tidy = new StringBuilder(lower.length());
    boolean pending = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (isBlank(c) || (hyphensAreBlanks && isHyphen(c))) {
        pending = tidy.length() > 0;
        continue;
      }
      if (pending) {
        tidy.append(' ');
        pending = false;
      }
      tidy.append(c);
    }
    return tidy.toString();
  }

  /** Whether a text has no blanks but single spaces inside. */
  private static boolean isTidy(String text, boolean hyphensAreBlanks) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = isBlank(c) || (hyphensAreBlanks && isHyphen(c));
      if (blank && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  private static String normalized(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isNormalized(text.charAt(i))) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  /** Whether NFKC leaves a character as it is beside others of which the same is known. */
  private static boolean isNormalized(char c) {
    return c < 0x80 || (c >= 0xC0 && c <= 0xFF);
  }

  /** Whether a character is white space, the no-break kinds included. */
  public static boolean isBlank(char c) {
    if (c < 0x80) {
      return c <= ' ';
    }
    return c == '\u00a0' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '_' || c == '\u2010' || c == '\u2011';
  }
}
