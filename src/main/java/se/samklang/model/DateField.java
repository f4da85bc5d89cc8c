package se.samklang.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds a date.
 *
 * @param day the day it stands for, null unless it was read: the first of a span where a start is
 *     meant, the last elsewhere
 */
public record DateField(Field field, Reading reading, @Nullable LocalDate day) {

  /** How a date was read. */
  public enum Reading {
    /** Blank or a placeholder. */
    MISSING,
    /** A day, month or year. */
    EXACT,
    /** A term, quarter, tertial or week. */
    APPROXIMATE,
    /** A word for having no end. */
    ONGOING,
    /** A yes, where that is accepted. */
    YES,
    /** A no, where that is accepted. */
    NO,
    /** Not readable as a date. */
    UNCLEAR,
    /** Of the wrong shape. */
    INVALID
  }

  public boolean isKnown() {
    return day != null;
  }

  public boolean isMissing() {
    return reading == Reading.MISSING;
  }

  public boolean isUnclear() {
    return reading == Reading.UNCLEAR;
  }

  public boolean isApproximate() {
    return reading == Reading.APPROXIMATE;
  }

  /** Whether both days are known and this one is later. */
  public boolean isAfter(DateField other) {
    return other.day != null && isAfter(other.day);
  }

  /** Whether both days are known and this one is earlier. */
  public boolean isBefore(DateField other) {
    return other.day != null && isBefore(other.day);
  }

  /** Whether it is known to lie before the first or after the last day. */
  public boolean isOutside(Validity validity) {
    return isBefore(validity) || isAfter(validity);
  }

  /** Whether it is known to lie before the first day. */
  public boolean isBefore(Validity validity) {
    return isBefore(validity.first());
  }

  /** Whether it is known to lie after the last day. */
  public boolean isAfter(Validity validity) {
    return day != null && validity.isOverOn(day);
  }

  public boolean isAfter(LocalDate other) {
    return day != null && day.isAfter(other);
  }

  public boolean isBefore(LocalDate other) {
    return day != null && day.isBefore(other);
  }

  /** Drools keeps what a rule takes from a list by its hash: cheap, not that of all it holds. */
  @Override
  public int hashCode() {
    return field.hashCode();
  }

  /** Whether any of several is not readable. */
  public static boolean anyUnclear(List<DateField> dates) {
    // By index, here and below: rules ask this of every activity, and each iterator would be made.
    for (int i = 0; i < dates.size(); i++) {
      if (dates.get(i).isUnclear()) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of several is a term, quarter, tertial or week. */
  public static boolean anyApproximate(List<DateField> dates) {
    for (int i = 0; i < dates.size(); i++) {
      if (dates.get(i).isApproximate()) {
        return true;
      }
    }
    return false;
  }
}
