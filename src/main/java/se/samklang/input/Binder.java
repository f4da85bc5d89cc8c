package se.samklang.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Vocabulary;
import se.samklang.input.Contents.Document;
import se.samklang.input.Fields.Role;
import se.samklang.input.GoalRecords.GoalRecord;
import se.samklang.model.Activity;
import se.samklang.model.Adoption;
import se.samklang.model.Anchoring;
import se.samklang.model.Bodies;
import se.samklang.model.BodyName;
import se.samklang.model.Choice;
import se.samklang.model.Contribution;
import se.samklang.model.DateField;
import se.samklang.model.DateField.Reading;
import se.samklang.model.Dimension;
import se.samklang.model.Field;
import se.samklang.model.GoalResult;
import se.samklang.model.InvalidValue;
import se.samklang.model.Item;
import se.samklang.model.Items;
import se.samklang.model.KnownPlans;
import se.samklang.model.Mapping;
import se.samklang.model.Place;
import se.samklang.model.Plan;
import se.samklang.model.PlanGoal;
import se.samklang.model.RecordDates;
import se.samklang.model.Strategy;
import se.samklang.model.Subject;
import se.samklang.model.Submission;
import se.samklang.model.Surroundings;
import se.samklang.model.Text.Answer;
import se.samklang.model.Timespan;
import se.samklang.model.TwinTowns;
import se.samklang.model.Value;
import se.samklang.names.Fold;

