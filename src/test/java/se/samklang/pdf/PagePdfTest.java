package se.samklang.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import se.samklang.Run;
import se.samklang.chart.Pictures;

/** A page becomes a document for the archive, whatever stands on it. */
class PagePdfTest {
  private static final LocalDate DAY = LocalDate.of(2016, 12, 31);

  private static final byte[] EVERYTHING = PagePdf.write(everything(), "", DAY);

  @BeforeAll
  static void startValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static String page(String body) {
    return "<!doctype html><html lang=\"sv\"><head><meta charset=\"utf-8\"><title>Uppföljning 2016"
        + "</title><style>body{color:var(--x)}</style></head><body>"
        + body
        + "</body></html>";
  }

  private static String everything() {
    return page(
        "<main><h1>Uppföljning av den internationella strategin 2016</h1><p>Det här är bilagan till"
            + " <a href=\"#two\">årsbokslutet</a>, se <a href=\"https://ronneby.se/\">kommunen</a>."
            + " Å, ä, ö och Łódź; ✓ uppfyllt, ✗ inte uppfyllt, – ● ○ ◐ ej kontrollerat, é, 中."
            + "</p><h2>Mål</h2><figure><figcaption>Mål och resultat</figcaption>"
            + Pictures.bullets("one")
            + "</figure><table><caption>Siffrorna</caption><thead><tr><th scope=\"col\">Mål</th>"
            + "<th scope=\"col\">Resultat</th></tr></thead><tbody>"
            + "<tr><th scope=\"row\">Fler elever</th><td>18 procent</td></tr>".repeat(60)
            + "</tbody></table><h3>Fördelning</h3>"
            + Pictures.bars("two")
            + "<ul><li>ett</li><li>två<ol><li>inuti</li></ol></li></ul><h2 id=\"two\">Nämnder</h2>"
            + Pictures.heat("three")
            + Pictures.time("four")
            + "<dl><dt>Strategi</dt><dd>Ronneby</dd></dl><blockquote><p>citat <em>kursivt</em>"
            + " <code>kod</code></p></blockquote></main><footer><p>slut</p></footer>");
  }

  private static String hostile() {
    String text =
        "&lt;/p&gt;&lt;script&gt; \"' שלום العربية \u0007\u202e 👩‍👩‍👧 中文 \uFFFE "
            + "Ö".repeat(500);
    return page(
        "<h1>"
            + text
            + "</h1><table><thead><tr><th scope=\"col\">"
            + text
            + "</th></tr></thead><tbody><tr><td>"
            + text
            + "</td></tr></tbody></table><ul><li>"
            + text
            + "</li></ul><a href=\"javascript:alert(1)\">"
            + text
            + "</a>"
            + String.join("", Pictures.hostile()));
  }

  private static List<String> problems(byte[] pdf, PDFAFlavour flavour) throws Exception {
    List<String> problems = new ArrayList<>();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      for (TestAssertion each : result.getTestAssertions()) {
        problems.add(each.getRuleId().getClause() + " " + each.getMessage());
      }
      assertThat(result.getTotalAssertions()).as("looked at").isGreaterThan(100);
      assertThat(result.isCompliant()).as("%s: %s", flavour, problems).isTrue();
    }
    return problems;
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
  void aPageIsFitForTheArchiveAndForEverybody(PDFAFlavour flavour) throws Exception {
    assertThat(problems(EVERYTHING, flavour)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
  void soIsOneWithTextOfStrangers(PDFAFlavour flavour) throws Exception {
    assertThat(problems(PagePdf.write(hostile(), "", DAY), flavour)).isEmpty();
  }

  /** What finds nothing to complain of in anything would be no test. */
  @Test
  void aDocumentWithoutTagsIsNot() throws Exception {
    try (PDDocument document = Loader.loadPDF(EVERYTHING)) {
      document.getDocumentCatalog().setStructureTreeRoot(null);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      assertThatThrownBy(() -> problems(bytes.toByteArray(), PDFAFlavour.PDFA_2_A))
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void itsTextCanBeTakenOut() throws IOException {
    try (PDDocument document = Loader.loadPDF(EVERYTHING)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      String text = stripper.getText(document);
      assertThat(text)
          .contains("Det här är bilagan till årsbokslutet")
          .contains("Å, ä, ö och Łódź; ✓ uppfyllt, ✗ inte uppfyllt, – ●")
          .contains("○ ◐ ej kontrollerat, é, \uFFFD.")
          .contains("Nya samarbeten med vänorten Elbląg")
          .contains("0, ingen aktivitet");
    }
  }

  @Test
  void itTellsTitleLanguageDayAndItsParts() throws IOException {
    try (PDDocument document = Loader.loadPDF(EVERYTHING)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Uppföljning 2016");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .hasToString("2016-12-31T00:00:00Z");
      PDOutlineItem first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(first.getTitle()).startsWith("Uppföljning av den");
      assertThat(first.children())
          .extracting(PDOutlineItem::getTitle)
          .containsExactly("Mål", "Nämnder");
      assertThat(first.getFirstChild().children())
          .extracting(PDOutlineItem::getTitle)
          .containsExactly("Fördelning");
    }
  }

  @Test
  void theSamePageIsTheSameBytes() {
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(PagePdf.write(everything(), "", DAY)).isEqualTo(EVERYTHING);
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(PagePdf.write(everything(), "", DAY.plusDays(1))).isNotEqualTo(EVERYTHING);
  }

  @Test
  void nothingIsFetched(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.css"), "p { content: 'HEMLIGT' }");
    List<String> asked = new ArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String there = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      String body =
          "<link rel=stylesheet href='%1$sa.css'><style>@import '%1$sb.css'; @font-face"
              + "{font-family:x;src:url(%1$sc.ttf)}</style><img src='%1$sd.png'>"
              + "<p style=\"background:url(%1$se.png)\">text</p><object data='%1$sf'></object>"
              + "<iframe src='%1$sg'></iframe><svg viewBox=\"0 0 1 1\"></svg>"
              + "<link rel=stylesheet href='%2$s'><img src='%2$s'>";
      String page = page(String.format(body, there, secret.toUri()));
      String css = "@import '" + there + "h.css'; body { background: url(" + there + "i.png) }";
      try (PDDocument document = Loader.loadPDF(PagePdf.write(page, css, DAY))) {
        assertThat(new PDFTextStripper().getText(document)).contains("text");
        assertThat(new PDFTextStripper().getText(document)).doesNotContain("HEMLIGT");
      }
    } finally {
      server.stop(0);
    }
    assertThat(asked).isEmpty();
  }

  /** The page that this is for, with everything that a municipality has to tell. */
  @Test
  void theReportOfAYearIsForTheArchiveToo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("2016.pdf");
    Run.of(
        "report",
        "--year=2016",
        "examples/annual-report/input",
        "--as-of=2017-03-31",
        "--lang=sv",
        "--output=pdf=" + file);
    byte[] pdf = Files.readAllBytes(file);
    assertThat(problems(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(problems(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }
}
