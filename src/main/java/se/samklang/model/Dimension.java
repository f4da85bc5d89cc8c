package se.samklang.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing an activity is mapped to: a list of goals or areas, or a framework.
 *
 * @param id the field it stands in
 * @param required whether each activity has to state it
 * @param level the level of its entries that activities are mapped at, empty where there is one
 * @param serves the id of the goal that every entry serves, null where there is none
 * @param names keys and headers it goes by
 * @param general the ids of the entries above the level
 */
public record Dimension(
    String id,
    Role role,
    Wording name,
    boolean required,
    String level,
    @Nullable String serves,
    List<String> names,
    Items items,
    Set<String> general) {

  /** A dimension, of which it is looked up once what stands above the level. */
  public static Dimension of(
      String id,
      Role role,
      Wording name,
      boolean required,
      String level,
      @Nullable String serves,
      List<String> names,
      Items items) {
    Set<String> general =
        items.all().stream()
            .filter(
                item ->
                    items.all().stream()
                        .anyMatch(low -> low.level().equals(level) && items.isBelow(low, item)))
            .map(Item::id)
            .collect(Collectors.toUnmodifiableSet());
    return new Dimension(
        id,
        role,
        name,
        required,
        level,
        serves,
        names,
        items,
        level.isEmpty() ? Set.of() : general);
  }

  /** Whether an entry stands above the level at which activities are mapped. */
  public boolean isAboveLevel(Item item) {
    return general.contains(item.id());
  }

  /** The entries that activities are mapped to; all where there is one level. */
  public List<Item> itemsAtLevel() {
    return items.all().stream()
        .filter(item -> level.isEmpty() || item.level().equals(level))
        .toList();
  }

  /** What a dimension is to the strategy. */
  public enum Role {
    /** The goals of the international work as a whole. */
    OVERARCHING_GOAL,
    /** Goals that the activities serve; they lead to areas in the alignment table. */
    GOAL,
    /** Priority areas. */
    AREA,
    /** An outside strategy. */
    FRAMEWORK
  }
}
