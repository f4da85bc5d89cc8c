package se.samklang.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.samklang.model.ReportYear;
import se.samklang.model.Strategy;

/** The year that a command line asks for. */
final class YearInForce {
  private YearInForce() {}

  /**
   * A year that can be followed up.
   *
   * @param asOf the day on which that is done
   * @throws UsageException where it is no year, or the strategy is in force on no day of it
   */
  static ReportYear of(String value, Strategy strategy, LocalDate asOf) {
    ReportYear year = new ReportYear(Values.year(value), asOf);
    if (!strategy.validity().hasDaysBetween(year.getFirst(), year.getLast())) {
      LocalDate last = strategy.validity().last();
      Map<String, String> details =
          Map.of(
              "value",
              value,
              "strategy",
              strategy.id(),
              "first",
              strategy.validity().first().toString(),
              "last",
              last == null ? "…" : last.toString());
      throw new UsageException("year-not-in-force", details, Optional.empty());
    }
    return year;
  }
}
