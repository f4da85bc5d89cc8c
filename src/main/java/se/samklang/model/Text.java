package se.samklang.model;

/**
 * What a cell or a scalar says, read once for every distinct text.
 *
 * @param raw as written
 * @param folded as names are compared
 * @param word whether it stands for a value at all
 * @param answer whether it says yes or no
 */
public record Text(String raw, String folded, Word word, Answer answer) {

  /** What kind of word stands where a value is wanted; the strategy's data list them. */
  public enum Word {
    /** Nothing, or white space. */
    BLANK,
    /** A word that stands for no value, such as {@code TBD}. */
    PLACEHOLDER,
    /** A placeholder that dismisses the question. */
    DISMISSAL,
    /** A word that names everybody, and so nobody. */
    COLLECTIVE,
    /** Any other text. */
    PLAIN
  }

  /** A reading as yes or no. */
  public enum Answer {
    YES,
    NO,
    NEITHER
  }

  public boolean isBlank() {
    return word == Word.BLANK;
  }

  public boolean isPlaceholder() {
    return word == Word.PLACEHOLDER || word == Word.DISMISSAL;
  }
}
