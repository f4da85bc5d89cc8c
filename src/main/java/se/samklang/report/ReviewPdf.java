package se.samklang.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samklang.catalogue.Catalogue;
import se.samklang.pdf.PagePdf;

/** A year followed up, as the page that {@link ReviewHtml} writes, for the archive. */
public final class ReviewPdf implements Report {
  /** A column is as wide as its class says, see {@link ReviewTable#shares(int)}. */
  private static final String SHARES =
      IntStream.rangeClosed(1, 100)
          .mapToObj(share -> ".share-" + share + " { width: " + share + "%; }\n")
          .collect(Collectors.joining());

  private final ReviewHtml page;

  public ReviewPdf(Messages messages, Catalogue catalogue) {
    this.page = new ReviewHtml(messages, catalogue);
  }

  @Override
  public void write(Judgement judgement, OutputStream target) throws IOException {
    StringWriter html = new StringWriter();
    page.write(judgement, html);
    String css = PageStyle.resource("review-paper.css") + SHARES;
    target.write(PagePdf.write(html.toString(), css, judgement.asOf()));
  }
}
