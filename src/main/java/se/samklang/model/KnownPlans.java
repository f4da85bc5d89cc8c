package se.samklang.model;

import java.util.List;
import java.util.Optional;
import se.samklang.names.Nearest;

/** The ids of all plans in the run and its context, as written. */
public record KnownPlans(List<String> ids) {
  /** A municipality has some tens; to compare thousands with thousands would take minutes. */
  private static final int MOST_TO_COMPARE = 1000;

  /** The plan that was most likely meant; none where there are too many to tell. */
  public Optional<Suggestion> nearest(Value written) {
    return ids.size() > MOST_TO_COMPARE
        ? Optional.empty()
        : Nearest.of(written.raw(), ids).map(Suggestion::nearest);
  }
}
