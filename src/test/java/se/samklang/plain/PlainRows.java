package se.samklang.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plans with their goals, and activities, each as one row of columns: what YAML and tables can both
 * say. Activities name their plans, goals name theirs by its id.
 */
record PlainRows(List<PlanRow> plans, List<Map<String, List<String>>> activities) {

  /** What a row can be. */
  enum Kind {
    PLAN(
        """
        id title body unit from to prepared-by adopted-by=adopted.by adopted-on=adopted.date
        reference=adopted.reference contact-person
        """),
    GOAL("id plan text indicator measure-unit baseline target due contributes-to* how"),
    ACTIVITY(
        """
        id title plan owner* executor* start end ongoing status method* manager=manager.name
        manager-date=manager.date board=board.name board-date=board.date
        board-reference=board.reference reported-to-coordinator overarching-goal* municipal-goal*
        priority-area* europe-2020* eusbsr* blekinge* gender-equality=considerations.gender-equality
        integration=considerations.integration environment=considerations.environment
        public-health=considerations.public-health beneficiaries* transparency knowledge twin-town*
        benefit-citizens=benefit.citizens benefit-operations=benefit.operations
        representation-by=representation.by
        """);

    private final List<Column> columns;

    /**
     * The columns of the contract, behind {@code =} the key where it is another one; {@code *}
     * stands behind those whose cells hold several values. A key in {@code manager} or {@code
     * board} is one of the entry of the anchoring for it.
     */
    Kind(String columns) {
      this.columns = PlainRows.columns(columns);
    }

    List<String> names() {
      return columns.stream().map(Column::name).toList();
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Set<String> ANCHORS = Set.of("manager", "board");

  /** A column, where its cells stand in a tree, and whether they hold several values. */
  record Column(String name, List<String> path, boolean many) {}

  /** A plan and the goals of it. */
  record PlanRow(Map<String, List<String>> cells, List<Map<String, List<String>>> goals) {}

  /** The rows of some documents, as far as rows can hold them. */
  static PlainRows of(List<?> documents) {
    PlainRows rows = new PlainRows(new ArrayList<>(), new ArrayList<>());
    Set<String> planIds = new HashSet<>();
    for (Object document : documents) {
      Node node = Node.of(document);
      List<String> own = List.of();
      for (Map<String, Object> tree : node.mapping("plan")) {
        Map<String, List<String>> cells = cells(Kind.PLAN.columns, tree);
        List<Map<String, List<String>>> goals = new ArrayList<>();
        List<String> id = Node.of(tree).one("id").real();
        if (!id.isEmpty() && planIds.add(PlainWords.fold(id.get(0)))) {
          own = id;
          for (Map<String, Object> goal : Node.of(tree).mappings("goals")) {
            goals.add(goalCells(goal, id));
          }
        }
        rows.plans.add(new PlanRow(cells, goals));
      }
      for (Map<String, Object> tree : node.mappings("activities")) {
        Map<String, List<String>> cells = cells(Kind.ACTIVITY.columns, tree);
        if (Node.of(tree).one("plan").blank() && !own.isEmpty()) {
          cells.put("plan", own);
        }
        rows.activities.add(cells);
      }
    }
    return rows;
  }

  private static Map<String, List<String>> cells(List<Column> columns, Map<String, Object> tree) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    for (Column column : columns) {
      Node holder = Node.of(tree);
      if (ANCHORS.contains(column.path().get(0))) {
        holder = anchoring(holder, column.path().get(0));
      } else if (column.path().size() > 1) {
        holder = holder.child(column.path().get(0));
      }
      String key = column.path().get(column.path().size() - 1);
      List<String> values = (column.many() ? holder.many(key) : holder.one(key)).entries();
      cells.put(column.name(), values.stream().filter(it -> !isParted(column, it)).toList());
    }
    return cells;
  }

  /** A cell would hold the parts of such a value, where YAML holds the one value. */
  private static boolean isParted(Column column, String value) {
    List<String> parts = List.of(value.split("[/;,]"));
    return PlainTables.NAMES.containsKey(column.name())
        && parts.size() > 1
        && parts.stream().allMatch(it -> PlainTables.known(column.name(), it).isPresent());
  }

