package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as offices save them, and the cell of everything in them. */
class XlsxInputTest {
  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder);
  }

  private static Book activities(Object... header) {
    return new Book().sheet("Aktiviteter").row(header);
  }

  @Test
  void aFindingNamesSheetAndCell() {
    desk.file("plan.xlsx", activities("id", "owner").row("UN-01", "vakant"));
    JsonNode json = desk.json("./plan.xlsx", "--only", "owner-unclear");
    assertThat(json.at("/findings/0/location").toString())
        .isEqualTo(
            "{\"file\":\"plan.xlsx\",\"line\":2,\"column\":2,\"sheet\":\"Aktiviteter\","
                + "\"cell\":\"B2\"}");
    assertThat(json.at("/inputs/0/status").asText()).isEqualTo("judged");
    desk.check("./plan.xlsx", "--only", "owner-unclear")
        .code(1)
        .out(
            """
            plan.xlsx!Aktiviteter:B2: error owner-unclear: Activity UN-01 has no clear owner: \
            'vakant' singles out nobody. [RI-4b1]
            0 plans, 1 activity, 0 goals: 1 error, 0 warnings, 0 infos (only 1 rule). \
            Verdict: rejected.
            """,
            """
            plan.xlsx!Aktiviteter:B2: error owner-unclear: Aktiviteten UN-01 har ingen tydlig \
            ägare: 'vakant' pekar inte ut någon. [RI-4b1]
            0 handlingsplaner, 1 aktivitet, 0 mål: 1 måste åtgärdas, 0 bör åtgärdas, \
            0 för kännedom (bara 1 kontroll). Bedömning: behöver kompletteras.
            """);
  }

  @Test
  void peopleAreShownTheCellAndWhatStandsThere() {
    desk.file("plan.xlsx", activities("id", "owner").row("UN-01", "vakant"));
    Run run =
        desk.run(
            "check",
            "./plan.xlsx",
            "--only=owner-unclear",
            "--color=always",
            "--lang=sv",
            "--as-of=2016-06-30");
    assertThat(run.out()).contains("blad Aktiviteter, cell B2 | vakant");
  }

  @Test
  void sheetsFollowTheWorkbooksOrder() {
    desk.file(
        "plan.xlsx",
        new Book()
            .sheet("Vår")
            .row("id", "owner")
            .row("UN-02", "vakant")
            .sheet("Höst")
            .row("id", "owner")
            .row("UN-01", "vakant"));
    assertThat(desk.findings("owner-unclear", "./plan.xlsx"))
        .containsExactly(
            "owner-unclear activity UN-02 owner plan.xlsx!Vår:B2 'vakant'",
            "owner-unclear activity UN-01 owner plan.xlsx!Höst:B2 'vakant'");
  }

  @Test
  void columnsBeyondZHaveTwoLetters() {
    Object[] header = new Object[28];
    Object[] row = new Object[28];
    header[0] = "id";
    row[0] = "UN-01";
    header[27] = "owner";
    row[27] = "vakant";
    desk.file("plan.xlsx", new Book().sheet("A").row(header).row(row));
    assertThat(desk.findings("owner-unclear", "./plan.xlsx"))
        .containsExactly("owner-unclear activity UN-01 owner plan.xlsx!A:AB2 'vakant'");
  }

  @Test
  void titlesAndBlankRowsStandAnywhere() {
    desk.file(
        "plan.xlsx",
        new Book()
            .sheet("A")
            .row("Handlingsplan 2016")
            .merge("A1:D1")
            .rowAt(4, null, "Id", "Ägare")
            .rowAt(7, null, "UN-01", "vakant")
            .rowAt(8, null, " ", "\u00a0")
            .rowAt(10, null, "UN-02", null));
    assertThat(desk.findings("owner-unclear,owner-missing,title-missing", "./plan.xlsx"))
        .containsExactly(
            "title-missing table plan.xlsx!A title plan.xlsx!A:B4 x2",
            "owner-unclear activity UN-01 owner plan.xlsx!A:C7 'vakant'",
            "owner-missing activity UN-02 owner plan.xlsx!A:B10");
  }

  @Test
  void twentyRowsMayStandAboveTheHeader() {
    Book book = new Book().sheet("A").rowAt(1, "Plan").rowAt(21, "id", "owner");
    desk.file("plan.xlsx", book.row("UN-01", "vakant"));
    assertThat(desk.findings("owner-unclear", "./plan.xlsx"))
        .containsExactly("owner-unclear activity UN-01 owner plan.xlsx!A:B22 'vakant'");
    desk.file("plan.xlsx", new Book().sheet("A").rowAt(22, "id", "owner").row("UN-01", "vakant"));
    Run run = desk.run("check", "./plan.xlsx", "--lang=en");
    assertThat(run.err()).contains("plan.xlsx:1:1: cannot be judged: the file holds nothing");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void mergedCellsHoldTheirValueInEveryRow() {
    desk.file(
        "plan.xlsx",
        activities("id", "title", "owner")
            .row("UN-01", "Ett", "vakant")
            .row("UN-02", "Två")
            .row("UN-03", "Tre")
            .row("UN-04", "Fyra")
            .merge("C2:C4"));
    assertThat(desk.findings("owner-unclear,owner-missing", "./plan.xlsx"))
        .containsExactly(
            "owner-unclear activity UN-01 owner plan.xlsx!Aktiviteter:C2 'vakant'",
            "owner-unclear activity UN-02 owner plan.xlsx!Aktiviteter:C3 'vakant'",
            "owner-unclear activity UN-03 owner plan.xlsx!Aktiviteter:C4 'vakant'",
            "owner-missing activity UN-04 owner plan.xlsx!Aktiviteter:A5");
  }

  /** A row in which nothing stands but what is merged into it is no row of its own. */
  @Test
  void aRowWithNothingOfItsOwnIsNoRecord() {
    desk.file(
        "plan.xlsx",
        activities("id", "owner").row("UN-01", "vakant").row().merge("A2:A3").merge("B2:B3"));
    assertThat(desk.findings("owner-unclear,id-duplicate", "./plan.xlsx")).hasSize(1);
  }

  @Test
  void cellsMergedSidewaysAreOfTheirFirstColumn() {
    desk.file(
        "plan.xlsx", activities("id", "owner", "executor").row("UN-01", "vakant").merge("B2:C2"));
    assertThat(desk.findings("owner-unclear,executor-unclear,executor-missing", "./plan.xlsx"))
        .containsExactly(
            "executor-missing activity UN-01 executor plan.xlsx!Aktiviteter:A2",
            "owner-unclear activity UN-01 owner plan.xlsx!Aktiviteter:B2 'vakant'");
  }

  @Test
  void aHeaderMayCoverTwoRows() {
    desk.file(
        "plan.xlsx",
        activities("Id", "Ägare", "Förankring")
            .row(null, null, "Chef", "Chef datum")
            .row("UN-01", "A", "vakant", "efter jul")
            .merge("A1:A2")
            .merge("B1:B2")
            .merge("C1:D1"));
    assertThat(desk.findings("date-unclear,id-missing", "./plan.xlsx"))
        .containsExactly(
            "date-unclear activity UN-01 anchoring.date plan.xlsx!Aktiviteter:D3 'efter jul'");
  }

  @Test
  void dateCellsAreDays() {
    desk.file(
        "plan.xlsx",
        activities("id", "owner", "start", "end")
            .row("UN-01", "A", LocalDate.of(2016, 4, 1), LocalDate.of(2016, 3, 1))
            .row("UN-02", "A", 42461.75, 42430)
            .format("C3", "d/m yyyy h:mm")
            .format("D3", "[$-41D]\"den \"d mmmm yyyy;@")
            .row("UN-03", "A", 42461, 20160301)
            .row("UN-04", "A", "2016-04-01", "1 mars 2016"));
    assertThat(desk.findings("period-reversed,date-unclear", "./plan.xlsx"))
        .containsExactly(
            "period-reversed activity UN-01 end plan.xlsx!Aktiviteter:D2 '2016-03-01'",
            "period-reversed activity UN-02 end plan.xlsx!Aktiviteter:D3 '2016-03-01'",
            "date-unclear activity UN-03 start plan.xlsx!Aktiviteter:C4 '42461'",
            "period-reversed activity UN-04 end plan.xlsx!Aktiviteter:D5 '1 mars 2016'");
  }

  /** Workbooks of old Macs count days from 1904. */
  @Test
  void daysMayCountFrom1904() {
    Book book = activities("id", "owner", "start", "end");
    book.row("UN-01", "A", 40999, 40968).format("C2", "yyyy-mm-dd").format("D2", "yyyy-mm-dd");
    byte[] bytes =
        Book.changed(
            book.bytes(),
            "xl/workbook.xml",
            xml -> xml.replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"true\"/>"));
    desk.file("plan.xlsx", bytes);
    assertThat(desk.findings("period-reversed", "./plan.xlsx"))
        .containsExactly(
            "period-reversed activity UN-01 end plan.xlsx!Aktiviteter:D2 '2016-03-01'");
  }

  @ParameterizedTest
  @CsvSource({
    "12, General, 12",
    "12, 0.00, 12",
    "0.5, General, 0.5",
    "0.1, General, 0.1",
    "10000000, General, 10000000",
    "123456789012345, General, 123456789012345",
    "-3.25, General, -3.25",
    "0, General, 0",
    "0.25, 0%, 25%",
    "0.125, 0.0%, 12.5%",
    "7, 000, 007",
    "12, 0\" dagar\", 12",
    "0.000001, General, 0.000001",
    "0.5, h:mm, 12:00"
  })
  void numbersAreAsTheyWereTyped(double number, String format, String shown) {
    desk.file(
        "plan.xlsx",
        activities("id", "owner", "end").row(number, "A", "oklar tid").format("A2", format));
    assertThat(desk.findings("date-unclear", "./plan.xlsx"))
        .containsExactly(
            "date-unclear activity " + shown + " end plan.xlsx!Aktiviteter:C2 'oklar tid'");
  }

  /** 0.1 + 0.2, as binary fractions add up. */
  @Test
  void noiseBehindTheLastDigitIsNotShown() {
    desk.file("plan.xlsx", activities("id", "owner").row(0.30000000000000004, "vakant"));
    assertThat(desk.findings("owner-unclear", "./plan.xlsx").get(0)).contains("activity 0.3 ");
  }

  @Test
  void answersAreWordsThatAreKnown() {
    desk.file(
        "plan.xlsx",
        activities("id", "owner", "reported-to-coordinator", "ongoing", "integration")
            .row("UN-01", "A", true, true, true)
            .row("UN-02", "A", false, false, false));
    assertThat(
            desk.findings(
                "coordinator-not-informed,value-invalid,end-missing,consideration-unexplained",
                "./plan.xlsx"))
        .containsExactly(
            "end-missing table plan.xlsx!Aktiviteter end plan.xlsx!Aktiviteter:A1",
            "consideration-unexplained activity UN-01 integration"
                + " plan.xlsx!Aktiviteter:E2 'true'",
            "coordinator-not-informed activity UN-02 reported-to-coordinator"
                + " plan.xlsx!Aktiviteter:C3 'false'",
            "consideration-unexplained activity UN-02 integration"
                + " plan.xlsx!Aktiviteter:E3 'false'");
  }

  @Test
  void formulasCountByWhatTheyLastGave() {
    Book book =
        activities("id", "owner", "title")
            .row("UN-01")
            .cell("B2", cell -> cell.setCellFormula("\"vak\"&\"ant\""))
            .cell("C2", cell -> cell.setCellFormula("1+1"));
    book.all(workbook -> workbook.getCreationHelper().createFormulaEvaluator().evaluateAll());
    desk.file("plan.xlsx", book);
    assertThat(desk.findings("owner-unclear,title-missing", "./plan.xlsx"))
        .containsExactly("owner-unclear activity UN-01 owner plan.xlsx!Aktiviteter:B2 'vakant'");
  }

  @Test
  void formulasThatWereNeverCalculatedAreSaidSo() {
    byte[] bytes =
        Book.changed(
            activities("id", "owner").row("UN-01", "vakant").bytes(),
            "xl/worksheets/sheet1.xml",
            xml -> xml.replaceFirst("<c r=\"B2\"[^>]*>.*?</c>", "<c r=\"B2\"><f>A1</f></c>"));
    desk.file("plan.xlsx", bytes)
        .check("./plan.xlsx", "--only", "owner-missing")
        .code(1)
        .err(
            "plan.xlsx!Aktiviteter:B2: formulas without a stored result count as blank"
                + " (cells: 1, the first one here). Open the workbook in Excel and save it.",
            "plan.xlsx!Aktiviteter:B2: formler utan sparat resultat räknas som tomma"
                + " (celler: 1, den första här). Öppna arbetsboken i Excel och spara den.");
  }

  @ParameterizedTest
  @CsvSource({
    "NA, #SAKNAS!",
    "REF, #REFERENS!",
    "VALUE, #VÄRDEFEL!",
  })
  void errorsStandForNothing(FormulaError error, String shown) {
    desk.file(
        "plan.xlsx",
        activities("id", "owner").row("UN-01").cell("B2", cell -> cell.setCellErrorValue(error)));
    assertThat(desk.findings("owner-unclear", "./plan.xlsx"))
        .containsExactly(
            "owner-unclear activity UN-01 owner plan.xlsx!Aktiviteter:B2 '" + shown + "'");
  }

  @Test
  void formattingOfTextsIsNothing() {
    XSSFRichTextString rich = new XSSFRichTextString("vakant");
    XSSFFont bold = new XSSFFont();
    bold.setBold(true);
    rich.applyFont(0, 3, bold);
    desk.file("plan.xlsx", activities("id", "owner").row("UN-01", rich));
    assertThat(desk.findings("owner-unclear", "./plan.xlsx")).hasSize(1);
  }

  /** How a name is spoken is no part of it. */
  @Test
  void phoneticsAreLeftOut() {
    byte[] bytes =
        Book.changed(
            activities("id", "owner").row("UN-01", "vakant").bytes(),
            "xl/sharedStrings.xml",
            xml ->
                xml.replace(
                    "<t>vakant</t>",
                    "<r><t>vak</t></r><r><t>ant</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>ヴァ</t></rPh><phoneticPr fontId=\"1\"/>"));
    desk.file("plan.xlsx", bytes);
    assertThat(desk.findings("owner-unclear", "./plan.xlsx"))
        .containsExactly("owner-unclear activity UN-01 owner plan.xlsx!Aktiviteter:B2 'vakant'");
  }

  /** As programs other than Excel write them. */
  @Test
  void textsMayStandInTheirCells() {
    byte[] bytes =
        Book.changed(
            activities("id", "owner", "start").row("UN-01", "vakant", "x").bytes(),
            "xl/worksheets/sheet1.xml",
            xml ->
                xml.replaceFirst(
                    "<row r=\"2\".*?</row>",
                    "<row><c t=\"inlineStr\"><is><r><t>UN</t></r><r><t>-09</t></r></is></c>"
                        + "<c t=\"str\"><v>vak_x0061_nt</v></c>"
                        + "<c t=\"d\"><v>2016-02-31T00:00:00</v></c></row>"));
    desk.file("plan.xlsx", bytes);
    assertThat(desk.findings("owner-unclear,date-unclear", "./plan.xlsx"))
        .containsExactly(
            "owner-unclear activity UN-09 owner plan.xlsx!Aktiviteter:B2 'vakant'",
            "date-unclear activity UN-09 start plan.xlsx!Aktiviteter:C2 '2016-02-31'");
  }

  @Test
  void theStrictEditionIsRead() {
    byte[] bytes = activities("id", "owner").row("UN-01", "vakant").bytes();
    String open = "http://schemas.openxmlformats.org/";
    for (String part :
        new String[] {
          "_rels/.rels",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "xl/worksheets/sheet1.xml",
          "xl/sharedStrings.xml"
        }) {
      bytes =
          Book.changed(
              bytes,
              part,
              xml ->
                  xml.replace(
                          open + "officeDocument/2006/relationships",
                          "http://purl.oclc.org/ooxml/officeDocument/relationships")
                      .replace(
                          open + "spreadsheetml/2006/main",
                          "http://purl.oclc.org/ooxml/spreadsheetml/main"));
    }
    desk.file("plan.xlsx", bytes);
    assertThat(desk.findings("owner-unclear", "./plan.xlsx")).hasSize(1);
  }

  @Test
  void whatIsHiddenIsReadAndSaid() {
    desk.file(
            "plan.xlsx",
            activities("id", "owner", "title")
                .row("UN-01", "vakant", "Ett")
                .row("UN-02", "vakant", "Två")
                .row("UN-03", "A", "Tre")
                .with(sheet -> sheet.getRow(1).setZeroHeight(true))
                .with(sheet -> sheet.getRow(3).setZeroHeight(true))
                .with(sheet -> sheet.setColumnHidden(1, true))
                .with(sheet -> sheet.setColumnHidden(9, true))
                .sheet("Gömt")
                .row("id", "owner")
                .row("UN-04", "vakant")
                .sheet("Djupt gömt")
                .row("id", "owner")
                .row("UN-05", "vakant")
                .all(book -> book.setSheetHidden(1, true))
                .all(book -> book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN)))
        .check("./plan.xlsx", "--only", "owner-unclear")
        .code(1)
        .err(
            """
            plan.xlsx!Aktiviteter:A1: hidden rows are read all the same (2).
            plan.xlsx!Aktiviteter:A1: hidden columns are read all the same (1).
            plan.xlsx!Gömt:A1: the sheet is hidden and is read all the same.
            plan.xlsx!Djupt gömt:A1: the sheet is hidden and is read all the same.""",
            """
            plan.xlsx!Aktiviteter:A1: dolda rader läses ändå (2).
            plan.xlsx!Aktiviteter:A1: dolda kolumner läses ändå (1).
            plan.xlsx!Gömt:A1: bladet är dolt men läses ändå.
            plan.xlsx!Djupt gömt:A1: bladet är dolt men läses ändå.""");
    assertThat(desk.findings("owner-unclear", "./plan.xlsx")).hasSize(4);
  }

  @Test
  void sheetsThatAreNoTablesAreNamed() {
    desk.file(
            "plan.xlsx",
            activities("id", "owner")
                .row("UN-01", "A")
                .sheet("Läs mig")
                .row("Fyll i alla kolumner.")
                .sheet("Blad3"))
        .check("./plan.xlsx", "--only", "owner-unclear")
        .code(0)
        .err(
            """
            plan.xlsx!Läs mig:A1: the sheet is not read: it has no known header row among its \
            first 21 rows.
            plan.xlsx!Blad3:A1: the sheet is empty.""",
            """
            plan.xlsx!Läs mig:A1: bladet läses inte: det har ingen känd rubrikrad bland de \
            21 första raderna.
            plan.xlsx!Blad3:A1: bladet är tomt.""");
  }

  @Test
  void chartSheetsAreNoTables() {
    byte[] bytes =
        Book.changed(
            activities("id", "owner").row("UN-01", "A").sheet("Diagram").bytes(),
            "xl/_rels/workbook.xml.rels",
            xml ->
                xml.replaceAll(
                    "(Target=\"worksheets/sheet2.xml\" Type=\"[^\"]*/)worksheet\"",
                    "$1chartsheet\""));
    desk.file("plan.xlsx", bytes)
        .check("./plan.xlsx", "--only", "owner-unclear")
        .code(0)
        .err(
            "plan.xlsx!Diagram:A1: the sheet is not read: it is a chart or another sheet without"
                + " cells.",
            "plan.xlsx!Diagram:A1: bladet läses inte: det är ett diagram eller ett annat blad"
                + " utan celler.");
  }

  @Test
  void whatStandsBesideTheTableIsSaid() {
    desk.file(
            "plan.xlsx",
            activities("id", "owner")
                .row("UN-01", "A", null, "obs!")
                .row(null, null, null, "se ovan"))
        .check("./plan.xlsx", "--only", "owner-missing,id-missing")
        .code(0)
        .err(
            "plan.xlsx!Aktiviteter:D2: what stands under no header is not read (cells: 2, the"
                + " first one here).",
            "plan.xlsx!Aktiviteter:D2: det som inte står under någon rubrik läses inte (celler: 2,"
                + " den första här).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"B | alla", "B\nalla", "B\r\nalla"})
  void aCellHoldsSeveralValues(String cell) {
    desk.file("plan.xlsx", activities("id", "owner", "executor").row("UN-01", "A", cell));
    assertThat(desk.findings("executor-unclear", "./plan.xlsx"))
        .containsExactly(
            "executor-unclear activity UN-01 executor plan.xlsx!Aktiviteter:C2 'alla'");
  }

  @Test
  void aHeaderWithSeveralMeaningsIsSettledByItsValues() {
    desk.file(
        "plan.xlsx",
        activities("id", "owner", "Område", "Insatsområde")
            .row("UN-01", "A", "Hållbara städer", "Arbetsliv"));
    assertThat(desk.findings("mapping-off-table", "./plan.xlsx"))
        .containsExactly(
            "mapping-off-table activity UN-01 blekinge plan.xlsx!Aktiviteter:D2 'Arbetsliv'");
    desk.file("plan.xlsx", activities("id", "owner", "Område").row("UN-01", "A", "Turism"))
        .check("./plan.xlsx", "--only", "owner-missing")
        .err(
            "plan.xlsx!Aktiviteter:C1: the column 'Område' has several meanings and its values do"
                + " not settle which; it is left out. Rename it or use --column \"Område=...\".",
            "plan.xlsx!Aktiviteter:C1: kolumnen 'Område' har flera betydelser och värdena avgör"
                + " inte vilken; den läses inte. Byt rubrik eller använd --column"
                + " \"Område=...\".");
  }

  @Test
  void headersOfOnesOwnAreNamed() {
    desk.file("plan.xlsx", activities("No", "Lead body").row("UN-01", "vakant"));
    assertThat(desk.findings("owner-unclear", "./plan.xlsx", "--column", "Lead body=ägare"))
        .containsExactly("owner-unclear activity UN-01 owner plan.xlsx!Aktiviteter:B2 'vakant'");
  }

  @Test
  void twoColumnsOfOneField() {
    desk.file("plan.xlsx", activities("id", "owner", "Ansvarig enhet").row("UN-01", "A", "B"))
        .check("./plan.xlsx")
        .oneUnreadable(
            "plan.xlsx!Aktiviteter:C1",
            "the columns 'owner' and 'Ansvarig enhet' mean the same. Remove or rename one of them.",
            "kolumnerna 'owner' och 'Ansvarig enhet' betyder samma sak. Ta bort den ena eller"
                + " byt rubrik på den.");
  }

  @Test
  void unknownHeadersAreToldOnceAFile() {
    desk.file(
        "plan.xlsx",
        activities("id", "owner", "Ägarre")
            .sheet("Fler")
            .row("id", "owner", "ägarre", "Hemligt")
            .row("UN-02", "A"));
    assertThat(desk.findings("field-unknown", "./plan.xlsx"))
        .containsExactly(
            "field-unknown file plan.xlsx Ägarre plan.xlsx!Aktiviteter:C1 'Ägarre'",
            "field-unknown file plan.xlsx Hemligt plan.xlsx!Fler:D1 'Hemligt'");
  }

  /** In a workbook with one plan, its sheets belong to it without saying so. */
  @Test
  void theSheetsOfAWorkbookBelongToItsOnePlan() {
    Book book =
        activities("id", "owner", "board", "start")
            .row("UN-01", "A", null, LocalDate.of(2016, 4, 1))
            .sheet("Mål")
            .row("id", "text", "indicator", "target")
            .row("M1", "Fler", "Antal", 5)
            .sheet("Plan")
            .row("id", "body", "adopted-by", "adopted-on")
            .row("UN", "Utbildningsnämnden", "Utbildningsnämnden", LocalDate.of(2015, 12, 17));
    String rules =
        "activity-without-plan,board-anchoring-missing,plan-without-goals,"
            + "plan-without-activities,plan-not-adopted";
    desk.file("plan.xlsx", book);
    assertThat(desk.findings(rules, "./plan.xlsx")).isEmpty();
    desk.file(
        "plan.xlsx", book.row("SN", "Socialnämnden", "Socialnämnden", LocalDate.of(2015, 12, 17)));
    assertThat(desk.findings(rules, "./plan.xlsx"))
        .contains(
            "activity-without-plan table plan.xlsx!Aktiviteter plan plan.xlsx!Aktiviteter:A1",
            "plan-without-goals plan UN goals plan.xlsx!Plan:A2");
  }

  /** A goal that a row names and a sheet states is one goal. */
  @Test
  void goalsOfRowsAreThoseOfTheSheetOfGoals() {
    desk.file(
        "plan.xlsx",
        activities("id", "owner", "Verksamhetsmål")
            .row("UN-01", "A", "Fler  utbyten")
            .row("UN-02", "A", "Fler språk")
            .row("UN-03", "A", "fler språk")
            .sheet("Mål")
            .row("id", "text", "indicator", "target")
            .row("M1", "Fler utbyten", "Antal", 5)
            .sheet("Plan")
            .row("id", "body", "adopted-by")
            .row("UN", "Utbildningsnämnden", "Utbildningsnämnden"));
    assertThat(desk.json("./plan.xlsx").at("/summary/goals").asInt()).isEqualTo(2);
  }

  @Test
  void aGoalOfATableInAnotherFileIsTheSame() {
    desk.file("plan.yaml", "plan: {id: UN, goals: [{id: M1, text: Fler utbyten}]}")
        .file(
            "plan.xlsx",
            activities("id", "plan", "owner", "goal").row("1", "un", "A", "fler utbyten"));
    assertThat(desk.json("./plan.yaml", "./plan.xlsx").at("/summary/goals").asInt()).isEqualTo(1);
  }

  @Test
  void recordsWithoutIdAreNumberedInTheFile() {
    desk.file(
        "plan.xlsx",
        activities("id", "owner").row(null, "A").sheet("Fler").row("id", "owner").row("-", "A"));
    assertThat(desk.findings("id-missing", "./plan.xlsx"))
        .containsExactly(
            "id-missing activity #1 id plan.xlsx!Aktiviteter:A2",
            "id-missing activity #2 id plan.xlsx!Fler:A2 '-'");
  }

  @Test
  void standardInputMayBeAWorkbook() {
    byte[] bytes = activities("id", "owner").row("UN-01", "vakant").bytes();
    JsonNode named = desk.json(bytes, "-", "--stdin-name=un.xlsx", "--only=owner-unclear");
    assertThat(named.at("/findings/0/location/file").asText()).isEqualTo("un.xlsx");
    JsonNode guessed = desk.json(bytes, "-", "--only=owner-unclear");
    assertThat(guessed.at("/findings/0/location/cell").asText()).isEqualTo("B2");
  }

  @Test
  void aWorkbookMayBeContext() {
    desk.file(
            "plan.xlsx",
            new Book()
                .sheet("Plan")
                .row("id", "body", "adopted-by", "adopted-on")
                .row("UN", "UN", "UN", LocalDate.of(2015, 12, 17)))
        .file("un.csv", "id;plan;owner;board\nUN-01;un;A;\n");
    assertThat(desk.findings("board-anchoring-missing", "./un.csv", "--context", "./plan.xlsx"))
        .isEmpty();
    assertThat(desk.findings("board-anchoring-missing", "./un.csv")).hasSize(1);
  }

  /** Nothing in a name reaches the terminal as it is. */
  @Test
  void namesOfSheetsAreData() {
    byte[] bytes =
        Book.changed(
            activities("id", "owner").row("UN-01", "vakant").bytes(),
            "xl/workbook.xml",
            xml -> xml.replace("\"Aktiviteter\"", "\"A&#10;::error::&#155;31m\""));
    Run run =
        desk.file("plan.xlsx", bytes)
            .run("check", "./plan.xlsx", "--only=owner-unclear", "--as-of=2016-06-30");
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out()).doesNotContain("\u009b");
  }
}
