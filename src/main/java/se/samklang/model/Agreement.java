package se.samklang.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with a twin town.
 *
 * @param town the id of the town
 * @param from its first day, null where it has none that is known
 * @param to its last day, null where it has none
 */
public record Agreement(String town, @Nullable LocalDate from, @Nullable LocalDate to) {

  /** Whether it covers one of the days, both ends included. */
  public boolean hasDaysBetween(LocalDate first, LocalDate last) {
    return (from == null || !from.isAfter(last)) && (to == null || !to.isBefore(first));
  }

  boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