  private static Node anchoring(Node activity, String kind) {
    return activity.children("anchoring").stream()
        .filter(entry -> PlainWords.fold(entry.one("with").text()).equals(kind))
        .findFirst()
        .orElse(Node.of(Map.of()));
  }

  /** A row has one cell for how a goal contributes, whatever it contributes to. */
  private static Map<String, List<String>> goalCells(Map<String, Object> goal, List<String> plan) {
    Map<String, List<String>> cells = cells(Kind.GOAL.columns, goal);
    cells.put("plan", plan);
    List<String> names = new ArrayList<>(cells.get("contributes-to"));
    List<String> hows = new ArrayList<>();
    for (Node entry : Node.of(goal).children("contributes-to")) {
      names.addAll(entry.one("goal").entries());
      hows.addAll(entry.one("how").entries());
    }
    cells.put("contributes-to", names);
    cells.put("how", hows.stream().limit(1).toList());
    return cells;
  }

  /** The rows of a kind, which may be changed. */
  List<Map<String, List<String>>> cells(Kind kind) {
    return switch (kind) {
      case PLAN -> plans.stream().map(PlanRow::cells).toList();
      case GOAL -> plans.stream().flatMap(plan -> plan.goals().stream()).toList();
      case ACTIVITY -> activities;
    };
  }

  /** A column's name among those of all kinds. */
  static String qualified(Kind kind, String column) {
    return kind + " " + column;
  }

  /** A document a plan, and the last one for the activities. */
  List<Map<String, Object>> documents() {
    List<Map<String, Object>> documents = new ArrayList<>();
    for (PlanRow plan : plans) {
      Map<String, Object> tree = tree(Kind.PLAN.columns, plan.cells());
      if (!plan.goals().isEmpty()) {
        tree.put("goals", plan.goals().stream().map(PlainRows::goalTree).toList());
      }
      documents.add(new LinkedHashMap<>(Map.of("plan", tree)));
    }
    List<Map<String, Object>> trees =
        activities.stream().map(cells -> tree(Kind.ACTIVITY.columns, cells)).toList();
    documents.add(new LinkedHashMap<>(Map.of("activities", trees)));
    return documents;
  }

  private static Map<String, Object> goalTree(Map<String, List<String>> cells) {
    Map<String, Object> tree = tree(Kind.GOAL.columns, cells);
    tree.remove("plan");
    List<Object> contributions = new ArrayList<>();
    for (String name : cells.getOrDefault("contributes-to", List.of())) {
      Map<String, Object> contribution = new LinkedHashMap<>();
      contribution.put("goal", name);
      contribution.put("how", tree.get("how"));
      contributions.add(contribution);
    }
    tree.remove("how");
    tree.put("contributes-to", contributions);
    return tree;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tree(List<Column> columns, Map<String, List<String>> cells) {
    Map<String, Object> tree = new LinkedHashMap<>();
    Map<String, Map<String, Object>> anchoring = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    for (Column column : columns) {
      known.add(column.name());
      List<String> values = cells.getOrDefault(column.name(), List.of());
      if (values.isEmpty()) {
        continue;
      }
      Object value = values.size() == 1 ? values.get(0) : values;
      String first = column.path().get(0);
      if (ANCHORS.contains(first)) {
        anchoring
            .computeIfAbsent(first, kind -> new LinkedHashMap<>(Map.of("with", kind)))
            .put(column.path().get(1), value);
      } else if (column.path().size() > 1) {
        ((Map<String, Object>) tree.computeIfAbsent(first, key -> new LinkedHashMap<>()))
            .put(column.path().get(1), value);
      } else {
        tree.put(first, value);
      }
    }
    if (!anchoring.isEmpty()) {
      tree.put("anchoring", List.copyOf(anchoring.values()));
    }
    cells.forEach(
        (name, values) ->
            values.stream().filter(it -> !known.contains(name)).forEach(it -> tree.put(name, it)));
    return tree;
  }

  private static List<Column> columns(String words) {
    return Stream.of(words.strip().split("\\s+"))
        .map(
            word -> {
              String[] nameAndPath = word.replace("*", "").split("=");
              String path = nameAndPath[nameAndPath.length - 1];
              return new Column(
                  nameAndPath[0], Arrays.asList(path.split("\\.")), word.endsWith("*"));
            })
        .toList();
  }
}
