package se.samklang.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A goal of an action plan.
 *
 * @param plan the plan it belongs to, null where it belongs to none that is known
 * @param measureUnit what baseline, target and results are counted in
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
    Field measureUnit,
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

  /** What became of it in a year, null where no value is told. */
  public @Nullable Value resultOf(int year) {
    return results.stream()
        .filter(result -> Integer.valueOf(year).equals(result.year()))
        .map(result -> result.value().first())
        .filter(value -> value != null && value.isStated())
        .findFirst()
        .orElse(null);
  }

  /** The years of which a value is told. */
  public SortedSet<Integer> years() {
    SortedSet<Integer> years = new TreeSet<>();
    for (GoalResult result : results) {
      if (result.year() != null && result.value().isStated()) {
        years.add(result.year());
      }
    }
    return years;
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
