package se.samklang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bears the name of a workbook and is none, is broken, or means harm. */
class BadInputWorkbooksTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder);
  }

  private static Book plan() {
    return new Book().sheet("Aktiviteter").row("id", "owner").row("UN-01", "vakant");
  }

  private void refused(byte[] bytes, String en, String sv) {
    refused(bytes, "plan.xlsx:1:1", en, sv);
  }

  private void refused(byte[] bytes, String place, String en, String sv) {
    desk.file("plan.xlsx", bytes).check("./plan.xlsx").oneUnreadable(place, en, sv);
  }

  @Test
  void anEmptyFile() {
    refused(new byte[0], "the file is empty.", "filen är tom.");
  }

  @Test
  void anOldWorkbook() throws IOException {
    try (HSSFWorkbook old = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      old.createSheet("Aktiviteter");
      old.write(out);
      refused(
          out.toByteArray(),
          "the file is a workbook of the old format (.xls), whatever its name says. Open it in"
              + " Excel and save it as an Excel workbook (.xlsx).",
          "filen är en arbetsbok i det gamla formatet (.xls), vad den än heter. Öppna den i Excel"
              + " och spara den som Excel-arbetsbok (.xlsx).");
    }
  }

  @Test
  void aWorkbookWithAPassword() throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("hemligt");
      try (OPCPackage open = OPCPackage.open(new ByteArrayInputStream(plan().bytes()));
          OutputStream encrypted = encryptor.getDataStream(container)) {
        open.save(encrypted);
      }
      container.writeFilesystem(out);
      refused(
          out.toByteArray(),
          "the workbook is protected by a password. Remove the password in Excel and save it"
              + " again.",
          "arbetsboken är skyddad med lösenord. Ta bort lösenordet i Excel och spara den igen.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><table><tr><td>id</td><td>owner</td></tr></table></html>",
        "\ufeff\r\n<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.0//EN\">\n<HTML></HTML>",
        "<table><tr><td>id</td></tr></table>"
      })
  void aWebPage(String page) {
    refused(
        page.getBytes(UTF_8),
        "the file is a web page (HTML), whatever its name says. Open it in Excel and save it as an"
            + " Excel workbook (.xlsx).",
        "filen är en webbsida (HTML), vad den än heter. Öppna den i Excel och spara den som"
            + " Excel-arbetsbok (.xlsx).");
  }

  @Test
  void aText() {
    refused(
        "id;owner\nUN-01;vakant\n".getBytes(UTF_8),
        "the file is a text, whatever its name says. If it is a table, give it the ending .csv, or"
            + " open it in Excel and save it as an Excel workbook (.xlsx).",
        "filen är en text, vad den än heter. Är den en tabell, ge den filändelsen .csv eller"
            + " öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).");
  }

  @Test
  void anOpenDocument() throws IOException {
    refused(
        zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"),
        "the file is an OpenDocument file (.ods), whatever its name says. Open it and save it as"
            + " an Excel workbook (.xlsx).",
        "filen är en OpenDocument-fil (.ods), vad den än heter. Öppna den och spara den som"
            + " Excel-arbetsbok (.xlsx).");
  }

  @Test
  void aBinaryWorkbook() {
    refused(
        Book.changed(
            plan().bytes(),
            "[Content_Types].xml",
            xml ->
                xml.replace(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
        "the file is a binary workbook (.xlsb), whatever its name says. Open it in Excel and save"
            + " it as an Excel workbook (.xlsx).",
        "filen är en binär arbetsbok (.xlsb), vad den än heter. Öppna den i Excel och spara den"
            + " som Excel-arbetsbok (.xlsx).");
  }

  private static final String FOREIGN_EN =
      "the file is no Excel workbook, whatever its name says. Open it where it was made and save it"
          + " as an Excel workbook (.xlsx).";
  private static final String FOREIGN_SV =
      "filen är ingen Excel-arbetsbok, vad den än heter. Öppna den där den gjordes och spara den"
          + " som Excel-arbetsbok (.xlsx).";

  @Test
  void aTextDocument() {
    refused(
        Book.changed(
            plan().bytes(),
            "[Content_Types].xml",
            xml -> xml.replace("spreadsheetml.sheet.main", "wordprocessingml.document.main")),
        FOREIGN_EN,
        FOREIGN_SV);
  }

  @Test
  void anyArchive() throws IOException {
    refused(zip("plan.csv", "id;owner\n"), FOREIGN_EN, FOREIGN_SV);
  }

  @Test
  void aPdf() {
    refused("%PDF-1.4\n\0\1\2".getBytes(UTF_8), FOREIGN_EN, FOREIGN_SV);
  }

  private static final String BROKEN_EN =
      "the workbook is damaged or cut off. Open it in Excel, let Excel repair it and save it again,"
          + " or send for it anew.";
  private static final String BROKEN_SV =
      "arbetsboken är skadad eller avklippt. Öppna den i Excel, låt Excel reparera den och spara"
          + " den igen, eller begär den på nytt.";

  @Test
  void anArchiveCutOff() {
    byte[] bytes = plan().bytes();
    refused(Arrays.copyOf(bytes, bytes.length / 2), BROKEN_EN, BROKEN_SV);
  }

  @Test
  void twoLettersAlone() {
    refused("PK".getBytes(UTF_8), BROKEN_EN, BROKEN_SV);
  }

  @Test
  void aSheetCutOff() {
    refused(
        Book.changed(plan().bytes(), SHEET, xml -> xml.substring(0, xml.indexOf("<c r=\"B2\""))),
        "plan.xlsx!Aktiviteter:A2",
        "the workbook is damaged in the part /xl/worksheets/sheet1.xml. Open it in Excel, let"
            + " Excel repair it and save it again, or send for it anew.",
        "arbetsboken är skadad i delen /xl/worksheets/sheet1.xml. Öppna den i Excel, låt Excel"
            + " reparera den och spara den igen, eller begär den på nytt.");
  }

  @ParameterizedTest
  @CsvSource({
    "r=\"B2\", r=\"A2\", A2",
    "r=\"B2\", r=\"ÅÄ2\", A2",
    "r=\"B2\", r=\"XFE2\", A2",
    "row r=\"2\", row r=\"1\", B1",
    "row r=\"2\", row r=\"9999999\", B1",
    "<v>3</v>, <v>77</v>, B2",
    "<v>3</v>, <v>-1</v>, B2"
  })
  void aSheetThatIsNone(String right, String wrong, String cell) {
    desk.file("plan.xlsx", Book.changed(plan().bytes(), SHEET, xml -> replaced(xml, right, wrong)));
    Run run = desk.run("check", "./plan.xlsx", "--lang=en", "--as-of=2016-06-30");
    assertThat(run.err())
        .startsWith("plan.xlsx!Aktiviteter:" + cell + ": cannot be judged: the workbook is damaged")
        .doesNotContain("Exception");
    assertThat(run.code()).isEqualTo(2);
  }

  private static String replaced(String xml, String right, String wrong) {
    assertThat(xml).contains(right);
    return xml.replace(right, wrong);
  }

  @ParameterizedTest
  @CsvSource({
    "xl/worksheets/sheet1.xml, plan.xlsx!Aktiviteter:A1, /xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml, plan.xlsx:1:1, /xl/sharedStrings.xml",
    "xl/workbook.xml, plan.xlsx:1:1, xl/workbook.xml"
  })
  void aMissingPart(String part, String place, String named) {
    refused(
        Book.changed(plan().bytes(), part, xml -> null),
        place,
        "the workbook lacks its part "
            + named
            + ". Open it in Excel, let Excel repair it and save it again, or send for it anew.",
        "arbetsboken saknar sin del "
            + named
            + ". Öppna den i Excel, låt Excel reparera den och spara den igen, eller begär den på"
            + " nytt.");
  }

  /** A sheet is never fetched from elsewhere. */
  @Test
  void aPartThatLiesOutside() {
    byte[] bytes =
        Book.changed(
            plan().bytes(),
            "xl/_rels/workbook.xml.rels",
            xml ->
                xml.replace(
                    "Target=\"worksheets/sheet1.xml\"",
                    "Target=\"file:///etc/passwd\" TargetMode=\"External\""));
    desk.file("plan.xlsx", bytes);
    Run run = desk.run("check", "./plan.xlsx", "--lang=en", "--as-of=2016-06-30");
    assertThat(run.err()).contains("plan.xlsx!Aktiviteter:A1: cannot be judged: the workbook");
    assertThat(run.out() + run.err()).doesNotContain("root:");
    assertThat(run.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "xl/worksheets/sheet1.xml, plan.xlsx!Aktiviteter:A1",
    "xl/sharedStrings.xml, plan.xlsx:1:1",
    "xl/workbook.xml, plan.xlsx:1:1",
    "xl/styles.xml, plan.xlsx:1:1",
    "[Content_Types].xml, plan.xlsx:1:1",
    "_rels/.rels, plan.xlsx:1:1",
  })
  void aDocumentType(String part, String place) {
    String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    refused(
        Book.changed(
            plan().bytes(), part, xml -> xml.replaceFirst("(?s)^(<\\?xml.*?\\?>)?", "$1" + type)),
        place,
        "the workbook declares a document type (DTD), which no workbook does. It was not made by"
            + " Excel and is not read.",
        "arbetsboken anger en dokumenttyp (DTD), vilket ingen arbetsbok gör. Den är inte gjord av"
            + " Excel och läses inte.");
  }

  private static final String TOO_LARGE_EN =
      "the workbook unfolds to unreasonably much. Copy the rows of the plan to a new workbook.";
  private static final String TOO_LARGE_SV =
      "arbetsboken vecklar ut sig till orimligt mycket. Kopiera planens rader till en ny"
          + " arbetsbok.";

  @Test
  void aBombOfBlanks() {
    refused(
        Book.changed(
            plan().bytes(),
            SHEET,
            xml -> xml.replace("<sheetData>", "<sheetData>" + " ".repeat(50_000_000))),
        "plan.xlsx!Aktiviteter:A1",
        TOO_LARGE_EN,
        TOO_LARGE_SV);
  }

  @Test
  void aBombAmongTheTexts() {
    refused(
        Book.changed(
            plan().bytes(),
            "xl/sharedStrings.xml",
            xml -> xml.replace("vakant", "vakant".repeat(5_000_000))),
        TOO_LARGE_EN,
        TOO_LARGE_SV);
  }

  /** What tells the parts apart is read at once, so it has to be small. */
  @Test
  void aBombAmongTheRelations() {
    StringBuilder noise = new StringBuilder();
    Random random = new Random(1);
    while (noise.length() < 5_000_000) {
      noise.append(Long.toHexString(random.nextLong()));
    }
    refused(
        Book.changed(
            plan().bytes(),
            "_rels/.rels",
            xml -> xml.replace("<Relationships ", "<!--" + noise + "--><Relationships ")),
        TOO_LARGE_EN,
        TOO_LARGE_SV);
  }

  /** Excel writes such sheets after someone has formatted whole columns. */
  @Test
  void aMillionEmptyRowsAreNothing() {
    StringBuilder rows = new StringBuilder();
    for (int row = 3; row <= 1 << 20; row++) {
      rows.append("<row r=\"").append(row).append("\" spans=\"1:2\" s=\"1\" customFormat=\"1\">");
      rows.append("<c r=\"A").append(row).append("\" s=\"1\"/>");
      rows.append("<c r=\"B").append(row).append("\" s=\"1\"/></row>");
    }
    desk.file(
        "plan.xlsx",
        Book.changed(
            plan().bytes(), SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>")));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertThat(desk.findings("owner-unclear,owner-missing", "./plan.xlsx"))
                .containsExactly(
                    "owner-unclear activity UN-01 owner plan.xlsx!Aktiviteter:B2 'vakant'"));
  }

  @Test
  void aMergedCellMayCoverTheWholeSheet() {
    desk.file("plan.xlsx", plan().merge("B2:B1048576"));
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThat(desk.findings("owner-unclear", "./plan.xlsx")).hasSize(1));
  }

  /** What may hold macros is read for its cells alone. */
  @Test
  void macrosAreNotTouched() {
    byte[] bytes =
        Book.changed(
            plan().bytes(),
            "[Content_Types].xml",
            xml ->
                xml.replace(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
    desk.file("plan.xlsx", bytes);
    assertThat(desk.findings("owner-unclear", "./plan.xlsx")).hasSize(1);
  }

  @Test
  void aLockFile() {
    desk.file("~$plan.xlsx", "x".repeat(165))
        .check("./~$plan.xlsx")
        .oneUnreadable(
            "~$plan.xlsx:1:1",
            "this is the lock file that Excel keeps beside an open workbook. Name the workbook"
                + " itself.",
            "det här är låsfilen som Excel lägger bredvid en öppen arbetsbok. Ange själva"
                + " arbetsboken.");
    desk.file("planer/~$plan.xlsx", "x").file("planer/plan.xlsx", plan());
    assertThat(desk.findings("owner-unclear", "./planer")).hasSize(1);
  }

  @Test
  void othersAreStillJudged() {
    desk.file("a.xlsx", "PK").file("b.xlsx", plan());
    JsonNode json = desk.json("./a.xlsx", "./b.xlsx", "--only", "owner-unclear");
    assertThat(json.at("/inputs/0/status").asText()).isEqualTo("unreadable");
    assertThat(json.at("/inputs/1/status").asText()).isEqualTo("judged");
    assertThat(json.at("/findings")).hasSize(1);
    assertThat(json.at("/summary/verdict").asText()).isEqualTo("not-judged");
  }

  /** However a workbook is damaged, it ends in a sentence; it is never passed over. */
  @Test
  void damagedAnywhere() {
    byte[] whole = plan().bytes();
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j <= random.nextInt(4); j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Run run =
          desk.file("plan.xlsx", damaged)
              .run("check", "./plan.xlsx", "--only=owner-unclear,id-missing", "--lang=en");
      assertThat(run.code()).as(run.err()).isIn(1, 2);
      assertThat(run.err()).doesNotContain("internal", "Exception");
    }
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
      out.finish();
      return bytes.toByteArray();
    }
  }
}
