package se.samklang.input;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;

/**
 * Where in a table its columns stand.
 *
 * @param header the place of the header row's first cell
 * @param delimiter what parts its cells in a text; null in a workbook
 * @param columns those that hold a field, in their order
 */
public record TableLayout(Place header, @Nullable Character delimiter, List<Column> columns) {

  /**
   * One column.
   *
   * @param name the column as contract and findings name it
   * @param index its number in the header row, 0-based
   * @param header where its header stands
   */
  public record Column(String name, int index, Place header) {}

  /** The column of that name, null where the table has none. */
  public @Nullable Column column(String name) {
    for (Column column : columns) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    return null;
  }

  /** Whether a place is in this table's file and sheet. */
  public boolean holds(Place place) {
    return place.file().equals(header.file())
        && place.sheetNumber() == header.sheetNumber()
        && place.line() >= header.line();
  }
}
