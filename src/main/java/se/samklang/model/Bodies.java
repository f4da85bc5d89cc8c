package se.samklang.model;

import java.util.Map;
import java.util.Set;

/**
 * Deciding bodies by their names.
 *
 * @param items those that have a part of their own in the strategy
 * @param canonical the id of a body by each of its folded names
 * @param overall the ids of those that decide for the whole municipality
 */
public record Bodies(Items items, Map<String, String> canonical, Set<String> overall) {

  /** Who a field names; nobody where it is blank or a placeholder. */
  public BodyName named(Field field) {
    Value name = field.first();
    if (name == null || !name.isStated()) {
      return new BodyName("", false);
    }
    String folded = name.text().folded();
    String own = folded.isEmpty() ? name.raw() : folded;
    String id = canonical.getOrDefault(folded, own);
    return new BodyName(id, overall.contains(id));
  }
}
