package se.samklang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code reply} hands back: the file marked, what to mend listed, and a letter a plan. */
class ReplyTest {
  private static final String RED = "FFFFC9C4";
  private static final String GREEN = "FFCFEBCD";
  private static final String RULES =
      "owner-missing,owner-unclear,executor-missing,mapping-missing,mapping-unknown,date-unclear,id-missing";

  @TempDir Path folder;

  private static Book plan() {
    return new Book()
        .sheet("Plan")
        .row("Id", "Titel", "Nämnd", "Antagen av", "Antagen den", "Kontaktperson")
        .row(
            "UN-2016",
            "Utbyten 2016",
            "Utbildningsnämnden",
            "UN",
            LocalDate.of(2015, 12, 1),
            "Anna Ek")
        .sheet("Aktiviteter")
        .row("Internationella aktiviteter")
        .row("Id", "Aktivitet", "Ägare", "Utförare", "KF-mål", "Prioriterat område", "Europa 2020")
        .row("UN-01", "Elevutbyte", "alla", "Skolan", "En bra skola", null, "Unga på väg")
        .row("UN-02", "Resa", "Förvaltningen", null, "En bra skolla", null, null);
  }

  private Desk desk() {
    return new Desk(folder);
  }

  private Run reply(String... more) {
    return replyIn("sv", more);
  }

