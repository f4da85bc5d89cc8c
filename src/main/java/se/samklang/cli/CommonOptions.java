package se.samklang.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {
  /** Read before the command line is parsed; declared here so that it is known and explained. */
  @Option(names = "--lang", paramLabel = "sv|en", completionCandidates = Languages.Known.class)
  String language = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;

  @Option(names = "--version", versionHelp = true)
  boolean version;
}
