package se.samklang.cli;

import java.util.Iterator;
import java.util.List;
import se.samklang.report.JsonReport;
import se.samklang.report.LineReport;
import se.samklang.report.Messages;
import se.samklang.report.Report;

/** The forms in which a run can be told, by name. */
final class Formats implements Iterable<String> {
  /** On a terminal another text than in a file or a pipe. */
  static final String TEXT = "text";

  private static final List<String> NAMES = List.of(TEXT, "json");

  /** Checks that there is a form of that name. */
  static void check(String option, String name) {
    if (!NAMES.contains(name)) {
      throw Values.unknown(option, name, NAMES);
    }
  }

  /** The form of a name that {@link #check} has let through. */
  static Report report(String name, Messages messages) {
    return switch (name) {
      case "json" -> Report.of(new JsonReport(messages));
      default -> Report.of(new LineReport(messages, true));
    };
  }

  @Override
  public Iterator<String> iterator() {
    return NAMES.iterator();
  }
}
