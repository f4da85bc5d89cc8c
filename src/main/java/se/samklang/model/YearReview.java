package se.samklang.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samklang.names.Fold;

/** What the rules about a year have to know, worked out from all that was handed in. */
public record YearReview(Submission submission, Strategy strategy, ReportYear year) {
  private static final int MONTHS_OF_HALF_YEAR = 6;

  /** All of it, each a fact of its own. */
  public List<Object> facts() {
    List<Object> facts = new ArrayList<>(periods());
    submission.followUps().stream()
        .filter(each -> periods().stream().anyMatch(period -> isOf(each, period)))
        .forEach(facts::add);
    facts.addAll(units());
    facts.add(submission.organisation());
    facts.addAll(SteeringRole.of(submission.organisation(), strategy.organisation()));
    facts.addAll(meetings());
    submission.goals().forEach(goal -> facts.add(new GoalYear(goal, year)));
    facts.addAll(CoveredEntry.of(submission, strategy, year));
    return facts;
  }

  /** Nothing of meetings where the strategy does not say how often there are any. */
  private List<Object> meetings() {
    Strategy.Meetings frequency = strategy.parameters().meetings();
    if (frequency == null) {
      return List.of();
    }
    List<Object> facts =
        new ArrayList<>(MeetingInterval.of(submission.organisation(), frequency, year));
    facts.add(MeetingYear.of(submission.organisation(), frequency, year));
    return facts;
  }

  private static boolean isOf(FollowUp followUp, ReportPeriod period) {
    return followUp.isOf(period.kind(), period.subject().id());
  }

  /** The year and its halves, and whether there is a follow-up of each. */
  public List<ReportPeriod> periods() {
    String name = String.valueOf(year.year());
    LocalDate middle = year.getFirst().plusMonths(MONTHS_OF_HALF_YEAR).minusDays(1);
    return List.of(
        period(Subject.Kind.YEAR, name, FollowUp.Kind.ANNUAL, year.getLast()),
        period(Subject.Kind.HALF_YEAR, name + "-H1", FollowUp.Kind.HALF_YEAR, middle),
        period(Subject.Kind.HALF_YEAR, name + "-H2", FollowUp.Kind.HALF_YEAR, year.getLast()));
  }

  private ReportPeriod period(
      Subject.Kind subject, String name, FollowUp.Kind kind, LocalDate last) {
    return new ReportPeriod(
        new Subject(subject, name),
        kind,
        year.hasCome(last),
        kind == FollowUp.Kind.ANNUAL ? deadline() : null,
        submission.followUps().stream().anyMatch(each -> each.isOf(kind, name)),
        blank("follow-ups", submission.start()));
  }

  /**
   * The goals that the year has something to tell of: those that are not due before it, and those
   * that were due before it and never measured.
   */
  public List<PlanGoal> goals() {
    return submission.goals().stream().filter(this::isToBeTold).toList();
  }

  private boolean isToBeTold(PlanGoal goal) {
    LocalDate due = goal.due().day();
    return due == null
        || !due.isBefore(year.getFirst())
        || goal.years().tailSet(due.getYear()).isEmpty();
  }

  /** Until when the year is to be followed up, null where the strategy does not say. */
  private @Nullable LocalDate deadline() {
    Integer months = strategy.parameters().followUpMonthsAfterYear();
    return months == null ? null : year.getLast().plusMonths(months);
  }

  private @Nullable FollowUp annual() {
    return submission.followUps().stream()
        .filter(each -> each.isOf(FollowUp.Kind.ANNUAL, String.valueOf(year.year())))
        .findFirst()
        .orElse(null);
  }

  private static Field blank(String name, Place place) {
    return new Field(name, name, List.of(), Field.Presence.BLANK, place, null);
  }

