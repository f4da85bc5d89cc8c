package se.samklang.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key or a column that nothing is known of.
 *
 * @param file the file it stands in
 * @param name the key or header as written
 * @param nearest the known one nearest to it, null where none is near
 */
public record UnknownField(Subject file, Value name, @Nullable String nearest) {

  public Optional<Suggestion> suggestion() {
    return Optional.ofNullable(nearest).map(Suggestion::nearest);
  }

  /** The key or header as a field of its own. */
  public Field field() {
    return new Field(
        name.raw(), name.raw(), List.of(name), Field.Presence.FILLED, name.place(), null);
  }
}
