package se.samklang.input;

import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Vocabulary;
import se.samklang.names.Fold;

/** The columns of a table of plan goals that hold results, one a year: {@code result-2016}. */
final class YearlyResults {
  private static final String PREFIX = "result-";
  private static final int YEAR_LENGTH = 4;

  private YearlyResults() {}

  /** The column that a header names, null where it names no year's result. */
  static @Nullable String column(String header, Vocabulary vocabulary) {
    String folded = Fold.name(header);
    int blank = folded.lastIndexOf(' ');
    String year = folded.substring(blank + 1);
    boolean named =
        blank > 0 && "results".equals(vocabulary.record("goal").field(folded.substring(0, blank)));
    return named && isYear(year) ? PREFIX + year : null;
  }

  /** The year of such a column, null for any other. */
  static @Nullable String year(String column) {
    return column.startsWith(PREFIX) ? column.substring(PREFIX.length()) : null;
  }

  /** Whether a text is a year as four digits. */
  static boolean isYear(String text) {
    return text.length() == YEAR_LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
