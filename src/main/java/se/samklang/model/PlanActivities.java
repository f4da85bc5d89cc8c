package se.samklang.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule about a plan has to know of its activities.
 *
 * @param count how many belong to it, judged or not
 * @param firstStart the first day on which one of those judged starts that did not begin before the
 *     strategy, null where none is known
 */
public record PlanActivities(Plan plan, int count, @Nullable LocalDate firstStart) {

  /** Gathers the activities of every plan. */
  public static List<PlanActivities> of(
      List<Plan> plans, List<Activity> activities, Validity validity) {
    Map<Place, List<Activity>> byPlan = new HashMap<>();
    for (Activity activity : activities) {
      Plan plan = activity.plan();
      if (plan != null) {
        byPlan.computeIfAbsent(plan.id().record(), place -> new ArrayList<>()).add(activity);
      }
    }
    return plans.stream()
        .map(plan -> of(plan, byPlan.getOrDefault(plan.id().record(), List.of()), validity))
        .toList();
  }

  private static PlanActivities of(Plan plan, List<Activity> own, Validity validity) {
    LocalDate first =
        own.stream()
            .filter(activity -> activity.isJudgedBy(validity))
            .map(activity -> activity.getStart().day())
            .filter(Objects::nonNull)
            .filter(start -> !start.isBefore(validity.first()))
            .min(LocalDate::compareTo)
            .orElse(null);
    return new PlanActivities(plan, own.size(), first);
  }
}
