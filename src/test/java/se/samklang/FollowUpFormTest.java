package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form that {@code init --follow-up} makes asks for what {@code report} finds missing. */
class FollowUpFormTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EXAMPLE = Path.of("examples/annual-report/input");
  private static final String ASKED = "FFFFF2CC";

  /** What the form collects, and what a form must not bring about. */
  private static final Set<String> OF_THE_FORM =
      Set.of(
          "annual-follow-up-missing",
          "annual-follow-up-late",
          "follow-up-not-written",
          "follow-up-not-oral",
          "half-year-report-missing",
          "half-year-report-elsewhere",
          "impact-missing",
          "monitoring-missing",
          "knowledge-gained-missing",
          "goal-result-missing",
          "id-duplicate",
          "plan-unknown",
          "field-unknown");

  @TempDir Path folder;
  private Desk desk;

  /** The example as it stands before anybody has followed up anything. */
  @BeforeEach
  void copyThePlans() throws IOException {
    desk = new Desk(folder);
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith("uppfoljning")) {
          desk.file("planer/" + name, Files.readAllBytes(file));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"sv, 2016, uppfoljning", "en, 2016, follow-up", "sv, 2017, uppfoljning"})
  void filledInItLeavesNothingToAskFor(String language, String year, String name)
      throws IOException {
    Run made =
        desk.run("init", "./form", "--follow-up", year, folder + "/planer", "--lang", language);
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.err()).isEmpty();
    String file = "./form/" + name + "-" + year + ".xlsx";
    Set<String> before = found(year, "./planer");
    assertThat(before).contains("annual-follow-up-missing", "half-year-report-missing");
    Set<String> unfilled = found(year, "./planer", file);
    assertThat(unfilled)
        .contains("half-year-report-missing", "impact-missing", "monitoring-missing")
        .contains("knowledge-gained-missing", "follow-up-not-written", "follow-up-not-oral")
        .doesNotContain("id-duplicate");
    fill(folder.resolve(file), year);
    assertThat(found(year, "./planer", file)).doesNotContainAnyElementsOf(OF_THE_FORM);
    assertThat(found(year, file, "./planer")).isEqualTo(found(year, "./planer", file));
  }

  private Set<String> found(String year, String... paths) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("report", "--year", year));
    arguments.addAll(List.of(paths));
    String day = (Integer.parseInt(year) + 1) + "-04-30";
    arguments.addAll(List.of("--as-of", day, "--format", "json", "--lang", "en"));
    Run run = desk.run(arguments.toArray(String[]::new));
    assertThat(run.err()).doesNotContain("sheet", "cannot be judged");
    JsonNode result = JSON.readTree(run.out());
    assertThat(result.at("/summary/goals").asInt()).isEqualTo(13);
    Set<String> found = new TreeSet<>();
    result.get("findings").forEach(finding -> found.add(finding.get("rule").asText()));
    return found;
  }

  /** As a hurried reader would: something in every yellow cell. */
  private static void fill(Path file, String year) {
    change(
        file,
        workbook -> {
          for (Sheet sheet : workbook) {
            Row header = sheet.getRow(0);
            for (Row row : sheet) {
              for (Cell cell : row) {
                if (isAsked(cell)) {
                  cell.setCellValue(
                      answer(header.getCell(cell.getColumnIndex()).toString(), row, year));
                }
              }
            }
          }
        });
  }

  private static boolean isAsked(Cell cell) {
    XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
    return style.getFillForegroundXSSFColor() != null
        && ASKED.equals(style.getFillForegroundXSSFColor().getARGBHex());
  }

  private static String answer(String header, Row row, String year) {
    return switch (header) {
      case "Typ av uppföljning" -> row.getRowNum() == 1 ? "år" : "halvår";
      case "Kind" -> row.getRowNum() == 1 ? "annual" : "half-year";
      case "Forum", "Muntligt forum", "Oral report to" -> "Chefsgruppen";
      case "Datum", "Date", "Muntligt den", "Oral report on" ->
          (Integer.parseInt(year) + 1) + "-01-20";
      default -> "17";
    };
  }

  private interface Change {
    void in(XSSFWorkbook workbook);
  }

  private static void change(Path file, Change change) {
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.in(workbook);
      workbook.write(out);
      Files.write(file, out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsKnownStandsThereAlready() throws IOException {
    Files.copy(
        EXAMPLE.resolve("uppfoljning-2016.yaml"), folder.resolve("planer/uppfoljning-2016.yaml"));
    desk.run("init", "./form", "--follow-up", "2016", folder + "/planer", "--lang", "sv");
    change(
        folder.resolve("form/uppfoljning-2016.xlsx"),
        workbook -> {
          XSSFSheet results = workbook.getSheet("Resultat");
          assertThat(row(results, "FKN-M1"))
              .startsWith("FKN-M1", "FKN-2016")
              .endsWith("personer", "20", "60", "2017-08-31", "44");
          assertThat(row(results, "SN-M3")).endsWith("2016-12-31", "asked");
          XSSFSheet units = workbook.getSheet("Enheter");
          assertThat(row(units, "Fritids- och kulturförvaltningen"))
              .contains(
                  "år", "2016", "asked", "Kulturcentrum följer de nordiska residensprogrammen.");
          assertThat(row(units, "Ronneby Miljö och Teknik AB").get(4)).isEqualTo("left");
          assertThat(row(units, "Äldreförvaltningen"))
              .containsExactly("Äldreförvaltningen", "år", "2016", "left", "asked", "left");
          XSSFSheet reports = workbook.getSheet("Rapporter");
          assertThat(row(reports, "2016-H1"))
              .containsExactly(
                  "2016-H1",
                  "halvår",
                  "Chefsgruppen",
                  "2016-06-20",
                  "Dnr KS 2016/310",
                  "2016-06-20",
                  "left");
          assertThat(row(reports, "2016")).endsWith("Dnr KS 2017/104", "asked", "left");
        });
  }

  private static List<String> row(XSSFSheet sheet, String first) {
    List<String> cells = new ArrayList<>();
    for (Row row : sheet) {
      if (shown(row.getCell(0)).equals(first)) {
        row.forEach(cell -> cells.add(shown(cell)));
      }
    }
    return cells;
  }

  private static String shown(Cell cell) {
    return switch (cell.getCellType()) {
      case BLANK -> isAsked(cell) ? "asked" : "left";
      case NUMERIC ->
          org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
              : String.valueOf((long) cell.getNumericCellValue());
      default -> cell.getStringCellValue();
    };
  }

  @Test
  void theLastResultBeforeTheYearStandsBesideIt() throws IOException {
    desk.run("init", "./form", "--follow-up", "2017", folder + "/planer", "--lang", "sv");
    change(
        folder.resolve("form/uppfoljning-2017.xlsx"),
        workbook -> {
          assertThat(row(workbook.getSheet("Resultat"), "Mål-id"))
              .endsWith("Senast", "Resultat 2016", "Resultat 2017");
          assertThat(row(workbook.getSheet("Resultat"), "RMT-M1")).endsWith("19,8", "18,1");
          assertThat(row(workbook.getSheet("Resultat"), "UN-M3")).as("told in its year").isEmpty();
        });
  }

  /** A changed goal is another goal, and its id is taken. */
  @Test
  void aGoalThatIsRewordedInTheFormIsTold() {
    desk.run("init", "./form", "--follow-up", "2017", folder + "/planer", "--lang", "sv");
    change(
        folder.resolve("form/uppfoljning-2017.xlsx"),
        workbook -> workbook.getSheet("Resultat").getRow(1).getCell(6).setCellValue(45));
    Run run =
        desk.run(
            "report",
            "--year=2017",
            "./planer",
            "./form/uppfoljning-2017.xlsx",
            "--as-of=2018-03-31",
            "--lang=en");
    assertThat(run.out())
        .contains(
            "planer/fritids-och-kulturnamnden.yaml:12:11: error id-duplicate: Goal FKN-M1: the id is"
                + " already in use at form/uppfoljning-2017.xlsx!Resultat:A2.");
  }

  @Test
  void isTheSameBytesEachTimeAndOverwritesNothing() throws IOException {
    desk.run("init", "./one", "--follow-up", "2016", folder + "/planer", "--lang=sv");
    desk.run("init", "./two", "--follow-up", "2016", folder + "/planer", "--lang=sv");
    Path one = folder.resolve("one/uppfoljning-2016.xlsx");
    assertThat(one).hasSameBinaryContentAs(folder.resolve("two/uppfoljning-2016.xlsx"));
    byte[] bytes = Files.readAllBytes(one);
    Run again = desk.run("init", "./one", "--follow-up", "2016", folder + "/planer", "--lang=sv");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("'one/uppfoljning-2016.xlsx' finns redan");
    assertThat(Files.readAllBytes(one)).isEqualTo(bytes);
  }

  /** What somebody wrote in a plan stays a text, also when it is edited. */
  @Test
  void aTextThatLooksLikeAFormulaStaysOne() throws IOException {
    desk.file(
        "one.yaml",
        """
        plan:
          id: UN-2016
          goals: [{id: M1, text: '=HYPERLINK("http://evil.example")', indicator: '@SUM(1)', target: '-1+1'}]
        """);
    desk.run("init", "./form", "--follow-up", "2016", folder + "/one.yaml", "--lang=sv");
    change(
        folder.resolve("form/uppfoljning-2016.xlsx"),
        workbook -> {
          Row row = workbook.getSheet("Resultat").getRow(1);
          for (int column : new int[] {2, 3, 6}) {
            assertThat(row.getCell(column).getCellType())
                .isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(row.getCell(column).getCellStyle().getQuotePrefixed()).isTrue();
          }
        });
  }

  @Test
  void aGoalWithoutAnIdIsToldAndLeftOut() {
    desk.file("one.yaml", "plan:\n  id: UN-2016\n  goals: [{text: Fler elever}, {id: M2}]\n");
    Run run = desk.run("init", "./form", "--follow-up", "2016", folder + "/one.yaml", "--lang=en");
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo("one.yaml:3:12: the goal or its plan has no id, and so is not in the form.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016 | the option '--follow-up' lacks its value.",
        "16 planer | '16' is no year.",
        "2019 planer | the strategy ronneby-2016-2017 is in force from 2016-01-01 to 2017-12-31",
        "2016 nowhere | nowhere:1:1: cannot be judged:",
        "2016 planer/organisation.yaml | No plan was found; the form is made from the plans."
      })
  void saysWhatIsWrongAndMakesNothing(String given) {
    String[] parts = given.split(" \\| ");
    List<String> arguments = new ArrayList<>(List.of("init", "./form", "--lang=en", "--follow-up"));
    for (String part : parts[0].split(" ")) {
      arguments.add(part.startsWith("planer") || part.startsWith("now") ? "./" + part : part);
    }
    Run run = desk.run(arguments.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(parts[1]);
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("form")).doesNotExist();
  }
}
