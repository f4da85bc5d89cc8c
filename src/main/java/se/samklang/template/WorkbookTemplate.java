package se.samklang.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.samklang.report.Words;
import se.samklang.workbook.NewWorkbook;
import se.samklang.workbook.Note;
import se.samklang.workbook.Styles;
import se.samklang.workbook.WorkbookBytes;

/** A workbook with a sheet a table: drop-down lists, a note on each header and an example row. */
public final class WorkbookTemplate {
  private static final String PREFIX = "EX3";
  private static final int LETTER = 256;
  private static final int LAST_ROW = 1000;
  private static final int READING_WIDTH = 80;
  private static final float LINE_HEIGHT = 16;
  private static final int EXAMPLE_LINES = 4;
  private static final int COLUMNS_ON_A_PAGE = 12;

  private final Forms forms;
  private final Words words;
  private final Examples examples;

  public WorkbookTemplate(Forms forms, Words words) {
    this.forms = forms;
    this.words = words;
    this.examples = new Examples(forms.strategy(), forms.language(), PREFIX);
  }

  /** The workbook as a file. */
  public byte[] bytes() {
    try (XSSFWorkbook workbook = NewWorkbook.open()) {
      workbook.getProperties().getCoreProperties().setCreator(Note.AUTHOR);
      Styles styles = Styles.of(workbook);
      addReadMe(workbook, styles);
      Map<String, List<Column>> columns = new LinkedHashMap<>();
      for (String table : forms.tables()) {
        columns.put(forms.title(table), forms.columns(table, examples));
      }
      columns.keySet().forEach(workbook::createSheet);
      Lists lists =
          new Lists(
              workbook.createSheet(words.say("template.lists")), words.say("template.lists-title"));
      columns.forEach((title, each) -> fill(workbook.getSheet(title), each, lists, styles));
      workbook.setSheetHidden(workbook.getSheetIndex(lists.sheet), true);
      workbook.setActiveSheet(1);
      workbook.setSelectedTab(1);
      return WorkbookBytes.of(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addReadMe(XSSFWorkbook workbook, Styles styles) {
    XSSFSheet sheet = workbook.createSheet(words.say("template.read-me"));
    sheet.setColumnWidth(0, READING_WIDTH * LETTER);
    sheet.setDisplayGridlines(false);
    List<String> lines = new ArrayList<>();
    lines.add(words.say("template.title"));
    lines.add(forms.strategy().name().in(forms.language()));
    lines.addAll(words.say("template.instructions").lines().toList());
    for (int i = 0; i < lines.size(); i++) {
      XSSFRow row = sheet.createRow(i);
      XSSFCell cell = row.createCell(0);
      cell.setCellValue(lines.get(i));
      cell.setCellStyle(i == 0 ? styles.title() : styles.text());
      int height = i == 0 ? 2 : 1 + lines.get(i).length() / READING_WIDTH;
      row.setHeightInPoints(height * LINE_HEIGHT);
    }
  }

  private static void fill(XSSFSheet sheet, List<Column> columns, Lists lists, Styles styles) {
    XSSFRow header = sheet.createRow(0);
    header.setHeightInPoints(2 * LINE_HEIGHT);
    XSSFRow example = sheet.createRow(1);
    example.setHeightInPoints(EXAMPLE_LINES * LINE_HEIGHT);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      sheet.setColumnWidth(i, width(column) * LETTER);
      sheet.setDefaultColumnStyle(i, column.isDate() ? styles.day() : styles.text());
      XSSFCell cell = header.createCell(i);
      cell.setCellValue(column.header());
      cell.setCellStyle(styles.header());
      Note.at(cell, column.about());
      set(example.createCell(i), column, styles);
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

  private static void set(XSSFCell cell, Column column, Styles styles) {
    cell.setCellStyle(column.isDate() ? styles.day() : styles.text());
    if (column.example().isEmpty()) {
      return;
    }
    Example example = column.example().get();
    if (example.day() != null) {
      cell.setCellValue(example.day());
    } else {
      cell.setCellValue(example.text());
    }
  }

  private static int width(Column column) {
    if (column.name().equals("id") || column.name().equals("plan") || column.isDate()) {
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

  /** The names to choose from, in a sheet of their own: a cell's list holds 255 letters only. */
  private static final class Lists {
    private final XSSFSheet sheet;
    private final Map<List<String>, String> ranges = new LinkedHashMap<>();

    Lists(XSSFSheet sheet, String title) {
      this.sheet = sheet;
      cell(0, 0).setCellValue(title);
    }

    String range(Column column) {
      return ranges.computeIfAbsent(column.choices(), choices -> added(column.header(), choices));
    }

    private String added(String header, List<String> choices) {
      int column = ranges.size();
      cell(1, column).setCellValue(header + ":");
      for (int i = 0; i < choices.size(); i++) {
        cell(i + 2, column).setCellValue(choices.get(i));
      }
      String letters = CellReference.convertNumToColString(column);
      String name = sheet.getSheetName();
      return "'" + name + "'!$" + letters + "$3:$" + letters + "$" + (choices.size() + 2);
    }

    private XSSFCell cell(int row, int column) {
      XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
      return line.createCell(column);
    }
  }
}
