package se.samklang.input;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a sheet: its rows that hold something.
 *
 * @param lines from the top
 * @param merged areas of several rows, by column and then first row
 * @param hiddenColumns 1-based
 * @param uncalculated the cells whose formula has no stored result
 */
record Sheet(
    SheetPart part,
    List<SheetLine> lines,
    Map<Integer, NavigableMap<Integer, Merged>> merged,
    BitSet hiddenColumns,
    CellCount uncalculated) {

  /**
   * Cells of one column that were made one.
   *
   * @param lastRow 1-based
   */
  record Merged(int lastRow, String text) {}

  /** A cell, with what a merged one above holds for it. */
  Cell cell(SheetLine line, int column) {
    String own = line.text(column);
    Merged above = own == null ? mergedOver(line.number(), column) : null;
    String text = own != null ? own : above != null ? above.text() : "";
    return new WholeCell(text, part.place(line.number(), column));
  }

  /** The merged cell that covers a cell below its own first row, null where there is none. */
  @Nullable Merged mergedOver(int row, int column) {
    NavigableMap<Integer, Merged> areas = merged.get(column);
    Map.Entry<Integer, Merged> nearest = areas == null ? null : areas.floorEntry(row);
    return nearest == null || nearest.getValue().lastRow() < row ? null : nearest.getValue();
  }
}
