package se.samklang.reply;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
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
  private final CSVFormat format;
  private final String text;

  /** The row of the sheet by the line on which it begins in the text. */
  private final NavigableMap<Integer, Integer> rows = new TreeMap<>();

  TableCopy(String sheetName, String text, TableLayout layout) {
    this.sheetName = sheetName;
    this.text = text;
    this.layout = layout;
    this.format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(Objects.requireNonNull(layout.delimiter()))
            .setIgnoreEmptyLines(false)
            .get();
    read((line, record) -> rows.put(line, rows.size() + 1));
  }

  private interface RowTaker {
    void take(int line, CSVRecord row);
  }

  private void read(RowTaker taker) {
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      int line = 1;
      long counted = 0;
      for (CSVRecord row : parser) {
        for (; counted < row.getCharacterPosition(); counted++) {
          line += endsLine((int) counted) ? 1 : 0;
        }
        taker.take(line, row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean endsLine(int index) {
    char c = text.charAt(index);
    return c == '\n'
        || (c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n'));
  }

  /** Adds the sheet to a workbook. */
  void addTo(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.createSheet(sheetName);
    Styles styles = Styles.of(workbook);
    read((line, row) -> fill(sheet, line, row, styles));
    int header = rows.floorEntry(layout.header().line()).getValue();
    sheet.createFreezePane(1, header);
  }

  private void fill(XSSFSheet sheet, int line, CSVRecord row, Styles styles) {
    boolean header = line == layout.header().line();
    XSSFRow target = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < row.size(); i++) {
      XSSFCell cell = target.createCell(i);
      cell.setCellValue(row.get(i));
      cell.setCellStyle(header ? styles.header() : styles.text());
      sheet.setColumnWidth(i, WIDTH * LETTER);
    }
  }

  /** The cell of a finding; of something that is missing the one it is to stand in. */
  Target target(Finding finding) {
    Place place = finding.place();
    Map.Entry<Integer, Integer> row = rows.floorEntry(place.line());
    TableLayout.@Nullable Column column = layout.column(finding.column());
    return new Target(
        sheetName, row == null ? 1 : row.getValue(), column == null ? 1 : column.index() + 1);
  }
}
