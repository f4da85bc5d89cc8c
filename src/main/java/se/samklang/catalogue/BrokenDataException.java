package se.samklang.catalogue;

import se.samklang.model.Place;

/** A strategy, card or vocabulary that cannot be used, with the place and what is wrong. */
public final class BrokenDataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Place place;

  BrokenDataException(Place place, String message) {
    super(message);
    this.place = place;
  }

  public Place place() {
    return place;
  }
}
