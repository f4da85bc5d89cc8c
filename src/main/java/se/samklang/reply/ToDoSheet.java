package se.samklang.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.samklang.findings.EarlierRun;
import se.samklang.model.Language;
import se.samklang.model.Place;
import se.samklang.report.SafeText;
import se.samklang.report.Words;
import se.samklang.workbook.Styles;
import se.samklang.workbook.TableSheet;

/** The sheet that lists what to mend: what, where, why with the strategy's words, and how. */
final class ToDoSheet {
  private static final int HEADER_ROW = 3;
  private static final List<Integer> WIDTHS = List.of(5, 16, 22, 34, 44, 56, 44, 34, 12);
  private static final List<String> HEADERS =
      List.of("number", "weight", "where", "about", "what", "why", "how", "suggestion", "since");

  private final Words words;

  ToDoSheet(Words words) {
    this.words = words;
  }

  /**
   * Puts the sheet first in a workbook.
   *
   * @param file the name of the file that is handed back
   * @param solved what the last reply asked for and is there now
   */
  void write(XSSFWorkbook workbook, String file, List<Task> tasks, List<EarlierRun.Entry> solved) {
    XSSFSheet sheet = workbook.createSheet(freeName(workbook));
    Styles styles = Styles.of(workbook);
    boolean compared = tasks.stream().anyMatch(task -> task.state() != Task.State.FIRST);
    int columns = compared || !solved.isEmpty() ? HEADERS.size() : HEADERS.size() - 1;
    TableSheet table = new TableSheet(sheet, styles, HEADER_ROW, WIDTHS);
    table.line(0, words.say("to-do.title", Map.of("file", file)), styles.title());
    table.line(1, words.say("to-do.legend"), workbook.getCellStyleAt(0));
    table.header(
        HEADERS.subList(0, columns).stream().map(each -> words.say("to-do." + each)).toList());
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      Row row = table.add(cells(task, i + 1).subList(0, columns));
      link(row.getCell(2), task, workbook, styles);
    }
    for (EarlierRun.Entry entry : solved) {
      String about = SafeText.shortened(entry.subject());
      table.add(
          List.of(
              "",
              "",
              "",
              about,
              SafeText.shortened(entry.message()),
              "",
              "",
              "",
              words.say("to-do.solved")));
    }
    table.finish();
    bringToFront(workbook, sheet);
  }

  /** The reader opens the file and sees what there is to do. */
  private static void bringToFront(XSSFWorkbook workbook, XSSFSheet sheet) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      workbook.getSheetAt(i).setSelected(false);
    }
    workbook.setSheetOrder(sheet.getSheetName(), 0);
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    workbook.setFirstVisibleTab(0);
  }

  /** Removes the sheet of an earlier reply. */
  static void removeEarlier(XSSFWorkbook workbook) {
    for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
      if (isOurs(workbook.getSheetAt(i))) {
        workbook.removeSheetAt(i);
      }
    }
  }

  /** A sheet of that name may be the committee's own: ours has our header as well. */
  private static boolean isOurs(XSSFSheet sheet) {
    XSSFRow header = sheet.getRow(HEADER_ROW);
    return header != null
        && Stream.of(Language.values())
            .map(Words::new)
            .anyMatch(
                each ->
                    sheet.getSheetName().startsWith(each.say("to-do.sheet"))
                        && isOurs(header, each));
  }

  private static boolean isOurs(XSSFRow header, Words words) {
    return IntStream.range(0, HEADERS.size() - 1)
        .allMatch(
            i -> {
              XSSFCell cell = header.getCell(i);
              return cell != null && cell.toString().equals(words.say("to-do." + HEADERS.get(i)));
            });
  }

  private String freeName(XSSFWorkbook workbook) {
    String name = words.say("to-do.sheet");
    String free = name;
    for (int i = 2; workbook.getSheet(free) != null; i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }

  private List<String> cells(Task task, int number) {
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(number));
    cells.add(task.remark().weight());
    cells.add(where(task));
    cells.add(task.remark().about());
    cells.add(task.remark().message());
    cells.add(task.remark().why());
    cells.add(task.remark().mend());
    cells.add(task.filled() ? words.say("to-do.filled") : task.remark().suggestion());
    cells.add(task.state() == Task.State.FIRST ? "" : words.say("to-do." + task.state().id()));
    return cells;
  }

  private String where(Task task) {
    Target target = task.target();
    Place place = task.remark().finding().place();
    return target == null
        ? words.say("line", Map.of("line", place.line()))
        : words.say(
            "cell", Map.of("sheet", SafeText.shortened(target.sheet()), "cell", target.address()));
  }

  private static void link(Cell cell, Task task, XSSFWorkbook workbook, Styles styles) {
    Target target = task.target();
    if (target != null) {
      XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress(target.reference());
      cell.setHyperlink(link);
      cell.setCellStyle(styles.link());
    }
  }
}
