package se.samklang.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a whole submission, given as plain trees, and says what is to be found in it. */
final class PlainReading {

  /** Rules whose findings reject; a missing priority area is no error, though its rule is here. */
  private static final Set<String> ERRORS =
      Set.of(
          "id-duplicate",
          "title-missing",
          "plan-unknown",
          "owner-missing",
          "owner-unclear",
          "executor-missing",
          "executor-unclear",
          "manager-anchoring-missing",
          "board-anchoring-missing",
          "anchoring-undated",
          "anchoring-late",
          "coordinator-not-informed",
          "mapping-missing",
          "mapping-unknown",
          "consideration-missing",
          "start-missing",
          "date-unclear",
          "period-reversed",
          "twin-town-missing",
          "twin-town-unknown",
          "twin-town-agreement-not-in-force",
          "twin-town-benefit-missing",
          "value-invalid");

  private final List<Expected> found = new ArrayList<>();
  private final List<PlainPlan> plans = new ArrayList<>();
  private final List<PlainPlan> contextPlans = new ArrayList<>();
  private final Map<PlainActivity, Optional<PlainPlan>> activities = new LinkedHashMap<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final PlainOrganisation organisation = new PlainOrganisation();

  private PlainReading() {}

  /** A file by its path, with the trees of its documents; one that is no mapping is misplaced. */
  record Source(String path, List<Object> documents) {}

  /** What was found, and how many activities there were, were not judged, and had no error. */
  record Result(
      List<Expected> findings, int activities, int notJudged, int sound, List<Subject> subjects) {}

  /** Reads what is to be judged, and what that may refer to besides. */
  static Result of(List<Source> sources, List<Source> context) {
    PlainReading reading = new PlainReading();
    sources.stream()
        .sorted(Comparator.comparing(Source::path))
        .forEach(source -> reading.collect(source));
    context.forEach(source -> reading.collectContext(source));
    return reading.judge();
  }

  private void collect(Source source) {
    int plansOfFile = 0;
    int goalsOfFile = 0;
    int activitiesOfFile = 0;
    Set<String> unknownKeys = new LinkedHashSet<>();
    for (Object tree : source.documents()) {
      if (PlainForms.isBlank(tree)) {
        continue;
      }
      if (!(tree instanceof Map<?, ?> document)) {
        sayOfFile(source, "value-invalid", "document", tree instanceof String it ? it : "");
        continue;
      }
      PlainKeys.collect(document, "document", unknownKeys);
      PlainShapes.of("document", document)
          .forEach(it -> sayOfFile(source, "value-invalid", it.field(), it.value()));
      Node node = Node.of(document);
      organisation.add(node.child("organisation"));
      for (Node agreement : node.child("organisation").children("agreements")) {
        for (String field : List.of("signed", "from", "to")) {
          date(source, "agreements." + field, agreement.one(field));
        }
      }
      Node coordinator = node.child("organisation").child("coordinator");
      date(source, "coordinator.from", coordinator.one("from"));
      for (Node unit : node.child("organisation").children("units")) {
        Cell kind = unit.one("kind");
        boolean known = PlainYear.UNIT_KINDS.containsKey(PlainWords.level(kind.text()));
        if (!kind.hollow() && !kind.misshapen() && !known) {
          Cell name = unit.one("name");
          boolean named = !name.hollow() && !name.misshapen();
          found.add(
              new Expected(
                  source.path(),
                  "value-invalid",
                  named ? "unit" : "organisation",
                  named ? name.text().strip() : "organisation",
                  "kind",
                  kind.text()));
        }
      }
      Optional<PlainPlan> plan = Optional.empty();
      for (Map<String, Object> record : node.mapping("plan")) {
        plan = Optional.of(new PlainPlan(subject(source, "plan", ++plansOfFile, record)));
        plans.add(plan.get());
        for (Map<String, Object> goal : plan.get().subject.node.mappings("goals")) {
          plan.get().goals.add(subject(source, "goal", ++goalsOfFile, goal));
        }
      }
      for (Map<String, Object> record : node.mappings("activities")) {
        Subject subject = subject(source, "activity", ++activitiesOfFile, record);
        activities.put(new PlainActivity(subject), plan);
      }
    }
    unknownKeys.forEach(key -> sayOfFile(source, "field-unknown", key, ""));
  }

  private void collectContext(Source source) {
    for (Object document : source.documents()) {
      Node node = Node.of(document);
      organisation.add(node.child("organisation"));
      for (Map<String, Object> record : node.mapping("plan")) {
        List<Expected> unheard = new ArrayList<>();
        contextPlans.add(new PlainPlan(new Subject(source.path(), "plan", 0, record, unheard)));
      }
    }
  }

  /** Says what is wrong with a date of the organisation; an end may be one of no end. */
  private void date(Source source, String field, Cell cell) {
    boolean open =
        field.endsWith(".to") && PlainWords.ONGOING.contains(PlainWords.level(cell.text()));
    if (cell.hollow() || cell.misshapen() || open) {
      return;
    }
    Optional<PlainDates.Span> span = PlainDates.read(cell.text());
    if (span.isEmpty() || span.get().approximate()) {
      String rule = span.isEmpty() ? "date-unclear" : "date-approximate";
      found.add(
          new Expected(source.path(), rule, "organisation", "organisation", field, cell.text()));
    }
  }

  private void sayOfFile(Source source, String rule, String field, String value) {
    found.add(new Expected(source.path(), rule, "file", source.path(), field, value));
  }

  private Subject subject(Source source, String kind, int number, Map<String, Object> tree) {
    Subject subject = new Subject(source.path(), kind, number, tree, found);
    subjects.add(subject);
    return subject;
  }

  private Result judge() {
    Map<String, PlainPlan> plansById = new HashMap<>();
    for (PlainPlan plan : plans) {
      plan.subject
          .foldedId()
          .map(id -> plansById.putIfAbsent(id, plan))
          .ifPresent(first -> plan.subject.say("id-duplicate", "id", plan.subject.id));
    }
    for (PlainPlan plan : contextPlans) {
      plan.subject.foldedId().ifPresent(id -> plansById.putIfAbsent(id, plan));
    }
    Set<String> activityIds = new LinkedHashSet<>();
    int notJudged = 0;
    int sound = 0;
    for (Map.Entry<PlainActivity, Optional<PlainPlan>> entry : activities.entrySet()) {
      PlainActivity activity = entry.getKey();
      Optional<String> named = activity.subject.node.one("plan").real().stream().findFirst();
      Optional<PlainPlan> plan =
          named.isEmpty()
              ? entry.getValue()
              : Optional.ofNullable(plansById.get(PlainWords.fold(named.get())));
      plan.ifPresent(own -> own.hold(activity.period, activity.judged()));
      boolean first = activity.subject.foldedId().map(activityIds::add).orElse(true);
      int before = found.size();
      activity.judge(first, named.isPresent() && plan.isEmpty(), plan, organisation);
      if (!activity.judged()) {
        notJudged++;
      } else if (found.subList(before, found.size()).stream().noneMatch(PlainReading::isError)) {
        sound++;
      }
    }
    plans.forEach(PlainPlan::judge);
    return new Result(found, activities.size(), notJudged, sound, subjects);
  }

  private static boolean isError(Expected finding) {
    return ERRORS.contains(finding.rule())
        && !(finding.rule().equals("mapping-missing") && finding.field().equals("priority-area"));
  }
}
