package se.samklang.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Regular expressions for the texts that {@link Fold} makes one of some names, for programs that
 * cannot fold. They are written in what ECMA 262, Java and Python read alike.
 */
public final class FoldPattern {
  /**
   * A character that is no plain Latin one. Folding turns many of them into letters, and combining
   * marks with the letter before them, so that a text that holds one may fold to anything.
   */
  public static final String BEYOND = "[^\\t-\\r -~¡-©«-±´-¸»-ıĴ-ľŁ-ž–-‟]";

  private static final String BETWEEN_NAMES = "[\\s_-]";
  private static final String ARTICLE = "(?:[eE](?:[nN]|[tT]{2})" + BETWEEN_NAMES + "+)?";
  private static final String SPECIAL = "^$\\.*+?()[]{}|";

  private FoldPattern() {}

  /**
   * What every text matches that folds to one of these names.
   *
   * @param names as folded by {@link Fold#name}
   */
  public static String names(Collection<String> names) {
    String tree = tree(new TreeSet<>(names), c -> sign(c, BETWEEN_NAMES + "+"));
    return "^" + BETWEEN_NAMES + "*" + ARTICLE + tree + BETWEEN_NAMES + "*$";
  }

  /**
   * What every text matches that folds to one of these words, inside a larger expression.
   *
   * @param words as folded by {@link Fold#word}
   */
  public static String words(Collection<String> words) {
    return tree(new TreeSet<>(words), c -> sign(c, "\\s+"));
  }

  /** An expression for the whole of a text, with blanks around it. */
  public static String whole(String expression) {
    return "^\\s*(?:" + expression + ")\\s*$";
  }

  /** The words with what they begin with in common written once. */
  private static String tree(SortedSet<String> words, IntFunction<String> sign) {
    boolean ends = false;
    Map<Integer, SortedSet<String>> rests = new TreeMap<>();
    for (String word : words) {
      if (word.isEmpty()) {
        ends = true;
      } else {
        int first = word.codePointAt(0);
        String rest = word.substring(Character.charCount(first));
        rests.computeIfAbsent(first, c -> new TreeSet<>()).add(rest);
      }
    }
    List<String> branches = new ArrayList<>();
    rests.forEach((first, rest) -> branches.add(sign.apply(first) + tree(rest, sign)));
    if (branches.isEmpty() || (branches.size() == 1 && !ends)) {
      return String.join("", branches);
    }
    return "(?:" + String.join("|", branches) + ")" + (ends ? "?" : "");
  }

  private static String sign(int c, String blank) {
    if (c == ' ') {
      return blank;
    }
    int upper = Character.toUpperCase(c);
    if (upper != c) {
      return "[" + Character.toString(c) + Character.toString(upper) + "]";
    }
    String sign = Character.toString(c);
    return SPECIAL.contains(sign) ? "\\" + sign : sign;
  }
}
