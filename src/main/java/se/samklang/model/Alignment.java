package se.samklang.model;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The strategy's own table of which goals, areas and framework entries belong together.
 *
 * @param holding by dimension and id, the numbers of the rows that hold an entry
 * @param inLine the same for rows that hold it or an entry above or below it
 */
public record Alignment(
    List<Row> rows,
    Map<String, Map<String, BitSet>> holding,
    Map<String, Map<String, BitSet>> inLine) {

  /** The table of rows, with what each activity is asked about looked up once. */
  public static Alignment of(List<Row> rows, List<Dimension> dimensions) {
    Map<String, Map<String, BitSet>> holding = new HashMap<>();
    Map<String, Map<String, BitSet>> inLine = new HashMap<>();
    for (Dimension dimension : dimensions) {
      Items items = dimension.items();
      holding.put(
          dimension.id(), numbers(rows, dimension, (item, held) -> item.id().equals(held.id())));
      inLine.put(dimension.id(), numbers(rows, dimension, items::inLine));
    }
    return new Alignment(rows, holding, inLine);
  }

  private static Map<String, BitSet> numbers(
      List<Row> rows, Dimension dimension, BiPredicate<Item, Item> counts) {
    Map<String, Item> items = dimension.items().byId();
    Map<String, BitSet> numbers = new HashMap<>();
    for (Item item : items.values()) {
      BitSet of = new BitSet();
      for (int number = 0; number < rows.size(); number++) {
        for (String id : rows.get(number).cell(dimension.id())) {
          Item held = items.get(id);
          if (held != null && counts.test(item, held)) {
            of.set(number);
          }
        }
      }
      numbers.put(item.id(), of);
    }
    return numbers;
  }

  /**
   * One row.
   *
   * @param cells by dimension, the ids of the entries in the cell
   */
  public record Row(String id, Map<String, Set<String>> cells) {

    Set<String> cell(String dimension) {
      return cells.getOrDefault(dimension, Set.of());
    }
  }

  /** The ids of the entries of one dimension that share a row with an entry of another. */
  public Set<String> beside(String dimension, String item, String other) {
    return rows(numbers(holding, dimension, item)).stream()
        .flatMap(row -> row.cell(other).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the area shares a row with any goal that the activity states. */
  public boolean joinsGoal(Activity activity, Dimension areas, Item area) {
    return numbersOf(activity, Dimension.Role.GOAL)
        .intersects(numbers(holding, areas.id(), area.id()));
  }

  /** Whether every known area that the activity states shares a row with a goal that it states. */
  public boolean joinsAreas(Activity activity) {
    BitSet byGoal = numbersOf(activity, Dimension.Role.GOAL);
    return areAllIn(byGoal, holding, activity, Dimension.Role.AREA);
  }

  private static boolean areAllIn(
      BitSet among,
      Map<String, Map<String, BitSet>> table,
      Activity activity,
      Dimension.Role role) {
    // By index, here and below: rules ask this of every activity, and each iterator would be made.
    List<Mapping> mappings = activity.mappings();
    for (int i = 0; i < mappings.size(); i++) {
      Mapping mapping = mappings.get(i);
      if (mapping.getRole() == role) {
        for (int j = 0; j < mapping.values().size(); j++) {
          Item item = mapping.values().get(j).item();
          if (item != null
              && !among.intersects(numbers(table, mapping.dimension().id(), item.id()))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Whether the activity states a goal that is known. */
  public boolean hasGoal(Activity activity) {
    return states(activity, Dimension.Role.GOAL);
  }

  private static boolean states(Activity activity, Dimension.Role role) {
    List<Mapping> mappings = activity.mappings();
    for (int i = 0; i < mappings.size(); i++) {
      if (mappings.get(i).getRole() == role && mappings.get(i).isKnown()) {
        return true;
      }
    }
    return false;
  }

  /** The rows of the areas an activity is in: those it states, else those its goals lead to. */
  private BitSet areaNumbers(Activity activity) {
    return states(activity, Dimension.Role.AREA)
        ? numbersOf(activity, Dimension.Role.AREA)
        : areaNumbersOfGoals(activity);
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
        ? ids(rows(numbersOf(activity, Dimension.Role.GOAL)), areas.id())
        : stated;
  }

  private static Set<String> ids(List<Row> rows, String dimension) {
    return rows.stream().flatMap(row -> row.cell(dimension).stream()).collect(Collectors.toSet());
  }

  /** Whether the activity is in any area, stated or through its goals. */
  public boolean hasArea(Activity activity) {
    return states(activity, Dimension.Role.AREA) || !areaNumbersOfGoals(activity).isEmpty();
  }

  /** Whether the table {@link #holds} every known framework entry that the activity states. */
  public boolean holdsAll(Activity activity) {
    return areAllIn(areaNumbers(activity), inLine, activity, Dimension.Role.FRAMEWORK);
  }

  /** Whether a framework's entry, or one above or below it, stands in a row of the areas. */
  public boolean holds(Activity activity, Dimension framework, Item item) {
    return areaNumbers(activity).intersects(numbers(inLine, framework.id(), item.id()));
  }

  /**
   * What the table gives an activity in a dimension that it left out, by what it states in others:
   * areas by its goals, all else by its areas; empty where that says nothing.
   */
  public List<Item> given(Activity activity, Dimension dimension) {
    BitSet numbers =
        switch (dimension.role()) {
          case AREA -> numbersOf(activity, Dimension.Role.GOAL);
          case GOAL -> numbersOf(activity, Dimension.Role.AREA);
          default -> areaNumbers(activity);
        };
    Set<String> ids = ids(rows(numbers), dimension.id());
    return dimension.items().all().stream().filter(item -> ids.contains(item.id())).toList();
  }

  /** What the table gives an activity below a framework's entry that is too general. */
  public List<Item> givenBelow(Activity activity, Dimension framework, Item general) {
    return given(activity, framework).stream()
        .filter(item -> framework.items().isAtOrBelow(item, general))
        .toList();
  }

  /** A goal's row says its area; every row of that area then counts. */
  private BitSet areaNumbersOfGoals(Activity activity) {
    BitSet found = new BitSet();
    List<Row> byGoal = rows(numbersOf(activity, Dimension.Role.GOAL));
    for (Mapping areas : activity.mappings()) {
      if (areas.getRole() == Dimension.Role.AREA) {
        String dimension = areas.dimension().id();
        ids(byGoal, dimension).forEach(id -> found.or(numbers(holding, dimension, id)));
      }
    }
    return found;
  }

  private List<Row> rows(BitSet numbers) {
    return numbers.stream().mapToObj(rows::get).toList();
  }

  private static BitSet numbers(
      Map<String, Map<String, BitSet>> table, String dimension, String item) {
    BitSet numbers = table.getOrDefault(dimension, Map.of()).get(item);
    return numbers == null ? new BitSet() : numbers;
  }

  /** The rows that hold an entry which the activity states in a dimension of that role. */
  private BitSet numbersOf(Activity activity, Dimension.Role role) {
    BitSet found = null;
    List<Mapping> mappings = activity.mappings();
    for (int i = 0; i < mappings.size(); i++) {
      Mapping mapping = mappings.get(i);
      if (mapping.getRole() == role) {
        for (int j = 0; j < mapping.values().size(); j++) {
          Item item = mapping.values().get(j).item();
          if (item != null) {
            found = joined(found, numbers(holding, mapping.dimension().id(), item.id()));
          }
        }
      }
    }
    return found == null ? new BitSet() : found;
  }

  /** Most activities state one entry, whose rows need no copy. */
  private static BitSet joined(@Nullable BitSet some, BitSet others) {
    if (some == null) {
      return others;
    }
    BitSet all = (BitSet) some.clone();
    all.or(others);
    return all;
  }
}
