package se.samklang.catalogue;

import java.util.Map;
import java.util.Optional;
import se.samklang.model.Place;

/**
 * Something in a data file that cannot be used.
 *
 * @param problem the name of the sentence that tells it
 * @param details what the sentence tells beside the place, by placeholder
 * @param nearest the known name that was probably meant
 */
public record FileFault(
    Place place, String problem, Map<String, String> details, Optional<String> nearest) {

  static FileFault of(Place place, String problem, Map<String, String> details) {
    return new FileFault(place, problem, details, Optional.empty());
  }
}
