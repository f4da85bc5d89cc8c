package se.samklang.model;

import java.util.List;
import java.util.Set;

/** What a field states out of a closed list. */
public record Choice(Field field, List<MappedValue> values) {

  /** Whether it states any of these entries. */
  public boolean names(Set<String> ids) {
    return values.stream()
        .map(MappedValue::item)
        .anyMatch(item -> item != null && ids.contains(item.id()));
  }
}
