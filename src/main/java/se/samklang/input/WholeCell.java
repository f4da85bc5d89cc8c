package se.samklang.input;

import se.samklang.model.Place;

/** A cell that is one place, whatever stands in it. */
record WholeCell(String value, Place place) implements Cell {

  @Override
  public Place placeAt(int index) {
    return place;
  }
}
