package se.samklang.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {
  private static final List<String> LANGUAGES = List.of("sv", "en");

  /** Read before the command line is parsed; declared here so that it is known and explained. */
  @Option(names = "--lang", paramLabel = "sv|en")
  void language(String language) {
    if (!LANGUAGES.contains(language)) {
      throw Values.unknown("--lang", language, LANGUAGES);
    }
  }

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;

  @Option(names = "--version", versionHelp = true)
  boolean version;
}
