package se.samklang.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a municipality hands in for a year's follow-up, each record a row: what YAML and tables can
 * both say, and the parts of the organisation that only YAML can.
 */
record YearRows(
    Map<Kind, List<Map<String, List<String>>>> rows,
    String coordinator,
    String steeringConvener,
    String referenceConvener) {

  /** What a row can be, and its columns. */
  enum Kind {
    UNIT("unit kind body aliases international-work"),
    CONTACT("unit name appointed-by"),
    MEMBER("role name"),
    MEETING("meeting-date reference"),
    FOLLOW_UP("kind period forum date written oral-date unit impact monitoring knowledge"),
    PLAN("id unit body adopted-by adopted-on"),
    GOAL(
        "id plan indicator baseline target due contributes-to result-2015 result-2016 result-2017"
            + " result-2018"),
    ACTIVITY("id plan owner start end status overarching-goal municipal-goal priority-area");

    private final List<String> columns;

    Kind(String columns) {
      this.columns = List.of(columns.split(" "));
    }

    List<String> columns() {
      return columns;
    }

    String file() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  List<Map<String, List<String>>> of(Kind kind) {
    return rows.getOrDefault(kind, List.of());
  }

  /** The trees of a document for the parts of the organisation that no table holds. */
  Map<String, Object> base() {
    Map<String, Object> steering = new LinkedHashMap<>(Map.of("convener", steeringConvener));
    Map<String, Object> organisation = new LinkedHashMap<>();
    organisation.put("coordinator", Map.of("name", coordinator));
    organisation.put("reference-group", Map.of("convener", referenceConvener));
    organisation.put("steering-group", steering);
    return new LinkedHashMap<>(Map.of("organisation", organisation));
  }

  /** All of it as documents. */
  List<Object> documents() {
    Map<String, Object> organisation = new LinkedHashMap<>();
    organisation.put("units", trees(Kind.UNIT, Map.of("unit", "name")));
    organisation.put("contact-persons", trees(Kind.CONTACT, Map.of()));
    Map<String, Object> steering = new LinkedHashMap<>();
    steering.put("members", trees(Kind.MEMBER, Map.of()));
    steering.put("meetings", trees(Kind.MEETING, Map.of("meeting-date", "date")));
    organisation.put("steering-group", steering);
    List<Object> documents = new ArrayList<>(List.of(base()));
    documents.add(new LinkedHashMap<>(Map.of("organisation", organisation)));
    for (Map<String, List<String>> plan : of(Kind.PLAN)) {
      Map<String, Object> tree = tree(plan, Map.of());
      Map<String, Object> adopted = new LinkedHashMap<>();
      adopted.put("by", tree.remove("adopted-by"));
      adopted.put("date", tree.remove("adopted-on"));
      tree.put("adopted", adopted);
      List<Object> goals = new ArrayList<>();
      of(Kind.GOAL).stream()
          .filter(goal -> goal.get("plan").equals(plan.get("id")))
          .forEach(goal -> goals.add(goal(goal)));
      tree.put("goals", goals);
      documents.add(new LinkedHashMap<>(Map.of("plan", tree)));
    }
    Map<String, Object> last = new LinkedHashMap<>();
    last.put("activities", trees(Kind.ACTIVITY, Map.of()));
    last.put("follow-ups", of(Kind.FOLLOW_UP).stream().map(YearRows::followUp).toList());
    documents.add(last);
    return documents;
  }

  private static Map<String, Object> goal(Map<String, List<String>> row) {
    Map<String, Object> tree = tree(row, Map.of());
    tree.remove("plan");
    List<Object> results = new ArrayList<>();
    new TreeMap<>(row)
        .forEach(
            (column, values) -> {
              if (column.startsWith("result-")) {
                tree.remove(column);
                values.forEach(
                    value -> results.add(Map.of("year", column.substring(7), "value", value)));
              }
            });
    tree.put("results", results);
    return tree;
  }

  private static Map<String, Object> followUp(Map<String, List<String>> row) {
    Map<String, Object> tree = tree(row, Map.of());
    Map<String, Object> oral = new LinkedHashMap<>();
    oral.put("date", tree.remove("oral-date"));
    tree.put("oral", oral);
    Map<String, Object> report = new LinkedHashMap<>();
    Stream.of("unit", "impact", "monitoring", "knowledge")
        .forEach(key -> report.put(key, tree.remove(key)));
    tree.put("units", List.of(report));
    return tree;
  }

  private List<Object> trees(Kind kind, Map<String, String> names) {
    return of(kind).stream().<Object>map(row -> tree(row, names)).toList();
  }

  private static Map<String, Object> tree(
      Map<String, List<String>> row, Map<String, String> names) {
    Map<String, Object> tree = new LinkedHashMap<>();
    row.forEach(
        (column, values) ->
            tree.put(
                names.getOrDefault(column, column),
                values.isEmpty() ? null : values.size() == 1 ? values.get(0) : values));
    return tree;
  }
}
