package se.samklang.input;

import java.util.Map;
import se.samklang.model.Place;

/** Thrown where reading a file has to stop. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Unreadable unreadable;

  UnreadableException(Place place, String reason, Map<String, Object> details) {
    super(reason);
    this.unreadable = new Unreadable(place, reason, details);
  }

  UnreadableException(Place place, String reason) {
    this(place, reason, Map.of());
  }

  Unreadable unreadable() {
    return unreadable;
  }
}
