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
          "twin-town-benefit-missing");

  private final List<Expected> found = new ArrayList<>();
  private final List<PlainPlan> plans = new ArrayList<>();
  private final Map<PlainActivity, Optional<PlainPlan>> activities = new LinkedHashMap<>();
  private final List<Subject> subjects = new ArrayList<>();
  private int goals;

  private PlainReading() {}

  /** A file by its path, with the trees of its documents. */
  record Source(String path, List<Map<String, Object>> documents) {}

  /** What was found, and how many activities there were, were not judged, and had no error. */
  record Result(
      List<Expected> findings, int activities, int notJudged, int sound, List<Subject> subjects) {}

  static Result of(List<Source> sources) {
    PlainReading reading = new PlainReading();
    sources.stream()
        .sorted(Comparator.comparing(Source::path))
        .forEach(source -> reading.collect(source));
    return reading.judge();
  }

  private void collect(Source source) {
    int plansOfFile = 0;
    int activitiesOfFile = 0;
    goals = 0;
    Set<String> unknownKeys = new LinkedHashSet<>();
    for (Map<String, Object> document : source.documents()) {
      PlainKeys.collect(document, "document", unknownKeys);
      Optional<PlainPlan> plan = Optional.empty();
      for (Map<String, Object> tree : mappings(document, "plan")) {
        plan = Optional.of(new PlainPlan(subject(source, "plan", ++plansOfFile, tree)));
        plans.add(plan.get());
        for (Map<String, Object> goal : mappings(tree, "goals")) {
          plan.get().goals.add(subject(source, "goal", ++goals, goal));
        }
      }
      for (Map<String, Object> tree : mappings(document, "activities")) {
        Subject subject = subject(source, "activity", ++activitiesOfFile, tree);
        activities.put(new PlainActivity(subject), plan);
      }
    }
    for (String key : unknownKeys) {
      found.add(new Expected(source.path(), "field-unknown", "file", source.path(), key, ""));
    }
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
    Set<String> activityIds = new LinkedHashSet<>();
    int notJudged = 0;
    int sound = 0;
    for (Map.Entry<PlainActivity, Optional<PlainPlan>> entry : activities.entrySet()) {
      PlainActivity activity = entry.getKey();
      Cell named = activity.subject.node.one("plan");
      Optional<PlainPlan> plan =
          named.hollow()
              ? entry.getValue()
              : Optional.ofNullable(plansById.get(PlainWords.fold(named.text())));
      plan.ifPresent(own -> own.hold(activity.period, activity.judged()));
      boolean first = activity.subject.foldedId().map(activityIds::add).orElse(true);
      int before = found.size();
      activity.judge(first, !named.hollow() && plan.isEmpty(), plan);
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

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> mappings(Map<String, Object> holder, String key) {
    List<Map<String, Object>> mappings = new ArrayList<>();
    Object value = Node.of(holder).raw(key).orElse(List.of());
    for (Object item : value instanceof List<?> list ? list : List.of(value)) {
      if (item instanceof Map) {
        mappings.add((Map<String, Object>) item);
      }
    }
    return mappings;
  }
}
