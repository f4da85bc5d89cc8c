package se.samklang.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan goal as a year's follow-up asks for its results. */
public record GoalYear(PlanGoal goal, ReportYear year) {

  /** Whether it was to be reached within the year, and that day is over. */
  public boolean isDue() {
    LocalDate day = goal.due().day();
    return day != null && !day.isAfter(year.getLast()) && day.isBefore(year.asOf());
  }

  /** Whether the year of its due date, or a later one, has a result; of a wrong shape may be. */
  public boolean isReported() {
    return goal.resultsField().isInvalid() || sinceDue(goal.told()).findAny().isPresent();
  }

  /** Where the result would stand: a placeholder for one, or else the results as a whole. */
  public Field getLacking() {
    return sinceDue(goal.results().stream())
        .map(GoalResult::value)
        .filter(value -> value.first() != null)
        .findFirst()
        .orElse(goal.resultsField());
  }

  private Stream<GoalResult> sinceDue(Stream<GoalResult> results) {
    LocalDate due = goal.due().day();
    return results.filter(
        result -> due != null && result.year() != null && result.year() >= due.getYear());
  }

  /** The result of the latest year that has one, null where none has. */
  public @Nullable GoalResult getNewest() {
    return newest(goal.told());
  }

  /** The newest result that the year's report can tell of: those of later years are left aside. */
  public @Nullable GoalResult newestByYear() {
    return newest(goal.told().filter(result -> yearOf(result) <= year.year()));
  }

  private static @Nullable GoalResult newest(Stream<GoalResult> told) {
    return told.reduce((one, other) -> yearOf(other) > yearOf(one) ? other : one).orElse(null);
  }

  private static int yearOf(GoalResult told) {
    return Objects.requireNonNull(told.year());
  }

  /** Whether the newest result is known to fall short of the target; both have to be numbers. */
  public boolean isMissed() {
    GoalResult newest = getNewest();
    Amount target = goal.target().amount();
    Amount result = newest == null ? null : newest.value().amount();
    return target != null && result != null && !reaches(result, target);
  }

  /** How far it has come by the end of the year. */
  public GoalState state() {
    GoalResult newest = newestByYear();
    if (newest == null || isFromBeforeDue(newest)) {
      return GoalState.NOT_MEASURED;
    }
    Amount target = goal.target().amount();
    Amount result = newest.value().amount();
    return target == null || result == null ? answered(newest) : measured(result, target);
  }

  /** A goal whose last day has come is not settled by what was so in an earlier year. */
  private boolean isFromBeforeDue(GoalResult newest) {
    LocalDate last = goal.due().day();
    return isDue() && last != null && yearOf(newest) < last.getYear();
  }

  private GoalState measured(Amount result, Amount target) {
    if (reaches(result, target)) {
      return GoalState.REACHED;
    }
    Amount baseline = goal.baseline().amount();
    boolean moved = baseline != null && isBeyond(baseline, result, target);
    return moved ? GoalState.PARTLY : GoalState.NOT_REACHED;
  }

  private boolean reaches(Amount result, Amount target) {
    return result.compareTo(target) == 0 || isBeyond(target, result, target);
  }

  /** Downwards where the baseline is above the target; otherwise at least the target is wanted. */
  private boolean isBeyond(Amount limit, Amount result, Amount target) {
    Amount baseline = goal.baseline().amount();
    boolean downwards = baseline != null && baseline.compareTo(target) > 0;
    return downwards ? result.compareTo(limit) < 0 : result.compareTo(limit) > 0;
  }

  private GoalState answered(GoalResult newest) {
    Value got = newest.value().first();
    if (got == null || !goal.isYesWanted()) {
      return GoalState.NOT_MEASURED;
    }
    return switch (got.text().answer()) {
      case YES -> GoalState.REACHED;
      case NO -> GoalState.NOT_REACHED;
      case NEITHER -> GoalState.NOT_MEASURED;
    };
  }
}
