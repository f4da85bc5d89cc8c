package se.samklang.review;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Catalogue;
import se.samklang.catalogue.RuleCard;
import se.samklang.catalogue.Theme;
import se.samklang.findings.Exempted;
import se.samklang.findings.Finding;
import se.samklang.model.Activity;
import se.samklang.model.Place;
import se.samklang.model.Plan;
import se.samklang.model.PlanGoal;
import se.samklang.model.Severity;
import se.samklang.model.Subject;
import se.samklang.model.UnitYear;
import se.samklang.model.Validity;
import se.samklang.review.ResponsibleBodies.Body;

/** Holds what was found against those who answer for it, duty by duty. */
final class DutyGrids {
  private static final Set<Subject.Kind> ANSWERED_FOR =
      EnumSet.of(Subject.Kind.PLAN, Subject.Kind.ACTIVITY, Subject.Kind.GOAL, Subject.Kind.UNIT);

  /** What a unit tells in the annual follow-up; without that there is nothing to judge. */
  private static final Set<String> ACCOUNT = Set.of("impact", "monitoring", "knowledge");

  private final JudgedYear judged;
  private final Catalogue catalogue;
  private final ResponsibleBodies bodies;
  private final Map<Body, Work> work = new LinkedHashMap<>();
  private final Map<String, Set<Body>> byRecord = new HashMap<>();
  private final Map<String, Set<Body>> byTable = new HashMap<>();

  /** What one answers for in the year. */
  private static final class Work {
    private int plans;
    private int activities;
    private int possible;
    private int goals;
    private int units;
    private int accounts;
    private boolean planned;
  }

  DutyGrids(
      JudgedYear judged,
      YearActivities activities,
      List<PlanGoal> goals,
      List<UnitYear> units,
      ResponsibleBodies bodies,
      Catalogue catalogue) {
    this.judged = judged;
    this.catalogue = catalogue;
    this.bodies = bodies;
    for (UnitYear unit : units) {
      Work own = work(bodies.ofUnit(unit.subject().id()));
      own.units++;
      own.accounts += unit.account() == null ? 0 : 1;
    }
    Validity days = new Validity(judged.year().getFirst(), judged.year().getLast());
    for (Plan plan : judged.reading().submission().plans()) {
      if (!plan.timespan().isOutside(days)) {
        Work own = work(bodies.of(plan), plan.subject(), plan.id().record());
        own.plans++;
        own.planned |= !plan.adopted().isIncomplete();
      }
    }
    for (Activity activity : activities.possible()) {
      work(bodies.of(activity), activity.subject(), activity.id().record()).possible++;
    }
    activities.counted().forEach(each -> work(bodies.of(each)).activities++);
    goals.forEach(goal -> work(bodies.of(goal), goal.subject(), goal.id().record()).goals++);
  }

  private Work work(Body body) {
    return work.computeIfAbsent(body, each -> new Work());
  }

  private Work work(Body body, Subject subject, Place record) {
    byRecord.computeIfAbsent(key(subject, record), each -> new LinkedHashSet<>()).add(body);
    byTable.computeIfAbsent(table(subject.kind(), record), each -> new LinkedHashSet<>()).add(body);
    return work(body);
  }

  private static String key(Subject subject, Place place) {
    return place.file() + "\n" + subject.kind().id() + "\n" + subject.id();
  }

  private static String table(Subject.Kind kind, Place place) {
    return place.file() + "\n" + place.sheetNumber() + "\n" + kind.id();
  }

  DutyGrid grid() {
    List<DutyGrid.Duty> duties = duties();
    List<DutyGrid.Row> rows =
        work.entrySet().stream()
            .sorted(Comparator.comparing(entry -> entry.getKey().kind()))
            .map(entry -> row(entry.getKey(), entry.getValue(), duties))
            .toList();
    return new DutyGrid(duties, rows);
  }

