package se.samklang.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samklang.input.Sheet.Merged;
import se.samklang.model.Place;
import se.samklang.model.Strategy;
import se.samklang.names.Fold;

/** The records of one Excel workbook, in which every sheet may be a table. */
final class WorkbookRecords {
  private final String file;
  private final byte[] bytes;
  private final FieldNames names;
  private final Texts texts;
  private final Map<String, String> named;
  private final TableRecords records;

  WorkbookRecords(
      String file,
      byte[] bytes,
      FieldNames names,
      Texts texts,
      Strategy strategy,
      Map<String, String> named) {
    this.file = file;
    this.bytes = bytes;
    this.names = names;
    this.texts = texts;
    this.named = named;
    this.records = new TableRecords(file, names, texts, strategy);
  }

  Contents read() throws UnreadableException {
    if (bytes.length == 0) {
      return records.contents();
    }
    if (file.substring(file.lastIndexOf('/') + 1).startsWith("~$")) {
      throw new UnreadableException(new Place(file, 1, 1), "workbook-lock");
    }
    try (Workbook workbook = Workbook.open(file, bytes, texts)) {
      for (SheetPart part : workbook.sheets()) {
        Optional<Sheet> sheet = workbook.read(part);
        if (sheet.isEmpty()) {
          note(part, "sheet-without-cells");
        } else {
          add(sheet.get());
        }
      }
    }
    return records.contents();
  }

  private void add(Sheet sheet) throws UnreadableException {
    if (sheet.lines().isEmpty()) {
      note(sheet.part(), "sheet-empty");
      return;
    }
    Optional<Head> head = head(sheet);
    if (head.isEmpty()) {
      SheetLine first = sheet.lines().get(0);
      String firstText = sheet.cell(first, first.column(0)).value();
      if (!names.isSheetBesideTables(sheet.part().name(), firstText)) {
        note(sheet.part(), "sheet-unknown");
      }
      return;
    }
    Area area = new Area(sheet, head.get());
    List<Row> rows = new ArrayList<>();
    CellCount beside = new CellCount();
    int hiddenRows = 0;
    for (SheetLine line : sheet.lines()) {
      if (line.number() > head.get().lastRow()) {
        boolean any = false;
        for (int i = 0; i < line.cells(); i++) {
          int column = line.column(i);
          if (area.isHeaded(column)) {
            any = true;
          } else {
            beside.add(sheet.part().place(line.number(), column));
          }
        }
        if (any) {
          rows.add(new SheetRow(area, line));
          hiddenRows += line.isHidden() ? 1 : 0;
        }
      }
    }
    tell(area, hiddenRows, beside);
    records.add(sheet.part().id(), null, head.get().header(), rows);
  }

  /** What a person who looks at the sheet does not see, or sees and is not read. */
  private void tell(Area area, int hiddenRows, CellCount beside) {
    Sheet sheet = area.sheet();
    if (sheet.part().hidden()) {
      note(sheet.part(), "sheet-hidden");
    }
    if (hiddenRows > 0) {
      note(sheet.part(), "rows-hidden", Map.of("rows", hiddenRows));
    }
    long hiddenColumns = sheet.hiddenColumns().stream().filter(area::isHeaded).count();
    if (hiddenColumns > 0) {
      note(sheet.part(), "columns-hidden", Map.of("columns", hiddenColumns));
    }
    beside.tell("cells-without-header", records);
    sheet.uncalculated().tell("formulas-uncalculated", records);
  }

  private void note(SheetPart part, String message) {
    note(part, message, Map.of());
  }

  private void note(SheetPart part, String message, Map<String, Object> details) {
    records.add(new Note(part.place(1, 1), message, details));
  }

  /**
   * A header in its sheet.
   *
   * @param firstColumn where it begins
   * @param lastRow the last row it covers
   */
  private record Head(Header header, int firstColumn, int lastRow) {}

  /** The first row that is a header, together with the rows into which its cells are merged. */
  private Optional<Head> head(Sheet sheet) {
    for (int i = 0; i < sheet.lines().size(); i++) {
      SheetLine line = sheet.lines().get(i);
      if (line.number() > TableRecords.MAX_ROWS_ABOVE + 1) {
        return Optional.empty();
      }
      Optional<Head> head = head(sheet, line);
      if (head.isPresent()) {
        int lastRow = lastRow(sheet, line);
        return sheet.lines().subList(i + 1, sheet.lines().size()).stream()
            .takeWhile(below -> below.number() <= lastRow)
            .filter(below -> below.number() == lastRow)
            .findFirst()
            .flatMap(below -> head(sheet, below))
            .or(() -> head)
            .map(found -> new Head(found.header(), found.firstColumn(), lastRow));
      }
    }
    return Optional.empty();
  }

  private Optional<Head> head(Sheet sheet, SheetLine line) {
    int first = line.column(0);
    int last = line.column(line.cells() - 1);
    for (int column : sheet.merged().keySet()) {
      if (sheet.mergedOver(line.number(), column) != null) {
        first = Math.min(first, column);
        last = Math.max(last, column);
      }
    }
    int from = first;
    List<Cell> cells = new ArrayList<>();
    for (int column = first; column <= last; column++) {
      cells.add(sheet.cell(line, column));
    }
    return Header.of(cells, names, named).map(header -> new Head(header, from, line.number()));
  }

  private static int lastRow(Sheet sheet, SheetLine line) {
    int lastRow = line.number();
    for (int i = 0; i < line.cells(); i++) {
      int column = line.column(i);
      Merged merged = sheet.mergedOver(line.number(), column);
      lastRow = merged == null ? lastRow : Math.max(lastRow, merged.lastRow());
    }
    return lastRow;
  }

  /** The columns of a sheet that stand below its header. */
  private record Area(Sheet sheet, Head head) {

    int column(int index) {
      return head.firstColumn() + index;
    }

    boolean isHeaded(int column) {
      int index = column - head.firstColumn();
      List<Cell> cells = head.header().cells();
      return index >= 0 && index < cells.size() && !Fold.trim(cells.get(index).value()).isEmpty();
    }
  }

  private record SheetRow(Area area, SheetLine line) implements Row {

    @Override
    public Place place() {
      return area.sheet().part().place(line.number(), area.column(0));
    }

    @Override
    public @Nullable Cell cell(int index) {
      return area.sheet().cell(line, area.column(index));
    }
  }
}
