package se.samklang.input;

import se.samklang.model.Place;

/**
 * A sheet as its workbook lists it.
 *
 * @param number its number in the workbook, 1-based
 * @param part the id by which the workbook names what is in it
 */
record SheetPart(String file, String name, int number, boolean hidden, String part) {

  /** Where a cell stands, both 1-based. */
  Place place(int row, int column) {
    return new Place(file, row, column, name, number);
  }

  /** The sheet as the id of a table. */
  String id() {
    return file + "!" + name;
  }
}
