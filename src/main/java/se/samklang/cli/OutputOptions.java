package se.samklang.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.input.InputFile;
import se.samklang.report.LineReport;
import se.samklang.report.Messages;
import se.samklang.report.PeopleReport;
import se.samklang.report.Report;
import se.samklang.report.Style;

/** In which form to tell the result. */
final class OutputOptions implements Options {
  private static final List<String> COLOURS = List.of("auto", "always", "never");

  String format = Formats.TEXT;
  List<String> outputs = new ArrayList<>();
  String color = "auto";
  boolean quiet;
  boolean verbose;

  @Override
  public void addTo(CommandSpec command) {
    command.addOption(
        Bound.text("FORMAT", format, value -> format = value, "-f", "--format")
            .completionCandidates(new Formats())
            .build());
    command.addOption(
        Bound.texts("FORMAT=FILE", outputs, value -> outputs = value, "-o", "--output").build());
    command.addOption(
        Bound.text("WHEN", color, value -> color = value, "--color")
            .completionCandidates(COLOURS)
            .build());
    command.addOption(Bound.flag(quiet, value -> quiet = value, "-q", "--quiet").build());
    command.addOption(Bound.flag(verbose, value -> verbose = value, "-v", "--verbose").build());
  }

  /** Before the work is done that the outputs are for. */
  void validate(Forms forms) {
    forms.check("--format", format);
    if (!COLOURS.contains(color)) {
      throw Values.unknown("--color", color, COLOURS);
    }
    files(List.of(), forms);
  }

  /**
   * Where else to write, by file: the format.
   *
   * @param inputs what is judged, over which nothing is written
   */
  Map<OutputFile, String> files(List<InputFile> inputs, Forms forms) {
    Set<Path> taken = new HashSet<>();
    for (InputFile input : inputs) {
      realPath(input.path()).ifPresent(taken::add);
    }
    Map<OutputFile, String> files = new LinkedHashMap<>();
    for (String output : outputs) {
      int equals = output.indexOf('=');
      if (equals < 1 || equals == output.length() - 1) {
        throw Values.badPair(output, "FORMAT=FILE");
      }
      String name = output.substring(0, equals);
      forms.check("--output", name);
      OutputFile file = OutputFile.named(output.substring(equals + 1));
      if (!taken.add(file.target())) {
        String taker = output.substring(equals + 1);
        throw new UsageException("output-taken", Map.of("value", taker), Optional.empty());
      }
      files.put(file, name);
    }
    return files;
  }

  private static Optional<Path> realPath(String name) {
    try {
      return Optional.of(Path.of(name).toRealPath());
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** What standard output gets. */
  Report report(Workplace workplace, Messages messages, Forms forms) {
    if (!format.equals(Formats.TEXT)) {
      return forms.report(format, messages, workplace.catalogue());
    }
    if (quiet || !isForPeople(workplace.streams().environment())) {
      return Report.of(new LineReport(messages, !quiet));
    }
    PeopleReport findings =
        new PeopleReport(
            messages, workplace.catalogue(), style(workplace.streams().environment()), verbose);
    return Report.of(forms.forPeople(messages, workplace.catalogue(), findings));
  }

  /** Whether no form is asked for that shows activities or lines of what was judged. */
  boolean isSlim(Map<String, String> environment) {
    boolean people = format.equals(Formats.TEXT) && !quiet && isForPeople(environment);
    return !people
        && Formats.isSlim(format)
        && outputs.stream()
            .map(output -> output.substring(0, output.indexOf('=')))
            .allMatch(Formats::isSlim);
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
}
