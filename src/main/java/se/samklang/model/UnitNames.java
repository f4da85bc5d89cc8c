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
  /** A municipality has some tens; to compare thousands with thousands would take minutes. */
  private static final int MOST_TO_COMPARE = 1000;

  public boolean isKnown() {
    return !spellings.isEmpty();
  }

  public boolean include(Text name) {
    return spellings.containsKey(name.folded());
  }

  /** The unit that was most likely meant; none where there are too many to tell. */
  public Optional<Suggestion> nearest(Value written) {
    return spellings.size() > MOST_TO_COMPARE
        ? Optional.empty()
        : Nearest.of(written.raw(), spellings.values()).map(Suggestion::nearest);
  }
}
