package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The workbooks under {@code examples/excel-workbook} hold what the tables under {@code excel-csv}
 * do: a cover, then a sheet each, in which days are days and numbers are numbers, and in which
 * nothing says the plan's id, as it is the workbook's only plan.
 *
 * <p>{@code mvn test -Dtest=WorkbookExampleTest -Dsamklang.update=true} makes them anew.
 */
class WorkbookExampleTest {
  private static final Path EXAMPLES = Path.of("examples");

  @ParameterizedTest
  @ValueSource(strings = {"sound-plan", "incomplete-plan"})
  void holdsWhatTheTablesDo(String plan) throws IOException {
    Path tables = EXAMPLES.resolve("excel-csv").resolve(plan).resolve("input");
    Path file = EXAMPLES.resolve("excel-workbook/" + plan + "/input/utbildningsnamnden.xlsx");
    byte[] made = made(tables);
    if (Boolean.getBoolean("samklang.update")) {
      Files.createDirectories(file.getParent());
      Files.write(file, made);
    }
    assertThat(shown(Files.readAllBytes(file))).isEqualTo(shown(made));
  }

  private static byte[] made(Path tables) throws IOException {
    Book book = new Book().sheet("Läs mig").row("Utbildningsnämndens plan; fyll i varje blad.");
    book.sheet("Plan");
    rows(tables.resolve("handlingsplan.csv"), StandardCharsets.UTF_8)
        .forEach(row -> add(row, -1, book));
    book.sheet("Aktiviteter");
    Charset office = Charset.forName("windows-1252");
    rows(tables.resolve("aktiviteter.csv"), office).forEach(row -> add(row, 1, book));
    book.merge("A1:F1").sheet("Mål");
    rows(tables.resolve("verksamhetsmal.csv"), StandardCharsets.UTF_8)
        .forEach(row -> add(row, 1, book));
    return book.bytes();
  }

  private static List<CSVRecord> rows(Path table, Charset charset) throws IOException {
    String text = Files.readString(table, charset).replace("\ufeff", "");
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(';').setIgnoreEmptyLines(false).get();
    return format.parse(new StringReader(text)).getRecords();
  }

  private static void add(CSVRecord row, int left, Book book) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (i != left) {
        cells.add(cell(row.get(i)));
      }
    }
    book.row(cells.toArray());
  }

  private static Object cell(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return LocalDate.parse(text);
    }
    return text.matches("\\d{1,9}") ? Integer.valueOf(text) : text;
  }

  private static List<String> shown(byte[] book) throws IOException {
    List<String> shown = new ArrayList<>();
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    try (InputStream in = new ByteArrayInputStream(book);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            String address = sheet.getSheetName() + "!" + cell.getAddress();
            shown.add(address + " " + cell.getCellType() + " " + formatter.formatCellValue(cell));
          }
        }
        sheet.getMergedRegions().forEach(area -> shown.add(area.formatAsString()));
      }
    }
    return shown;
  }
}