  private Run replyIn(String language, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("reply", "--as-of=2016-06-30", "--only", RULES));
    arguments.addAll(List.of("--lang", language));
    arguments.addAll(List.of(more));
    return desk().run(arguments.toArray(String[]::new));
  }

  private XSSFWorkbook book(String name) {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(name));
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFCell cell(XSSFWorkbook book, String sheet, String address) {
    XSSFRow row = book.getSheet(sheet).getRow(Integer.parseInt(address.substring(1)) - 1);
    return row.getCell(address.charAt(0) - 'A');
  }

  private static String fill(XSSFCell cell) {
    XSSFColor colour = cell.getCellStyle().getFillForegroundXSSFColor();
    return colour == null ? "none" : colour.getARGBHex();
  }

  private static String note(XSSFCell cell) {
    XSSFComment note = cell.getCellComment();
    return note == null ? "none" : note.getString().getString();
  }

  @Test
  void theCommitteesOwnWorkbookComesBackMarked() {
    desk().file("un.xlsx", plan());
    Run run = reply("./un.xlsx", "--to", "./svar");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("svar/brev-un-2016.txt\nsvar/un.xlsx\n");
    assertThat(run.err()).isEqualTo("Vid nästa svar: --previous svar/findings.json\n");
    XSSFWorkbook book = book("svar/un.xlsx");
    assertThat(fill(cell(book, "Aktiviteter", "C3"))).isEqualTo(RED);
    assertThat(note(cell(book, "Aktiviteter", "C3")))
        .startsWith("Samklang:\nMåste åtgärdas: Aktiviteten UN-01 har ingen tydlig ägare: 'alla'")
        .contains("Gör så här: ")
        .contains("Strategin: \"Där till så skall aktiviteter")
        .contains("(RI-4b1)");
    assertThat(fill(cell(book, "Aktiviteter", "D4"))).as("missing: its own cell").isEqualTo(RED);
    assertThat(fill(cell(book, "Aktiviteter", "A4"))).isEqualTo("none");
    assertThat(note(cell(book, "Aktiviteter", "A4"))).isEqualTo("none");
  }

  @Test
  void whatIsSuggestedStandsInItsCell() {
    desk().file("un.xlsx", plan());
    reply("./un.xlsx", "--to", "./svar");
    XSSFWorkbook book = book("svar/un.xlsx");
    XSSFCell corrected = cell(book, "Aktiviteter", "E4");
    assertThat(corrected.getStringCellValue()).isEqualTo("En bra skola");
    assertThat(fill(corrected)).isEqualTo(GREEN);
    assertThat(note(corrected)).contains("'En bra skolla'").contains("stryk det som inte gäller");
    XSSFCell filled = cell(book, "Aktiviteter", "F3");
    assertThat(filled.getStringCellValue()).isEqualTo("Unga på väg");
    assertThat(fill(filled)).isEqualTo(GREEN);
    assertThat(cell(book, "Aktiviteter", "G4").getStringCellValue())
        .as("an activity without a known goal is given nothing")
        .isEmpty();
    String before = desk().run("check", "./un.xlsx", "--lang=sv", "--only", RULES).out();
    String after = desk().run("check", "./svar/un.xlsx", "--lang=sv", "--only", RULES).out();
    List<String> left =
        before
            .lines()
            .filter(line -> line.contains(": error ") || line.contains(": info "))
            .filter(line -> !line.contains("F3") && !line.contains("mapping-unknown"))
            .toList();
    assertThat(left).isNotEmpty();
    assertThat(findings(after))
        .containsAll(
            findings(String.join("\n", left)).stream()
                .filter(line -> !line.contains("mapping-missing"))
                .toList());
    assertThat(after).doesNotContain("mapping-unknown").doesNotContain(":F3:");
  }

  /** Other programs than Excel write a text into its cell and not into the list of all texts. */
  @Test
  void aTextThatStandsInItsCellIsReplacedAsWell() {
    byte[] inline =
        Book.changed(
            plan().bytes(),
            "xl/worksheets/sheet2.xml",
            xml ->
                xml.replaceFirst(
                    "<c r=\"E4\" t=\"s\" s=\"0\"><v>\\d+</v></c>",
                    "<c r=\"E4\" t=\"inlineStr\"><is><t>En bra skolla</t></is></c>"));
    desk().file("un.xlsx", inline);
    assertThat(new String(Book.part(inline, "xl/worksheets/sheet2.xml"), UTF_8))
        .contains("inlineStr");
    reply("./un.xlsx", "--to", "./svar");
    assertThat(cell(book("svar/un.xlsx"), "Aktiviteter", "E4").getStringCellValue())
        .isEqualTo("En bra skola");
    assertThat(desk().run("check", "./svar/un.xlsx", "--only=mapping-unknown").out())
        .doesNotContain("En bra skolla");
  }

  private static List<String> findings(String out) {
    return out.lines()
        .filter(line -> line.contains(": error ") || line.contains(": info "))
        .map(line -> line.substring(line.indexOf('!')))
        .map(line -> line.replaceAll("^![^ ]+ ", ""))
        .toList();
  }

  @Test
  void aSheetListsWhatToMend() {
    desk().file("un.xlsx", plan());
    reply("./un.xlsx", "--to", "./svar");
    XSSFWorkbook book = book("svar/un.xlsx");
    XSSFSheet sheet = book.getSheetAt(0);
    assertThat(sheet.getSheetName()).isEqualTo("Att åtgärda");
    assertThat(book.getActiveSheetIndex()).isZero();
    assertThat(cells(sheet.getRow(3)))
        .containsExactly(
            "Nr",
            "Hur viktigt",
            "Var",
            "Gäller",
            "Vad som saknas",
            "Varför, med strategins ord",
            "Gör så här",
            "Förslag");
    assertThat(cells(sheet.getRow(4)).subList(3, 5))
        .containsExactly(
            "Tabell un.xlsx!Aktiviteter",
            "Tabellen har ingen kolumn för Blekingestrategin 2014-2020 (2 rader).");
    assertThat(cells(sheet.getRow(7)).subList(0, 5))
        .containsExactly(
            "4",
            "Måste åtgärdas",
            "blad Aktiviteter, cell C3",
            "Aktivitet UN-01 Elevutbyte",
            "Aktiviteten UN-01 har ingen tydlig ägare: 'alla' pekar inte ut någon.");
    assertThat(sheet.getRow(7).getCell(2).getHyperlink().getAddress())
        .isEqualTo("'Aktiviteter'!C3");
  }

  private static List<String> cells(XSSFRow row) {
    List<String> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(cell.toString()));
    return cells;
  }

  /** Everything that is not marked is as it was: values, formulas, styles, widths, other notes. */
  @Test
  void theRestIsLeftAsItWas() {
    Book book =
        plan()
            .cell("H2", cell -> cell.setCellValue("Summa"))
            .cell("H3", cell -> cell.setCellFormula("1+1"))
            .with(sheet -> sheet.setColumnWidth(1, 9000))
            .with(sheet -> sheet.createFreezePane(1, 2))
            .cell("B4", ReplyTest::yellow)
            .cell("C4", cell -> comment(cell, "Fråga Kalle"))
            .cell("D4", cell -> comment(cell, "Vem?"))
            .sheet("Eget")
            .row("anteckningar", 12.5, LocalDate.of(2016, 1, 2), true);
    desk().file("un.xlsx", book);
    reply("./un.xlsx", "--to", "./svar");
    XSSFWorkbook back = book("svar/un.xlsx");
    assertThat(back.getSheetName(3)).isEqualTo("Eget");
    assertThat(cell(back, "Eget", "B1").getNumericCellValue()).isEqualTo(12.5);
    assertThat(cell(back, "Aktiviteter", "H3").getCellFormula()).isEqualTo("1+1");
    assertThat(back.getSheet("Aktiviteter").getColumnWidth(1)).isEqualTo(9000);
    assertThat(back.getSheet("Aktiviteter").getPaneInformation().isFreezePane()).isTrue();
    assertThat(fill(cell(back, "Aktiviteter", "B4"))).isEqualTo("FFFFFF00");
    assertThat(note(cell(back, "Aktiviteter", "C4"))).isEqualTo("Fråga Kalle");
    assertThat(note(cell(back, "Aktiviteter", "D4")))
        .startsWith("Vem?\n\nSamklang:\nMåste åtgärdas: ");
  }

  private static void yellow(XSSFCell cell) {
    XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 255, (byte) 255, 0}));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    cell.setCellStyle(style);
  }

  private static void comment(XSSFCell cell, String text) {
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            0, 0, 0, 0, cell.getColumnIndex(), cell.getRowIndex(), cell.getColumnIndex() + 2, 9);
    XSSFComment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
    comment.setString(new XSSFRichTextString(text));
    comment.setAuthor("Kalle");
    cell.setCellComment(comment);
  }

  /** A file that comes back once more has only the marks of what is left. */
  @Test
  void earlierMarksGoWhenAFileComesBack() throws IOException {
    Book book = plan().cell("D4", ReplyTest::yellow).cell("C3", cell -> comment(cell, "Alla?"));
    desk().file("un.xlsx", book);
    reply("./un.xlsx", "--to", "./svar");
    XSSFWorkbook mended = book("svar/un.xlsx");
    cell(mended, "Aktiviteter", "C3").setCellValue("Förvaltningen");
    cell(mended, "Aktiviteter", "D4").setCellValue("Skolan");
    try (var out = Files.newOutputStream(folder.resolve("un2.xlsx"))) {
      mended.write(out);
    }
    Run run = reply("./un2.xlsx", "--to", "./svar2", "--previous", folder + "/svar/findings.json");
    assertThat(run.code()).isZero();
    XSSFWorkbook again = book("svar2/un2.xlsx");
    assertThat(fill(cell(again, "Aktiviteter", "C3"))).isEqualTo("none");
    assertThat(note(cell(again, "Aktiviteter", "C3"))).isEqualTo("Alla?");
    assertThat(fill(cell(again, "Aktiviteter", "D4"))).as("its own colour").isEqualTo("FFFFFF00");
    assertThat(note(cell(again, "Aktiviteter", "D4"))).isEqualTo("none");
    assertThat(Stream.of(0, 1, 2).map(again::getSheetName))
        .containsExactly("Att åtgärda", "Plan", "Aktiviteter");
    assertThat(again.getNumberOfSheets()).isEqualTo(3);
    String letter = Files.readString(folder.resolve("svar2/brev-un-2016.txt"));
    assertThat(letter).contains("Sedan förra svaret: ").contains(" lösta, ");
    List<String> since = new ArrayList<>();
    again.getSheetAt(0).forEach(row -> since.add(String.valueOf(row.getCell(8))));
    assertThat(since).contains("Löst").contains("Sedan sist");
  }

  @Test
  void aLetterAsksForWhatIsMissing() throws IOException {
    desk().file("un.xlsx", plan());
    reply("./un.xlsx", "--to", "./svar");
    assertThat(Files.readString(folder.resolve("svar/brev-un-2016.txt")))
        .startsWith(
            """
            Till: Anna Ek, Utbildningsnämnden
            Ämne: Begäran om komplettering: Utbyten 2016 (UN-2016)

            Hej!

            Utbyten 2016 (UN-2016) har prövats mot Internationell strategi för Ronneby kommun 2016-2017. \
            Den behöver kompletteras:""")
        .contains("- Aktiviteten UN-02 saknar utförare.\n")
        .contains(
            "- Tabellen saknar kolumner för: "
                + "Blekingestrategin 2014-2020, EU:s strategi för Östersjöregionen.\n")
        .contains("bifogad fil (un.xlsx)")
        .endsWith("Internationella samordnaren\nRonneby kommun\n");
    replyIn("en", "./un.xlsx", "--to", "./reply");
    assertThat(Files.readString(folder.resolve("reply/letter-un-2016.txt")))
        .startsWith("To: Anna Ek, Utbildningsnämnden\nSubject: Request for completion: ")
        .contains("- Activity UN-02 has no executor.\n");
  }

  @Test
  void aTableOfTextComesBackAsItIsWithAMarkedCopyBesideIt() throws IOException {
    String csv =
        "Plan för 2016;;\r\n\r\nId;Aktivitet;Ägare\r\nUN-01;\"Resa\r\ntill Elblag\";alla\r\nUN-02;Möte;\r\n";
    byte[] bytes = csv.getBytes(Charset.forName("windows-1252"));
    desk().file("akt.csv", bytes);
    Run run = reply("./akt.csv", "--to", "./svar");
    assertThat(run.out())
        .isEqualTo("svar/akt-att-atgarda.xlsx\nsvar/akt.csv\nsvar/brev-akt-csv.txt\n");
    assertThat(Files.readAllBytes(folder.resolve("svar/akt.csv"))).isEqualTo(bytes);
    XSSFWorkbook book = book("svar/akt-att-atgarda.xlsx");
    assertThat(book.getSheetName(0)).isEqualTo("Att åtgärda");
    assertThat(cell(book, "Tabell", "B4").getStringCellValue()).isEqualTo("Resa\r\ntill Elblag");
    assertThat(fill(cell(book, "Tabell", "C4"))).isEqualTo(RED);
    assertThat(fill(cell(book, "Tabell", "C5"))).isEqualTo(RED);
  }

  @Test
  void yamlComesBackAsItIsWithAListBesideIt() throws IOException {
    String yaml = "activities:\n  - id: UN-01\n    owner: alla\n    executor: Skolan\n";
    desk().file("un.yaml", yaml);
    Run run = reply("./un.yaml", "--to", "./svar");
    assertThat(run.out())
        .isEqualTo("svar/brev-un-yaml.txt\nsvar/un-att-atgarda.xlsx\nsvar/un.yaml\n");
    assertThat(Files.readString(folder.resolve("svar/un.yaml"))).isEqualTo(yaml);
    XSSFSheet sheet = book("svar/un-att-atgarda.xlsx").getSheetAt(0);
    assertThat(cells(sheet.getRow(sheet.getLastRowNum()))).contains("rad 3", "Aktivitet UN-01");
  }

  @Test
  void aCompletePlanIsSaidToBe() throws IOException {
    Run run =
        desk()
            .run(
                "reply",
                "examples/sound-plan/input",
                "--to",
                "./svar",
                "--as-of=2016-06-30",
                "--lang=sv");
    assertThat(run.out()).isEqualTo("svar/brev-un-2016.txt\n");
    assertThat(Files.readString(folder.resolve("svar/brev-un-2016.txt")))
        .contains("är komplett. Ingenting behöver åtgärdas.")
        .doesNotContain("bifogad");
  }

  /** Ids and titles are strangers' texts: they name no folder, run no formula, break no letter. */
  @Test
  void hostileTextsDoNoHarm() throws IOException {
    Book book =
        new Book()
            .sheet("A'b!c")
            .row("Id", "Aktivitet", "Ägare", "Plan")
            .row("../../x\u001b[31m", "=cmd|' /C calc'!A0", "alla", "../p");
    desk()
        .file("un.xlsx", book)
        .file("plan.yaml", "plan: {id: ../../../etc/passwd, body: \"=1+1\"}\n");
    Run run = reply("./un.xlsx", "./plan.yaml", "--to", "./svar");
    assertThat(run.code()).isZero();
    assertThat(run.out()).doesNotContain("..").doesNotContain("\u001b");
    try (Stream<Path> files = Files.list(folder.resolve("svar"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "un.xlsx", "brev-un-xlsx.txt", "brev-etc-passwd.txt", "findings.json");
    }
    XSSFSheet sheet = book("svar/un.xlsx").getSheetAt(0);
    for (XSSFCell cell : List.of(sheet.getRow(4).getCell(3), sheet.getRow(4).getCell(4))) {
      assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
      assertThat(cell.getStringCellValue()).doesNotContain("\u001b");
    }
    assertThat(sheet.getRow(4).getCell(2).getHyperlink().getAddress()).startsWith("'A''b!c'!");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    desk().file("un.xlsx", plan());
    byte[] before = Files.readAllBytes(folder.resolve("un.xlsx"));
    Run run = reply("./un.xlsx", "--to", folder.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("finns redan och skrivs inte över");
    assertThat(Files.readAllBytes(folder.resolve("un.xlsx"))).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void filesOfOneNameGetNamesOfTheirOwn() {
    desk().file("a/un.xlsx", plan()).file("b/un.xlsx", plan());
    Run run = reply("./a", "./b", "--to", "./svar");
    assertThat(run.out()).contains("svar/un.xlsx\n").contains("svar/un-2.xlsx\n");
  }

  @Test
  void theSameInputIsTheSameReply() throws IOException {
    desk().file("un.xlsx", plan());
    reply("./un.xlsx", "--to", "./one");
    reply("./un.xlsx", "--to", "./two");
    assertThat(Files.readAllBytes(folder.resolve("two/un.xlsx")))
        .isEqualTo(Files.readAllBytes(folder.resolve("one/un.xlsx")));
  }

  @Test
  void whatCannotBeJudgedIsSaid() throws IOException {
    desk().file("un.xlsx", plan()).file("bad.yaml", "plan: [\n");
    Run run = reply("./un.xlsx", "./bad.yaml", "--to", "./svar");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("bad.yaml:");
    assertThat(run.out()).contains("svar/un.xlsx");
    assertThat(Files.readString(folder.resolve("svar/brev-bad-yaml.txt")))
        .startsWith("Ämne: Filen bad.yaml kunde inte läsas\n")
        .contains("Den kunde tyvärr inte bedömas (bad.yaml:2:1): ");
  }

  @Test
  void withoutAFileThereIsNothingToReplyTo() {
    Run run = reply("./no.xlsx", "--to", "./svar");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("inget att svara");
    assertThat(folder.resolve("svar")).doesNotExist();
  }

  @Test
  void wrongUsageIsSaid() {
    desk().file("un.xlsx", plan()).file("not.json", "{\"a\": 1}");
    assertThat(reply("./un.xlsx").err()).contains("flaggan '--to' måste anges");
    assertThat(reply("-", "--to", "./svar").err()).contains("standardindata kan inte besvaras");
    assertThat(reply("./un.xlsx", "--to", "./svar", "--previous", "./not.json").err())
        .contains("är inte resultatet av en tidigare körning");
    assertThat(reply("./un.xlsx", "--to", "./svar", "--previous", "./no.json").code()).isEqualTo(2);
    assertThat(folder.resolve("svar")).doesNotExist();
  }
}
