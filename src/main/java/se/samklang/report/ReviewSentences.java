package se.samklang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samklang.model.Dimension;
import se.samklang.model.GoalProgress;
import se.samklang.review.AnnualReview;
import se.samklang.review.Coverage;
import se.samklang.review.DutyGrid;
import se.samklang.review.Figures;
import se.samklang.review.FrameworkCoverage;
import se.samklang.review.Gap;
import se.samklang.review.GoalReview;
import se.samklang.review.LeftAside;
import se.samklang.review.OrganisationReview;
import se.samklang.review.OverarchingGoalReview;
import se.samklang.review.TwinTownReview;
import se.samklang.review.UnitAccount;
import se.samklang.review.YearChange;

/** What a year comes to, in sentences and words; texts of strangers in them are as written. */
final class ReviewSentences {
  private final Words words;

  ReviewSentences(Words words) {
    this.words = words;
  }

  /** The three sentences that say most. */
  List<String> opening(AnnualReview review) {
    return List.of(plans(review), goals(review), gap(review));
  }

  /** Whose year it is, by which strategy and on which day it was followed up. */
  String source(AnnualReview review) {
    return words.say(
        "review.source",
        Map.of(
            "municipality", review.municipality(),
            "strategy", review.strategy().in(words.language()),
            "day", review.asOf()));
  }

  /** How many activities name only what is too general; empty where none does. */
  String tooGeneral(FrameworkCoverage framework) {
    String count = words.count(framework.tooGeneral(), "activity");
    return framework.tooGeneral() == 0
        ? ""
        : words.say("review.too-general", Map.of("count", count));
  }

  /** Who coordinates, who calls the groups, and when the steering group met. */
  List<String> organisation(OrganisationReview organisation) {
    List<String> said = new ArrayList<>();
    said.add(named("review.coordinator", organisation.coordinator()));
    organisation
        .conveners()
        .forEach(each -> said.add(named("review.convener." + each.group().id(), each.name())));
    List<String> days = organisation.meetings().stream().map(LocalDate::toString).toList();
    said.add(
        days.isEmpty()
            ? words.say("review.meetings-none")
            : words.say("review.meetings", Map.of("days", String.join(", ", days))));
    return said;
  }

  private String named(String sentence, String name) {
    return words.say(sentence, Map.of("name", name.isEmpty() ? words.say("review.none") : name));
  }

  private String plans(AnnualReview review) {
    Figures figures = review.figures();
    Map<String, Object> details =
        Map.of(
            "year", review.year(),
            "municipality", review.municipality(),
            "activities", words.count(figures.activities(), "international-activity"),
            "planned", figures.committeesWithPlan(),
            "committees", figures.committees());
    return words.say(figures.committees() == 0 ? "review.plans-unknown" : "review.plans", details);
  }

  private String goals(AnnualReview review) {
    Figures figures = review.figures();
    Map<String, Object> details =
        Map.of(
            "day", day(review),
            "due", figures.goalsDue(),
            "reached", figures.goalsReached());
    if (figures.goalsDue() == 0) {
      return words.say("review.goals-none", details);
    }
    return words.say(review.resultsTold() ? "review.goals-due" : "review.goals-untold", details);
  }

  /** The last day of the year, or the day of the review where that is not yet. */
  private static LocalDate day(AnnualReview review) {
    LocalDate last = LocalDate.of(review.year(), 12, 31);
    return review.asOf().isBefore(last) ? review.asOf() : last;
  }

  private String gap(AnnualReview review) {
    Gap gap = review.widestGap();
    return gap == null
        ? words.say("review.gap-none")
        : words.say(
            "review.gap",
            Map.of(
                "duty", gap.name().in(words.language()),
                "broken", gap.broken(),
                "judged", gap.judged()));
  }

  /** Which activities do not count, and why; empty where all do. */
  String leftAside(LeftAside leftAside) {
    List<String> reasons = new ArrayList<>();
    addReason(leftAside.cancelled(), "cancelled", reasons);
    addReason(leftAside.outsideStrategy(), "outside-strategy", reasons);
    addReason(leftAside.outsideYear(), "outside-year", reasons);
    addReason(leftAside.daysUnknown(), "days-unknown", reasons);
    return reasons.isEmpty()
        ? ""
        : words.say("review.left-aside", Map.of("reasons", String.join(", ", reasons)));
  }

