package se.samklang.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The strategy's own table of which goals, areas and framework entries belong together. */
public record Alignment(List<Row> rows) {

  /**
   * One row.
   *
   * @param cells by dimension, the ids of the entries in the cell
   */
  public record Row(String id, Map<String, Set<String>> cells) {

    boolean holds(String dimension, String item) {
      return cells.getOrDefault(dimension, Set.of()).contains(item);
    }
  }

  /** The ids of the entries of one dimension that share a row with an entry of another. */
  public Set<String> beside(String dimension, String item, String other) {
    return rows.stream()
        .filter(row -> row.holds(dimension, item))
        .flatMap(row -> row.cells().getOrDefault(other, Set.of()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the area shares a row with any goal that the activity states. */
  public boolean joinsGoal(Activity activity, Dimension areas, Item area) {
    return isIn(goalRows(activity), areas.id(), area.id());
  }

  /** Whether every known area that the activity states shares a row with a goal that it states. */
  public boolean joinsAreas(Activity activity) {
    List<Row> byGoal = goalRows(activity);
    for (Mapping areas : activity.mappings()) {
      if (areas.getRole() == Dimension.Role.AREA && !areAllIn(byGoal, areas)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areAllIn(List<Row> rows, Mapping mapping) {
    for (MappedValue value : mapping.values()) {
      Item item = value.item();
      if (item != null && !isIn(rows, mapping.dimension().id(), item.id())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(List<Row> rows, String dimension, String item) {
    for (Row row : rows) {
      if (row.holds(dimension, item)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the activity states a goal that is known. */
  public boolean hasGoal(Activity activity) {
    return states(activity, Dimension.Role.GOAL);
  }

  private static boolean states(Activity activity, Dimension.Role role) {
    for (Mapping mapping : activity.mappings()) {
      if (mapping.getRole() == role && mapping.isKnown()) {
        return true;
      }
    }
    return false;
  }

  /** The rows of the areas an activity is in: those it states, else those its goals lead to. */
  public List<Row> areaRows(Activity activity) {
    return states(activity, Dimension.Role.AREA)
        ? rowsOf(activity, Dimension.Role.AREA)
        : areaRowsOfGoals(activity);
  }

  /** The ids of the areas that an activity states, else of those that its goals lead to. */
  Set<String> areas(Activity activity, Dimension areas) {
    Set<String> stated =
        activity
            .mappings(Dimension.Role.AREA)
            .filter(mapping -> mapping.dimension().id().equals(areas.id()))
            .flatMap(Mapping::items)
            .map(Item::id)
            .collect(Collectors.toSet());
    return stated.isEmpty()
        ? goalRows(activity).stream()
            .flatMap(row -> row.cells().getOrDefault(areas.id(), Set.of()).stream())
            .collect(Collectors.toSet())
        : stated;
  }

  /** Whether the activity is in any area, stated or through its goals. */
  public boolean hasArea(Activity activity) {
    return states(activity, Dimension.Role.AREA) || !areaRowsOfGoals(activity).isEmpty();
  }

  /** Whether the table {@link #holds} every known framework entry that the activity states. */
  public boolean holdsAll(Activity activity) {
    List<Row> rows = areaRows(activity);
    for (Mapping framework : activity.mappings()) {
      if (framework.getRole() == Dimension.Role.FRAMEWORK && !holdsAll(rows, framework)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsAll(List<Row> rows, Mapping framework) {
    for (MappedValue value : framework.values()) {
      Item item = value.item();
      if (item != null && !holds(rows, framework.dimension(), item)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a framework's entry, or one above or below it, stands in a row of the areas. */
  public boolean holds(Activity activity, Dimension framework, Item item) {
    return holds(areaRows(activity), framework, item);
  }

  private static boolean holds(List<Row> rows, Dimension framework, Item item) {
    for (Row row : rows) {
      for (String id : row.cells().getOrDefault(framework.id(), Set.of())) {
        Item inRow = framework.items().byId().get(id);
        if (inRow != null && framework.items().inLine(inRow, item)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What the table gives an activity in a dimension that it left out, by what it states in others:
   * areas by its goals, all else by its areas; empty where that says nothing.
   */
  public List<Item> given(Activity activity, Dimension dimension) {
    List<Row> rows =
        switch (dimension.role()) {
          case AREA -> goalRows(activity);
          case GOAL -> rowsOf(activity, Dimension.Role.AREA);
          default -> areaRows(activity);
        };
    Set<String> ids =
        rows.stream()
            .flatMap(row -> row.cells().getOrDefault(dimension.id(), Set.of()).stream())
            .collect(Collectors.toSet());
    return dimension.items().all().stream().filter(item -> ids.contains(item.id())).toList();
  }

  /** What the table gives an activity below a framework's entry that is too general. */
  public List<Item> givenBelow(Activity activity, Dimension framework, Item general) {
    return given(activity, framework).stream()
        .filter(item -> framework.items().isAtOrBelow(item, general))
        .toList();
  }

  private List<Row> goalRows(Activity activity) {
    return rowsOf(activity, Dimension.Role.GOAL);
  }

  /** A goal's row says its area; every row of that area then counts. */
  private List<Row> areaRowsOfGoals(Activity activity) {
    List<Row> found = new ArrayList<>();
    List<Row> byGoal = goalRows(activity);
    activity
        .mappings(Dimension.Role.AREA)
        .map(areas -> areas.dimension().id())
        .forEach(
            areas -> {
              Set<String> ids =
                  byGoal.stream()
                      .flatMap(row -> row.cells().getOrDefault(areas, Set.of()).stream())
                      .collect(Collectors.toSet());
              rows.stream()
                  .filter(row -> ids.stream().anyMatch(id -> row.holds(areas, id)))
                  .forEach(found::add);
            });
    return found;
  }

  private List<Row> rowsOf(Activity activity, Dimension.Role role) {
    List<Row> found = new ArrayList<>();
    for (Row row : rows) {
      if (isNamed(row, activity, role)) {
        found.add(row);
      }
    }
    return found;
  }

  private static boolean isNamed(Row row, Activity activity, Dimension.Role role) {
    for (Mapping mapping : activity.mappings()) {
      if (mapping.getRole() == role) {
        for (MappedValue value : mapping.values()) {
          Item item = value.item();
          if (item != null && row.holds(mapping.dimension().id(), item.id())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
