package se.samklang.model;

import java.util.List;

/**
 * All that was handed in, read.
 *
 * @param activities without those that were judged while they were read and are not kept
 * @param followUpsField the field of the follow-ups as a whole, for saying that one is missing
 * @param dates those that stand in no plan, goal or activity
 * @param start the beginning of the first file, where that has to be said which stands nowhere
 */
public record Submission(
    List<Plan> plans,
    List<PlanGoal> goals,
    List<Activity> activities,
    Surroundings surroundings,
    Organisation organisation,
    Field followUpsField,
    List<FollowUp> followUps,
    List<RecordDates> dates,
    List<UnknownField> unknownFields,
    List<InvalidValue> invalidValues,
    Place start) {

  /** The activities that the strategy judges. */
  public List<Activity> judgedBy(Strategy strategy) {
    return activities.stream().filter(each -> each.isJudgedBy(strategy.validity())).toList();
  }
}
