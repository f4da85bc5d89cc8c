package se.samklang.model;

import java.util.Map;
import java.util.Optional;
import se.samklang.names.Nearest;

/**
 * The names by which the organisation's units and their bodies go.
 *
 * @param spellings as written, by folded name; empty where no organisation is at hand
 */
public record UnitNames(Map<String, String> spellings) {

  public boolean isKnown() {
    return !spellings.isEmpty();
  }

  public boolean include(Text name) {
    return spellings.containsKey(name.folded());
  }

  /** The unit that was most likely meant. */
  public Optional<Suggestion> nearest(Value written) {
    return Nearest.of(written.raw(), spellings.values()).map(Suggestion::nearest);
  }
}
