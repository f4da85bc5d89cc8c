package se.samklang.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.samklang.catalogue.SubmissionForm;
import se.samklang.model.FollowUp;
import se.samklang.model.PlanGoal;
import se.samklang.model.YearReview;
import se.samklang.report.Words;
import se.samklang.workbook.NewWorkbook;
import se.samklang.workbook.Note;
import se.samklang.workbook.Styles;
import se.samklang.workbook.WorkbookBytes;

/** The form that a year is followed up with: what is known stands there, the rest is asked for. */
public final class FollowUpWorkbook {
  /** What Excel holds as a number without showing it in another way. */
  private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");

  private static final byte[] ASKED_FILL = {(byte) 0xff, (byte) 0xf2, (byte) 0xcc};
  private static final byte[] LEFT_FILL = {(byte) 0xd9, (byte) 0xd9, (byte) 0xd9};
  private static final float MAX_HEIGHT = 200;

  private final Forms forms;
  private final Words words;
  private final YearReview review;
  private final FollowUpRows rows;

  public FollowUpWorkbook(Forms forms, Words words, YearReview review) {
    this.forms = forms;
    this.words = words;
    this.review = review;
    Map<FollowUp.Kind, String> kinds = new EnumMap<>(FollowUp.Kind.class);
    for (FollowUp.Kind kind : FollowUp.Kind.values()) {
      kinds.put(kind, forms.followUpKind(kind));
    }
    this.rows = new FollowUpRows(review, kinds);
  }

  /** The goals of the year that no row can be made for: they, or their plans, have no id. */
  public List<PlanGoal> goalsLeftOut() {
    return review.goals().stream().filter(goal -> !FollowUpRows.isFound(goal)).toList();
  }

  /** The workbook as a file. */
  public byte[] bytes() {
    try (XSSFWorkbook workbook = NewWorkbook.open()) {
      workbook.getProperties().getCoreProperties().setCreator(Note.AUTHOR);
      Styles styles = Styles.of(workbook);
      Look look = Look.of(workbook, styles);
      Map<String, String> year = Map.of("year", String.valueOf(review.year().year()));
      List<String> instructions = new ArrayList<>();
      instructions.add(words.say("follow-up-form.title", year));
      instructions.add(forms.strategy().name().in(forms.language()));
      instructions.addAll(words.say("follow-up-form.instructions", year).lines().toList());
      String name = words.say("follow-up-form.read-me");
      FormSheet.addText(workbook, name, instructions, styles);
      forms.followUp().values().forEach(each -> workbook.createSheet(title(each)));
      ChoiceLists lists = new ChoiceLists(workbook, words);
      forms
          .followUp()
          .forEach(
              (sheet, form) -> {
                XSSFSheet made = workbook.getSheet(title(form));
                List<Column> columns = columns(form);
                FormSheet.head(made, columns, lists, styles);
                rows.of(sheet).forEach(row -> add(row, columns, made, look));
              });
      workbook.setActiveSheet(0);
      return WorkbookBytes.of(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String title(SubmissionForm.Table form) {
    return form.title().in(forms.language());
  }

  private List<Column> columns(SubmissionForm.Table form) {
    Map<String, Column> columns = new LinkedHashMap<>();
    form.columns()
        .forEach(
            (name, field) -> {
              Column column = forms.column(name, field);
              if (name.equals(SubmissionForm.RESULTS)) {
                rows.years()
                    .forEach(year -> columns.put(String.valueOf(year), ofYear(column, year)));
              } else {
                columns.put(name, column);
              }
            });
    return List.copyOf(columns.values());
  }

  private static Column ofYear(Column results, int year) {
    return new Column(
        FollowUpRows.result(year),
        results.header() + " " + year,
        results.about(),
        results.choices(),
        results.isDate(),
        results.example());
  }

  private static void add(
      Map<String, FormCell> cells, List<Column> columns, XSSFSheet sheet, Look look) {
    XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      FormCell content = cells.getOrDefault(column.name(), FormCell.left());
      set(row.createCell(i), content, column, look);
      lines = Math.max(lines, 1 + content.text().length() / FormSheet.width(column));
    }
    row.setHeightInPoints(Math.min(MAX_HEIGHT, (lines + 1) * FormSheet.LINE_HEIGHT));
  }

  private static void set(XSSFCell cell, FormCell content, Column column, Look look) {
    if (content.text().isEmpty()) {
      XSSFCellStyle blank = column.isDate() ? look.askedDay() : look.asked();
      cell.setCellStyle(content.asked() ? blank : look.left());
    } else if (content.day() != null) {
      cell.setCellValue(content.day());
      cell.setCellStyle(look.day());
    } else if (NUMBER.matcher(content.text()).matches()) {
      cell.setCellValue(Integer.parseInt(content.text()));
      cell.setCellStyle(look.number());
    } else {
      cell.setCellValue(content.text());
      cell.setCellStyle(look.text());
    }
  }

  /**
   * How the cells of the form look.
   *
   * @param text a known text, which stays one when it looks like a formula
   * @param asked to be filled in
   * @param askedDay the same with a date
   * @param left not to be filled in
   */
  private record Look(
      XSSFCellStyle text,
      XSSFCellStyle number,
      XSSFCellStyle day,
      XSSFCellStyle asked,
      XSSFCellStyle askedDay,
      XSSFCellStyle left) {

    static Look of(XSSFWorkbook workbook, Styles styles) {
      XSSFCellStyle text = like(styles.text(), workbook);
      text.setQuotePrefixed(true);
      return new Look(
          text,
          styles.text(),
          styles.day(),
          filled(styles.text(), ASKED_FILL, workbook),
          filled(styles.day(), ASKED_FILL, workbook),
          filled(styles.text(), LEFT_FILL, workbook));
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, byte[] fill, XSSFWorkbook workbook) {
      XSSFCellStyle filled = like(style, workbook);
      filled.setFillForegroundColor(new XSSFColor(fill));
      filled.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      return filled;
    }

    private static XSSFCellStyle like(XSSFCellStyle style, XSSFWorkbook workbook) {
      XSSFCellStyle copy = workbook.createCellStyle();
      copy.cloneStyleFrom(style);
      return copy;
    }
  }
}
