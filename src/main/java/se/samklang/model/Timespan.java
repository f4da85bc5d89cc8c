package se.samklang.model;

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

  /** Whether what is known of it proves that it has no day in common with the period. */
  public boolean isOutside(Period period) {
    return !isReversed() && (start.isAfter(period.last()) || end.isBefore(period.first()));
  }

  public List<DateField> getEnds() {
    return List.of(start, end);
  }

  /**
   * The sides that reach out of a period in which it has days; an open end does. None where it is
   * reversed or has no day in the period.
   */
  public List<DateField> sidesOutside(Period period) {
    if (isReversed() || isOutside(period)) {
      return List.of();
    }
    List<DateField> sides = new ArrayList<>(2);
    if (start.isBefore(period.first())) {
      sides.add(start);
    }
    if (ongoing || end.isAfter(period.last())) {
      sides.add(new DateField(end.field().atRecord(), end.reading(), end.day()));
    }
    return sides;
  }

  /** The start, or the end where only that is known. */
  public DateField getLeading() {
    return start.isKnown() || !end.isKnown() ? start : end;
  }
}
