package se.samklang.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Catalogue;
import se.samklang.findings.Findings;
import se.samklang.model.Activity;
import se.samklang.model.Agreement;
import se.samklang.model.ConvenedGroup;
import se.samklang.model.DateField;
import se.samklang.model.Dimension;
import se.samklang.model.FollowUp;
import se.samklang.model.Item;
import se.samklang.model.MappedValue;
import se.samklang.model.Member;
import se.samklang.model.Organisation;
import se.samklang.model.PlanGoal;
import se.samklang.model.ReportPeriod;
import se.samklang.model.Severity;
import se.samklang.model.Strategy;
import se.samklang.model.Submission;
import se.samklang.model.Unit;
import se.samklang.model.UnitReport;
import se.samklang.model.UnitYear;
import se.samklang.model.Wording;
import se.samklang.model.YearReview;

/** Follows up a year that was judged. */
public final class Reviewer {
  private final JudgedYear judged;
  private final Strategy strategy;
  private final Submission submission;
  private final YearReview year;
  private final YearActivities activities;
  private final ResponsibleBodies bodies;
  private final List<PlanGoal> goals;
  private final GoalReviews goalReviews;
  private final List<UnitYear> units;
  private final Catalogue catalogue;

  public Reviewer(JudgedYear judged, Catalogue catalogue) {
    this.judged = judged;
    this.strategy = judged.strategy();
    this.submission = judged.reading().submission();
    this.year = new YearReview(submission, strategy, judged.year());
    this.activities = new YearActivities(submission.activities(), strategy, judged.year());
    this.bodies = new ResponsibleBodies(submission, strategy);
    this.goalReviews = new GoalReviews(strategy, judged.year(), bodies);
    this.goals = goalReviews.ofYear(submission.goals());
    this.units = year.units();
    this.catalogue = catalogue;
  }

  /** All that is told of the year. */
  public AnnualReview review() {
    DutyGrid grid = new DutyGrids(judged, activities, goals, units, bodies, catalogue).grid();
    List<GoalReview> reviewed = goals.stream().map(goalReviews::review).toList();
    Figures figures = figures(grid, reviewed);
    Changes changes = new Changes(judged, catalogue.sha256());
    return new AnnualReview(
        judged.year().year(),
        judged.year().asOf(),
        strategy.name(),
        strategy.municipality(),
        figures,
        activities.leftAside(),
        widestGap(grid),
        overarchingGoals(reviewed),
        reviewed.stream().filter(goal -> goal.contributions().isEmpty()).toList(),
        grid,
        strategy.dimensions().stream()
            .filter(dimension -> dimension.role() != Dimension.Role.FRAMEWORK)
            .map(this::coverage)
            .toList(),
        strategy.dimensions().stream()
            .filter(dimension -> dimension.role() == Dimension.Role.FRAMEWORK)
            .map(this::framework)
            .toList(),
        submission.surroundings().twinTowns().items().all().stream().map(this::twinTown).toList(),
        followUps(),
        organisation(),
        accounts(),
        reviewed.stream().anyMatch(goal -> !goal.result().text().isEmpty()),
        timeline(),
        judged.rules().stream().sorted().toList(),
        changes.trend(figures),
        changes.change());
  }

  private Figures figures(DutyGrid grid, List<GoalReview> reviewed) {
    List<DutyGrid.Row> answering =
        grid.rows().stream()
            .filter(
                row -> row.kind() == DutyGrid.Kind.COMMITTEE || row.kind() == DutyGrid.Kind.COMPANY)
            .toList();
    List<GoalReview> due = reviewed.stream().filter(GoalReview::isDue).toList();
    return new Figures(
        activities.counted().size(),
        answering.size(),
        (int) answering.stream().filter(DutyGrid.Row::planned).count(),
        due.size(),
        (int) due.stream().filter(GoalReview::isReached).count(),
        count(Severity.ERROR),
        count(Severity.WARNING),
        count(Severity.INFO));
  }

  private int count(Severity severity) {
    return (int) Findings.count(judged.findings(), severity);
  }

  private static @Nullable Gap widestGap(DutyGrid grid) {
    Gap widest = null;
    for (int i = 0; i < grid.duties().size(); i++) {
      int column = i;
      List<DutyGrid.State> states =
          grid.rows().stream()
              .filter(row -> row.kind() != DutyGrid.Kind.NONE)
              .map(row -> row.cells().get(column).state())
              .filter(state -> state != DutyGrid.State.NOT_JUDGED)
              .toList();
      int broken = (int) states.stream().filter(each -> each == DutyGrid.State.BROKEN).count();
      if (broken > (widest == null ? 0 : widest.broken())) {
        DutyGrid.Duty duty = grid.duties().get(i);
        widest = new Gap(duty.id(), duty.name(), broken, states.size());
      }
    }
    return widest;
  }

