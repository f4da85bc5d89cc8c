package se.samklang.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import se.samklang.report.JsonReport;
import se.samklang.report.LineReport;
import se.samklang.report.Messages;
import se.samklang.report.PeopleReport;
import se.samklang.report.Report;
import se.samklang.report.Style;

/** In which form to tell the result. */
final class OutputOptions {
  private static final List<String> COLOURS = List.of("auto", "always", "never");

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      completionCandidates = Values.TextOrJson.class)
  String format = "text";

  @Option(names = "--color", paramLabel = "WHEN", completionCandidates = Colours.class)
  String color = "auto";

  @Option(names = {"-q", "--quiet"})
  boolean quiet;

  @Option(names = {"-v", "--verbose"})
  boolean verbose;

  void validate() {
    Values.checkTextOrJson(format);
    if (!COLOURS.contains(color)) {
      throw Values.unknown("--color", color, COLOURS);
    }
  }

  Report report(Workplace workplace, Messages messages) {
    if (format.equals("json")) {
      return new JsonReport(messages);
    }
    if (quiet || !isForPeople(workplace.streams().environment())) {
      return new LineReport(messages, !quiet);
    }
    return new PeopleReport(
        messages, workplace.catalogue(), style(workplace.streams().environment()), verbose);
  }

  private boolean isForPeople(Map<String, String> environment) {
    return color.equals("always") || isTerminal(environment);
  }

  /** The launcher looks whether standard output is a terminal; Java cannot tell reliably. */
  private static boolean isTerminal(Map<String, String> environment) {
    return environment.containsKey("SAMKLANG_TERMINAL");
  }

  private Style style(Map<String, String> environment) {
    if (color.equals("auto")) {
      boolean refused =
          !environment.getOrDefault("NO_COLOR", "").isEmpty()
              || environment.getOrDefault("TERM", "").equals("dumb");
      return refused ? Style.PLAIN : Style.COLOUR;
    }
    return color.equals("always") ? Style.COLOUR : Style.PLAIN;
  }

  /** When to use colour, for completion. */
  static final class Colours implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return COLOURS.iterator();
    }
  }
}
