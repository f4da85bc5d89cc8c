package se.samklang.pdf;

import com.openhtmltopdf.extend.FSUriResolver;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * An HTML page as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): tagged, with its fonts, a
 * title, a language and bookmarks. What a page refers to outside itself is never fetched.
 */
public final class PagePdf {
  static final String FONT = "DejaVu Sans";

  private static final String PRODUCER = "samklang";

  /** Stands where the font has no letter. */
  private static final String REPLACEMENT = "\uFFFD";

  /** The library's own, of the moment: the only thing in its metadata that changes. */
  private static final String CREATED = "(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)";

  private static final FSUriResolver NOWHERE = (base, uri) -> null;

  static {
    // What is drawn goes to a file: no screen is asked for, and its makers tell nothing on stderr.
    System.setProperty("java.awt.headless", "true");
    XRLog.setLoggingEnabled(false);
  }

  private PagePdf() {}

  /**
   * Turns a page into a PDF; its own styles are for screens and are left out.
   *
   * @param html a whole page, with a language and a title; drawings in it are those of {@code
   *     se.samklang.chart}
   * @param css further rules, in CSS 2.1 with the pages of CSS 3
   * @param day the day that the document says it was made
   * @return the same bytes for the same arguments
   */
  public static byte[] write(String html, String css, LocalDate day) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withW3cDocument(new Page(html, resource("print.css") + css).document(), "");
    builder.useUriResolver(NOWHERE);
    for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, priority);
    }
    builder.useSVGDrawer(new ChartDrawer());
    builder.useFont(() -> open("DejaVuSans.ttf"), FONT, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> open("DejaVuSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
    builder.useReplacementText(REPLACEMENT);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.usePdfUaAccessibility(true);
    builder.withProducer(PRODUCER);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      date(document, day);
      ColourProfile.attach(document);
      CRC32 identity = new CRC32();
      identity.update(html.getBytes(StandardCharsets.UTF_8));
      identity.update(css.getBytes(StandardCharsets.UTF_8));
      document.setDocumentId(identity.getValue());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void date(PDDocument document, LocalDate day) throws IOException {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCreationDate(calendar);
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String told = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    metadata.importXMPMetadata(
        told.replaceAll(CREATED, "$1" + day + "T00:00:00Z$2").getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = PagePdf.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not in the program");
    }
    return in;
  }
}
