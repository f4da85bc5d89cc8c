package se.samklang.review;

import java.util.stream.Collectors;
import se.samklang.model.Field;
import se.samklang.model.Value;

/** What fields say; placeholders say nothing. */
final class Stated {
  private Stated() {}

  /** All that a field states, a comma between; empty where it states nothing. */
  static String text(Field field) {
    return field.values().stream()
        .filter(Value::isStated)
        .map(value -> value.raw().strip())
        .collect(Collectors.joining(", "));
  }
}
