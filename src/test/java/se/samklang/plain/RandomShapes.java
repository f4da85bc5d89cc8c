package se.samklang.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts something of another shape where a record holds a value, in it or further inside. */
final class RandomShapes {

  /** Text of whatever kind, so that the catalogue names no shape that would be wrong there. */
  private static final Set<String> TAKES_ANY = Set.of("target", "baseline");

  private final RandomWords words;

  RandomShapes(RandomWords words) {
    this.words = words;
  }

  void spoil(Map<String, Object> tree) {
    List<String> keys = new ArrayList<>(tree.keySet());
    keys.removeAll(TAKES_ANY);
    String key = words.pick(keys);
    Object value = tree.get(key);
    if (words.chance(0.7) && value instanceof Map<?, ?> map && !map.isEmpty()) {
      tree.put(key, spoiledCopy(map));
    } else if (words.chance(0.7)
        && value instanceof List<?> list
        && list.stream().anyMatch(item -> item instanceof Map)) {
      tree.put(key, spoiledEntries(list));
    } else {
      tree.put(key, misshapen());
    }
  }

  private Map<String, Object> spoiledCopy(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put((String) key, value));
    spoil(copy);
    return copy;
  }

  /** The entries with one of them spoiled, or with one that is no mapping besides. */
  private List<Object> spoiledEntries(List<?> list) {
    List<Object> entries = new ArrayList<>(list);
    int at = words.below(entries.size());
    if (words.chance(0.5) && entries.get(at) instanceof Map<?, ?> map && !map.isEmpty()) {
      entries.set(at, spoiledCopy(map));
    } else {
      entries.add(at, words.chance(0.3) ? words.blank() : misshapen());
    }
    return entries;
  }

  private Object misshapen() {
    return switch (words.below(5)) {
      case 0 -> Arrays.asList("Ett", words.blank(), "Två");
      case 1 -> mapping();
      case 2 -> Arrays.asList(words.nothing(), "Ett", mapping(), mapping());
      case 3 -> List.of(List.of("Ett", "Två"));
      default -> words.one("kanske", "2016");
    };
  }

  private Map<String, Object> mapping() {
    return new LinkedHashMap<>(Map.of("sort", "annan"));
  }
}
