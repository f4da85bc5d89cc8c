package se.samklang.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.samklang.report.Words;

/** The names to choose from, in a hidden sheet: a cell's list holds 255 letters only. */
final class ChoiceLists {
  private final XSSFSheet sheet;
  private final Map<List<String>, String> ranges = new LinkedHashMap<>();

  /** Adds the sheet, after those that are there. */
  ChoiceLists(XSSFWorkbook workbook, Words words) {
    this.sheet = workbook.createSheet(words.say("template.lists"));
    cell(0, 0).setCellValue(words.say("template.lists-title"));
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
  }

  /** Where the choices of a column stand. */
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
