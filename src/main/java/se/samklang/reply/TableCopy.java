package se.samklang.reply;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import se.samklang.correction.Lines;
import se.samklang.findings.Finding;
import se.samklang.input.TableLayout;
import se.samklang.model.Place;
import se.samklang.workbook.Styles;

/** A table of text as a sheet, cell by cell, with every text as it stands there. */
final class TableCopy {
  private static final int LETTER = 256;
  private static final int WIDTH = 22;

  private final String sheetName;
  private final TableLayout layout;
  private final List<CSVRecord> rows;

  /** The row of the sheet, 1-based, by the line on which it begins in the text. */
  private final NavigableMap<Integer, Integer> rowByLine = new TreeMap<>();

  TableCopy(String sheetName, String text, TableLayout layout) {
    this.sheetName = sheetName;
    this.layout = layout;
    this.rows = rows(text, Objects.requireNonNull(layout.delimiter()));
    int line = 1;
    int counted = 0;
    for (int i = 0; i < rows.size(); i++) {
      for (; counted < rows.get(i).getCharacterPosition(); counted++) {
        line += Lines.endsLine(text, counted) ? 1 : 0;
      }
      rowByLine.put(line, i + 1);
    }
  }

  private static List<CSVRecord> rows(String text, char delimiter) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the sheet to a workbook. */
  void addTo(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.createSheet(sheetName);
    Styles styles = Styles.of(workbook);
    int header = rowByLine.floorEntry(layout.header().line()).getValue();
    for (int i = 0; i < rows.size(); i++) {
      fill(sheet.createRow(i), rows.get(i), i + 1 == header ? styles.header() : styles.text());
    }
    int columns = rows.stream().mapToInt(CSVRecord::size).max().orElse(0);
    for (int i = 0; i < columns; i++) {
      sheet.setColumnWidth(i, WIDTH * LETTER);
    }
    sheet.createFreezePane(1, header);
  }

  private static void fill(XSSFRow target, CSVRecord row, XSSFCellStyle style) {
    for (int i = 0; i < row.size(); i++) {
      XSSFCell cell = target.createCell(i);
      cell.setCellValue(row.get(i));
      cell.setCellStyle(style);
    }
  }

  /** The cell of a finding; of something that is missing the one it is to stand in. */
  Target target(Finding finding) {
    Place place = finding.place();
    Map.Entry<Integer, Integer> row = rowByLine.floorEntry(place.line());
    TableLayout.@Nullable Column column = layout.column(finding.column());
    return new Target(
        sheetName, row == null ? 1 : row.getValue(), column == null ? 1 : column.index() + 1);
  }
}
