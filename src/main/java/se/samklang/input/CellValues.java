package se.samklang.input;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Items;
import se.samklang.model.Text;
import se.samklang.model.Value;
import se.samklang.names.Fold;

/** Several values in one cell. */
final class CellValues {
  /** Signs that may part known names; tried together, then each alone, as names may hold one. */
  private static final List<String> SEPARATORS = List.of("/;,", "/", ";", ",");

  /** All signs that may part values. */
  private static final String PARTING = "|\n\r/;,";

  private final Texts texts;

  CellValues(Texts texts) {
    this.texts = texts;
  }

  /** The one value of a cell; none where it is blank. */
  List<Value> one(Cell cell) {
    Text text = cell.text(texts);
    return text.isBlank() ? List.of() : List.of(new Value(text, cell.place()));
  }

  /**
   * The values of a cell parted by a bar or a line break, and by other signs where every part is
   * known and the whole is not.
   */
  List<Value> many(Cell cell, @Nullable Items known) {
    if (!cell.isParted()) {
      return one(cell);
    }
    List<Value> values = new ArrayList<>();
    for (int[] part : parts(cell.value(), 0, cell.value().length(), "|\n\r")) {
      for (int[] finer : finer(cell.value(), part, known)) {
        addStated(cell, finer, values);
      }
    }
    return values;
  }

  static boolean isParted(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (PARTING.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void addStated(Cell cell, int[] part, List<Value> values) {
    String raw = cell.value().substring(part[0], part[1]);
    if (!Fold.trim(raw).isEmpty()) {
      int lead = raw.indexOf(Fold.trim(raw));
      boolean whole = raw.length() == cell.value().length();
      values.add(
          whole
              ? new Value(texts.read(raw), cell.place())
              : new Value(texts.read(Fold.trim(raw)), cell.placeAt(part[0] + lead)));
    }
  }

  private List<int[]> finer(String text, int[] part, @Nullable Items known) {
    if (known != null && !isKnown(text, part, known)) {
      for (String separators : SEPARATORS) {
        List<int[]> parts = parts(text, part[0], part[1], separators);
        if (parts.size() > 1 && parts.stream().allMatch(each -> isKnown(text, each, known))) {
          return parts;
        }
      }
    }
    return List.of(part);
  }

  private boolean isKnown(String text, int[] part, Items known) {
    return known.named(texts.read(text.substring(part[0], part[1]))) != null;
  }

  private static List<int[]> parts(String text, int from, int to, String separators) {
    List<int[]> parts = new ArrayList<>();
    int start = from;
    for (int i = from; i < to; i++) {
      if (separators.indexOf(text.charAt(i)) >= 0) {
        parts.add(new int[] {start, i});
        start = i + 1;
      }
    }
    parts.add(new int[] {start, to});
    return parts;
  }
}
