package se.samklang.model;

import org.jspecify.annotations.Nullable;

/**
 * What became of a goal in a year.
 *
 * @param year null where it is not told or no year
 */
public record GoalResult(@Nullable Integer year, Field value) {

  /** Whether a value is told for a year. */
  public boolean isTold() {
    return year != null && value.isStated();
  }
}
