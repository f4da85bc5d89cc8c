package se.samklang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.EarlierRun;
import se.samklang.findings.Finding;
import se.samklang.findings.Fingerprints;
import se.samklang.model.Wording;
import se.samklang.review.AnnualReview;
import se.samklang.review.Coverage;
import se.samklang.review.DutyGrid;
import se.samklang.review.Figures;
import se.samklang.review.FollowUpReview;
import se.samklang.review.FrameworkCoverage;
import se.samklang.review.Gap;
import se.samklang.review.GoalReview;
import se.samklang.review.LeftAside;
import se.samklang.review.OrganisationReview;
import se.samklang.review.OverarchingGoalReview;
import se.samklang.review.TimelineItem;
import se.samklang.review.TwinTownReview;
import se.samklang.review.UnitAccount;
import se.samklang.review.YearChange;
import se.samklang.review.YearFigures;

/** A year followed up, in JSON; {@link ReviewSchema} says the same as a schema. */
final class ReviewJson {
  private final Messages messages;

  ReviewJson(Messages messages) {
    this.messages = messages;
  }

  /** Writes the member {@code review} where a year was followed up. */
  void write(Judgement judgement, JsonGenerator json) throws IOException {
    AnnualReview review = judgement.review(messages.catalogue());
    if (review != null) {
      json.writeFieldName("review");
      JsonText.write(review(review, judgement), json);
    }
  }

