package se.samklang.workbook;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A sheet of texts under a header that stays in sight, can be filtered, and prints on A4. A table
 * with more rows than Excel has goes on on a sheet of its own.
 */
public final class TableSheet {
  private static final int LETTER = 256;
  private static final float LINE_HEIGHT = 15;

  /** Excel shows no row that is higher. */
  private static final float MAX_HEIGHT = 409;

  /** A column's width counts digits, and letters are narrower. */
  private static final double LETTERS = 1.1;

  private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

  private Sheet sheet;
  private final Styles styles;
  private final CellStyle text;
  private final List<Integer> widths;
  private final String name;
  private int headerRow;
  private int last;
  private int sheets = 1;
  private List<String> header = List.of();

  /**
   * A table on a sheet.
   *
   * @param headerRow where the header stands, 0-based
   * @param widths of the columns, in digits
   */
  public TableSheet(Sheet sheet, Styles styles, int headerRow, List<Integer> widths) {
    this.sheet = sheet;
    this.styles = styles;
    this.text = sheet.getWorkbook().createCellStyle();
    this.text.cloneStyleFrom(styles.text());
    // A text that looks like a formula stays a text, also when somebody edits the cell.
    this.text.setQuotePrefixed(true);
    this.widths = widths;
    this.name = sheet.getSheetName();
    this.headerRow = headerRow;
    this.last = headerRow;
  }

  /** A line above the table. */
  public void line(int row, String line, CellStyle style) {
    Cell cell = sheet.createRow(row).createCell(0);
    cell.setCellValue(line);
    cell.setCellStyle(style);
  }

  /** The names of the columns. */
  public void header(List<String> names) {
    header = names;
    Row row = sheet.createRow(headerRow);
    for (int i = 0; i < names.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(names.get(i));
      cell.setCellStyle(styles.header());
      sheet.setColumnWidth(i, widths.get(i) * LETTER);
    }
  }

  /** One more row, high enough for its texts. */
  public Row add(List<String> texts) {
    if (last == LAST_ROW) {
      goOn();
    }
    last++;
    Row row = sheet.createRow(last);
    int lines = 1;
    for (int i = 0; i < texts.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(texts.get(i));
      cell.setCellStyle(text);
      lines = Math.max(lines, lines(texts.get(i), widths.get(i)));
    }
    row.setHeightInPoints(Math.min(MAX_HEIGHT, lines * LINE_HEIGHT));
    return row;
  }

  private void goOn() {
    finish();
    sheets++;
    sheet = sheet.getWorkbook().createSheet(name + " " + sheets);
    headerRow = 0;
    last = headerRow;
    header(header);
  }

  private static int lines(String text, int width) {
    return text.lines().mapToInt(line -> 1 + (int) (line.length() / (LETTERS * width))).sum();
  }

  /** Once all rows are there: the filter, and how the sheet is seen and printed. */
  public void finish() {
    sheet.createFreezePane(0, headerRow + 1);
    sheet.setAutoFilter(new CellRangeAddress(headerRow, last, 0, header.size() - 1));
    sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }
}
