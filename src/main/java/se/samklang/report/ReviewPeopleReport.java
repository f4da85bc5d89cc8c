package se.samklang.report;

import java.io.IOException;
import java.io.Writer;
import se.samklang.catalogue.Catalogue;
import se.samklang.review.AnnualReview;

/** A year followed up, for a person at a terminal: what it comes to, then the findings. */
public final class ReviewPeopleReport implements Report.Text {
  private final Messages messages;
  private final Catalogue catalogue;
  private final PeopleReport findings;

  public ReviewPeopleReport(Messages messages, Catalogue catalogue, PeopleReport findings) {
    this.messages = messages;
    this.catalogue = catalogue;
    this.findings = findings;
  }

  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    AnnualReview review = judgement.review(catalogue);
    if (review != null) {
      for (String sentence : new ReviewSentences(messages.words()).opening(review)) {
        target.write(Paragraph.of(SafeText.of(sentence), ""));
      }
      target.write('\n');
    }
    findings.write(judgement, target);
  }
}
