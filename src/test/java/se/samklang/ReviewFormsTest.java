package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page, the PDF and the workbook of a year, of the example municipality and of strangers. */
class ReviewFormsTest {
  private static final Path GOLDENS = Path.of("src/test/resources/goldens/review");
  private static final String INPUT = "examples/annual-report/input";

  @TempDir Path folder;

  private Path report(String year, String language, String format, String... more) {
    Path file = folder.resolve(year + "." + language + "." + format);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "report",
                "--year=" + year,
                "--as-of=" + (Integer.parseInt(year) + 1) + "-03-31",
                "--lang=" + language,
                "--quiet",
                "--exemptions=examples/annual-report/avsteg.yaml",
                "--output=" + format + "=" + file));
    arguments.addAll(List.of(more));
    assertThat(Run.of(arguments.toArray(String[]::new)).code()).isEqualTo(1);
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void thePageOfAYearHeldAgainstTheLast(String language) throws IOException {
    Path before = report("2016", language, "json", INPUT);
    Path page = report("2017", language, "html", INPUT, "--previous=" + before);
    String html =
        Files.readString(page)
            .replaceAll("[0-9a-f]{64}", "0".repeat(64))
            .replaceAll("sha256-[^']+'", "sha256-'")
            .replaceAll("(?s)<style>.*?</style>", "<style></style>")
            .replace(before.toString().replace('\\', '/'), "2016.json")
            .replaceAll("samklang [0-9]+[.][0-9]+[.][0-9]+", "samklang");
    Golden.check(GOLDENS.resolve("page-2017." + language + ".html"), html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theWorkbookOfAYear(String language) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] bytes = Files.readAllBytes(report("2016", language, "xlsx", INPUT));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        text.append("== ").append(sheet.getSheetName()).append('\n');
        for (Row row : sheet) {
          for (Cell cell : row) {
            text.append(cell.getStringCellValue()).append(" | ");
          }
          text.append('\n');
        }
      }
    }
    String masked =
        text.toString()
            .replaceAll("[0-9a-f]{64}", "0".repeat(64))
            .replaceAll("samklang [0-9]+[.][0-9]+[.][0-9]+", "samklang");
    Golden.check(GOLDENS.resolve("workbook-2016." + language + ".txt"), masked);
  }

  /** A council gets one sheet; the first page is it. */
  @Test
  void theFirstPageOfThePdfHoldsTheSummaryWhole() throws IOException {
    byte[] bytes = Files.readAllBytes(report("2016", "sv", "pdf", INPUT));
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper first = new PDFTextStripper();
      first.setEndPage(1);
      assertThat(first.getText(document))
          .contains("Uppföljning av den internationella strategin 2016")
          .contains("Vem följer strategin?")
          .contains("Vänorter")
          .contains("Slavsk");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "pdf", "xlsx", "markdown"})
  void theComputersCustomsAreOfNoAccount(String format) throws IOException {
    byte[] here = Files.readAllBytes(report("2016", "sv", format, INPUT));
    Locale home = Locale.getDefault();
    TimeZone homeZone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(Files.readAllBytes(report("2016", "sv", format, INPUT))).isEqualTo(here);
    } finally {
      Locale.setDefault(home);
      TimeZone.setDefault(homeZone);
    }
  }

  @Test
  void aCheckHasNoPdf() {
    Run run = Run.of("check", INPUT, "--format=pdf", "--lang=en");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("'pdf' is no value for '--format'");
  }

  @Test
  void aReportHasToNameItsYear() {
    Run run = Run.of("report", INPUT, "--lang=en");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("the option '--year' has to be given.");
  }

  /** Whatever stands in a title, an account or a name stays text. */
  @Test
  void strangersBreakOutOfNothing() throws IOException {
    String hostile = "</td></svg><script>alert(1)</script><img src=x onerror=y>";
    String quoted = "\"" + hostile + "\\u202E \\u0007 `a` | =cmd\"";
    Path plan = folder.resolve("plan.yaml");
    String yaml =
        """
        plan: {id: P, title: T, body: %1$s, unit: %1$s, from: 2016-01-01, to: 2017-12-31,
          adopted: {by: %1$s, date: 2015-12-01}, contact-person: %1$s,
          goals: [{id: G, text: %1$s, indicator: %1$s, measure-unit: %1$s, baseline: 1, target: 5,
            due: 2016-06-30, contributes-to: [{goal: MA-G4, how: %1$s}],
            results: [{year: 2016, value: 3}]}]}
        activities: [{id: A, title: %1$s, owner: %1$s, start: 2016-02-01, end: 2016-03-01,
          overarching-goal: [MA-G4], municipal-goal: [En bra skola]}]
        organisation: {units: [{name: %1$s, kind: administration, body: %1$s}],
          contact-persons: [{unit: %1$s, name: %1$s, appointed-by: %1$s}],
          steering-group: {members: [{role: %1$s, name: %1$s}]}}
        follow-ups: [{kind: annual, period: 2016, forum: %1$s, written: %1$s,
          units: [{unit: %1$s, impact: %1$s, knowledge: %1$s}]}]
        """
            .formatted(quoted);
    Files.write(plan, yaml.getBytes(StandardCharsets.UTF_8));
    String html = Files.readString(report("2016", "sv", "html", plan.toString()));
    assertThat(html)
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script", "<img", "\u202E", "\u0007");
    assertThat(html.split("</svg>", -1)).hasSameSizeAs(html.split("<svg ", -1));
    try (PDDocument document =
        Loader.loadPDF(Files.readAllBytes(report("2016", "sv", "pdf", plan.toString())))) {
      assertThat(new PDFTextStripper().getText(document)).contains("<script>");
    }
  }
}
