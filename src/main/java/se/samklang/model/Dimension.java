package se.samklang.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing an activity is mapped to: a list of goals or areas, or a framework.
 *
 * @param id the field it stands in
 * @param required whether each activity has to state it
 * @param level the level of its entries that activities are mapped at, empty where there is one
 * @param serves the id of the goal that every entry serves, null where there is none
 * @param names keys and headers it goes by
 */
public record Dimension(
    String id,
    Role role,
    Wording name,
    boolean required,
    String level,
    @Nullable String serves,
    List<String> names,
    Items items) {

  /** Whether an entry stands above the level at which activities are mapped. */
  public boolean isAboveLevel(Item item) {
    if (level.isEmpty()) {
      return false;
    }
    for (Item low : items.all()) {
      if (low.level().equals(level) && items.isBelow(low, item)) {
        return true;
      }
    }
    return false;
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
