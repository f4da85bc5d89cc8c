package se.samklang.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What an activity states in one dimension. */
public record Mapping(Dimension dimension, Field field, List<MappedValue> values) {

  public boolean isMissing() {
    return field.isMissing();
  }

  public Dimension.Role getRole() {
    return dimension.role();
  }

  /** Whether it states an entry that is known. */
  public boolean isKnown() {
    // By index, here and below: rules ask this of every activity, and each iterator would be made.
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isKnown()) {
        return true;
      }
    }
    return false;
  }

  /** The entries that are known, in order. */
  public Stream<Item> items() {
    return values.stream().map(MappedValue::item).filter(Objects::nonNull);
  }

  /** Drools keeps what a rule takes from a list by its hash: cheap, not that of all it holds. */
  @Override
  public int hashCode() {
    return dimension.id().hashCode();
  }

  /** Whether any of several is missing that has to be stated. */
  public static boolean anyMissing(List<Mapping> mappings) {
    for (int i = 0; i < mappings.size(); i++) {
      Mapping each = mappings.get(i);
      if (each.isMissing() && each.dimension.required()) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of several states an entry that is not known. */
  public static boolean anyUnknown(List<Mapping> mappings) {
    for (int i = 0; i < mappings.size(); i++) {
      if (MappedValue.anyUnknown(mappings.get(i).values)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of several states an entry above the level at which activities are mapped. */
  public static boolean anyTooGeneral(List<Mapping> mappings) {
    for (int i = 0; i < mappings.size(); i++) {
      if (mappings.get(i).isTooGeneral()) {
        return true;
      }
    }
    return false;
  }

  private boolean isTooGeneral() {
    for (int i = 0; i < values.size(); i++) {
      Item item = values.get(i).item();
      if (item != null && dimension.isAboveLevel(item)) {
        return true;
      }
    }
    return false;
  }
}