  private void addReason(int count, String reason, List<String> reasons) {
    if (count > 0) {
      reasons.add(words.count(count, "left-aside." + reason));
    }
  }

  /** How far a goal has come, and whether its last day has. */
  String state(GoalReview goal) {
    String state = words.say("review.goal-state." + goal.state().id());
    boolean open = !goal.isDue() && goal.state() != GoalProgress.State.REACHED;
    return open ? words.say("review.not-yet", Map.of("state", state)) : state;
  }

  /** A value of a goal with its unit. */
  static String measured(GoalReview.Measurement measurement, GoalReview goal) {
    String unit = goal.measureUnit();
    boolean bare = measurement.text().chars().noneMatch(Character::isLetter);
    return measurement.amount() != null && bare && !unit.isEmpty()
        ? measurement.text() + " " + unit
        : measurement.text();
  }

  /** What became of a duty, as a sign with its number; its key is {@code review.duties-key}. */
  String mark(DutyGrid.Cell cell) {
    boolean approved = cell.state() == DutyGrid.State.KEPT && cell.exempted() > 0;
    String sign = words.say("review.duty." + (approved ? "exempted" : cell.state().id()));
    return cell.state() == DutyGrid.State.BROKEN ? sign + " " + cell.findings() : sign;
  }

  /** The name of one that answers for international work. */
  String name(DutyGrid.Row row) {
    return row.kind() == DutyGrid.Kind.NONE ? words.say("review.no-committee") : row.name();
  }

  /** Whether there is an agreement with a town. */
  String agreement(TwinTownReview town) {
    if (town.agreements().isEmpty()) {
      return words.say("review.agreement-unknown");
    }
    return words.say(town.inForce() ? "review.agreement-in-force" : "review.agreement-over");
  }

  /** How many findings are solved, new and left. */
  String change(YearChange change) {
    return words.say(
        "review.change-counts",
        Map.of(
            "year", change.since(),
            "solved", change.solved().size(),
            "added", change.added().size(),
            "left", change.left().size()));
  }

  /** What may be said aloud in a few minutes. */
  List<String> oral(AnnualReview review) {
    List<String> said = new ArrayList<>(opening(review));
    review.overarchingGoals().forEach(goal -> said.add(oral(goal)));
    review.coverages().stream()
        .map(this::uncovered)
        .filter(each -> !each.isEmpty())
        .forEach(said::add);
    review.accounts().stream()
        .filter(account -> !account.impact().isEmpty())
        .findFirst()
        .map(this::quote)
        .ifPresent(said::add);
    said.add(
        words.say(
            "review.oral-errors",
            Map.of("errors", review.figures().errors(), "warnings", review.figures().warnings())));
    YearChange change = review.change();
    if (change != null) {
      said.add(change(change));
    }
    return said;
  }

  private String oral(OverarchingGoalReview goal) {
    String name = goal.name().in(words.language());
    if (goal.isUncovered()) {
      return words.say("review.oral-goal-uncovered", Map.of("goal", name));
    }
    List<GoalReview> due = goal.goals().stream().filter(GoalReview::isDue).toList();
    Map<String, Object> details =
        Map.of(
            "goal", name,
            "activities", words.count(goal.activities(), "activity"),
            "reached", due.stream().filter(GoalReview::isReached).count(),
            "due", due.size());
    return words.say(due.isEmpty() ? "review.oral-goal-none-due" : "review.oral-goal", details);
  }

  private String uncovered(Coverage coverage) {
    String names =
        coverage.items().stream()
            .filter(count -> count.all() == 0)
            .map(count -> count.name().in(words.language()))
            .collect(Collectors.joining(", "));
    return names.isEmpty() || coverage.role() == Dimension.Role.OVERARCHING_GOAL
        ? ""
        : words.say(
            "review.oral-uncovered",
            Map.of("dimension", coverage.name().in(words.language()), "names", names));
  }

  private String quote(UnitAccount account) {
    return words.say(
        "review.oral-quote", Map.of("unit", account.unit(), "impact", account.impact()));
  }
}
