package se.samklang.model;

import java.util.List;
import java.util.Optional;
import se.samklang.names.Nearest;

/** The ids of all plans in the run and its context, as written. */
public record KnownPlans(List<String> ids) {

  /** The plan that was most likely meant. */
  public Optional<Suggestion> nearest(Value written) {
    return Nearest.of(written.raw(), ids).map(Suggestion::nearest);
  }
}
