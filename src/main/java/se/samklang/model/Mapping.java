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

  /** The entries that are known, in order. */
  public Stream<Item> items() {
    return values.stream().map(MappedValue::item).filter(Objects::nonNull);
  }

  /** Drools keeps what a rule takes from a list by its hash: cheap, not that of all it holds. */
  @Override
  public int hashCode() {
    return dimension.id().hashCode();
  }
}
