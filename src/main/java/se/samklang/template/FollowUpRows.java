package se.samklang.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.SubmissionForm;
import se.samklang.model.Field;
import se.samklang.model.FollowUp;
import se.samklang.model.Plan;
import se.samklang.model.PlanGoal;
import se.samklang.model.ReportPeriod;
import se.samklang.model.UnitReport;
import se.samklang.model.UnitYear;
import se.samklang.model.YearReview;

/** What is known of a year, and what is asked for, row by row. */
final class FollowUpRows {
  private static final String RESULT = "result-";

  private final YearReview review;
  private final Map<FollowUp.Kind, String> kinds;

  /**
   * The rows of a year.
   *
   * @param kinds what each kind of follow-up is called
   */
  FollowUpRows(YearReview review, Map<FollowUp.Kind, String> kinds) {
    this.review = review;
    this.kinds = kinds;
  }

  /** The column of a year's results. */
  static String result(int year) {
    return RESULT + year;
  }

  /** The goals that can be asked for: a result finds its goal by the ids of goal and plan. */
  static boolean isFound(PlanGoal goal) {
    Plan plan = goal.plan();
    return goal.id().isStated() && plan != null && plan.id().isStated();
  }

  /** The year, and before it those of which a goal's last result is. */
  SortedSet<Integer> years() {
    SortedSet<Integer> years = new TreeSet<>(List.of(review.year().year()));
    goals().forEach(goal -> years.addAll(lastBefore(goal)));
    return years;
  }

  private List<PlanGoal> goals() {
    return review.goals().stream().filter(FollowUpRows::isFound).toList();
  }

  /** The last year before this one of which a value is told; empty where there is none. */
  private SortedSet<Integer> lastBefore(PlanGoal goal) {
    SortedSet<Integer> before = goal.years().headSet(review.year().year());
    return before.isEmpty() ? before : before.tailSet(before.last());
  }

  /** The rows of a sheet, by column. */
  List<Map<String, FormCell>> of(String sheet) {
    return switch (sheet) {
      case SubmissionForm.RESULTS -> goals().stream().map(this::goal).toList();
      case "units" -> units();
      case "reports" -> review.periods().stream().map(this::report).toList();
      default -> throw new IllegalArgumentException(sheet);
    };
  }

  private Map<String, FormCell> goal(PlanGoal goal) {
    Map<String, FormCell> row = new LinkedHashMap<>();
    Plan plan = goal.plan();
    row.put("id", FormCell.told(goal.id()));
    row.put("plan", plan == null ? FormCell.left() : FormCell.told(plan.id()));
    row.put("text", FormCell.told(goal.text()));
    row.put("indicator", FormCell.told(goal.indicator()));
    row.put("measure-unit", FormCell.told(goal.measureUnit()));
    row.put("baseline", FormCell.told(goal.baseline()));
    row.put("target", FormCell.told(goal.target()));
    row.put("due", FormCell.told(goal.due()));
    lastBefore(goal).forEach(year -> row.put(result(year), FormCell.wanted(goal.resultOf(year))));
    int year = review.year().year();
    row.put(result(year), FormCell.wanted(goal.resultOf(year)));
    return row;
  }

  private List<Map<String, FormCell>> units() {
    List<Map<String, FormCell>> rows = new ArrayList<>();
    for (UnitYear unit : review.units()) {
      if (unit.active() || unit.isMonitoring()) {
        rows.add(unit(unit));
      }
    }
    return rows;
  }

  private Map<String, FormCell> unit(UnitYear unit) {
    UnitReport account = unit.account();
    Map<String, FormCell> row = new LinkedHashMap<>();
    row.put("unit", FormCell.of(unit.subject().id()));
    row.put("kind", FormCell.of(kinds.getOrDefault(FollowUp.Kind.ANNUAL, "")));
    row.put("period", FormCell.of(String.valueOf(review.year().year())));
    row.put("impact", told(unit.active(), account == null ? null : account.impact()));
    row.put("monitoring", told(unit.isMonitoring(), account == null ? null : account.monitoring()));
    row.put("knowledge", told(unit.active(), account == null ? null : account.knowledge()));
    return row;
  }

  private static FormCell told(boolean owed, @Nullable Field known) {
    if (known == null) {
      return owed ? FormCell.blank() : FormCell.left();
    }
    return owed ? FormCell.wanted(known) : FormCell.told(known);
  }

  /**
   * A period's report. Of a half-year that is not reported the kind is left to be chosen: a form
   * that nobody has filled in must not count as a report.
   */
  private Map<String, FormCell> report(ReportPeriod period) {
    String name = period.subject().id();
    Map<String, FormCell> row = new LinkedHashMap<>();
    row.put("period", FormCell.of(name));
    FollowUp known =
        review.submission().followUps().stream()
            .filter(each -> each.isOf(period.kind(), name))
            .findFirst()
            .orElse(null);
    boolean counts = known != null || period.isAnnual();
    row.put("kind", counts ? FormCell.of(kinds.getOrDefault(period.kind(), "")) : FormCell.blank());
    row.put("forum", known == null ? FormCell.blank() : FormCell.wanted(known.forum()));
    row.put("date", known == null ? FormCell.blank() : FormCell.wanted(known.date()));
    row.put("written", known == null ? FormCell.blank() : FormCell.wanted(known.written()));
    row.put("oral-date", known == null ? FormCell.blank() : FormCell.wanted(known.oral()));
    return row;
  }
}
