package se.samklang.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.samklang.input.Sheet.Merged;
import se.samklang.model.Place;
import se.samklang.names.Fold;

/** Reads the XML of a sheet as it comes, and keeps the cells that hold something. */
final class SheetXml extends DefaultHandler {
  private static final int LAST_ROW = 1 << 20;
  private static final int LAST_COLUMN = 1 << 14;
  private static final int LETTERS = 26;
  private static final int MOST_CELLS = 5_000_000;
  private static final int MOST_CHARACTERS = 1 << 27;

  private final SheetPart part;
  private final CellTexts texts;
  private final List<SheetLine> lines = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private final BitSet hiddenColumns = new BitSet();
  private final CellCount uncalculated = new CellCount();

  private int row;
  private boolean rowHidden;
  private int column;
  private int kept;
  private long characters;
  private int[] columns = new int[LETTERS];
  private String[] values = new String[LETTERS];
  private int cells;

  private @Nullable String type;
  private int style;
  private boolean formula;
  private boolean inValue;
  private final StringBuilder value = new StringBuilder();
  private final RichText inline = new RichText();

  SheetXml(SheetPart part, CellTexts texts) {
    this.part = part;
    this.texts = texts;
  }

  private record Area(int firstRow, int lastRow, int column) {}

  /** Thrown where the XML is well-formed and no sheet all the same. */
  static final class NoSheetException extends SAXException {
    private static final long serialVersionUID = 1;

    NoSheetException(String message) {
      super(message);
    }
  }

  /** How far reading has come. */
  Place here() {
    return part.place(Math.max(1, row), Math.max(1, column));
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "row" -> startRow(attributes);
      case "c" -> startCell(attributes);
      case "f" -> formula = true;
      case "v" -> inValue = true;
      case "col" -> {
        if (isTrue(attributes.getValue("hidden"))) {
          int first = number(attributes, "min", LAST_COLUMN);
          hiddenColumns.set(first, Math.max(first, number(attributes, "max", LAST_COLUMN)) + 1);
        }
      }
      case "mergeCell" -> addArea(String.valueOf(attributes.getValue("ref")));
      default -> inline.start(name);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "row" -> endRow();
      case "c" -> endCell();
      case "v" -> inValue = false;
      default -> inline.end(name);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (inValue) {
      value.append(text, start, length);
    } else {
      inline.characters(text, start, length);
    }
  }

  private void startRow(Attributes attributes) throws SAXException {
    int next = attributes.getValue("r") == null ? row + 1 : number(attributes, "r", LAST_ROW);
    if (next <= row || next > LAST_ROW) {
      throw new NoSheetException("row " + next);
    }
    row = next;
    rowHidden = isTrue(attributes.getValue("hidden"));
    column = 0;
    cells = 0;
  }

  private void startCell(Attributes attributes) throws SAXException {
    String reference = attributes.getValue("r");
    int next = reference == null ? column + 1 : column(reference);
    if (next <= column || next > LAST_COLUMN) {
      throw new NoSheetException("cell " + reference);
    }
    column = next;
    type = attributes.getValue("t");
    style = attributes.getValue("s") == null ? 0 : number(attributes, "s", Integer.MAX_VALUE);
    formula = false;
    value.setLength(0);
    inline.clear();
  }

  private void endCell() throws SAXException {
    String text = texts.text(type, value.toString(), inline, style);
    if (text == null) {
      throw new NoSheetException("shared text " + value);
    }
    if (Fold.trim(text).isEmpty()) {
      if (formula && type == null) {
        uncalculated.add(here());
      }
      return;
    }
    countKept("s".equals(type) ? 0 : text.length());
    if (cells == columns.length) {
      columns = Arrays.copyOf(columns, cells * 2);
      values = Arrays.copyOf(values, cells * 2);
    }
    columns[cells] = column;
    values[cells] = text;
    cells++;
  }

  /** What is kept stays within bounds, however far a file unfolds. */
  private void countKept(int newCharacters) throws SAXException {
    characters += newCharacters;
    if (++kept > MOST_CELLS || characters > MOST_CHARACTERS) {
      throw new SAXException(new BoundedStream.TooLongException());
    }
  }

  private void endRow() {
    if (cells > 0) {
      lines.add(
          new SheetLine(
              row, rowHidden, Arrays.copyOf(columns, cells), Arrays.copyOf(values, cells)));
    }
  }

  private void addArea(String reference) throws SAXException {
    int colon = reference.indexOf(':');
    if (colon < 0) {
      return;
    }
    String first = reference.substring(0, colon);
    String last = reference.substring(colon + 1);
    if (row(first) < row(last)) {
      areas.add(new Area(row(first), row(last), column(first)));
      countKept(0);
    }
  }

  /** The sheet as read. */
  Sheet sheet() {
    Map<Integer, NavigableMap<Integer, Merged>> merged = new HashMap<>();
    for (Area area : areas) {
      String text = text(area.firstRow(), area.column());
      if (text != null) {
        merged
            .computeIfAbsent(area.column(), each -> new TreeMap<>())
            .put(area.firstRow(), new Merged(area.lastRow(), text));
      }
    }
    return new Sheet(part, lines, merged, hiddenColumns, uncalculated);
  }

  private @Nullable String text(int ofRow, int ofColumn) {
    int from = 0;
    int to = lines.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (lines.get(middle).number() < ofRow) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    boolean found = from < lines.size() && lines.get(from).number() == ofRow;
    return found ? lines.get(from).text(ofColumn) : null;
  }

  /** The column of a reference such as {@code B14} or {@code $B$14}. */
  private static int column(String reference) throws SAXException {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c >= 'A' && c <= 'Z' && column <= LAST_COLUMN) {
        column = column * LETTERS + (c - 'A' + 1);
      } else if (c != '$') {
        break;
      }
    }
    if (column < 1 || column > LAST_COLUMN) {
      throw new NoSheetException("cell " + reference);
    }
    return column;
  }

  private static int row(String reference) throws SAXException {
    int from = 0;
    while (from < reference.length() && !Character.isDigit(reference.charAt(from))) {
      from++;
    }
    return number(reference.substring(from), LAST_ROW);
  }

  private static int number(Attributes attributes, String name, int last) throws SAXException {
    return number(String.valueOf(attributes.getValue(name)), last);
  }

  private static int number(String text, int last) throws SAXException {
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= last) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new NoSheetException(text);
    }
    throw new NoSheetException(text);
  }

  private static boolean isTrue(@Nullable String attribute) {
    return "1".equals(attribute) || "true".equals(attribute);
  }
}
