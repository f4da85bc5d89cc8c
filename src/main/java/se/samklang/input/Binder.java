package se.samklang.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Vocabulary;
import se.samklang.input.Contents.Document;
import se.samklang.input.Fields.Role;
import se.samklang.input.GoalRecords.GoalRecord;
import se.samklang.model.Activity;
import se.samklang.model.Adoption;
import se.samklang.model.Bodies;
import se.samklang.model.Contribution;
import se.samklang.model.DateField;
import se.samklang.model.DateField.Reading;
import se.samklang.model.Field;
import se.samklang.model.GoalResult;
import se.samklang.model.InvalidValue;
import se.samklang.model.Item;
import se.samklang.model.Items;
import se.samklang.model.KnownPlans;
import se.samklang.model.Place;
import se.samklang.model.Plan;
import se.samklang.model.PlanGoal;
import se.samklang.model.RecordDates;
import se.samklang.model.Strategy;
import se.samklang.model.Subject;
import se.samklang.model.Submission;
import se.samklang.model.Surroundings;
import se.samklang.model.Timespan;
import se.samklang.model.Value;

/** Records become plans, goals and activities that know each other. */
final class Binder {
  private final Strategy strategy;
  private final Vocabulary vocabulary;
  private final Texts texts;
  private final Bodies bodies;
  private final Items goalItems;
  private final Fields fields;
  private final @Nullable LocalDate received;

  private final Map<String, Plan> plansById = new LinkedHashMap<>();
  private final SeenIds ids = new SeenIds();
  private final List<Plan> plans = new ArrayList<>();
  private static final String FOLLOW_UPS = "follow-ups";

  private final List<PlanGoal> goals = new ArrayList<>();
  private final List<Activity> activities = new ArrayList<>();
  private final List<InvalidValue> invalidValues = new ArrayList<>();

  /** Ids may be doubled, so activities that are not judged are told apart by identity. */
  private final Set<Subject> unjudged = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Binds by one strategy.
   *
   * @param received the day the submission came in, null where that is not told
   */
  Binder(
      Strategy strategy,
      Vocabulary vocabulary,
      Texts texts,
      Bodies bodies,
      @Nullable LocalDate received) {
    this.strategy = strategy;
    this.vocabulary = vocabulary;
    this.texts = texts;
    this.bodies = bodies;
    this.goalItems = strategy.goals();
    this.fields = new Fields(new Dates(vocabulary));
    this.received = received;
  }

  /**
   * Binds what was read.
   *
   * @param judged the files to be judged, in their order
   * @param context those that are only referred to
   * @param start the beginning of the first file to be judged
   * @param threads how many threads may make activities
   * @param taker takes them all, also those that nobody holds
   * @throws BrokenOffException where such activities cannot be read to their end
   */
  Submission bind(
      List<Contents> judged, List<Contents> context, Place start, int threads, ActivityTaker taker)
      throws BrokenOffException {
    IdentityHashMap<SourceRecord, Plan> byRecord = new IdentityHashMap<>();
    documents(judged)
        .flatMap(document -> document.plans().stream())
        .forEach(record -> byRecord.put(record, plan(record, true)));
    documents(context)
        .flatMap(document -> document.plans().stream())
        .forEach(record -> byRecord.put(record, plan(record, false)));
    OrganisationRecords organisation =
        new OrganisationRecords(strategy, vocabulary, bodies, fields);
    FollowUpRecords followUps = new FollowUpRecords(strategy, texts, bodies, fields);
    Stream.concat(documents(judged), documents(context)).forEach(organisation::add);
    Surroundings surroundings =
        new Surroundings(
            new KnownPlans(plansById.values().stream().map(plan -> plan.subject().id()).toList()),
            organisation.unitNames(),
            organisation.twinTowns());
    ActivityRecords records =
        new ActivityRecords(
            strategy, vocabulary, bodies, fields, plansById, surroundings.twinTowns(), received);
    int held = documents(judged).mapToInt(document -> document.activities().size()).sum();
    taker.begin(surroundings, held);
    bindGoals(documents(judged).toList(), byRecord);
    Portions portions = new Portions(threads, taker);
    for (Contents contents : judged) {
      contents.documents().forEach(document -> bind(document, byRecord, records));
      LaterActivities later = contents.later();
      if (later != null) {
        bindLater(later, laterPlan(contents, byRecord), records, portions);
      }
    }
    portions.handOver(Portions.of(activities));
    judged.forEach(contents -> invalidValues.addAll(contents.invalidValues()));
    documents(judged).forEach(document -> invalidValues.addAll(organisation.invalid(document)));
    List<RecordDates> dates = new ArrayList<>();
    documents(judged).forEach(document -> dates.addAll(organisation.dates(document)));
    for (Contents contents : judged) {
      int number = 0;
      for (SourceRecord record : contents.followUps()) {
        number++;
        dates.add(followUps.dates(record, number));
        invalidValues.addAll(followUps.invalid(record, number));
      }
    }
    return new Submission(
        plans,
        goals,
        activities,
        surroundings,
        organisation.whole(start),
        followUpsField(judged, start),
        followUps.read(
            Stream.concat(documents(judged), documents(context))
                .flatMap(document -> document.followUps().stream())
                .toList()),
        dates,
        judged.stream().flatMap(Contents::allUnknownFields).toList(),
        invalidValues.stream().filter(each -> !unjudged.contains(each.subject())).toList(),
        start);
  }

