package se.samklang.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a mapping.
 *
 * @param item the entry it names, null where it names none
 */
public record MappedValue(Value value, @Nullable Item item) {

  public boolean isKnown() {
    return item != null;
  }

  /** Whether it says something, and nothing that the dimension knows. */
  public boolean isUnknown() {
    return item == null && value.isStated();
  }

  /** Drools keeps what a rule takes from a list by its hash: cheap, not that of all it holds. */
  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Whether any of several says something that nobody knows. */
  public static boolean anyUnknown(List<MappedValue> values) {
    // By index: rules ask this of every activity, and each iterator would be made.
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isUnknown()) {
        return true;
      }
    }
    return false;
  }
}
