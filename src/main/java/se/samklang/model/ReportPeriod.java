package se.samklang.model;

/**
 * A year or a half-year that a follow-up is asked for.
 *
 * @param due whether its last day has come
 * @param reported whether it has one
 * @param field the field of the follow-ups, for saying that it has none
 */
public record ReportPeriod(
    Subject subject, FollowUp.Kind kind, boolean due, boolean reported, Field field) {

  public boolean isAnnual() {
    return kind == FollowUp.Kind.ANNUAL;
  }

  public boolean isHalfYear() {
    return kind == FollowUp.Kind.HALF_YEAR;
  }
}
