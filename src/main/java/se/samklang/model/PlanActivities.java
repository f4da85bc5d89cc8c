package se.samklang.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule about a plan has to know of its activities.
 *
 * @param count how many belong to it, judged or not
 * @param firstStart the first day on which one of those judged starts that did not begin before the
 *     strategy, null where none is known
 */
public record PlanActivities(Plan plan, int count, @Nullable LocalDate firstStart) {

  /** A plan without activities. */
  public static PlanActivities none(Plan plan) {
    return new PlanActivities(plan, 0, null);
  }

  /** The same with one activity more. */
  public PlanActivities with(Activity activity, Validity validity) {
    return new PlanActivities(plan, count + 1, firstWith(activity, validity));
  }

  private @Nullable LocalDate firstWith(Activity activity, Validity validity) {
    LocalDate start = activity.getStart().day();
    if (start == null || start.isBefore(validity.first()) || !activity.isJudgedBy(validity)) {
      return firstStart;
    }
    return firstStart == null || start.isBefore(firstStart) ? start : firstStart;
  }
}
