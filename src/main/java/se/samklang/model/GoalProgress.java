package se.samklang.model;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan goal has come.
 *
 * @param due whether its last day is in the year or before, and has come
 * @param result the newest result that says something, null where there is none
 */
public record GoalProgress(
    PlanGoal goal,
    boolean due,
    @Nullable Measure baseline,
    @Nullable Measure target,
    @Nullable GoalResult result,
    @Nullable Measure reached) {

  /** What the newest result says of the target. */
  public enum State {
    REACHED("reached"),
    /** On the way from the baseline to the target. */
    PARTLY("partly"),
    NOT_REACHED("not-reached"),
    /** No result, none since the last day, or nothing that can be held against the target. */
    NOT_MEASURED("not-measured");

    private final String id;

    State(String id) {
      this.id = id;
    }

    /** The name in data. */
    public String id() {
      return id;
    }
  }

  /** How far a goal has come by the end of a year; results of later years are left aside. */
  public static GoalProgress of(PlanGoal goal, ReportYear year) {
    LocalDate last = goal.due().day();
    GoalResult newest =
        goal.results().stream()
            .filter(each -> yearOf(each) <= year.year() && isTold(each, goal))
            .max(Comparator.comparingInt(GoalProgress::yearOf))
            .orElse(null);
    return new GoalProgress(
        goal,
        last != null && !last.isAfter(year.getLast()) && year.hasCome(last),
        Measure.of(goal.baseline()),
        Measure.of(goal.target()),
        newest,
        newest == null ? null : Measure.of(newest.value()));
  }

  /** A no is an answer where a yes is wanted, and elsewhere stands for no value. */
  private static boolean isTold(GoalResult result, PlanGoal goal) {
    Value wanted = goal.target().first();
    Value got = result.value().first();
    boolean answer =
        wanted != null
            && got != null
            && wanted.text().answer() == Text.Answer.YES
            && got.text().answer() == Text.Answer.NO;
    return answer || result.value().isStated();
  }

  /** A result without a year tells of none that anybody can follow up. */
  private static int yearOf(GoalResult result) {
    Integer year = result.year();
    return year == null ? Integer.MAX_VALUE : year;
  }

  public State state() {
    if (result == null || isBeforeDue(result)) {
      return State.NOT_MEASURED;
    }
    if (target != null && reached != null) {
      return measured(target, reached);
    }
    return asAnswer(result);
  }

  /** A goal whose last day has come is not settled by what was so in an earlier year. */
  private boolean isBeforeDue(GoalResult newest) {
    LocalDate last = goal.due().day();
    return due && last != null && yearOf(newest) < last.getYear();
  }

  private State measured(Measure wanted, Measure got) {
    int direction = direction(wanted);
    if (got.amount().compareTo(wanted.amount()) * direction >= 0) {
      return State.REACHED;
    }
    boolean moved = baseline != null && got.amount().compareTo(baseline.amount()) * direction > 0;
    return moved ? State.PARTLY : State.NOT_REACHED;
  }

  /** Downwards where the baseline is above the target, otherwise at least the target is wanted. */
  private int direction(Measure wanted) {
    return baseline != null && baseline.amount().compareTo(wanted.amount()) > 0 ? -1 : 1;
  }

  private State asAnswer(GoalResult newest) {
    Value wanted = goal.target().first();
    Value got = newest.value().first();
    if (wanted == null || got == null || wanted.text().answer() != Text.Answer.YES) {
      return State.NOT_MEASURED;
    }
    return switch (got.text().answer()) {
      case YES -> State.REACHED;
      case NO -> State.NOT_REACHED;
      case NEITHER -> State.NOT_MEASURED;
    };
  }
}