/** Records become plans, goals and activities that know each other. */
final class Binder {
  private final Strategy strategy;
  private final Vocabulary vocabulary;
  private final Texts texts;
  private final Bodies bodies;
  private final Items goalItems;
  private TwinTowns twinTowns;
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
    this.twinTowns = new TwinTowns(strategy.twinTowns(), List.of());
    this.fields = new Fields(new Dates(vocabulary));
    this.received = received;
  }

  /**
   * Binds what was read.
   *
   * @param judged the files to be judged, in their order
   * @param context those that are only referred to
   * @param start the beginning of the first file to be judged
   * @param judge what takes the activities that nobody holds, once it knows what they refer to
   * @throws BrokenOffException where such activities cannot be read to their end
   */
  Submission bind(
      List<Contents> judged,
      List<Contents> context,
      Place start,
      Function<Surroundings, Consumer<Activity>> judge)
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
    twinTowns = organisation.twinTowns();
    Surroundings surroundings =
        new Surroundings(
            new KnownPlans(plansById.values().stream().map(plan -> plan.subject().id()).toList()),
            organisation.unitNames(),
            twinTowns);
    Consumer<Activity> consumer = judge.apply(surroundings);
    bindGoals(documents(judged).toList(), byRecord);
    for (Contents contents : judged) {
      contents.documents().forEach(document -> bind(document, byRecord));
      LaterActivities later = contents.later();
      if (later != null) {
        later.forEach(record -> bindLater(record, consumer));
      }
    }
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
        judged.stream().flatMap(each -> each.unknownFields().stream()).toList(),
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

  private void bind(Document document, IdentityHashMap<SourceRecord, Plan> byRecord) {
    Plan own = own(document, byRecord);
    document.activities().forEach(activity -> add(activity(activity, own)));
  }

  /** An activity that is not kept; nor is what is wrong in it, where it is not judged. */
  private void bindLater(SourceRecord record, Consumer<Activity> consumer) {
    int before = invalidValues.size();
    Activity activity = activity(record, null);
    if (!activity.isJudgedBy(strategy.validity())) {
      invalidValues.subList(before, invalidValues.size()).clear();
    }
    consumer.accept(activity);
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
            judged ? firstWithSameId(record.subject(), "", id) : null,
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
            List.of(from, to, named(adopted.date(), "adopted.date")));
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

  /** The same date under the name that findings about its reading use. */
  private static DateField named(DateField date, String name) {
    Field field = date.field();
    Field renamed =
        new Field(
            name, field.column(), field.values(), field.presence(), field.record(), field.table());
    return new DateField(renamed, date.reading(), date.day());
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
        firstWithSameId(record.subject(), scope, id),
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

  private Activity activity(SourceRecord record, @Nullable Plan own) {
    Field id = fields.field(record, "id");
    Field reference = fields.field(record, "plan");
    List<Anchoring> anchorings = new ArrayList<>(2);
    for (SourceRecord entry : record.nested("anchoring")) {
      anchorings.add(anchoring(entry));
    }
    DateField reported = reported(record);
    Timespan timespan = timespan(record);
    Field representative = fields.field(group(record, "representation"), "by", "representation.by");
    List<DateField> dates = new ArrayList<>(List.of(timespan.start(), timespan.end(), reported));
    anchorings.forEach(entry -> dates.add(named(entry.date(), "anchoring.date")));
    return new Activity(
        record.subject(),
        plan(reference, own),
        reference,
        id,
        firstWithSameId(record.subject(), "", id),
        fields.field(record, "title"),
        fields.field(record, "owner"),
        bodies.named(fields.field(record, "owner")),
        fields.field(record, "executor"),
        timespan,
        isCancelled(fields.field(record, "status")),
        anchorings,
        anchoringField(record, Anchoring.Kind.MANAGER),
        anchoringField(record, Anchoring.Kind.BOARD),
        reported,
        mappings(record),
        considerations(record),
        Fields.choice(fields.field(record, "beneficiaries"), strategy.beneficiaries()),
        fields.field(record, "transparency"),
        fields.field(record, "knowledge"),
        Fields.choice(fields.field(record, "method"), strategy.methods()),
        Fields.choice(fields.field(record, "twin-town"), twinTowns.items()),
        benefits(record),
        representative,
        bodies.named(representative),
        dates);
  }

  private List<Field> considerations(SourceRecord record) {
    SourceRecord group = group(record, "considerations");
    List<Field> considerations = new ArrayList<>();
    for (String name : strategy.considerations().byId().keySet()) {
      considerations.add(fields.field(group, name));
    }
    return considerations;
  }

  private List<Field> benefits(SourceRecord record) {
    SourceRecord group = group(record, "benefit");
    return List.of(
        fields.field(group, "citizens", "benefit.citizens"),
        fields.field(group, "operations", "benefit.operations"));
  }

  /** A group of fields: where one is missing, the record itself is its place. */
  private static SourceRecord group(SourceRecord record, String name) {
    return record.only(name).at(record.place());
  }

  private Timespan timespan(SourceRecord record) {
    DateField start = fields.date(fields.field(record, "start"), Role.START);
    DateField end = fields.date(fields.field(record, "end"), Role.END);
    Field ongoing = fields.field(record, "ongoing");
    boolean saidToBeOpen = isYes(record.subject(), ongoing);
    boolean open = end.isMissing() ? saidToBeOpen : end.reading() == Reading.ONGOING;
    return new Timespan(record.subject(), start, end, open);
  }

  private boolean isYes(Subject subject, Field field) {
    Value answer = field.first();
    if (answer == null) {
      return false;
    }
    if (answer.text().answer() == Answer.NEITHER && answer.isStated()) {
      reportInvalid(subject, field, InvalidValue.Shape.ANSWER);
    }
    return answer.text().answer() == Answer.YES;
  }

  private boolean isCancelled(Field status) {
    Value value = status.first();
    String meaning = value == null ? null : vocabulary.meaning("status", Fold.word(value.raw()));
    return "cancelled".equals(meaning);
  }

  private Anchoring anchoring(SourceRecord record) {
    Field name = fields.field(record, "name", "anchoring");
    Anchoring.Kind kind = instance(record);
    BodyName body = bodies.named(name);
    DateField date = fields.date(fields.field(record, "date", "anchoring"), Role.MOMENT);
    return new Anchoring(kind, name, date, body);
  }

  private Anchoring.@Nullable Kind instance(SourceRecord record) {
    Field with = fields.field(record, "with", "anchoring.with");
    Value value = with.first();
    if (value == null) {
      return null;
    }
    String meaning = vocabulary.meaning("anchored-with", Fold.word(value.raw()));
    for (Anchoring.Kind kind : Anchoring.Kind.values()) {
      if (kind.id().equals(meaning)) {
        return kind;
      }
    }
    if (value.isStated()) {
      reportInvalid(record.subject(), with, InvalidValue.Shape.INSTANCE);
    }
    return null;
  }

  private void reportInvalid(Subject subject, Field field, InvalidValue.Shape expected) {
    invalidValues.add(new InvalidValue(subject, field, expected));
  }

  /** The field of an anchoring as a whole: its column is that of the instance. */
  private Field anchoringField(SourceRecord record, Anchoring.Kind kind) {
    return record.origin() == null
        ? fields.field(record, "anchoring")
        : fields.field(record, kind.id(), "anchoring").emptied();
  }

  private DateField reported(SourceRecord record) {
    DateField reported =
        fields.date(fields.field(record, "reported-to-coordinator"), Role.MOMENT_OR_ANSWER);
    boolean untold = reported.isMissing() || reported.reading() == Reading.NO;
    return untold && received != null
        ? new DateField(reported.field().atRecord(), Reading.EXACT, received)
        : reported;
  }

  private List<Mapping> mappings(SourceRecord record) {
    List<Mapping> mappings = new ArrayList<>(strategy.dimensions().size());
    for (Dimension dimension : strategy.dimensions()) {
      Choice choice = Fields.choice(fields.field(record, dimension.id()), dimension.items());
      mappings.add(new Mapping(dimension, choice.field(), choice.values()));
    }
    return mappings;
  }

  /** The plan a record names, and else that of its document. */
  private @Nullable Plan plan(Field reference, @Nullable Plan own) {
    Value named = reference.first();
    return named != null && named.isStated() ? plansById.get(named.text().folded()) : own;
  }

  private static String foldedFirst(Field field) {
    Value first = field.first();
    return first == null ? "" : first.text().folded();
  }

  /** Where an id stood before among its kind; remembers it where it is new. */
  private @Nullable Place firstWithSameId(Subject subject, String scope, Field id) {
    Value value = id.first();
    if (value == null || !value.isStated()) {
      return null;
    }
    return ids.add(subject.kind(), scope, value.text().folded(), value.place());
  }
}
