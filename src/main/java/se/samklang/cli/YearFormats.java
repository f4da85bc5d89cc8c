package se.samklang.cli;

import se.samklang.catalogue.Catalogue;
import se.samklang.report.Messages;
import se.samklang.report.PeopleReport;
import se.samklang.report.Report;
import se.samklang.report.ReviewMarkdown;
import se.samklang.report.ReviewPeopleReport;

/** The forms in which a year that was followed up is told otherwise than a check. */
final class YearFormats implements Forms {

  @Override
  public Report report(String name, Messages messages, Catalogue catalogue) {
    return switch (name) {
      case "markdown" -> Report.of(new ReviewMarkdown(messages, catalogue));
      default -> Forms.CHECK.report(name, messages, catalogue);
    };
  }

  @Override
  public Report.Text forPeople(Messages messages, Catalogue catalogue, PeopleReport findings) {
    return new ReviewPeopleReport(messages, catalogue, findings);
  }
}
