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

  /**
   * The same with one activity more.
   *
   * @param judged whether the activity is
   */
  public PlanActivities with(Activity activity, boolean judged, Validity validity) {
    LocalDate start = activity.getStart().day();
    boolean counts = judged && start != null && !start.isBefore(validity.first());
    return new PlanActivities(plan, count + 1, counts ? earlier(start) : firstStart);
  }

  /** The same with other activities of the plan. */
  public PlanActivities and(PlanActivities others) {
    return new PlanActivities(plan, count + others.count, earlier(others.firstStart));
  }

  private @Nullable LocalDate earlier(@Nullable LocalDate start) {
    return firstStart == null || (start != null && start.isBefore(firstStart)) ? start : firstStart;
  }
}
