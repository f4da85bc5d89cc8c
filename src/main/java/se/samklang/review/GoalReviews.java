package se.samklang.review;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Contribution;
import se.samklang.model.Field;
import se.samklang.model.GoalProgress;
import se.samklang.model.GoalResult;
import se.samklang.model.Item;
import se.samklang.model.Measure;
import se.samklang.model.Plan;
import se.samklang.model.PlanGoal;
import se.samklang.model.ReportYear;
import se.samklang.model.Strategy;
import se.samklang.model.Validity;
import se.samklang.model.Value;

/** The plan goals of a year and what they contribute to. */
final class GoalReviews {
  private final Strategy strategy;
  private final ReportYear year;
  private final ResponsibleBodies bodies;

  GoalReviews(Strategy strategy, ReportYear year, ResponsibleBodies bodies) {
    this.strategy = strategy;
    this.year = year;
    this.bodies = bodies;
  }

  /** Those whose plan has days in the year, or belongs to no plan that is known. */
  List<PlanGoal> ofYear(List<PlanGoal> goals) {
    Validity days = new Validity(year.getFirst(), year.getLast());
    return goals.stream()
        .filter(
            goal -> {
              Plan plan = goal.plan();
              return plan == null || !plan.timespan().isOutside(days);
            })
        .toList();
  }

  GoalReview review(PlanGoal goal) {
    GoalProgress progress = GoalProgress.of(goal, year);
    GoalResult result = progress.result();
    return new GoalReview(
        goal.subject().id(),
        bodies.of(goal).name(),
        Stated.text(goal.text()),
        Stated.text(goal.indicator()),
        Stated.text(goal.measureUnit()),
        measurement(goal.baseline(), progress.baseline()),
        measurement(goal.target(), progress.target()),
        result == null
            ? new GoalReview.Measurement("", null)
            : measurement(result, progress.reached()),
        result == null ? null : result.year(),
        goal.due().day(),
        progress.due(),
        progress.state(),
        goal.contributions().stream().flatMap(each -> contribution(each).stream()).toList());
  }

  /** A no is a result as well. */
  private static GoalReview.Measurement measurement(GoalResult result, @Nullable Measure reached) {
    Value first = result.value().first();
    String text = Stated.text(result.value());
    return new GoalReview.Measurement(
        text.isEmpty() && first != null ? first.raw().strip() : text,
        reached == null ? null : reached.amount());
  }

  private static GoalReview.Measurement measurement(Field field, @Nullable Measure measure) {
    return new GoalReview.Measurement(
        Stated.text(field), measure == null ? null : measure.amount());
  }

  /** None where it names no goal that the strategy knows, or one that serves no other. */
  private List<GoalReview.Contribution> contribution(Contribution contribution) {
    Value name = contribution.goal().first();
    Item goal = name == null ? null : strategy.goals().named(name.text());
    if (goal == null) {
      return List.of();
    }
    return strategy.dimensions().stream()
        .filter(dimension -> goal.equals(dimension.items().byId().get(goal.id())))
        .map(dimension -> YearActivities.served(dimension, goal))
        .flatMap(Stream::ofNullable)
        .limit(1)
        .map(
            overarching ->
                new GoalReview.Contribution(
                    overarching, goal.name(), Stated.text(contribution.how())))
        .toList();
  }
}
