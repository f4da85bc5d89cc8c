package se.samklang.model;

import java.time.LocalDate;

/**
 * A year that is followed up.
 *
 * @param asOf the day on which that is done
 */
public record ReportYear(int year, LocalDate asOf) {

  public LocalDate getFirst() {
    return LocalDate.of(year, 1, 1);
  }

  public LocalDate getLast() {
    return getFirst().plusYears(1).minusDays(1);
  }

  /** Whether a day has come. */
  public boolean hasCome(LocalDate day) {
    return !day.isAfter(asOf);
  }

  public boolean isOver() {
    return hasCome(getLast());
  }
}
