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
    return goalRows(activity).stream().anyMatch(row -> row.holds(areas.id(), area.id()));
  }

  /** Whether the activity states a goal that is known. */
  public boolean hasGoal(Activity activity) {
    return activity
        .mappings(Dimension.Role.GOAL)
        .anyMatch(goals -> goals.items().findAny().isPresent());
  }

  /** The rows of the areas an activity is in: those it states, else those its goals lead to. */
  public List<Row> areaRows(Activity activity) {
    List<Row> stated = rowsOf(activity, Dimension.Role.AREA);
    boolean states =
        activity
            .mappings(Dimension.Role.AREA)
            .anyMatch(areas -> areas.items().findAny().isPresent());
    return states ? stated : areaRowsOfGoals(activity);
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
    return activity
            .mappings(Dimension.Role.AREA)
            .anyMatch(areas -> areas.items().findAny().isPresent())
        || !areaRowsOfGoals(activity).isEmpty();
  }

  /** Whether a framework's entry, or one above or below it, stands in a row of the areas. */
  public boolean holds(Activity activity, Dimension framework, Item item) {
    return areaRows(activity).stream()
        .flatMap(row -> row.cells().getOrDefault(framework.id(), Set.of()).stream())
        .map(id -> framework.items().byId().get(id))
        .anyMatch(inRow -> inRow != null && framework.items().inLine(inRow, item));
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
    return rows.stream()
        .filter(
            row ->
                activity
                    .mappings(role)
                    .anyMatch(
                        mapping ->
                            mapping
                                .items()
                                .anyMatch(item -> row.holds(mapping.dimension().id(), item.id()))))
        .toList();
  }
}
