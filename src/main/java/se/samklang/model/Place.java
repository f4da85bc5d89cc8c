package se.samklang.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands.
 *
 * @param file the path as given, with {@code /}
 * @param line the line, or the row of a sheet; 1-based
 * @param column 1-based, in code points
 * @param sheet the sheet of a workbook, null elsewhere
 * @param cell the cell of a sheet, such as {@code B14}, null elsewhere
 */
public record Place(
    String file, int line, int column, @Nullable String sheet, @Nullable String cell)
    implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparing(place -> place.sheet == null ? "" : place.sheet)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** A place in a text file. */
  public Place(String file, int line, int column) {
    this(file, line, column, null, null);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code plan.yaml:14:5}, or {@code plan.xlsx!Aktiviteter:B14} in a workbook. */
  @Override
  public String toString() {
    return sheet == null ? file + ":" + line + ":" + column : file + "!" + sheet + ":" + cell;
  }
}
