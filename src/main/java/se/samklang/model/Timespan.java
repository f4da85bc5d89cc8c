package se.samklang.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

  /** Whether what is known of it proves that it has no day in common with the validity. */
  public boolean isOutside(Validity validity) {
    return !isReversed() && (start.isAfter(validity) || end.isBefore(validity));
  }

  public List<DateField> getEnds() {
    return List.of(start, end);
  }

  /**
   * The sides that reach out of a validity in which it has days; an open end reaches out of one
   * that ends. None where it is reversed or has no day in it.
   */
  public List<DateField> sidesOutside(Validity validity) {
    if (isReversed() || isOutside(validity)) {
      return List.of();
    }
    List<DateField> sides = new ArrayList<>(2);
    if (start.isBefore(validity)) {
      sides.add(start);
    }
    if (end.isAfter(validity) || (ongoing && validity.last() != null)) {
      sides.add(new DateField(end.field().atRecord(), end.reading(), end.day()));
    }
    return sides;
  }

  /** The start, or the end where only that is known. */
  public DateField getLeading() {
    return start.isKnown() || !end.isKnown() ? start : end;
  }

  /** Whether what is known of it proves that it has days between two days, both included. */
  public boolean hasDaysBetween(LocalDate first, LocalDate last) {
    if (isReversed()) {
      return false;
    }
    if (start.isKnown() && (end.isKnown() || ongoing)) {
      return !start.isAfter(last) && !end.isBefore(first);
    }
    return isWithin(start, first, last) || isWithin(end, first, last);
  }

  private static boolean isWithin(DateField day, LocalDate first, LocalDate last) {
    return day.isKnown() && !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether an end of it is known to lie outside another. */
  public boolean isReachingOutOf(Timespan other) {
    return start.isBefore(other.start)
        || start.isAfter(other.end)
        || end.isBefore(other.start)
        || end.isAfter(other.end);
  }
}
