package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code init} makes: templates that pass as they are, with all that helps to fill them in.
 */
class TemplatesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "sv, ronneby-2016-2017, 2016-06-30",
    "en, ronneby-2016-2017, 2016-06-30",
    "sv, karlshamn-2012, 2013-06-30",
    "en, karlshamn-2012, 2013-06-30",
    "sv, ronneby-website, 2024-06-30",
    "en, ronneby-website, 2024-06-30"
  })
  void passTogetherAsTheyAre(String language, String strategy, String day) throws IOException {
    Desk desk = new Desk(folder);
    Run made = desk.run("init", "./mallar", "--strategy", strategy, "--lang", language);
    assertThat(made.code()).isZero();
    assertThat(made.err()).isEmpty();
    Run checked =
        desk.run(
            "check",
            "./mallar",
            "--fail-on=warning",
            "--strategy",
            strategy,
            "--as-of",
            day,
            "--lang",
            language);
    assertThat(checked.out()).doesNotContain("error ").doesNotContain("warning ");
    assertThat(checked.code()).isZero();
    assertThat(checked.err()).isEmpty();
    assertThat(checked.out())
        .endsWith(language.equals("sv") ? "Bedömning: komplett.\n" : "Verdict: accepted.\n")
        .contains(language.equals("sv") ? "3 aktiviteter, 3 mål" : "3 activities, 3 goals");
    String name = language.equals("sv") ? "handlingsplan.yaml" : "action-plan.yaml";
    String yaml = Files.readString(folder.resolve("mallar").resolve(name));
    assertThat(yaml).startsWith("# yaml-language-server: $schema=.samklang/input.schema.json\n");
    assertThat(InputSchemas.problems(strategy, yaml)).isEmpty();
    assertThat(Files.readString(folder.resolve("mallar/.samklang/input.schema.json")))
        .isEqualTo(Run.of("schema", "--strategy", strategy, "--lang", language).out());
  }

  @Test
  void passUnderAStarterOfAnotherMunicipality() {
    Desk desk = new Desk(folder);
    assertThat(desk.run("strategy", "init", "./strategy.yaml", "--lang=sv").code()).isZero();
    assertThat(desk.run("init", "./mallar", "--strategy", "./strategy.yaml").code()).isZero();
    Run checked =
        desk.run("check", "./mallar", "--fail-on=warning", "--strategy", "./strategy.yaml");
    assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
  }

  /** The template is to be found by whoever reads the folder in a file manager. */
  @Test
  void areNamedInTheLanguageOfTheirReaders() {
    Desk desk = new Desk(folder);
    Run swedish = desk.run("init", "./sv", "--lang=sv");
    assertThat(swedish.out())
        .isEqualTo(
            """
            Skapade i sv: handlingsplan.xlsx, handlingsplan.yaml, handlingsplan.csv, mal.csv, aktiviteter.csv.
            Mallarna har en exempelrad var, som skrivs över. Kontrollera: samklang check sv
            """);
    assertThat(desk.run("init", "./en", "--lang=en").out())
        .isEqualTo(
            """
            Made in en: action-plan.xlsx, action-plan.yaml, action-plan.csv, goals.csv, activities.csv.
            Each template has an example row, to be written over. Check them: samklang check en
            """);
  }

  @Test
  void neverReplaceAFile() throws IOException {
    Desk desk = new Desk(folder).file("mallar/aktiviteter.csv", "egen");
    Run run = desk.run("init", "./mallar", "--lang=sv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("filen 'mallar/aktiviteter.csv' finns redan och skrivs inte över");
    assertThat(names(folder.resolve("mallar"))).containsExactly("aktiviteter.csv");
    assertThat(Files.readString(folder.resolve("mallar/aktiviteter.csv"))).isEqualTo("egen");
  }

  @Test
  void areTheSameBytesEachTime() throws IOException {
    Desk desk = new Desk(folder);
    desk.run("init", "./one", "--lang=sv");
    desk.run("init", "./two", "--lang=sv");
    assertThat(contents(folder.resolve("two"))).isEqualTo(contents(folder.resolve("one")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void offerTheStrategysNamesInLists(String language) throws IOException {
    try (XSSFWorkbook book = workbook(language)) {
      XSSFSheet activities = book.getSheetAt(3);
      List<List<String>> offered = new ArrayList<>();
      for (XSSFDataValidation validation : activities.getDataValidations()) {
        assertThat(validation.getSuppressDropDownArrow()).as("the arrow is shown").isTrue();
        assertThat(validation.getShowErrorBox()).as("several names can be typed").isFalse();
        offered.add(offered(book, validation.getValidationConstraint().getFormula1()));
      }
      assertThat(offered)
          .contains(
              language.equals("sv")
                  ? List.of(
                      "Fler jobb",
                      "Attraktivt boende",
                      "En bra skola",
                      "En bra omsorg",
                      "En bra socialtjänst",
                      "En bra miljö",
                      "Kultur- och fritid")
                  : List.of(
                      "More jobs",
                      "Attractive housing",
                      "A good school",
                      "Good care",
                      "Good social services",
                      "A good environment",
                      "Culture and leisure"));
      assertThat(offered).anyMatch(names -> names.contains("Schopfheim") && names.size() == 6);
      assertThat(book.isSheetHidden(4)).isTrue();
    }
  }

  private static List<String> offered(XSSFWorkbook book, String range) {
    String sheet = range.substring(1, range.indexOf("'!"));
    String[] ends = range.substring(range.indexOf('!') + 1).replace("$", "").split(":");
    CellAddress from = new CellAddress(ends[0]);
    CellAddress to = new CellAddress(ends[1]);
    List<String> names = new ArrayList<>();
    for (int row = from.getRow(); row <= to.getRow(); row++) {
      names.add(book.getSheet(sheet).getRow(row).getCell(from.getColumn()).getStringCellValue());
    }
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void haveANoteOnEachHeaderAndDaysThatAreDays(String language) throws IOException {
    try (XSSFWorkbook book = workbook(language)) {
      int days = 0;
      for (int i = 1; i <= 3; i++) {
        for (org.apache.poi.ss.usermodel.Cell header : book.getSheetAt(i).getRow(0)) {
          assertThat(header.getCellComment()).as(header.toString()).isNotNull();
          assertThat(header.getCellComment().getString().getString()).endsWith(".");
          XSSFCell example = book.getSheetAt(i).getRow(1).getCell(header.getColumnIndex());
          if (example.getCellStyle().getDataFormatString().equals("yyyy-mm-dd")) {
            days++;
            assertThat(example.getLocalDateTimeCellValue().getYear()).isBetween(2016, 2017);
          }
        }
      }
      assertThat(days).isEqualTo(9);
    }
  }

  private XSSFWorkbook workbook(String language) throws IOException {
    new Desk(folder).run("init", "./" + language, "--lang", language);
    String name = language.equals("sv") ? "handlingsplan.xlsx" : "action-plan.xlsx";
    byte[] bytes = Files.readAllBytes(folder.resolve(language).resolve(name));
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  /** Swedish Excel opens it with a double click: semicolons, and å, ä and ö as they are. */
  @Test
  void areTablesAsSwedishExcelOpensThem() throws IOException {
    new Desk(folder).run("init", "./sv", "--lang=sv");
    String csv = Files.readString(folder.resolve("sv/aktiviteter.csv"), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\ufeffAktivitets-id;Aktivitet;Handlingsplan;Ägare;");
    assertThat(csv.lines().count()).isEqualTo(2);
    assertThat(csv).endsWith("\r\n");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Map<String, List<Byte>> contents(Path folder) throws IOException {
    Map<String, List<Byte>> contents = new TreeMap<>();
    for (String name : names(folder)) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        List<Byte> bytes = new ArrayList<>();
        for (byte each : Files.readAllBytes(file)) {
          bytes.add(each);
        }
        contents.put(name, bytes);
      }
    }
    return contents;
  }
}
