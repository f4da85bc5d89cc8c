package se.samklang.cli;

import java.util.List;
import java.util.stream.Stream;
import se.samklang.catalogue.Catalogue;
import se.samklang.report.Messages;
import se.samklang.report.PeopleReport;
import se.samklang.report.Report;
import se.samklang.report.ReviewHtml;
import se.samklang.report.ReviewMarkdown;
import se.samklang.report.ReviewPdf;
import se.samklang.report.ReviewPeopleReport;
import se.samklang.report.ReviewWorkbook;

/** The forms in which a year that was followed up is told otherwise than a check. */
final class YearFormats implements Forms {
  private static final String PDF = "pdf";

  private final Formats check = new Formats();

  @Override
  public List<String> names() {
    return Stream.concat(check.names().stream(), Stream.of(PDF)).toList();
  }

  @Override
  public Report report(String name, Messages messages, Catalogue catalogue) {
    return switch (name) {
      case "markdown" -> Report.of(new ReviewMarkdown(messages, catalogue));
      case "html" -> Report.of(new ReviewHtml(messages, catalogue));
      case "xlsx" -> new ReviewWorkbook(messages, catalogue);
      case PDF -> new ReviewPdf(messages, catalogue);
      default -> check.report(name, messages, catalogue);
    };
  }

  @Override
  public Report.Text forPeople(Messages messages, Catalogue catalogue, PeopleReport findings) {
    return new ReviewPeopleReport(messages, catalogue, findings);
  }
}
