package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plan on its way between a committee and the coordinator: template, filled in, checked, handed
 * back, mended, accepted. LibreOffice opens and saves it at each turn, as a committee's own program
 * would.
 */
class DeskRoundTripTest {
  @TempDir Path folder;

  private Desk desk;
  private LibreOffice office;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    office = LibreOffice.in(folder);
  }

  @Test
  void aPlanIsFilledInHandedBackMendedAndAccepted() throws Exception {
    assertThat(desk.run("init", "./mallar", "--lang=sv").code()).isZero();

    fill(saved(folder.resolve("mallar/handlingsplan.xlsx"), "ifylld.xlsx"));
    Run rejected = check("./ifylld.xlsx");
    assertThat(rejected.code()).isEqualTo(1);
    assertThat(rejected.out().lines().map(DeskRoundTripTest::ruleAndCell))
        .contains(
            "ifylld.xlsx!Aktiviteter:D2 owner-unclear",
            "ifylld.xlsx!Aktiviteter:A2 executor-missing",
            "ifylld.xlsx!Aktiviteter:Q2 mapping-unknown",
            "ifylld.xlsx!Aktiviteter:A2 mapping-missing",
            "ifylld.xlsx!Aktiviteter:A3 manager-anchoring-missing",
            "ifylld.xlsx!Mål:A2 goal-not-time-bound");

    Run reply =
        desk.run("reply", "./ifylld.xlsx", "--to", "./svar", "--as-of=2016-06-30", "--lang=sv");
    assertThat(reply.code()).isZero();
    assertThat(Files.readString(folder.resolve("svar/brev-un-2016.txt")))
        .contains("Begäran om komplettering")
        .contains("- Aktiviteten UN-01 saknar utförare.");

    mend(saved(folder.resolve("svar/ifylld.xlsx"), "rattad.xlsx"));
    Run accepted = check("./rattad.xlsx", "--fail-on=warning");
    assertThat(accepted.out()).endsWith("Bedömning: komplett.\n").doesNotContain(": error ");
    assertThat(accepted.code()).isZero();
    assertThat(accepted.err()).isEmpty();

    Run last =
        desk.run(
            "reply",
            "./rattad.xlsx",
            "--to",
            "./svar2",
            "--as-of=2016-06-30",
            "--lang=sv",
            "--previous",
            folder.resolve("svar/findings.json").toString());
    assertThat(last.code()).isZero();
    assertThat(Files.readString(folder.resolve("svar2/brev-un-2016.txt")))
        .contains("är komplett")
        .contains("lösta, 0 kvar, 0 nya");
  }

  private Run check(String file, String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(List.of("check", file, "--as-of=2016-06-30", "--lang=sv"));
    arguments.addAll(List.of(more));
    return desk.run(arguments.toArray(String[]::new));
  }

  private static String ruleAndCell(String line) {
    String[] words = line.split(": ", 3);
    return words.length < 3 ? line : words[0] + " " + words[1].replaceFirst("^\\w+ ", "");
  }

  /** Opened by LibreOffice and saved under another name. */
  private Path saved(Path workbook, String name) throws IOException, InterruptedException {
    Path copy = folder.resolve("save").resolve(name);
    Files.createDirectories(copy.getParent());
    Files.copy(workbook, copy);
    return office.converted(copy, "xlsx");
  }

  private static void fill(Path file) throws IOException {
    change(
        file,
        book -> {
          set(book, "Handlingsplan", 1, "Plan-id", "UN-2016");
          set(book, "Mål", 1, "Handlingsplan", "UN-2016");
          set(book, "Mål", 1, "Senast", null);
          set(book, "Aktiviteter", 1, "Aktivitets-id", "UN-01");
          set(book, "Aktiviteter", 1, "Handlingsplan", "UN-2016");
          copyRow(book.getSheet("Aktiviteter"), 1, 2);
          set(book, "Aktiviteter", 2, "Aktivitets-id", "UN-02");
          set(book, "Aktiviteter", 1, "Ägare", "Alla berörda");
          set(book, "Aktiviteter", 1, "Utförare", null);
          set(book, "Aktiviteter", 1, "KF:s prioriterade mål", "Atraktivt boende");
          set(book, "Aktiviteter", 1, "Europa 2020", null);
          set(book, "Aktiviteter", 2, "Förankrad hos chef", null);
          set(book, "Aktiviteter", 2, "Förankrad hos chef den", null);
        });
  }

  private static void mend(Path file) throws IOException {
    change(
        file,
        book -> {
          set(book, "Mål", 1, "Senast", LocalDate.of(2017, 6, 30));
          set(book, "Aktiviteter", 1, "Ägare", "Utbildningsförvaltningen");
          set(book, "Aktiviteter", 1, "Utförare", "Gymnasieskolan");
          set(book, "Aktiviteter", 2, "Förankrad hos chef", "Rektorn");
          set(book, "Aktiviteter", 2, "Förankrad hos chef den", LocalDate.of(2016, 2, 1));
        });
  }

  private static void change(Path file, Consumer<XSSFWorkbook> change) throws IOException {
    XSSFWorkbook book;
    try (InputStream in = Files.newInputStream(file)) {
      book = new XSSFWorkbook(in);
    }
    change.accept(book);
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }

  private static void set(
      XSSFWorkbook book, String sheetName, int rowIndex, String header, Object value) {
    XSSFSheet sheet = book.getSheet(sheetName);
    Map<String, Integer> columns = new HashMap<>();
    sheet.getRow(0).forEach(cell -> columns.put(cell.toString(), cell.getColumnIndex()));
    assertThat(columns).containsKey(header);
    XSSFRow row =
        sheet.getRow(rowIndex) == null ? sheet.createRow(rowIndex) : sheet.getRow(rowIndex);
    XSSFCell cell = row.getCell(columns.get(header));
    XSSFCell target = cell == null ? row.createCell(columns.get(header)) : cell;
    if (value == null) {
      target.setBlank();
    } else if (value instanceof LocalDate day) {
      target.setCellValue(day);
    } else {
      target.setCellValue(String.valueOf(value));
    }
  }

  private static void copyRow(XSSFSheet sheet, int from, int to) {
    sheet.copyRows(from, from, to, new org.apache.poi.ss.usermodel.CellCopyPolicy());
  }
}