  /** The units of the organisation, and those that plans name beside them. */
  public List<UnitYear> units() {
    Map<String, Unit> units = new LinkedHashMap<>();
    for (Unit unit : submission.organisation().units()) {
      units.put(unit.name().isStated() ? unit.name().canonical() : unit.subject().id(), unit);
    }
    Map<String, Subject> active = active(units);
    List<UnitYear> years = new ArrayList<>();
    units.forEach(
        (name, unit) -> {
          if (unit.working()) {
            years.add(unitYear(unit, active.containsKey(name)));
          }
        });
    active.forEach(
        (name, subject) -> {
          if (!units.containsKey(name)) {
            Unit unit = unlisted(subject, new BodyName(name, false));
            years.add(unitYear(unit, true));
          }
        });
    return years;
  }

  private Unit unlisted(Subject subject, BodyName name) {
    Field none = blank("", submission.start());
    return new Unit(subject, name, null, new BodyName("", false), true, none, none);
  }

  /** The units with an activity in the year, by their names as bodies are compared. */
  private Map<String, Subject> active(Map<String, Unit> units) {
    Map<String, Subject> active = new LinkedHashMap<>();
    for (Activity activity : submission.judgedBy(strategy)) {
      Plan plan = activity.plan();
      if (!activity.timespan().hasDaysBetween(year.getFirst(), year.getLast())) {
        continue;
      }
      if (plan != null && plan.unit().isStated()) {
        put(plan.unit(), plan.unitField(), active);
      } else if (plan != null && plan.bodyName().isStated()) {
        put(plan.bodyName(), plan.body(), active);
      } else if (units.containsKey(activity.ownerName().canonical())) {
        put(activity.ownerName(), activity.owner(), active);
      }
    }
    return active;
  }

  private static void put(BodyName unit, Field field, Map<String, Subject> active) {
    Value name = field.first();
    if (name != null) {
      active.putIfAbsent(unit.canonical(), new Subject(Subject.Kind.UNIT, Fold.trim(name.raw())));
    }
  }

  private UnitYear unitYear(Unit unit, boolean active) {
    boolean planned =
        submission.plans().stream()
            .filter(plan -> plan.adopted().by().isStated() && !plan.adopted().date().isMissing())
            .anyMatch(
                plan -> plan.unit().equals(unit.name()) || plan.bodyName().equals(unit.name()));
    FollowUp annual = annual();
    return new UnitYear(
        unit.subject(),
        unit.kind(),
        contactNames(unit).stream().anyMatch(name -> !name.isMissing()),
        planned,
        active,
        contacts(unit),
        unit.plan(),
        annual == null ? null : account(unit, annual));
  }

  private List<Field> contactNames(Unit unit) {
    return submission.organisation().contactPersons().stream()
        .filter(each -> unit.name().isStated() && each.unit().equals(unit.name()))
        .map(ContactPerson::name)
        .toList();
  }

  /** Where a contact person's name would stand, or else the unit. */
  private Field contacts(Unit unit) {
    Field whole = unit.contactPersons();
    return contactNames(unit).stream()
        .findFirst()
        .map(
            name ->
                new Field(
                    whole.name(),
                    name.column(),
                    name.values(),
                    name.presence(),
                    name.record(),
                    name.table()))
        .orElse(whole);
  }

  /** What a follow-up tells of a unit: of several reports, the one that says something counts. */
  private static UnitReport account(Unit unit, FollowUp followUp) {
    List<UnitReport> own =
        followUp.units().stream().filter(each -> each.unit().equals(unit.name())).toList();
    return new UnitReport(
        unit.name(),
        told(own, UnitReport::impact, "impact", followUp.place()),
        told(own, UnitReport::monitoring, "monitoring", followUp.place()),
        told(own, UnitReport::knowledge, "knowledge", followUp.place()));
  }

  private static Field told(
      List<UnitReport> reports, Function<UnitReport, Field> part, String name, Place place) {
    List<Field> fields = reports.stream().map(part).toList();
    return fields.stream()
        .filter(field -> !field.isMissing())
        .findFirst()
        .orElse(fields.isEmpty() ? blank(name, place) : fields.get(0));
  }
}
