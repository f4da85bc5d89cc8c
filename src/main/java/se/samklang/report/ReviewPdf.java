package se.samklang.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import se.samklang.catalogue.Catalogue;
import se.samklang.pdf.PagePdf;

/** A year followed up, as the page that {@link ReviewHtml} writes, for the archive. */
public final class ReviewPdf implements Report {
  private final ReviewHtml page;

  public ReviewPdf(Messages messages, Catalogue catalogue) {
    this.page = new ReviewHtml(messages, catalogue);
  }

  @Override
  public void write(Judgement judgement, OutputStream target) throws IOException {
    StringWriter html = new StringWriter();
    page.write(judgement, html);
    target.write(
        PagePdf.write(html.toString(), PageStyle.resource("review-paper.css"), judgement.asOf()));
  }
}
