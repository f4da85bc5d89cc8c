package se.samklang.input;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Vocabulary;
import se.samklang.model.Period;
import se.samklang.names.Fold;

/** The forms in which people write dates. */
final class Dates {
  private final Vocabulary vocabulary;

  Dates(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * A date as the days it covers.
   *
   * @param approximate whether it was given as a term, quarter, tertial or week
   */
  record Reading(Period days, boolean approximate) {}

  /** Reads a date; null where it is none, or a day that does not exist. */
  @Nullable Reading read(String raw) {
    try {
      return reading(Fold.word(raw));
    } catch (DateTimeException e) {
      return null;
    }
  }

  boolean isOngoing(String raw) {
    return vocabulary.meaning("ongoing", Fold.word(raw)) != null;
  }

  private @Nullable Reading reading(String text) {
    String[] parts = text.split(" ", 4);
    return switch (parts.length) {
      case 1 -> numeric(text);
      case 2 -> two(parts[0], parts[1]);
      case 3 -> three(parts[0], parts[1], parts[2]);
      default -> null;
    };
  }

  private static @Nullable Reading numeric(String text) {
    if (matches(text, "0000-00-00")) {
      return day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }
    if (matches(text, "00000000")) {
      return day(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
    }
    if (matches(text, "0000-00")) {
      return month(number(text, 0, 4), number(text, 5, 7));
    }
    if (matches(text, "0000")) {
      Year year = Year.of(number(text));
      return exact(year.atDay(1), year.atDay(year.length()));
    }
    int dot = text.indexOf('.');
    int last = text.lastIndexOf('.');
    if (dot > 0 && last > dot && isYear(text.substring(last + 1))) {
      return shortDay(
          text.substring(0, dot), text.substring(dot + 1, last), text.substring(last + 1));
    }
    return null;
  }

  private @Nullable Reading two(String first, String second) {
    if (matches(second, "00:00:00")) {
      LocalTime.of(number(second, 0, 2), number(second, 3, 5), number(second, 6, 8));
      return matches(first, "0000-00-00") ? numeric(first) : null;
    }
    if (!isYear(second)) {
      return null;
    }
    int year = number(second);
    int slash = first.indexOf('/');
    if (slash > 0) {
      return shortDay(first.substring(0, slash), first.substring(slash + 1), second);
    }
    Integer month = vocabulary.month(first);
    if (month != null) {
      return month(year, month);
    }
    if (vocabulary.meaning("spring", first) != null) {
      return approximate(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30));
    }
    if (vocabulary.meaning("autumn", first) != null) {
      return approximate(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31));
    }
    boolean numbered = first.length() == 2 && matches(first.substring(1), "0");
    return numbered && isShortQuarter(first.substring(0, 1))
        ? quarter(number(first, 1, 2), year)
        : null;
  }

  private boolean isShortQuarter(String letter) {
    return vocabulary.meaning("quarter", letter) != null;
  }

  private @Nullable Reading three(String first, String second, String third) {
    if (!isYear(third)) {
      return null;
    }
    int year = number(third);
    Integer month = vocabulary.month(second);
    if (month != null) {
      return isShortNumber(first) ? day(year, month, number(first)) : null;
    }
    if (!isShortNumber(second)) {
      return null;
    }
    int ordinal = number(second);
    if (vocabulary.meaning("quarter", first) != null && first.length() > 1) {
      return quarter(ordinal, year);
    }
    if (vocabulary.meaning("tertial", first) != null) {
      return months(ordinal, 3, 4, year);
    }
    return vocabulary.meaning("week", first) != null ? week(ordinal, year) : null;
  }

  private static @Nullable Reading quarter(int ordinal, int year) {
    return months(ordinal, 4, 3, year);
  }

  private static @Nullable Reading months(int ordinal, int ordinals, int length, int year) {
    if (ordinal < 1 || ordinal > ordinals) {
      return null;
    }
    YearMonth last = YearMonth.of(year, ordinal * length);
    return approximate(last.minusMonths(length - 1L).atDay(1), last.atEndOfMonth());
  }

  private static @Nullable Reading week(int week, int year) {
    LocalDate inYear = LocalDate.of(year, 1, 4);
    if (week < 1 || week > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).getMaximum()) {
      return null;
    }
    LocalDate monday = inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.MONDAY);
    return approximate(monday, monday.plusDays(6));
  }

  private static @Nullable Reading shortDay(String day, String month, String year) {
    return isShortNumber(day) && isShortNumber(month)
        ? day(number(year), number(month), number(day))
        : null;
  }

  private static Reading day(int year, int month, int day) {
    LocalDate date = LocalDate.of(year, month, day);
    return exact(date, date);
  }

  private static Reading month(int year, int month) {
    YearMonth whole = YearMonth.of(year, month);
    return exact(whole.atDay(1), whole.atEndOfMonth());
  }

  private static Reading exact(LocalDate first, LocalDate last) {
    return new Reading(new Period(first, last), false);
  }

  private static Reading approximate(LocalDate first, LocalDate last) {
    return new Reading(new Period(first, last), true);
  }

  private static boolean isYear(String text) {
    return matches(text, "0000");
  }

  private static boolean isShortNumber(String text) {
    return matches(text, "0") || matches(text, "00");
  }

  /** Whether a text has a digit wherever the pattern has 0, and the pattern's sign elsewhere. */
  private static boolean matches(String text, String pattern) {
    if (text.length() != pattern.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char wanted = pattern.charAt(i);
      if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
        return false;
      }
    }
    return true;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