  /** What cannot be read as follow-ups may be one. */
  private static Field followUpsField(List<Contents> judged, Place start) {
    boolean invalid =
        judged.stream()
            .flatMap(contents -> contents.invalidValues().stream())
            .anyMatch(value -> value.field().name().equals(FOLLOW_UPS));
    return new Field(
        FOLLOW_UPS,
        FOLLOW_UPS,
        List.of(),
        invalid ? Field.Presence.INVALID : Field.Presence.BLANK,
        start,
        null);
  }

  private static Stream<Document> documents(List<Contents> all) {
    return all.stream().flatMap(contents -> contents.documents().stream());
  }

  private void bind(
      Document document, IdentityHashMap<SourceRecord, Plan> byRecord, ActivityRecords records) {
    Plan own = own(document, byRecord);
    for (SourceRecord record : document.activities()) {
      Place first = firstWithSameId(record.subject(), "", fields.field(record, "id").first());
      add(records.activity(record, own, first, invalidValues::add));
    }
  }

  /** Activities that are not kept; nor is what is wrong in those that are not judged. */
  private void bindLater(
      LaterActivities later, @Nullable Plan own, ActivityRecords records, Portions portions)
      throws BrokenOffException {
    SortedMap<Integer, List<InvalidValue>> invalid = new ConcurrentSkipListMap<>();
    try (LaterActivities.Walk walk = later.walk()) {
      portions.handOver(
          () -> {
            List<Numbered> some = next(walk);
            return some.isEmpty()
                ? null
                : number -> {
                  List<InvalidValue> wrong = new ArrayList<>();
                  List<Activity> made = new ArrayList<>(some.size());
                  for (Numbered each : some) {
                    made.add(activity(each, own, records, wrong));
                  }
                  if (!wrong.isEmpty()) {
                    invalid.put(number, wrong);
                  }
                  return made;
                };
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    invalid.values().forEach(invalidValues::addAll);
  }

  /**
   * An activity still to be made.
   *
   * @param firstWithSameId where its id stood before, which only the order of the file tells
   */
  private record Numbered(LaterActivities.Later later, @Nullable Place firstWithSameId) {}

  private List<Numbered> next(LaterActivities.Walk walk) throws BrokenOffException {
    List<Numbered> some = new ArrayList<>(Portions.SIZE);
    while (some.size() < Portions.SIZE) {
      LaterActivities.Later next = walk.next();
      if (next == null) {
        break;
      }
      some.add(new Numbered(next, firstWithSameId(next.subject(), "", next.id())));
    }
    return some;
  }

  private Activity activity(
      Numbered each, @Nullable Plan own, ActivityRecords records, List<InvalidValue> invalid)
      throws BrokenOffException {
    int before = invalid.size();
    SourceRecord record = each.later().rest().record(invalid::add);
    Activity activity = records.activity(record, own, each.firstWithSameId(), invalid::add);
    if (!activity.isJudgedBy(strategy.validity())) {
      invalid.subList(before, invalid.size()).clear();
    }
    return activity;
  }

  /** The plan that later activities belong to: they stand in a file of one document. */
  private static @Nullable Plan laterPlan(
      Contents contents, IdentityHashMap<SourceRecord, Plan> byRecord) {
    return contents.documents().size() == 1 ? own(contents.documents().get(0), byRecord) : null;
  }

  private static @Nullable Plan own(
      Document document, IdentityHashMap<SourceRecord, Plan> byRecord) {
    return document.plans().size() == 1 ? byRecord.get(document.plans().get(0)) : null;
  }

  private void bindGoals(List<Document> documents, IdentityHashMap<SourceRecord, Plan> byRecord) {
    List<GoalRecord> records = new ArrayList<>();
    Set<String> ofRows = new HashSet<>();
    for (Document document : documents) {
      for (SourceRecord record : document.plans()) {
        Plan plan = byRecord.get(record);
        record.nested("goals").forEach(goal -> records.add(goalRecord(goal, plan, false)));
      }
      Plan own = own(document, byRecord);
      document.goals().forEach(goal -> records.add(goalRecord(goal, own, false)));
      document.rowGoals().stream()
          .map(goal -> goalRecord(goal, own, true))
          .filter(goal -> ofRows.add(identity(goal)) || isWithoutText(goal))
          .forEach(records::add);
    }
    bind(new GoalRecords(fields).joined(records));
  }

  /** Goals that rows of activities carry: one whose text the plan states already is that goal. */
  private void bind(List<GoalRecord> records) {
    Set<String> stated = new HashSet<>();
    for (GoalRecord record : records) {
      if (!record.ofActivity()) {
        goals.add(goal(record.source(), record.own()));
        stated.add(identity(record));
      }
    }
    records.stream()
        .filter(GoalRecord::ofActivity)
        .filter(record -> !stated.contains(identity(record)) || isWithoutText(record))
        .forEach(record -> goals.add(goal(record.source(), record.own())));
  }

  private GoalRecord goalRecord(SourceRecord record, @Nullable Plan own, boolean ofActivity) {
    Field reference = fields.field(record, "plan");
    Value id = fields.field(record, "id").first();
    String scope = scope(plan(reference, own), reference);
    String key = id == null || !id.isStated() ? "" : scope + "\n" + id.text().folded();
    return new GoalRecord(record, own, key, ofActivity);
  }

  private boolean isWithoutText(GoalRecord record) {
    return fields.field(record.source(), "text").isBlank();
  }

  private String identity(GoalRecord record) {
    Field reference = fields.field(record.source(), "plan");
    Plan plan = plan(reference, record.own());
    return scope(plan, reference) + "\n" + foldedFirst(fields.field(record.source(), "text"));
  }

  private void add(Activity activity) {
    activities.add(activity);
    if (!activity.isJudgedBy(strategy.validity())) {
      unjudged.add(activity.subject());
    }
  }

  private Plan plan(SourceRecord record, boolean judged) {
    Field id = fields.field(record, "id");
    Field body = fields.field(record, "body");
    Field unit = fields.field(record, "unit");
    DateField from = fields.date(fields.field(record, "from"), Role.START);
    DateField to = fields.date(fields.field(record, "to"), Role.END);
    Adoption adopted = adoption(record);
    Plan plan =
        new Plan(
            record.subject(),
            id,
            judged ? firstWithSameId(record.subject(), "", id.first()) : null,
            fields.field(record, "title"),
            new Timespan(record.subject(), from, to, to.reading() == Reading.ONGOING),
            body,
            bodies.named(body),
            unit,
            bodies.named(unit),
            adopted,
            fields.field(record, "prepared-by"),
            fields.field(record, "contact-person"),
            besides(record, "goals"),
            besides(record, "activities"),
            List.of(from, to, Fields.named(adopted.date(), "adopted.date")));
    if (judged) {
      plans.add(plan);
    }
    Value stated = id.first();
    if (stated != null && stated.isStated()) {
      plansById.putIfAbsent(stated.text().folded(), plan);
    }
    return plan;
  }

  /** Goals and activities stand beside a plan in a table, never in a column of it. */
  private Field besides(SourceRecord plan, String name) {
    Field goals = fields.field(plan, name);
    return goals.presence() == Field.Presence.NO_COLUMN
        ? new Field(name, name, List.of(), Field.Presence.BLANK, plan.place(), null)
        : goals;
  }

  private Adoption adoption(SourceRecord plan) {
    SourceRecord record = plan.only("adopted").at(plan.place());
    Field by = fields.field(record, "by", "adopted");
    DateField date = fields.date(fields.field(record, "date", "adopted"), Role.MOMENT);
    Field lacking = by.isMissing() || !date.isMissing() ? by : date.field();
    Field whole =
        new Field(
            "adopted",
            lacking.column(),
            lacking.values(),
            lacking.presence(),
            plan.place(),
            lacking.table());
    return new Adoption(whole, by, bodies.named(by), date);
  }

  private PlanGoal goal(SourceRecord record, @Nullable Plan own) {
    Field id = fields.field(record, "id");
    Field reference = fields.field(record, "plan");
    Plan plan = plan(reference, own);
    DateField due = fields.date(fields.field(record, "due"), Role.MOMENT);
    String scope = scope(plan, reference);
    return new PlanGoal(
        record.subject(),
        plan,
        reference,
        id,
        firstWithSameId(record.subject(), scope, id.first()),
        fields.field(record, "text"),
        fields.field(record, "indicator"),
        fields.field(record, "measure-unit"),
        fields.field(record, "baseline"),
        fields.field(record, "target"),
        due,
        resultsField(record),
        record.nested("results").stream().map(this::result).toList(),
        contributesTo(record),
        record.nested("contributes-to").stream().map(this::contribution).toList(),
        List.of(due));
  }

  /** A table holds results in a column for each year: with one of them, it has the field. */
  private Field resultsField(SourceRecord goal) {
    Field whole = fields.field(goal, "results");
    SourceRecord.Origin origin = goal.origin();
    boolean hasYears =
        origin != null
            && origin.present().stream().anyMatch(column -> YearlyResults.year(column) != null);
    return hasYears ? whole.atRecord() : whole;
  }

  private GoalResult result(SourceRecord record) {
    Field field = fields.field(record, "year", "results.year");
    Value told = field.first();
    String year = told == null ? "" : told.text().folded();
    boolean known = YearlyResults.isYear(year);
    if (told != null && told.isStated() && !known) {
      reportInvalid(record.subject(), field, InvalidValue.Shape.YEAR);
    }
    return new GoalResult(
        known ? Integer.valueOf(year) : null, fields.field(record, "value", "results"));
  }

  /** What tells the goals of one plan from those of another, known or not. */
  private static String scope(@Nullable Plan plan, Field reference) {
    return plan == null ? foldedFirst(reference) : plan.subject().id() + plan.id().record();
  }

  /** The goals it names, as one field of the plan goal. */
  private Field contributesTo(SourceRecord goal) {
    Field whole = fields.field(goal, "contributes-to");
    List<Value> names =
        goal.nested("contributes-to").stream()
            .flatMap(entry -> fields.field(entry, "goal").values().stream())
            .toList();
    return names.isEmpty()
        ? whole.emptied()
        : new Field(
            whole.name(),
            whole.column(),
            names,
            Field.Presence.FILLED,
            whole.record(),
            whole.table());
  }

  private Contribution contribution(SourceRecord record) {
    Field goal = fields.field(record, "goal", "contributes-to");
    Value name = goal.first();
    Item known = name == null ? null : goalItems.named(name.text());
    return new Contribution(goal, known, fields.field(record, "how", "contributes-to"));
  }

  private void reportInvalid(Subject subject, Field field, InvalidValue.Shape expected) {
    invalidValues.add(new InvalidValue(subject, field, expected));
  }

  /** The plan a record names, and else that of its document. */
  private @Nullable Plan plan(Field reference, @Nullable Plan own) {
    return plan(reference, plansById, own);
  }

  /**
   * The plan that a reference names, and else the record's own.
   *
   * @param byId plans by folded id
   */
  static @Nullable Plan plan(Field reference, Map<String, Plan> byId, @Nullable Plan own) {
    Value named = reference.first();
    return named != null && named.isStated() ? byId.get(named.text().folded()) : own;
  }

  private static String foldedFirst(Field field) {
    Value first = field.first();
    return first == null ? "" : first.text().folded();
  }

  /** Where an id stood before among its kind; remembers it where it is new. */
  private @Nullable Place firstWithSameId(Subject subject, String scope, @Nullable Value value) {
    if (value == null || !value.isStated()) {
      return null;
    }
    return ids.add(subject.kind(), scope, value.text().folded(), value.place());
  }
}
