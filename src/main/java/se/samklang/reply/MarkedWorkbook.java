package se.samklang.reply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.samklang.correction.CellText;
import se.samklang.correction.Correction;
import se.samklang.findings.EarlierRun;
import se.samklang.report.Remark;
import se.samklang.report.Words;
import se.samklang.workbook.WorkbookBytes;

/** A workbook with the cells of its tasks marked, and the sheet that lists them. */
final class MarkedWorkbook {
  private static final int MOST_TOLD = 3;

  private final Words words;

  MarkedWorkbook(Words words) {
    this.words = words;
  }

  /**
   * Marks the committee's own workbook; nothing else in it is changed.
   *
   * @param file its name
   * @throws IOException where it is too unlike what Excel writes to be written again
   */
  byte[] of(String file, byte[] original, List<Task> tasks, List<EarlierRun.Entry> solved)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(original))) {
      ToDoSheet.removeEarlier(workbook);
      new CellNotes(workbook, words).removeEarlier();
      return marked(file, workbook, tasks, solved);
    } catch (RuntimeException e) {
      // What is odd in a workbook comes up as unchecked exceptions of many kinds.
      throw new IOException(e);
    }
  }

  /** Marks a workbook that is open, and writes it. */
  byte[] marked(
      String file, XSSFWorkbook workbook, List<Task> tasks, List<EarlierRun.Entry> solved) {
    List<Task> filled = tasks.stream().map(task -> filled(workbook, task)).toList();
    CellNotes notes = new CellNotes(workbook, words);
    byCell(workbook, filled).forEach((target, ofCell) -> mark(workbook, target, ofCell, notes));
    new ToDoSheet(words).write(workbook, file, filled, solved);
    return WorkbookBytes.of(workbook);
  }

  /** Writes what is suggested into a cell that holds a text, or nothing, of its own. */
  private static Task filled(XSSFWorkbook workbook, Task task) {
    Target target = task.target();
    Correction correction = task.correction();
    XSSFSheet sheet = target == null ? null : workbook.getSheet(target.sheet());
    if (target == null || correction == null || correction.dropsValues() || sheet == null) {
      return task;
    }
    if (!shown(target, sheet).equals(target)) {
      return task;
    }
    XSSFCell cell = target.in(sheet);
    boolean writable =
        cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.BLANK;
    String written = writable ? CellText.corrected(cell.getStringCellValue(), correction) : null;
    if (written == null) {
      return task;
    }
    clear(cell);
    cell.setCellValue(written);
    return task.asFilled();
  }

  /** Some programs write a text into its cell, where another value would not replace it. */
  private static void clear(XSSFCell cell) {
    cell.setBlank();
    if (cell.getCTCell().isSetIs()) {
      cell.getCTCell().unsetIs();
    }
  }

  private static Map<Target, List<Task>> byCell(XSSFWorkbook workbook, List<Task> tasks) {
    Map<Target, List<Task>> byCell = new LinkedHashMap<>();
    for (Task task : tasks) {
      Target target = task.target();
      XSSFSheet sheet = target == null ? null : workbook.getSheet(target.sheet());
      if (target != null && sheet != null) {
        byCell.computeIfAbsent(shown(target, sheet), cell -> new ArrayList<>()).add(task);
      }
    }
    return byCell;
  }

  /** Of merged cells only the first can be seen. */
  private static Target shown(Target target, XSSFSheet sheet) {
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (merged.isInRange(target.row() - 1, target.column() - 1)) {
        return new Target(target.sheet(), merged.getFirstRow() + 1, merged.getFirstColumn() + 1);
      }
    }
    return target;
  }

  private void mark(XSSFWorkbook workbook, Target target, List<Task> tasks, CellNotes notes) {
    XSSFCell cell = target.in(workbook.getSheet(target.sheet()));
    List<Task> weightiestFirst =
        tasks.stream()
            .sorted(Comparator.comparing(task -> task.remark().finding().severity()))
            .toList();
    boolean filled = tasks.stream().allMatch(Task::filled);
    Mark mark =
        filled ? Mark.FILLED : Mark.of(weightiestFirst.get(0).remark().finding().severity());
    notes.mark(cell, mark, texts(weightiestFirst));
  }

  /** Many are named only, and told on the sheet. */
  private List<String> texts(List<Task> tasks) {
    if (tasks.size() <= MOST_TOLD) {
      return tasks.stream().map(this::note).toList();
    }
    String named =
        tasks.stream()
            .map(task -> task.remark().weight() + ": " + task.remark().message())
            .collect(Collectors.joining("\n"));
    return List.of(named, words.say("to-do.see-sheet"));
  }

  private String note(Task task) {
    Remark remark = task.remark();
    List<String> lines = new ArrayList<>();
    lines.add(remark.weight() + ": " + remark.message());
    if (task.filled()) {
      lines.add(words.say("to-do.filled"));
    } else {
      if (!remark.suggestion().isEmpty()) {
        lines.add(remark.suggestion());
      }
      lines.add(words.say("mend", Map.of("mend", remark.mend())));
    }
    if (!remark.why().isEmpty()) {
      lines.add(remark.why());
    }
    return String.join("\n", lines);
  }
}
