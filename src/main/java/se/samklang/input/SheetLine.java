package se.samklang.input;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row of a sheet, without the cells that hold nothing. */
final class SheetLine {
  private final int number;
  private final boolean hidden;
  private final int[] columns;
  private final String[] texts;

  /**
   * A row.
   *
   * @param number 1-based
   * @param columns of the cells that hold something, 1-based and rising; at least one
   * @param texts of these cells
   */
  SheetLine(int number, boolean hidden, int[] columns, String[] texts) {
    this.number = number;
    this.hidden = hidden;
    this.columns = columns;
    this.texts = texts;
  }

  int number() {
    return number;
  }

  boolean isHidden() {
    return hidden;
  }

  /** How many cells hold something. */
  int cells() {
    return columns.length;
  }

  /** The column of one of these cells, by its index among them. */
  int column(int index) {
    return columns[index];
  }

  /** What stands in a column, null where nothing does. */
  @Nullable String text(int column) {
    int index = Arrays.binarySearch(columns, column);
    return index < 0 ? null : texts[index];
  }
}
