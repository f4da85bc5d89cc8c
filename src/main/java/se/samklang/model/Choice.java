package se.samklang.model;

import java.util.List;
import java.util.Set;

/** What a field states out of a closed list. */
public record Choice(Field field, List<MappedValue> values) {

  /** Whether it states any of these entries. */
  public boolean names(Set<String> ids) {
    for (MappedValue value : values) {
      Item item = value.item();
      if (item != null && ids.contains(item.id())) {
        return true;
      }
    }
    return false;
  }
}
