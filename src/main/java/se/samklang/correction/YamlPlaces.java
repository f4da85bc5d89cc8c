package se.samklang.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;
import se.samklang.yaml.Written;
import se.samklang.yaml.Written.Alias;
import se.samklang.yaml.Written.Entry;
import se.samklang.yaml.Written.Mapping;
import se.samklang.yaml.Written.Scalar;
import se.samklang.yaml.Written.Sequence;
import se.samklang.yaml.Written.Span;
import se.samklang.yaml.WrittenReader;

/** Which part of a YAML text a place means. */
final class YamlPlaces {
  private final Map<Position, Slot> slots = new HashMap<>();
  private final Map<Position, Home> homes = new HashMap<>();

  private record Position(int line, int column) {}

  /**
   * A mapping that may be a record.
   *
   * @param list the list that it is an entry of, null where it is none
   * @param path where in the tree of the file it stands
   */
  record Home(Mapping mapping, @Nullable Sequence list, String path) {}

  /**
   * Where a value stands, or a reference to one.
   *
   * @param home the mapping that holds it
   * @param entry the key that holds it, or the list that it stands in
   * @param list the list that it stands in, null where it stands alone
   * @param merge whether it stands for keys that the mapping takes over
   */
  record Slot(Written node, Home home, Entry entry, @Nullable Sequence list, boolean merge) {}

  private YamlPlaces() {}

  static YamlPlaces of(String text) {
    YamlPlaces places = new YamlPlaces();
    List<Written> documents = WrittenReader.read(text);
    for (int i = 0; i < documents.size(); i++) {
      places.walk(documents.get(i), null, YamlContent.step(String.valueOf(i)));
    }
    return places;
  }

  private void walk(Written node, @Nullable Sequence list, String path) {
    if (node instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        walk(sequence.items().get(i), sequence, path + YamlContent.step(String.valueOf(i)));
      }
    } else if (node instanceof Mapping mapping) {
      Home home = new Home(mapping, list, path);
      mapping.entries().stream()
          .filter(entry -> !entry.isMerge())
          .findFirst()
          .ifPresent(entry -> homes.put(position(entry.key()), home));
      mapping.entries().forEach(entry -> walk(entry, home));
    }
  }

  private void walk(Entry entry, Home home) {
    addSlot(entry.value(), home, entry, null);
    if (entry.value() instanceof Sequence list) {
      list.items().forEach(item -> addSlot(item, home, entry, list));
    }
    walk(entry.value(), null, home.path() + YamlContent.step(entry.name()));
  }

  private void addSlot(Written node, Home home, Entry entry, @Nullable Sequence list) {
    boolean merge = entry.isMerge();
    boolean reference = node instanceof Alias;
    boolean value = node instanceof Scalar scalar && scalar.span().from() < scalar.span().end();
    if (reference || value) {
      slots.put(position(node), new Slot(node, home, entry, list, merge));
    }
    boolean named = node instanceof Alias alias && alias.target() instanceof Scalar;
    if (list == null ? value || named || (merge && reference) : merge && reference) {
      homes.put(position(node), home);
    }
  }

  private static Position position(Written node) {
    Span span = node.span();
    return new Position(span.line(), span.column());
  }

  /** The value at a place, null where none stands there by itself. */
  @Nullable Slot slot(Place place) {
    return slots.get(new Position(place.line(), place.column()));
  }

  /** The record at a place, null where it is all of it taken from elsewhere. */
  @Nullable Home home(Place place) {
    return homes.get(new Position(place.line(), place.column()));
  }
}
