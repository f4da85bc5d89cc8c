package se.samklang.cli;

import java.util.Iterator;
import java.util.List;
import se.samklang.catalogue.Catalogue;
import se.samklang.report.CsvReport;
import se.samklang.report.HtmlReport;
import se.samklang.report.JsonReport;
import se.samklang.report.LineReport;
import se.samklang.report.MarkdownReport;
import se.samklang.report.Messages;
import se.samklang.report.Report;
import se.samklang.report.WorkbookReport;

/** The forms in which a run can be told, by name. */
final class Formats implements Iterable<String> {
  /** On a terminal another text than in a file or a pipe. */
  static final String TEXT = "text";

  private static final List<String> NAMES =
      List.of(TEXT, "json", "csv", "xlsx", "markdown", "html");

  /** Checks that there is a form of that name. */
  static void check(String option, String name) {
    if (!NAMES.contains(name)) {
      throw Values.unknown(option, name, NAMES);
    }
  }

  /** The form of a name that {@link #check} has let through. */
  static Report report(String name, Messages messages, Catalogue catalogue) {
    return switch (name) {
      case "json" -> Report.of(new JsonReport(messages));
      case "csv" -> Report.of(new CsvReport(messages));
      case "xlsx" -> new WorkbookReport(messages, catalogue);
      case "markdown" -> Report.of(new MarkdownReport(messages, catalogue));
      case "html" -> Report.of(new HtmlReport(messages, catalogue));
      default -> Report.of(new LineReport(messages, true));
    };
  }

  @Override
  public Iterator<String> iterator() {
    return NAMES.iterator();
  }
}
