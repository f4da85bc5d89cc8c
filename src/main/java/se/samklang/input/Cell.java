package se.samklang.input;

import se.samklang.model.Place;

/** One cell of a table. */
interface Cell {

  /** What stands in it. */
  String value();

  /** Where it begins. */
  Place place();

  /** The place of a character of its value, by index. */
  Place placeAt(int index);
}
