package se.samklang.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What every command understands. */
final class CommonOptions {
  /** The language is read before the line is parsed; here it is made known and explained. */
  static void addTo(CommandSpec command) {
    command.addOption(
        OptionSpec.builder("--lang")
            .type(String.class)
            .paramLabel("sv|en")
            .completionCandidates(Languages.KNOWN)
            .build());
    command.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).build());
    command.addOption(OptionSpec.builder("--version").versionHelp(true).build());
  }
}
