package se.samklang.input;

import se.samklang.model.Place;
import se.samklang.model.Text;

/** One cell of a table. */
interface Cell {

  /** What stands in it. */
  String value();

  /** What its value reads as. */
  default Text text(Texts texts) {
    return texts.read(value());
  }

  /** Whether a sign stands in it that may part values. */
  default boolean isParted() {
    return CellValues.isParted(value());
  }

  /** Where it begins. */
  Place place();

  /** The place of a character of its value, by index. */
  Place placeAt(int index);
}
