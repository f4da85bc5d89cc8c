package se.samklang.review;

import java.util.List;
import se.samklang.model.Wording;

/**
 * One goal of the international work as a whole, and what served it.
 *
 * @param activities how many activities name it, or a goal that serves it
 * @param goals the plan goals that contribute to it, directly or through a goal that serves it
 * @param impacts what units say of the impact of their work; those whose committee or company has
 *     an activity or a plan goal that serves it
 */
public record OverarchingGoalReview(
    String id, Wording name, int activities, List<GoalReview> goals, List<UnitAccount> impacts) {

  /** Whether neither an activity nor a plan goal names it. */
  public boolean isUncovered() {
    return activities == 0 && goals.isEmpty();
  }
}
