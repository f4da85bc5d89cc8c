package se.samklang.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import se.samklang.input.TableLayout;

/** Corrections as edits of a table of text. */
final class CsvEdits implements Edits {
  private final String text;
  private final TableLayout table;
  private final char delimiter;
  private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();

  /** Where a cell stands, its quotes included. */
  private record Cell(int start, int end) {}

  private record Target(List<Cell> row, int index) {}

  CsvEdits(String text, TableLayout table) {
    this.text = text;
    this.table = table;
    int header = Lines.offset(text, table.header().line());
    this.delimiter = Objects.requireNonNull(table.delimiter());
    read(header, table.header().line());
  }

  private void read(int from, int firstLine) {
    int line = firstLine;
    List<Cell> row = new ArrayList<>();
    int rowLine = line;
    int at = from;
    while (at <= text.length()) {
      int end = cellEnd(at);
      row.add(new Cell(at, end));
      for (int i = at; i < end; i++) {
        line += Lines.endsLine(text, i) ? 1 : 0;
      }
      boolean rowEnds = end == text.length() || text.charAt(end) != delimiter || isBreak(end);
      at = end + 1;
      if (rowEnds) {
        rows.put(rowLine, row);
        row = new ArrayList<>();
        if (text.startsWith("\r\n", end)) {
          at++;
        }
        line++;
        rowLine = line;
      }
    }
  }

  private boolean isBreak(int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private int cellEnd(int start) {
    int at = start;
    if (at < text.length() && text.charAt(at) == '"') {
      at++;
      while (at < text.length()) {
        if (text.charAt(at) != '"') {
          at++;
        } else if (text.startsWith("\"\"", at)) {
          at += 2;
        } else {
          break;
        }
      }
    }
    while (at < text.length() && text.charAt(at) != delimiter && !isBreak(at)) {
      at++;
    }
    return at;
  }

  @Override
  public Map<Correction, List<Edit>> of(List<Correction> corrections) {
    Map<Target, List<Correction>> byCell = byCell(corrections);
    Map<Correction, List<Edit>> edits = new HashMap<>();
    Map<List<Cell>, List<Target>> tooShort = new LinkedHashMap<>();
    byCell.forEach(
        (target, ofCell) -> {
          if (target.index() < target.row().size()) {
            addEdit(target, ofCell, edits);
          } else {
            tooShort.computeIfAbsent(target.row(), row -> new ArrayList<>()).add(target);
          }
        });
    tooShort.forEach((row, targets) -> lengthen(row, targets, byCell, edits));
    return edits;
  }

  private Map<Target, List<Correction>> byCell(List<Correction> corrections) {
    Map<Target, List<Correction>> byCell = new LinkedHashMap<>();
    for (Correction correction : corrections) {
      TableLayout.Column column = table.column(correction.finding().column());
      Map.Entry<Integer, List<Cell>> row = rows.floorEntry(correction.place().line());
      if (column != null && row != null) {
        Target target = new Target(row.getValue(), column.index());
        byCell.computeIfAbsent(target, cell -> new ArrayList<>()).add(correction);
      }
    }
    return byCell;
  }

  private void addEdit(Target target, List<Correction> ofCell, Map<Correction, List<Edit>> edits) {
    Cell cell = target.row().get(target.index());
    String raw = text.substring(cell.start(), cell.end());
    boolean quoted = raw.startsWith("\"");
    int closing = quoted ? raw.lastIndexOf('"') : raw.length();
    String value = quoted ? raw.substring(1, closing).replace("\"\"", "\"") : raw;
    List<Correction> made = new ArrayList<>();
    for (Correction correction : ofCell) {
      String corrected = CellText.corrected(value, correction);
      if (corrected != null) {
        value = corrected;
        made.add(correction);
      }
    }
    String written = quoted ? inQuotes(value) + raw.substring(closing + 1) : quotedIfNeeded(value);
    Edit edit = Edit.value(cell.start(), cell.end(), written);
    made.forEach(correction -> edits.put(correction, List.of(edit)));
  }

  /** A row that ends before the columns to fill gets its missing cells, all at once. */
  private void lengthen(
      List<Cell> row,
      List<Target> targets,
      Map<Target, List<Correction>> byCell,
      Map<Correction, List<Edit>> edits) {
    StringBuilder cells = new StringBuilder();
    List<Correction> made = new ArrayList<>();
    int last = row.size() - 1;
    for (Target target : targets.stream().sorted(Comparator.comparingInt(Target::index)).toList()) {
      Correction correction = byCell.getOrDefault(target, List.of()).get(0);
      String written = CellText.corrected("", correction);
      if (written != null) {
        cells.append(String.valueOf(delimiter).repeat(target.index() - last));
        cells.append(quotedIfNeeded(written));
        last = target.index();
        made.add(correction);
      }
    }
    int end = row.get(row.size() - 1).end();
    Edit edit = Edit.value(end, end, cells.toString());
    made.forEach(correction -> edits.put(correction, List.of(edit)));
  }

  private String quotedIfNeeded(String value) {
    boolean needed =
        value.indexOf(delimiter) >= 0
            || value.indexOf('"') >= 0
            || value.indexOf('\n') >= 0
            || value.indexOf('\r') >= 0;
    return needed ? inQuotes(value) : value;
  }

  private static String inQuotes(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  @Override
  public boolean saysTheSameElsewhere(String changed, List<Correction> corrections) {
    CsvEdits after = new CsvEdits(changed, table);
    if (after.rows.size() != rows.size()) {
      return false;
    }
    Set<Target> corrected = byCell(corrections).keySet();
    Iterator<List<Cell>> changedRows = after.rows.values().iterator();
    for (List<Cell> row : rows.values()) {
      List<Cell> changedRow = changedRows.next();
      for (int i = 0; i < Math.max(row.size(), changedRow.size()); i++) {
        if (!corrected.contains(new Target(row, i))
            && !raw(row, i).equals(after.raw(changedRow, i))) {
          return false;
        }
      }
    }
    return true;
  }

  private String raw(List<Cell> row, int index) {
    return index < row.size() ? text.substring(row.get(index).start(), row.get(index).end()) : "";
  }
}
