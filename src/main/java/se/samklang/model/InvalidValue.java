package se.samklang.model;

/**
 * Something of the wrong shape, or outside the few words that its field takes.
 *
 * @param subject the record it stands in, or the file
 * @param expected what belongs there
 */
public record InvalidValue(Subject subject, Field field, Shape expected) {

  /** What can be asked of a value. */
  public enum Shape {
    /** One text, number or date. */
    ONE_VALUE,
    /** One value or a list of them. */
    VALUES,
    /** Keys with values. */
    MAPPING,
    /** A list of entries with keys. */
    MAPPINGS,
    /** Yes or no. */
    ANSWER,
    /** Manager or board. */
    INSTANCE,
    /** A kind of unit. */
    UNIT_KIND,
    /** Half-year or annual. */
    FOLLOW_UP_KIND,
    /** A year. */
    YEAR,
    /** A half of a year. */
    HALF_YEAR,
    /** A year or a half of one. */
    PERIOD
  }
}
