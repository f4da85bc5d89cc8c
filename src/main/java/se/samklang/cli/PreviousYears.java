package se.samklang.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.catalogue.Sha256;
import se.samklang.findings.EarlierRun;
import se.samklang.report.EarlierYearJson;
import se.samklang.review.EarlierYear;

/** The follow-ups of earlier years that a year is held against. */
final class PreviousYears implements Options {
  private static final String OPTION = "previous";

  List<String> names = new ArrayList<>();
  private final List<EarlierYear> years = new ArrayList<>();
  private final Set<Path> files = new HashSet<>();
  private final List<String> echoed = new ArrayList<>();

  @Override
  public void addTo(CommandSpec command) {
    command.addOption(
        Bound.texts("FILE", names, value -> names = value, "--" + OPTION)
            .descriptionKey("previous-years")
            .build());
  }

  /**
   * Reads the files, each once.
   *
   * @throws UsageException where one of them cannot be read or follows up no earlier year
   */
  void open(int year) {
    Set<Integer> read = new HashSet<>();
    for (String name : names) {
      byte[] json = GateOptions.bytes(name, files);
      EarlierRun run = GateOptions.earlierRun(name, json);
      EarlierYear earlier =
          EarlierYearJson.read(name, json, run)
              .orElseThrow(() -> refused("previous-no-year", Map.of("value", name)));
      String other = String.valueOf(earlier.year());
      if (earlier.year() >= year) {
        throw refused(
            "previous-not-earlier",
            Map.of("value", name, "other", other, "year", String.valueOf(year)));
      }
      if (!read.add(earlier.year())) {
        throw refused("previous-doubled", Map.of("value", name, "other", other));
      }
      years.add(earlier);
      echoed.add(name + " sha256:" + Sha256.of(json));
    }
  }

  private static UsageException refused(String sentence, Map<String, String> details) {
    return new UsageException(sentence, details, Optional.empty());
  }

  /** Those that were read. */
  List<EarlierYear> years() {
    return List.copyOf(years);
  }

  /** The files themselves, links followed. */
  Set<Path> files() {
    return files;
  }

  /** For the record of the run: each file with its hash. */
  void echo(Map<String, List<String>> options) {
    Values.echo(OPTION, echoed, options);
  }
}