  private List<DutyGrid.Duty> duties() {
    return catalogue.themes().stream()
        .map(theme -> new DutyGrid.Duty(theme.id(), theme.name(), rules(theme), List.of()))
        .filter(duty -> !duty.rules().isEmpty())
        .map(
            duty ->
                new DutyGrid.Duty(duty.id(), duty.name(), duty.rules(), requirements(duty.rules())))
        .toList();
  }

  private List<String> rules(Theme theme) {
    return judged.rules().stream()
        .filter(rule -> catalogue.card(rule).theme().equals(theme.id()))
        .filter(rule -> !requirements(List.of(rule)).isEmpty())
        .filter(rule -> shown(rule).anyMatch(each -> ANSWERED_FOR.contains(kind(each))))
        .toList();
  }

  /** The sentences of the strategy that rules rest on. */
  private List<String> requirements(List<String> rules) {
    return rules.stream()
        .flatMap(rule -> judged.strategy().duties().getOrDefault(rule, Map.of()).values().stream())
        .flatMap(duty -> duty.requirements().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** What a rule judges is what the examples on its card show it to find. */
  private Stream<RuleCard.Expected> shown(String rule) {
    return catalogue.card(rule).examples().stream().flatMap(each -> each.findings().stream());
  }

  private static Subject.@Nullable Kind kind(RuleCard.Expected shown) {
    String id = shown.subject().split(" ", 2)[0];
    return Stream.of(Subject.Kind.values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  private DutyGrid.Row row(Body body, Work own, List<DutyGrid.Duty> duties) {
    return new DutyGrid.Row(
        body.name(),
        body.kind(),
        own.planned,
        own.activities,
        own.goals,
        duties.stream().map(duty -> cell(body, own, duty)).toList());
  }

  private DutyGrid.Cell cell(Body body, Work own, DutyGrid.Duty duty) {
    List<Finding> breaches = breaches(judged.findings(), body, duty);
    List<Finding> approved =
        breaches(judged.exempted().stream().map(Exempted::finding).toList(), body, duty);
    boolean any =
        !approved.isEmpty()
            || duty.rules().stream().flatMap(this::shown).anyMatch(each -> isThere(each, own));
    DutyGrid.State unbroken = any ? DutyGrid.State.KEPT : DutyGrid.State.NOT_JUDGED;
    return new DutyGrid.Cell(
        breaches.isEmpty() ? unbroken : DutyGrid.State.BROKEN,
        breaches.size(),
        approved.size(),
        breaches.stream().map(Finding::rule).distinct().sorted().toList());
  }

  /** Whether one has what a rule is shown to judge. */
  private static boolean isThere(RuleCard.Expected shown, Work own) {
    Subject.Kind kind = kind(shown);
    if (kind == null) {
      return false;
    }
    return switch (kind) {
      case PLAN -> own.plans > 0;
      case ACTIVITY -> own.possible > 0;
      case GOAL -> own.goals > 0;
      case UNIT -> (ACCOUNT.contains(shown.field()) ? own.accounts : own.units) > 0;
      default -> false;
    };
  }

  private List<Finding> breaches(List<Finding> findings, Body body, DutyGrid.Duty duty) {
    return findings.stream()
        .filter(each -> each.severity().isAtLeast(Severity.WARNING))
        .filter(each -> duty.rules().contains(each.rule()))
        .filter(each -> concerned(each).contains(body))
        .toList();
  }

  /** Whom a finding concerns; a column that a table lacks concerns all whose records are in it. */
  private Set<Body> concerned(Finding finding) {
    if (finding.subject().kind() == Subject.Kind.UNIT) {
      return Set.of(bodies.ofUnit(finding.subject().id()));
    }
    if (!finding.isOfAbsentColumn()) {
      return byRecord.getOrDefault(key(finding.subject(), finding.place()), Set.of());
    }
    Set<Body> concerned = new LinkedHashSet<>();
    shown(finding.rule())
        .map(DutyGrids::kind)
        .filter(Objects::nonNull)
        .forEach(
            kind -> concerned.addAll(byTable.getOrDefault(table(kind, finding.place()), Set.of())));
    return concerned;
  }
}
