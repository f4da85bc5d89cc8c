package se.samklang.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a strategy is in force, both ends included.
 *
 * @param last null where the council set no end
 */
public record Validity(LocalDate first, @Nullable LocalDate last) {

  /** Whether the strategy is in force on one of the days, both ends included. */
  public boolean hasDaysBetween(LocalDate from, LocalDate to) {
    return !to.isBefore(first) && !isOverOn(from);
  }

  /** Whether the strategy is no longer in force on a day. */
  public boolean isOverOn(LocalDate day) {
    return last != null && day.isAfter(last);
  }
}
