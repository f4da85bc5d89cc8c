package se.samklang.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal of an action plan.
 *
 * @param plan the plan it belongs to, null where it belongs to none that is known
 * @param resultsField the field of its results as a whole
 */
public record PlanGoal(
    Subject subject,
    @Nullable Plan plan,
    Field planReference,
    Field id,
    @Nullable Place firstWithSameId,
    Field text,
    Field indicator,
    Field baseline,
    Field target,
    DateField due,
    Field resultsField,
    List<GoalResult> results,
    Field contributesTo,
    List<Contribution> contributions,
    List<DateField> dates)
    implements Submitted, Planned {

  /** Whether it belongs to that plan. */
  public boolean belongsTo(Plan other) {
    return other.isSameAs(plan);
  }

  /** Whether it names a goal that the strategy knows; what is of the wrong shape may. */
  public boolean isContributing() {
    return contributesTo.presence() == Field.Presence.INVALID
        || contributions.stream().anyMatch(Contribution::isKnown);
  }

  /** What it lacks to be measured: the indicator, the target, or both. */
  public List<Field> getUnmeasurable() {
    List<Field> lacking = new ArrayList<>(2);
    if (indicator.isMissing()) {
      lacking.add(indicator);
    }
    if (!isTargetMeasurable()) {
      lacking.add(target);
    }
    return lacking;
  }

  /** Whether a target is stated that a result can be held against: a number, or a yes. */
  private boolean isTargetMeasurable() {
    Value stated = target.first();
    if (stated == null) {
      return target.presence() == Field.Presence.INVALID;
    }
    return stated.text().answer() == Text.Answer.YES
        || (stated.isStated() && stated.raw().codePoints().anyMatch(Character::isDigit));
  }
}
