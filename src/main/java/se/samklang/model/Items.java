package se.samklang.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.names.Fold;
import se.samklang.names.Nearest;

/**
 * A closed list of entries, found by any of their names.
 *
 * @param byId the entries in their order
 * @param byName the same by every folded id, name and alias
 */
public record Items(Map<String, Item> byId, Map<String, Item> byName) {

  /** Lists entries; where two share a name, the first has it. */
  public static Items of(List<Item> items) {
    Map<String, Item> byId = new LinkedHashMap<>();
    Map<String, Item> byName = new LinkedHashMap<>();
    for (Item item : items) {
      byId.put(item.id(), item);
      names(item).forEach(name -> byName.putIfAbsent(Fold.name(name), item));
    }
    return new Items(byId, byName);
  }

  private static Stream<String> names(Item item) {
    return Stream.concat(
        Stream.of(item.name().sv(), item.name().en(), item.id()), item.aliases().stream());
  }

  public Collection<Item> all() {
    return byId.values();
  }

  /** The entry that a text names, null where it names none. */
  public @Nullable Item named(Text text) {
    return byName.get(text.folded());
  }

  /** The name nearest to what was written, in the spelling of the list; never an id. */
  public Optional<Wording> nearestName(Text text) {
    return Nearest.of(text.raw(), all().stream().flatMap(Items::names).toList())
        .map(name -> byId.containsKey(name) ? byId.get(name).name() : new Wording(name, name));
  }

  /** Whether one entry is the other, or stands above or below it. */
  public boolean inLine(Item one, Item other) {
    return isAtOrBelow(one, other) || isAtOrBelow(other, one);
  }

  /** Whether an entry is another or stands below it. */
  public boolean isAtOrBelow(Item low, Item high) {
    for (Item item = low; item != null; item = parentOf(item)) {
      if (item.id().equals(high.id())) {
        return true;
      }
    }
    return false;
  }

  boolean isBelow(Item low, Item high) {
    Item parent = parentOf(low);
    return parent != null && isAtOrBelow(parent, high);
  }

  private @Nullable Item parentOf(Item item) {
    String parent = item.parent();
    return parent == null ? null : byId.get(parent);
  }
}
