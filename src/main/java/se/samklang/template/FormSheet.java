package se.samklang.template;

import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.samklang.workbook.Note;
import se.samklang.workbook.Styles;

/** Sheets that people fill in: a header with a note in each cell, and lists to choose from. */
final class FormSheet {
  /** The height of one line of text, in points. */
  static final float LINE_HEIGHT = 16;

  private static final int LETTER = 256;
  private static final int LAST_ROW = 1000;
  private static final int READING_WIDTH = 80;
  private static final int COLUMNS_ON_A_PAGE = 12;
  private static final Set<String> NARROW = Set.of("id", "plan", "period");

  private FormSheet() {}

  /** Adds a sheet of text, a paragraph a row: a title and what is to be done. */
  static void addText(XSSFWorkbook workbook, String name, List<String> lines, Styles styles) {
    XSSFSheet sheet = workbook.createSheet(name);
    sheet.setColumnWidth(0, READING_WIDTH * LETTER);
    sheet.setDisplayGridlines(false);
    for (int i = 0; i < lines.size(); i++) {
      XSSFRow row = sheet.createRow(i);
      XSSFCell cell = row.createCell(0);
      cell.setCellValue(lines.get(i));
      cell.setCellStyle(i == 0 ? styles.title() : styles.text());
      int height = i == 0 ? 2 : 1 + lines.get(i).length() / READING_WIDTH;
      row.setHeightInPoints(height * LINE_HEIGHT);
    }
  }

  /** Makes a sheet a table with these columns, in the first row. */
  static void head(XSSFSheet sheet, List<Column> columns, ChoiceLists lists, Styles styles) {
    XSSFRow header = sheet.createRow(0);
    header.setHeightInPoints(2 * LINE_HEIGHT);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      sheet.setColumnWidth(i, width(column) * LETTER);
      sheet.setDefaultColumnStyle(i, column.isDate() ? styles.day() : styles.text());
      XSSFCell cell = header.createCell(i);
      cell.setCellValue(column.header());
      cell.setCellStyle(styles.header());
      Note.at(cell, column.about());
      if (!column.choices().isEmpty()) {
        offer(lists.range(column), i, sheet);
      }
    }
    sheet.createFreezePane(2, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    if (columns.size() <= COLUMNS_ON_A_PAGE) {
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitHeight((short) 0);
    } else {
      sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:B"));
    }
  }

  /** How wide a column is, in letters. */
  static int width(Column column) {
    if (NARROW.contains(column.name()) || column.isDate()) {
      return 14;
    }
    return column.choices().isEmpty() ? 30 : 24;
  }

  /** A list to choose from; other texts can be typed, as several names may stand in a cell. */
  private static void offer(String range, int column, XSSFSheet sheet) {
    XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
    DataValidation validation =
        helper.createValidation(
            helper.createFormulaListConstraint(range),
            new CellRangeAddressList(1, LAST_ROW, column, column));
    validation.setShowErrorBox(false);
    validation.setSuppressDropDownArrow(true);
    sheet.addValidationData(validation);
  }
}
