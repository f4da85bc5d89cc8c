package se.samklang.input;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.input.CsvText.Cell;
import se.samklang.names.Fold;

/**
 * The row that says what the columns of a table hold.
 *
 * @param kind what one row is
 * @param cells as written
 * @param columns for each cell the column it names, null where it names none
 */
record Header(TableKind kind, List<Cell> cells, List<@Nullable String> columns) {

  /**
   * Reads a row as a header; empty where it is none.
   *
   * @param named columns by folded header, as the caller named them
   */
  static Optional<Header> of(List<Cell> row, FieldNames names, Map<String, String> named) {
    for (TableKind kind : TableKind.values()) {
      List<@Nullable String> columns =
          row.stream().<@Nullable String>map(cell -> column(cell, kind, names, named)).toList();
      Set<String> known = new LinkedHashSet<>();
      columns.forEach(
          column -> {
            if (column != null) {
              known.add(column);
            }
          });
      boolean fits = kind.fits(known, column -> names.isDimension(kind.record(), column));
      if (fits && (known.size() > 1 || row.size() == 1)) {
        return Optional.of(new Header(kind, row, columns));
      }
    }
    return Optional.empty();
  }

  private static @Nullable String column(
      Cell cell, TableKind kind, FieldNames names, Map<String, String> named) {
    String own = named.get(Fold.name(cell.value()));
    if (own != null) {
      return own;
    }
    boolean settled = kind == TableKind.ACTIVITY && names.isSettledByValues(cell.value());
    return settled ? null : names.column(kind.record(), cell.value());
  }

  /** How many columns are known; the more, the likelier that the delimiter is right. */
  long known() {
    return columns.stream().filter(column -> column != null).count();
  }
}
