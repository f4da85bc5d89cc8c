package se.samklang.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.catalogue.Vocabulary;
import se.samklang.input.ColumnNames;
import se.samklang.input.Exclusions;
import se.samklang.input.SubmissionReader;
import se.samklang.model.Strategy;
import se.samklang.names.Fold;

/** What to read, and how. */
final class InputOptions implements Options {
  List<String> paths = new ArrayList<>();
  List<String> context = new ArrayList<>();
  List<String> columns = new ArrayList<>();
  List<String> excluded = new ArrayList<>();
  String standardInputName = "-";
  @Nullable String received;

  @Override
  public void addTo(CommandSpec command) {
    command.addPositional(
        Bound.arguments("PATH", paths, value -> paths = value).descriptionKey("paths").build());
    command.addOption(Bound.texts("PATH", context, value -> context = value, "--context").build());
    command.addOption(
        Bound.texts("HEADER=COLUMN", columns, value -> columns = value, "--column").build());
    command.addOption(
        Bound.texts("GLOB", excluded, value -> excluded = value, "--exclude").build());
    command.addOption(
        Bound.text("NAME", standardInputName, value -> standardInputName = value, "--stdin-name")
            .build());
    command.addOption(
        Bound.text("DATE", received, value -> received = value, "--received").build());
  }

  /**
   * How to read.
   *
   * @param atHand by path, {@code -} for standard input, what is read in place of what is there
   * @param apart files named for another purpose, links followed
   * @param inPieces whether large tables need not be kept
   * @param threads how many may work at once
   */
  SubmissionReader.Options options(
      InputStream standardInput,
      Vocabulary vocabulary,
      Strategy strategy,
      Map<String, byte[]> atHand,
      Set<Path> apart,
      boolean inPieces,
      int threads) {
    LocalDate day = received == null ? null : Values.date(received);
    Map<String, String> named = named(new ColumnNames(vocabulary, strategy));
    return new SubmissionReader.Options(
        day,
        named,
        standardInput,
        standardInputName,
        atHand,
        apart,
        exclusions(),
        inPieces,
        threads);
  }

  private Exclusions exclusions() {
    try {
      return new Exclusions(excluded);
    } catch (PatternSyntaxException e) {
      throw new UsageException("bad-glob", Map.of("value", e.getPattern()), Optional.empty());
    }
  }

  List<String> paths() {
    if (paths.isEmpty()) {
      throw new UsageException("missing-paths", Map.of(), Optional.empty());
    }
    return paths;
  }

  private Map<String, String> named(ColumnNames known) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String pair : columns) {
      int equals = pair.lastIndexOf('=');
      if (equals < 1) {
        throw Values.badPair(pair, "\"" + pair + "=owner\"");
      }
      String name = pair.substring(equals + 1).strip();
      if (!known.include(name)) {
        throw new UsageException("unknown-column", Map.of("value", name), known.nearest(name));
      }
      named.put(Fold.name(pair.substring(0, equals)), name);
    }
    return named;
  }

  /** What is not the default, for the record of the run. */
  void echo(Map<String, List<String>> echoed) {
    Values.echo("column", columns, echoed);
    Values.echo("exclude", excluded, echoed);
    Values.echo("received", received == null ? List.of() : List.of(received), echoed);
  }
}
