package se.samklang.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A year or a half-year that a follow-up is asked for.
 *
 * @param due whether its last day has come
 * @param deadline the last day for it, null where the strategy sets none
 * @param reported whether it has one
 * @param field the field of the follow-ups, for saying that it has none
 */
public record ReportPeriod(
    Subject subject,
    FollowUp.Kind kind,
    boolean due,
    @Nullable LocalDate deadline,
    boolean reported,
    Field field) {

  public boolean isAnnual() {
    return kind == FollowUp.Kind.ANNUAL;
  }

  public boolean isHalfYear() {
    return kind == FollowUp.Kind.HALF_YEAR;
  }
}
