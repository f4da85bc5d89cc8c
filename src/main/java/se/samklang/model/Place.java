package se.samklang.model;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands.
 *
 * @param file the path as given, with {@code /}
 * @param line the line, or the row of a sheet; 1-based
 * @param column 1-based, in code points, or the column of a sheet
 * @param sheet the sheet of a workbook, null elsewhere
 * @param sheetNumber the sheet's number in its workbook, 1-based; 0 elsewhere
 */
public record Place(String file, int line, int column, @Nullable String sheet, int sheetNumber)
    implements Comparable<Place> {

  private static final int LETTERS = 26;

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::sheetNumber)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** A place in a text file. */
  public Place(String file, int line, int column) {
    this(file, line, column, null, 0);
  }

  /** The cell of a sheet, such as {@code B14}; null elsewhere. */
  public @Nullable String cell() {
    return sheet == null ? null : letters() + line;
  }

  private String letters() {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left > 0; left = (left - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return letters.toString();
  }

  /** By hand, as is {@link #hashCode}: what Java makes for a record takes time at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place place
        && line == place.line
        && column == place.column
        && sheetNumber == place.sheetNumber
        && file.equals(place.file)
        && Objects.equals(sheet, place.sheet);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * file.hashCode() + line) + column;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code plan.yaml:14:5}, or {@code plan.xlsx!Aktiviteter:B14} in a workbook. */
  @Override
  public String toString() {
    return sheet == null ? file + ":" + line + ":" + column : file + "!" + sheet + ":" + cell();
  }
}
