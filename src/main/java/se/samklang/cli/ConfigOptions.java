package se.samklang.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which configuration to go by; read before the command line is parsed for good. */
final class ConfigOptions {
  static final String FILE = "--config";
  static final String NONE = "--no-config";

  static void addTo(CommandSpec command) {
    command.addOption(
        OptionSpec.builder(FILE)
            .type(String.class)
            .paramLabel("FILE")
            .descriptionKey("config")
            .build());
    command.addOption(OptionSpec.builder(NONE).descriptionKey("no-config").build());
  }
}
