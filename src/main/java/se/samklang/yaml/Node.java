package se.samklang.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;

/** A part of a YAML document. */
public sealed interface Node {

  /** Where it begins; for what an alias stands for, where the alias stands. */
  Place place();

  /**
   * A text, number, date or yes/no, as written.
   *
   * @param text empty where YAML says null
   */
  record Scalar(String text, Place place) implements Node {}

  /** A list. */
  record Sequence(List<Node> items, Place place) implements Node {}

  /** Keys with values, in the order of the text; no key stands twice. */
  record Mapping(List<Entry> entries, Place place) implements Node {

    /** The value of a key, null where it is absent. */
    public @Nullable Node get(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return entry.value();
        }
      }
      return null;
    }
  }

  /** A key with its value. */
  record Entry(Scalar key, Node value) {}
}
