package se.samklang.input;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.input.Fields.Role;
import se.samklang.input.SourceRecord.Content;
import se.samklang.input.SourceRecord.Origin;
import se.samklang.model.DateField;
import se.samklang.model.Plan;

/**
 * The records of goals: one that stands in another file or sheet than the goal, says nothing new of
 * it and tells its results is no second goal, but where its results stand.
 */
final class GoalRecords {
  private static final String RESULTS = "results";
  private static final String CONTRIBUTIONS = "contributes-to";
  private static final String DUE = "due";
  private static final String YEAR = "year";

  /** What tells which goal it is, or is compared as the records nested in it. */
  private static final Set<String> APART = Set.of("id", "plan", RESULTS, CONTRIBUTIONS, "how");

  private final Fields fields;

  GoalRecords(Fields fields) {
    this.fields = fields;
  }

  /**
   * A goal as it was handed in.
   *
   * @param own the plan of its document, null where that has none or several
   * @param key the same for records of one plan and id; empty for one without an id
   * @param ofActivity whether the row of an activity carries it
   */
  record GoalRecord(SourceRecord source, @Nullable Plan own, String key, boolean ofActivity) {

    GoalRecord with(SourceRecord other) {
      return new GoalRecord(other, own, key, ofActivity);
    }
  }

  /** The goals in their order, each with the results that are told of it elsewhere. */
  List<GoalRecord> joined(List<GoalRecord> records) {
    Map<String, List<GoalRecord>> byKey = new LinkedHashMap<>();
    for (GoalRecord record : records) {
      if (!record.key().isEmpty()) {
        byKey.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(record);
      }
    }
    IdentityHashMap<SourceRecord, Optional<SourceRecord>> changed = new IdentityHashMap<>();
    byKey.values().stream()
        .filter(same -> same.size() > 1)
        .forEach(same -> join(same.stream().map(GoalRecord::source).toList(), changed));
    List<GoalRecord> joined = new ArrayList<>();
    for (GoalRecord record : records) {
      changed
          .getOrDefault(record.source(), Optional.of(record.source()))
          .ifPresent(source -> joined.add(record.with(source)));
    }
    return joined;
  }

  /** The goal is where most is said of it; of those that say as much, the first. */
  private void join(
      List<SourceRecord> same, IdentityHashMap<SourceRecord, Optional<SourceRecord>> changed) {
    int best = 0;
    for (int i = 1; i < same.size(); i++) {
      best = extent(same.get(i)) > extent(same.get(best)) ? i : best;
    }
    SourceRecord goal = same.get(best);
    for (int i = 0; i < same.size(); i++) {
      SourceRecord other = same.get(i);
      if (i != best && tellsResultsOf(goal, other)) {
        goal = withResultsOf(other, goal);
        changed.put(other, Optional.empty());
      }
    }
    changed.put(same.get(best), Optional.of(goal));
  }

  private static long extent(SourceRecord record) {
    return record.contents().keySet().stream().filter(field -> isSaid(field, record)).count()
        + record.nested(CONTRIBUTIONS).size();
  }

  private static boolean isSaid(String field, SourceRecord record) {
    return !APART.contains(field)
        && YearlyResults.year(field) == null
        && !folded(field, record).isEmpty();
  }

  private boolean tellsResultsOf(SourceRecord goal, SourceRecord other) {
    return !source(other).equals(source(goal))
        && hasResults(other)
        && other.contents().keySet().stream()
            .filter(field -> isSaid(field, other))
            .allMatch(field -> isSame(field, other, goal))
        && other.nested(CONTRIBUTIONS).stream()
            .allMatch(
                entry ->
                    goal.nested(CONTRIBUTIONS).stream().anyMatch(each -> restates(entry, each)))
        && other.nested(RESULTS).stream()
            .allMatch(
                result ->
                    ofSameYear(result, goal).stream().allMatch(each -> restates(result, each)));
  }

  /** The file, or the sheet of a workbook. */
  private static String source(SourceRecord record) {
    Origin origin = record.origin();
    return origin == null ? record.place().file() : origin.table().id();
  }

  private static boolean hasResults(SourceRecord record) {
    Origin origin = record.origin();
    return !record.nested(RESULTS).isEmpty()
        || (origin != null && origin.present().contains(RESULTS));
  }

  /** The same words, or the same day written in another way. */
  private boolean isSame(String field, SourceRecord record, SourceRecord goal) {
    return folded(field, record).equals(folded(field, goal))
        || (field.equals(DUE)
            && due(record).isKnown()
            && Objects.equals(due(record).day(), due(goal).day()));
  }

  private DateField due(SourceRecord goal) {
    return fields.date(fields.field(goal, DUE), Role.MOMENT);
  }

  private static boolean restates(SourceRecord record, SourceRecord other) {
    return record.contents().keySet().stream()
        .map(field -> List.of(folded(field, record), folded(field, other)))
        .allMatch(pair -> pair.get(0).isEmpty() || pair.get(0).equals(pair.get(1)));
  }

  private static List<String> folded(String field, SourceRecord record) {
    Content content = record.contents().get(field);
    return content == null
        ? List.of()
        : content.values().stream().map(value -> value.text().folded()).toList();
  }

  private static List<SourceRecord> ofSameYear(SourceRecord result, SourceRecord goal) {
    return goal.nested(RESULTS).stream()
        .filter(each -> folded(YEAR, each).equals(folded(YEAR, result)))
        .toList();
  }

  private static SourceRecord withResultsOf(SourceRecord other, SourceRecord goal) {
    List<SourceRecord> results = new ArrayList<>(goal.nested(RESULTS));
    other.nested(RESULTS).stream()
        .filter(result -> ofSameYear(result, goal).isEmpty())
        .forEach(results::add);
    Map<String, List<SourceRecord>> inside = new LinkedHashMap<>(goal.nested());
    inside.put(RESULTS, results);
    return goal.with(inside);
  }
}
