package se.samklang.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which configuration to go by; read before the command line is parsed for good. */
final class ConfigOptions {
  static final String FILE = "--config";
  static final String NONE = "--no-config";

  @Option(names = FILE, paramLabel = "FILE", descriptionKey = "config")
  @Nullable String file;

  @Option(names = NONE, descriptionKey = "no-config")
  boolean none;
}
