package se.samklang.model;

import java.util.List;
import java.util.Optional;

/** What a value could be instead. */
public record Suggestion(Source source, List<Wording> names) {

  /** Where a suggestion comes from. */
  public enum Source {
    /** The known name nearest to what was written. */
    NEAREST,
    /** The strategy's alignment table. */
    TABLE
  }

  /** The known name nearest to a text in a list; empty where none is near. */
  public static Optional<Suggestion> nearest(Items items, Value value) {
    return items
        .nearestName(value.text())
        .map(name -> new Suggestion(Source.NEAREST, List.of(name)));
  }

  /** The name nearest to what was written. */
  public static Suggestion nearest(String name) {
    return new Suggestion(Source.NEAREST, List.of(new Wording(name, name)));
  }

  /** What the table gives; empty where it gives nothing. */
  public static Optional<Suggestion> table(List<Item> items) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new Suggestion(Source.TABLE, items.stream().map(Item::name).toList()));
  }
}
