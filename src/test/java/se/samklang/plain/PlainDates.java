package se.samklang.plain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads dates by looking them up: every day of the strategy's decade is written down in every
 * spelling that the contract lists, so that a day which does not exist is in no list.
 */
final class PlainDates {

  static final List<String> MONTHS =
      List.of(
          "januari",
          "februari",
          "mars",
          "april",
          "maj",
          "juni",
          "juli",
          "augusti",
          "september",
          "oktober",
          "november",
          "december");

  static final List<String> ENGLISH_MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private static final Map<String, Span> READABLE = everySpelling();

  private PlainDates() {}

  /** The days a date stands for; approximate where it is a term, quarter, tertial or week. */
  record Span(LocalDate first, LocalDate last, boolean approximate) {

    private Span with(Span other) {
      return new Span(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last,
          approximate || other.approximate);
    }
  }

  static Optional<Span> read(String text) {
    return Optional.ofNullable(READABLE.get(PlainWords.level(text)));
  }

  private static Map<String, Span> everySpelling() {
    Map<String, Span> spellings = new HashMap<>();
    LocalDate end = LocalDate.of(2021, 1, 4);
    for (LocalDate day = LocalDate.of(2011, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      for (String spelling : exact(day)) {
        spellings.put(spelling, new Span(day, day, false));
      }
      for (String spelling : monthAndYear(day)) {
        spellings.merge(spelling, new Span(day, day, false), Span::with);
      }
      for (String spelling : termsAndWeeks(day)) {
        spellings.merge(spelling, new Span(day, day, true), Span::with);
      }
    }
    return spellings;
  }

  private static List<String> exact(LocalDate day) {
    int month = day.getMonthValue();
    int number = day.getDayOfMonth();
    int year = day.getYear();
    return List.of(
        day.toString(),
        day + " 00:00:00",
        day.format(DateTimeFormatter.BASIC_ISO_DATE),
        number + " " + MONTHS.get(month - 1) + " " + year,
        number + " " + ENGLISH_MONTHS.get(month - 1) + " " + year,
        number + "/" + month + " " + year,
        number + "." + month + "." + year,
        day.format(DOTTED));
  }

  private static List<String> monthAndYear(LocalDate day) {
    return List.of(
        day.toString().substring(0, 7),
        MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear(),
        String.valueOf(day.getYear()));
  }

  private static List<String> termsAndWeeks(LocalDate day) {
    int month = day.getMonthValue();
    int year = day.getYear();
    int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
    return List.of(
        (month <= 6 ? "vt " : "ht ") + year,
        (month <= 6 ? "våren " : "hösten ") + year,
        "kvartal " + quarter + " " + year,
        "q" + quarter + " " + year,
        "tertial " + ((month + 3) / 4) + " " + year,
        "vecka "
            + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
            + " "
            + day.get(IsoFields.WEEK_BASED_YEAR));
  }
}
