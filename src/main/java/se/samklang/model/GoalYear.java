package se.samklang.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    return goal.resultsField().isInvalid() || sinceDue().stream().anyMatch(GoalResult::isTold);
  }

  /** Where the result would stand: a placeholder for one, or else the results as a whole. */
  public Field getLacking() {
    return sinceDue().stream()
        .map(GoalResult::value)
        .filter(value -> value.first() != null)
        .findFirst()
        .orElse(goal.resultsField());
  }

  private List<GoalResult> sinceDue() {
    LocalDate due = goal.due().day();
    return goal.results().stream()
        .filter(result -> due != null && result.year() != null && result.year() >= due.getYear())
        .toList();
  }

  /** The result of the latest year that has one, null where none has. */
  public @Nullable GoalResult getNewest() {
    return goal.results().stream()
        .filter(GoalResult::isTold)
        .reduce((one, other) -> isNewer(one, other) ? one : other)
        .orElse(null);
  }

  private static boolean isNewer(GoalResult one, GoalResult other) {
    return Objects.requireNonNull(one.year()) > Objects.requireNonNull(other.year());
  }

  /** Whether the newest result is known to fall short of the target; both have to be numbers. */
  public boolean isMissed() {
    GoalResult newest = getNewest();
    Optional<Amount> target = amount(goal.target());
    Optional<Amount> result = newest == null ? Optional.empty() : amount(newest.value());
    if (target.isEmpty() || result.isEmpty()) {
      return false;
    }
    boolean downward =
        amount(goal.baseline()).filter(baseline -> isLess(target.get(), baseline)).isPresent();
    return downward ? isLess(target.get(), result.get()) : isLess(result.get(), target.get());
  }

  private static boolean isLess(Amount one, Amount other) {
    return one.compareTo(other) < 0;
  }

  private static Optional<Amount> amount(Field field) {
    Value stated = field.first();
    return stated == null || !stated.isStated() ? Optional.empty() : Amount.in(stated.text());
  }
}
