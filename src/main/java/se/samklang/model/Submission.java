package se.samklang.model;

import java.util.List;

/** All that was handed in, read. */
public record Submission(
    List<Plan> plans,
    List<PlanGoal> goals,
    List<Activity> activities,
    KnownPlans knownPlans,
    UnitNames unitNames,
    TwinTowns twinTowns,
    List<UnknownField> unknownFields,
    List<InvalidValue> invalidValues) {

  /** The activities that the strategy judges. */
  public List<Activity> judgedBy(Strategy strategy) {
    return activities.stream().filter(each -> each.isJudgedBy(strategy.validity())).toList();
  }
}
