package se.samklang.input;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;
import se.samklang.names.Fold;

/**
 * The row that says what the columns of a table hold.
 *
 * @param kind what one row is
 * @param cells as written
 * @param columns for each cell the field whose column it heads, null where it heads none
 */
record Header(TableKind kind, List<Cell> cells, List<@Nullable String> columns) {
  /** No name of a column is near as long; a text of megabytes need not be looked up as one. */
  private static final int LONGEST_NAME = 1000;

  /**
   * Reads a row as a header; empty where it is none.
   *
   * @param named names of columns by folded header, as the caller gave them
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
      boolean whole = row.size() == 1 && kind.canBeOneColumn();
      if (fits && (known.size() > 1 || whole)) {
        return Optional.of(new Header(kind, row, fields(kind, columns)));
      }
    }
    return Optional.empty();
  }

  private static @Nullable String column(
      Cell cell, TableKind kind, FieldNames names, Map<String, String> named) {
    if (cell.value().isEmpty() || cell.value().length() > LONGEST_NAME) {
      return null;
    }
    String given = named.get(Fold.name(cell.value()));
    String own = given == null ? null : names.column(kind.record(), given);
    if (own != null) {
      return own;
    }
    boolean settled = kind == TableKind.ACTIVITY && names.isSettledByValues(cell.value());
    return settled ? null : names.column(kind.record(), cell.value());
  }

  private static List<@Nullable String> fields(TableKind kind, List<@Nullable String> columns) {
    return columns.stream()
        .<@Nullable String>map(column -> column == null ? null : kind.field(column))
        .toList();
  }

  /** How many columns are known; the more, the likelier that the delimiter is right. */
  long known() {
    return columns.stream().filter(column -> column != null).count();
  }

  /** Where its first cell stands. */
  Place place() {
    return cells.get(0).place();
  }
}
