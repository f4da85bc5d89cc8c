package se.samklang.report;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samklang.catalogue.Vocabulary;
import se.samklang.names.FoldPattern;

/**
 * Regular expressions for the forms in which dates are read. They tell no month from another by its
 * length.
 */
final class DatePatterns {
  private static final String YEAR = "\\d{4}";
  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
  private static final String MONTH = "(?:0?[1-9]|1[0-2])";
  private static final String FULL_MONTH = "(?:0[1-9]|1[0-2])";
  private static final String FULL_DAY = "(?:0[1-9]|[12]\\d|3[01])";
  private static final String TIME = "(?:[01]\\d|2[0-3])(?::[0-5]\\d){2}";
  private static final String WEEK = "(?:0?[1-9]|[1-4]\\d|5[0-3])";
  private static final String GAP = "\\s+";

  private final Vocabulary vocabulary;

  DatePatterns(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  String dates() {
    return FoldPattern.whole(alternatives());
  }

  /** A date, or a word for having no end. */
  String datesOrOngoing() {
    return FoldPattern.whole(alternatives() + "|" + words("ongoing", word -> true));
  }

  private String alternatives() {
    String months = FoldPattern.words(vocabulary.months());
    return String.join(
        "|",
        List.of(
            YEAR + "(?:-" + FULL_MONTH + "(?:-" + FULL_DAY + "(?:" + GAP + TIME + ")?)?)?",
            YEAR + FULL_MONTH + FULL_DAY,
            DAY + "\\." + MONTH + "\\." + YEAR,
            DAY + "/" + MONTH + GAP + YEAR,
            "(?:" + DAY + GAP + ")?" + months + GAP + YEAR,
            terms() + GAP + YEAR,
            words("quarter", word -> word.length() == 1) + "[1-4]" + GAP + YEAR,
            words("quarter", word -> word.length() > 1) + GAP + "0?[1-4]" + GAP + YEAR,
            words("tertial", word -> true) + GAP + "0?[1-3]" + GAP + YEAR,
            words("week", word -> true) + GAP + WEEK + GAP + YEAR));
  }

  private String terms() {
    return "(?:" + words("spring", word -> true) + "|" + words("autumn", word -> true) + ")";
  }

  private String words(String kind, Predicate<String> wanted) {
    Set<String> chosen = vocabulary.words(kind).stream().filter(wanted).collect(Collectors.toSet());
    return FoldPattern.words(chosen);
  }
}
