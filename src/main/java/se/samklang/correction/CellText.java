package se.samklang.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samklang.names.Fold;

/** What stands in a cell, once it is corrected; the same for CSV and for workbooks. */
public final class CellText {
  private static final String BETWEEN = " | ";

  /** Between what values may stand in a cell: what always parts them first. */
  private static final List<String> SEPARATORS = List.of("", "|\n\r", "|\n\r/;,");

  private CellText() {}

  /**
   * The text of a cell with one value corrected and all else as it was; null where the value does
   * not stand in it.
   */
  public static @Nullable String corrected(String cell, Correction correction) {
    String written = String.join(BETWEEN, correction.names());
    String before = correction.before();
    if (before == null) {
      return Fold.trim(cell).isEmpty() ? written : null;
    }
    String wanted = Fold.trim(before);
    for (String separators : SEPARATORS) {
      int start = 0;
      for (int i = 0; i <= cell.length(); i++) {
        if (i == cell.length() || separators.indexOf(cell.charAt(i)) >= 0) {
          String part = cell.substring(start, i);
          if (Fold.trim(part).equals(wanted)) {
            int at = start + part.indexOf(wanted);
            return cell.substring(0, at) + written + cell.substring(at + wanted.length());
          }
          start = i + 1;
        }
      }
    }
    return null;
  }
}
