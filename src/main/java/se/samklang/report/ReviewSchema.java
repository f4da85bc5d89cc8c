package se.samklang.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samklang.model.ConvenedGroup;
import se.samklang.model.FollowUp;
import se.samklang.model.GoalProgress;
import se.samklang.model.Severity;
import se.samklang.review.DutyGrid;

/** The JSON Schema of what {@link ReviewJson} writes of a year. */
final class ReviewSchema {
  private static final Map<String, Object> TEXT = SchemaParts.part("type", "string");
  private static final Map<String, Object> TEXTS = SchemaParts.listOf(TEXT);
  private static final Map<String, Object> FLAG = SchemaParts.part("type", "boolean");
  private static final Map<String, Object> COUNT =
      SchemaParts.part("type", "integer", "minimum", 0);
  private static final Map<String, Object> YEAR = SchemaParts.numbers(1000, 9999);
  private static final Map<String, Object> DAY =
      SchemaParts.part("type", "string", "format", "date");
  private static final Map<String, Object> FINGERPRINTS =
      SchemaParts.listOf(SchemaParts.matching("^[0-9a-f]{32}$"));

  private ReviewSchema() {}

  static Map<String, Object> review() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("year", YEAR);
    members.put("municipality", TEXT);
    members.put("figures", all(figures()));
    members.put("leftAside", counts("cancelled", "outsideStrategy", "outsideYear", "daysUnknown"));
    members.put("widestGap", orNull(gap()));
    members.put("overarchingGoals", SchemaParts.listOf(overarchingGoal()));
    members.put("otherGoals", SchemaParts.listOf(goal()));
    members.put("duties", SchemaParts.listOf(duty()));
    members.put("committees", SchemaParts.listOf(committee()));
    members.put("coverage", SchemaParts.listOf(coverage()));
    members.put("frameworks", SchemaParts.listOf(framework()));
    members.put("twinTowns", SchemaParts.listOf(twinTown()));
    members.put("followUps", SchemaParts.listOf(followUp()));
    members.put("organisation", organisation());
    members.put("accounts", SchemaParts.listOf(account()));
    members.put("resultsTold", FLAG);
    members.put("timeline", SchemaParts.listOf(timelineItem()));
    members.put("rules", TEXTS);
    members.put("trend", SchemaParts.listOf(yearFigures()));
    members.put("change", orNull(change()));
    return all(members);
  }

  private static Map<String, Object> figures() {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String each :
        List.of(
            "activities",
            "committees",
            "committeesWithPlan",
            "goalsDue",
            "goalsReached",
            "errors",
            "warnings",
            "infos")) {
      members.put(each, COUNT);
    }
    return members;
  }

  private static Map<String, Object> yearFigures() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("year", YEAR);
    members.put("strategy", TEXT);
    members.putAll(figures());
    return all(members);
  }

  private static Map<String, Object> gap() {
    Map<String, Object> members = texts("duty", "name");
    members.put("broken", COUNT);
    members.put("judged", COUNT);
    return all(members);
  }

  private static Map<String, Object> overarchingGoal() {
    Map<String, Object> members = texts("id", "name");
    members.put("activities", COUNT);
    members.put("goals", SchemaParts.listOf(goal()));
    members.put("impacts", SchemaParts.listOf(account()));
    return all(members);
  }

  private static Map<String, Object> goal() {
    Map<String, Object> members = texts("id", "responsible", "text", "indicator", "measureUnit");
    members.put("baseline", measurement());
    members.put("target", measurement());
    members.put("result", measurement());
    members.put("resultYear", orNull(SchemaParts.part("type", "integer")));
    members.put("due", orNull(DAY));
    members.put("isDue", FLAG);
    members.put("state", oneOf(Stream.of(GoalProgress.State.values()).map(each -> each.id())));
    members.put("contributions", SchemaParts.listOf(all(texts("overarchingGoal", "goal", "how"))));
    return all(members);
  }

  private static Map<String, Object> measurement() {
    Map<String, Object> members = texts("text");
    members.put("amount", orNull(SchemaParts.part("type", "number")));
    return all(members);
  }

  private static Map<String, Object> duty() {
    Map<String, Object> members = texts("id", "name");
    members.put("rules", TEXTS);
    members.put("requirements", TEXTS);
    return all(members);
  }

  /** What became of each duty stands under the duty's id. */
  private static Map<String, Object> committee() {
    Map<String, Object> cell = new LinkedHashMap<>();
    cell.put("state", oneOf(Stream.of(DutyGrid.State.values()).map(DutyGrid.State::id)));
    cell.put("findings", COUNT);
    cell.put("exempted", COUNT);
    cell.put("broken", TEXTS);
    Map<String, Object> members = texts("name");
    members.put("kind", oneOf(Stream.of(DutyGrid.Kind.values()).map(DutyGrid.Kind::id)));
    members.put("planned", FLAG);
    members.put("activities", COUNT);
    members.put("goals", COUNT);
    members.put("duties", SchemaParts.part("type", "object", "additionalProperties", all(cell)));
    return all(members);
  }

  private static Map<String, Object> coverage() {
    Map<String, Object> item = texts("id", "name");
    item.put("stated", COUNT);
    item.put("derived", COUNT);
    Map<String, Object> members = texts("dimension", "name");
    members.put("items", SchemaParts.listOf(all(item)));
    members.put("without", COUNT);
    return all(members);
  }

  private static Map<String, Object> framework() {
    Map<String, Object> item = texts("id", "name");
    item.put("counts", SchemaParts.listOf(COUNT));
    item.put("withoutArea", COUNT);
    item.put("activities", COUNT);
    Map<String, Object> members = texts("framework", "name");
    members.put("areas", TEXTS);
    members.put("items", SchemaParts.listOf(all(item)));
    members.put("tooGeneral", COUNT);
    return all(members);
  }

  private static Map<String, Object> twinTown() {
    Map<String, Object> span = new LinkedHashMap<>();
    span.put("from", orNull(DAY));
    span.put("to", orNull(DAY));
    Map<String, Object> members = texts("id", "name");
    members.put(
        "activities", SchemaParts.listOf(all(texts("id", "title", "citizens", "operations"))));
    members.put("agreements", SchemaParts.listOf(all(span)));
    members.put("inForce", FLAG);
    return all(members);
  }

  private static Map<String, Object> followUp() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", oneOf(Stream.of(FollowUp.Kind.values()).map(FollowUp.Kind::id)));
    members.put("period", TEXT);
    members.put("due", FLAG);
    members.put("reported", FLAG);
    members.put("forum", TEXT);
    members.put("date", orNull(DAY));
    members.put("written", TEXT);
    members.put("oral", orNull(DAY));
    members.put("oralForum", TEXT);
    return all(members);
  }

  private static Map<String, Object> organisation() {
    Map<String, Object> seat = texts("role");
    seat.put("asked", COUNT);
    seat.put("names", TEXTS);
    String[] groups =
        Stream.of(ConvenedGroup.Kind.values()).map(ConvenedGroup.Kind::id).toArray(String[]::new);
    Map<String, Object> members = texts("coordinator");
    members.put("conveners", all(texts(groups)));
    members.put("seats", SchemaParts.listOf(all(seat)));
    members.put("meetings", SchemaParts.listOf(DAY));
    members.put("contacts", SchemaParts.listOf(all(texts("unit", "name", "appointedBy"))));
    return all(members);
  }

  private static Map<String, Object> account() {
    return all(texts("unit", "impact", "monitoring", "knowledge"));
  }

  private static Map<String, Object> timelineItem() {
    Map<String, Object> members = texts("id", "title", "responsible");
    members.put("start", orNull(DAY));
    members.put("end", orNull(DAY));
    members.put("ongoing", FLAG);
    return all(members);
  }

  /** Findings by their fingerprints; those of the earlier year by what they were about. */
  private static Map<String, Object> change() {
    Map<String, Object> reweighed = new LinkedHashMap<>();
    reweighed.put("fingerprint", SchemaParts.matching("^[0-9a-f]{32}$"));
    reweighed.put("before", oneOf(Arrays.stream(Severity.values()).map(Severity::id)));
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("since", YEAR);
    members.put("sameStrategy", FLAG);
    members.put("sameRules", FLAG);
    members.put("new", FINGERPRINTS);
    members.put("left", FINGERPRINTS);
    members.put("solved", SchemaParts.listOf(entry()));
    members.put("ofNewRules", FINGERPRINTS);
    members.put("ofDroppedRules", SchemaParts.listOf(entry()));
    members.put("reweighed", SchemaParts.listOf(all(reweighed)));
    return all(members);
  }

  private static Map<String, Object> entry() {
    Map<String, Object> members = texts("rule", "severity");
    members.put("subject", all(texts("kind", "id")));
    members.put("field", TEXT);
    return all(members);
  }

  private static Map<String, Object> texts(String... names) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String name : names) {
      members.put(name, TEXT);
    }
    return members;
  }

  private static Map<String, Object> counts(String... names) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String name : names) {
      members.put(name, COUNT);
    }
    return all(members);
  }

  private static Map<String, Object> oneOf(Stream<String> texts) {
    return SchemaParts.part("enum", texts.toList());
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    return SchemaParts.anyOf(List.of(schema, SchemaParts.part("type", "null")));
  }

  private static Map<String, Object> all(Map<String, Object> members) {
    Map<String, Object> made =
        SchemaParts.part("type", "object", "required", new ArrayList<>(members.keySet()));
    made.put("properties", members);
    return made;
  }
}
