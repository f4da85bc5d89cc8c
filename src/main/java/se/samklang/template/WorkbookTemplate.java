package se.samklang.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
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
  private static final int EXAMPLE_LINES = 4;

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
      List<String> readMe = new ArrayList<>();
      readMe.add(words.say("template.title"));
      readMe.add(forms.strategy().name().in(forms.language()));
      readMe.addAll(words.say("template.instructions").lines().toList());
      FormSheet.addText(workbook, words.say("template.read-me"), readMe, styles);
      Map<String, List<Column>> columns = new LinkedHashMap<>();
      for (String table : forms.tables()) {
        columns.put(forms.title(table), forms.columns(table, examples));
      }
      columns.keySet().forEach(workbook::createSheet);
      ChoiceLists lists = new ChoiceLists(workbook, words);
      columns.forEach((title, each) -> fill(workbook.getSheet(title), each, lists, styles));
      workbook.setActiveSheet(1);
      workbook.setSelectedTab(1);
      return WorkbookBytes.of(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(
      XSSFSheet sheet, List<Column> columns, ChoiceLists lists, Styles styles) {
    FormSheet.head(sheet, columns, lists, styles);
    XSSFRow example = sheet.createRow(1);
    example.setHeightInPoints(EXAMPLE_LINES * FormSheet.LINE_HEIGHT);
    for (int i = 0; i < columns.size(); i++) {
      set(example.createCell(i), columns.get(i), styles);
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
}
