package se.samklang.model;

/**
 * From when to when something runs.
 *
 * @param ongoing whether it has no end
 */
public record Timespan(Subject subject, DateField start, DateField end, boolean ongoing) {

  /** Whether both ends are known and the end comes first. */
  public boolean isReversed() {
    return start.day() != null && end.isBefore(start.day());
  }

  /** Whether what is known of it proves that it has no day in common with the period. */
  public boolean isOutside(Period period) {
    return !isReversed() && (start.isAfter(period.last()) || end.isBefore(period.first()));
  }

  /** The start, or the end where only that is known. */
  public DateField getLeading() {
    return start.isKnown() || !end.isKnown() ? start : end;
  }
}