  private List<OverarchingGoalReview> overarchingGoals(List<GoalReview> reviewed) {
    return strategy.dimensions().stream()
        .filter(dimension -> dimension.role() == Dimension.Role.OVERARCHING_GOAL)
        .flatMap(dimension -> dimension.items().all().stream())
        .map(item -> overarchingGoal(item, reviewed))
        .toList();
  }

  private OverarchingGoalReview overarchingGoal(Item item, List<GoalReview> reviewed) {
    List<Activity> serving =
        activities.counted().stream().filter(each -> activities.serves(each, item.id())).toList();
    Set<ResponsibleBodies.Body> active = new HashSet<>();
    serving.forEach(each -> active.add(bodies.of(each)));
    List<GoalReview> contributing = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      if (reviewed.get(i).contributesTo(item.id())) {
        contributing.add(reviewed.get(i));
        active.add(bodies.of(goals.get(i)));
      }
    }
    return new OverarchingGoalReview(
        item.id(),
        item.name(),
        serving.size(),
        contributing,
        units.stream()
            .filter(unit -> active.contains(bodies.ofUnit(unit.subject().id())))
            .flatMap(unit -> account(unit).stream())
            .filter(account -> !account.impact().isEmpty())
            .toList());
  }

  private List<UnitAccount> accounts() {
    return units.stream().flatMap(unit -> account(unit).stream()).toList();
  }

  private static List<UnitAccount> account(UnitYear unit) {
    UnitReport account = unit.account();
    return account == null
        ? List.of()
        : List.of(
            new UnitAccount(
                unit.subject().id(),
                Stated.text(account.impact()),
                Stated.text(account.monitoring()),
                Stated.text(account.knowledge())));
  }

  private Coverage coverage(Dimension dimension) {
    List<Coverage.Count> counts = new ArrayList<>();
    for (Item item : dimension.items().all()) {
      int stated = 0;
      int derived = 0;
      for (Activity activity : activities.counted()) {
        if (YearActivities.stated(activity, dimension).contains(item)) {
          stated++;
        } else if (named(activity, dimension).contains(item)) {
          derived++;
        }
      }
      counts.add(new Coverage.Count(item.id(), item.name(), stated, derived));
    }
    int without =
        (int)
            activities.counted().stream().filter(each -> named(each, dimension).isEmpty()).count();
    return new Coverage(dimension.id(), dimension.role(), dimension.name(), counts, without);
  }

  private Set<Item> named(Activity activity, Dimension dimension) {
    return switch (dimension.role()) {
      case AREA -> activities.areas(activity, dimension);
      case OVERARCHING_GOAL ->
          dimension.items().all().stream()
              .filter(goal -> activities.serves(activity, goal.id()))
              .collect(Collectors.toSet());
      default -> YearActivities.stated(activity, dimension);
    };
  }

  private FrameworkCoverage framework(Dimension framework) {
    List<Dimension> dimensions =
        strategy.dimensions().stream().filter(each -> each.role() == Dimension.Role.AREA).toList();
    List<Item> areas = dimensions.stream().flatMap(each -> each.items().all().stream()).toList();
    List<FrameworkCoverage.Row> rows = new ArrayList<>();
    for (Item item : framework.itemsAtLevel()) {
      List<Activity> naming =
          activities.counted().stream().filter(each -> names(each, framework, item)).toList();
      List<Set<Item>> placed =
          naming.stream()
              .map(
                  activity -> {
                    Set<Item> in = new HashSet<>();
                    dimensions.forEach(each -> in.addAll(activities.areas(activity, each)));
                    return in;
                  })
              .toList();
      rows.add(
          new FrameworkCoverage.Row(
              item.id(),
              item.name(),
              areas.stream()
                  .map(area -> (int) placed.stream().filter(in -> in.contains(area)).count())
                  .toList(),
              (int) placed.stream().filter(Set::isEmpty).count(),
              naming.size()));
    }
    int tooGeneral =
        (int)
            activities.counted().stream()
                .map(each -> YearActivities.stated(each, framework))
                .filter(items -> !items.isEmpty())
                .filter(items -> items.stream().allMatch(framework::isAboveLevel))
                .count();
    return new FrameworkCoverage(
        framework.id(),
        framework.name(),
        areas.stream().map(Item::name).toList(),
        rows,
        tooGeneral);
  }

  private static boolean names(Activity activity, Dimension framework, Item item) {
    return YearActivities.stated(activity, framework).stream()
        .anyMatch(each -> framework.items().isAtOrBelow(each, item));
  }

  private TwinTownReview twinTown(Item town) {
    List<Agreement> agreements =
        submission.surroundings().twinTowns().agreements().stream()
            .filter(each -> each.town().equals(town.id()))
            .toList();
    return new TwinTownReview(
        town.id(),
        town.name(),
        activities.counted().stream()
            .filter(each -> isWith(each, town))
            .map(
                each ->
                    new TwinTownReview.Activity(
                        each.subject().id(),
                        Stated.text(each.title()),
                        Stated.text(each.benefits().get(0)),
                        Stated.text(each.benefits().get(1))))
            .toList(),
        agreements.stream().map(each -> new TwinTownReview.Span(each.from(), each.to())).toList(),
        agreements.stream()
            .anyMatch(
                each -> each.hasDaysBetween(judged.year().getFirst(), judged.year().getLast())));
  }

  private static boolean isWith(Activity activity, Item town) {
    return activity.twinTowns().values().stream()
        .map(MappedValue::item)
        .anyMatch(item -> item != null && item.id().equals(town.id()));
  }

  private List<FollowUpReview> followUps() {
    return year.periods().stream().flatMap(this::followUps).toList();
  }

  private Stream<FollowUpReview> followUps(ReportPeriod period) {
    List<FollowUpReview> reported =
        submission.followUps().stream()
            .filter(each -> each.isOf(period.kind(), period.subject().id()))
            .map(each -> followUp(period, each))
            .toList();
    return reported.isEmpty() ? Stream.of(missing(period)) : reported.stream();
  }

  private static FollowUpReview followUp(ReportPeriod period, FollowUp followUp) {
    return new FollowUpReview(
        period.kind(),
        period.subject().id(),
        period.due(),
        true,
        Stated.text(followUp.forum()),
        followUp.date().day(),
        Stated.text(followUp.written()),
        followUp.oral().day(),
        Stated.text(followUp.oralForum()));
  }

  private static FollowUpReview missing(ReportPeriod period) {
    return new FollowUpReview(
        period.kind(), period.subject().id(), period.due(), false, "", null, "", null, "");
  }

  private OrganisationReview organisation() {
    Organisation organisation = submission.organisation();
    return new OrganisationReview(
        Stated.text(organisation.coordinator()),
        organisation.groups().stream().map(Reviewer::convener).toList(),
        seats(organisation),
        organisation.meetingDays().stream()
            .map(DateField::day)
            .filter(Objects::nonNull)
            .filter(day -> day.getYear() == judged.year().year())
            .sorted()
            .toList(),
        contacts(organisation));
  }

  private static OrganisationReview.Convener convener(ConvenedGroup group) {
    return new OrganisationReview.Convener(group.kind(), Stated.text(group.convener()));
  }

  private List<OrganisationReview.Seat> seats(Organisation organisation) {
    List<OrganisationReview.Seat> seats = new ArrayList<>();
    for (Item role : strategy.organisation().roles().all()) {
      int asked = strategy.organisation().seats().getOrDefault(role.id(), 0);
      List<String> names = names(organisation, role);
      if (asked > 0 || !names.isEmpty()) {
        seats.add(new OrganisationReview.Seat(role.name(), asked, names));
      }
    }
    for (Member member : organisation.steeringGroup()) {
      if (member.known() == null) {
        String role = Stated.text(member.role());
        List<String> names = List.of(Stated.text(member.name()));
        seats.add(new OrganisationReview.Seat(new Wording(role, role), 0, names));
      }
    }
    return seats;
  }

  private static List<String> names(Organisation organisation, Item role) {
    return organisation.steeringGroup().stream()
        .filter(member -> role.equals(member.known()))
        .map(member -> Stated.text(member.name()))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private List<OrganisationReview.Contact> contacts(Organisation organisation) {
    Stream<OrganisationReview.Contact> appointed =
        organisation.contactPersons().stream()
            .map(
                each ->
                    new OrganisationReview.Contact(
                        each.subject().id(),
                        Stated.text(each.name()),
                        Stated.text(each.appointedBy())));
    Stream<OrganisationReview.Contact> lacking =
        units.stream()
            .filter(unit -> !unit.contacted() && unit.kind() != Unit.Kind.OPERATION)
            .map(unit -> new OrganisationReview.Contact(unit.subject().id(), "", ""));
    return Stream.concat(appointed, lacking).distinct().toList();
  }

  private List<TimelineItem> timeline() {
    return activities.counted().stream()
        .map(
            each ->
                new TimelineItem(
                    each.subject().id(),
                    Stated.text(each.title()),
                    bodies.of(each).name(),
                    each.timespan().start().day(),
                    each.timespan().end().day(),
                    each.timespan().ongoing()))
        .sorted(
            Comparator.comparing(
                    TimelineItem::start,
                    Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(
                    TimelineItem::end, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(TimelineItem::id))
        .toList();
  }
}