  private Map<String, @Nullable Object> review(AnnualReview review, Judgement judgement) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("year", review.year());
    told.put("municipality", review.municipality());
    told.put("figures", figures(review.figures()));
    told.put("leftAside", leftAside(review.leftAside()));
    told.put("widestGap", gap(review.widestGap()));
    told.put("overarchingGoals", all(review.overarchingGoals(), this::overarchingGoal));
    told.put("otherGoals", all(review.otherGoals(), this::goal));
    told.put("duties", all(review.duties().duties(), this::duty));
    told.put("committees", all(review.duties().rows(), row -> row(row, review.duties())));
    told.put("coverage", all(review.coverages(), this::coverage));
    told.put("frameworks", all(review.frameworks(), this::framework));
    told.put("twinTowns", all(review.twinTowns(), this::twinTown));
    told.put("followUps", all(review.followUps(), ReviewJson::followUp));
    told.put("organisation", organisation(review.organisation()));
    told.put("accounts", all(review.accounts(), ReviewJson::account));
    told.put("resultsTold", review.resultsTold());
    told.put("timeline", all(review.timeline(), ReviewJson::timelineItem));
    told.put("rules", review.rules());
    told.put("trend", all(review.trend(), ReviewJson::yearFigures));
    YearChange change = review.change();
    told.put("change", change == null ? null : change(change, judgement));
    return told;
  }

  private static <T> List<Map<String, @Nullable Object>> all(
      List<T> list, Function<T, Map<String, @Nullable Object>> told) {
    return list.stream().map(told).toList();
  }

  private String name(Wording name) {
    return name.in(messages.language());
  }

  private static Map<String, @Nullable Object> figures(Figures figures) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("activities", figures.activities());
    told.put("committees", figures.committees());
    told.put("committeesWithPlan", figures.committeesWithPlan());
    told.put("goalsDue", figures.goalsDue());
    told.put("goalsReached", figures.goalsReached());
    told.put("errors", figures.errors());
    told.put("warnings", figures.warnings());
    told.put("infos", figures.infos());
    return told;
  }

  private static Map<String, @Nullable Object> leftAside(LeftAside leftAside) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("cancelled", leftAside.cancelled());
    told.put("outsideStrategy", leftAside.outsideStrategy());
    told.put("outsideYear", leftAside.outsideYear());
    told.put("daysUnknown", leftAside.daysUnknown());
    return told;
  }

  private @Nullable Map<String, @Nullable Object> gap(@Nullable Gap gap) {
    if (gap == null) {
      return null;
    }
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("duty", gap.duty());
    told.put("name", name(gap.name()));
    told.put("broken", gap.broken());
    told.put("judged", gap.judged());
    return told;
  }

  private Map<String, @Nullable Object> overarchingGoal(OverarchingGoalReview goal) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("id", goal.id());
    told.put("name", name(goal.name()));
    told.put("activities", goal.activities());
    told.put("goals", all(goal.goals(), this::goal));
    told.put("impacts", all(goal.impacts(), ReviewJson::account));
    return told;
  }

  private Map<String, @Nullable Object> goal(GoalReview goal) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("id", goal.id());
    told.put("responsible", goal.responsible());
    told.put("text", goal.text());
    told.put("indicator", goal.indicator());
    told.put("measureUnit", goal.measureUnit());
    told.put("baseline", measurement(goal.baseline()));
    told.put("target", measurement(goal.target()));
    told.put("result", measurement(goal.result()));
    told.put("resultYear", goal.resultYear());
    told.put("due", goal.due());
    told.put("isDue", goal.isDue());
    told.put("state", goal.state().id());
    told.put("contributions", all(goal.contributions(), this::contribution));
    return told;
  }

  private static Map<String, @Nullable Object> measurement(GoalReview.Measurement measurement) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("text", measurement.text());
    told.put("amount", measurement.amount());
    return told;
  }

  private Map<String, @Nullable Object> contribution(GoalReview.Contribution contribution) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("overarchingGoal", contribution.overarching());
    told.put("goal", name(contribution.goal()));
    told.put("how", contribution.how());
    return told;
  }

  private Map<String, @Nullable Object> duty(DutyGrid.Duty duty) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("id", duty.id());
    told.put("name", name(duty.name()));
    told.put("rules", duty.rules());
    told.put("requirements", duty.requirements());
    return told;
  }

  private static Map<String, @Nullable Object> row(DutyGrid.Row row, DutyGrid grid) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < grid.duties().size(); i++) {
      cells.put(grid.duties().get(i).id(), cell(row.cells().get(i)));
    }
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("name", row.name());
    told.put("kind", row.kind().id());
    told.put("planned", row.planned());
    told.put("activities", row.activities());
    told.put("goals", row.goals());
    told.put("duties", cells);
    return told;
  }

  private static Map<String, @Nullable Object> cell(DutyGrid.Cell cell) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("state", cell.state().id());
    told.put("findings", cell.findings());
    told.put("exempted", cell.exempted());
    told.put("broken", cell.broken());
    return told;
  }

  private Map<String, @Nullable Object> coverage(Coverage coverage) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("dimension", coverage.dimension());
    told.put("name", name(coverage.name()));
    told.put("items", all(coverage.items(), this::count));
    told.put("without", coverage.without());
    return told;
  }

  private Map<String, @Nullable Object> count(Coverage.Count count) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("id", count.id());
    told.put("name", name(count.name()));
    told.put("stated", count.stated());
    told.put("derived", count.derived());
    return told;
  }

  private Map<String, @Nullable Object> framework(FrameworkCoverage framework) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("framework", framework.framework());
    told.put("name", name(framework.name()));
    told.put("areas", framework.areas().stream().map(this::name).toList());
    told.put("items", all(framework.rows(), this::frameworkRow));
    told.put("tooGeneral", framework.tooGeneral());
    return told;
  }

  private Map<String, @Nullable Object> frameworkRow(FrameworkCoverage.Row row) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("id", row.id());
    told.put("name", name(row.name()));
    told.put("counts", row.counts());
    told.put("withoutArea", row.withoutArea());
    told.put("activities", row.activities());
    return told;
  }

  private Map<String, @Nullable Object> twinTown(TwinTownReview town) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("id", town.id());
    told.put("name", name(town.name()));
    told.put("activities", all(town.activities(), ReviewJson::townActivity));
    told.put("agreements", all(town.agreements(), ReviewJson::span));
    told.put("inForce", town.inForce());
    return told;
  }

  private static Map<String, @Nullable Object> townActivity(TwinTownReview.Activity activity) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("id", activity.id());
    told.put("title", activity.title());
    told.put("citizens", activity.citizens());
    told.put("operations", activity.operations());
    return told;
  }

  private static Map<String, @Nullable Object> span(TwinTownReview.Span span) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("from", span.from());
    told.put("to", span.to());
    return told;
  }

  private static Map<String, @Nullable Object> followUp(FollowUpReview followUp) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("kind", followUp.kind().id());
    told.put("period", followUp.period());
    told.put("due", followUp.due());
    told.put("reported", followUp.reported());
    told.put("forum", followUp.forum());
    told.put("date", followUp.date());
    told.put("written", followUp.written());
    told.put("oral", followUp.oral());
    told.put("oralForum", followUp.oralForum());
    return told;
  }

  private Map<String, @Nullable Object> organisation(OrganisationReview organisation) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("coordinator", organisation.coordinator());
    Map<String, @Nullable Object> conveners = new LinkedHashMap<>();
    organisation.conveners().forEach(each -> conveners.put(each.group().id(), each.name()));
    told.put("conveners", conveners);
    told.put("seats", all(organisation.seats(), this::seat));
    told.put("meetings", organisation.meetings());
    told.put("contacts", all(organisation.contacts(), ReviewJson::contact));
    return told;
  }

  private Map<String, @Nullable Object> seat(OrganisationReview.Seat seat) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("role", name(seat.role()));
    told.put("asked", seat.asked());
    told.put("names", seat.names());
    return told;
  }

  private static Map<String, @Nullable Object> contact(OrganisationReview.Contact contact) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("unit", contact.unit());
    told.put("name", contact.name());
    told.put("appointedBy", contact.appointedBy());
    return told;
  }

  private static Map<String, @Nullable Object> account(UnitAccount account) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("unit", account.unit());
    told.put("impact", account.impact());
    told.put("monitoring", account.monitoring());
    told.put("knowledge", account.knowledge());
    return told;
  }

  private static Map<String, @Nullable Object> timelineItem(TimelineItem item) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("id", item.id());
    told.put("title", item.title());
    told.put("responsible", item.responsible());
    told.put("start", item.start());
    told.put("end", item.end());
    told.put("ongoing", item.ongoing());
    return told;
  }

  private static Map<String, @Nullable Object> yearFigures(YearFigures figures) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("year", figures.year());
    told.put("strategy", figures.strategy());
    told.putAll(figures(figures.figures()));
    return told;
  }

  private static Map<String, @Nullable Object> change(YearChange change, Judgement judgement) {
    List<String> all = Fingerprints.of(judgement.findings());
    Map<Finding, String> fingerprints = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      fingerprints.put(judgement.findings().get(i), all.get(i));
    }
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("since", change.since());
    told.put("sameStrategy", change.sameStrategy());
    told.put("sameRules", change.sameRules());
    told.put("new", texts(change.added(), fingerprints));
    told.put("left", texts(change.left(), fingerprints));
    told.put("solved", all(change.solved(), ReviewJson::entry));
    told.put("ofNewRules", texts(change.ofNewRules(), fingerprints));
    told.put("ofDroppedRules", all(change.ofDroppedRules(), ReviewJson::entry));
    told.put("reweighed", all(change.reweighed(), each -> reweighed(each, fingerprints)));
    return told;
  }

  private static List<String> texts(List<Finding> findings, Map<Finding, String> fingerprints) {
    return findings.stream().map(each -> fingerprints.getOrDefault(each, "")).toList();
  }

  private static Map<String, @Nullable Object> reweighed(
      YearChange.Reweighed reweighed, Map<Finding, String> fingerprints) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("fingerprint", fingerprints.getOrDefault(reweighed.finding(), ""));
    told.put("before", reweighed.before().id());
    return told;
  }

  /** Its message is left out: it may be of another language, and tell names. */
  private static Map<String, @Nullable Object> entry(EarlierRun.Entry entry) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("rule", entry.rule());
    told.put("severity", entry.severity());
    Map<String, @Nullable Object> subject = new LinkedHashMap<>();
    subject.put("kind", entry.kind());
    subject.put("id", entry.subject());
    told.put("subject", subject);
    told.put("field", entry.field());
    return told;
  }
}
