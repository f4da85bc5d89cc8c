package se.samklang.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Rules beside the built-in ones: only ever named on the command line, as they are code. */
final class ExtraRulesOption {
  @Option(names = "--rules", paramLabel = "DIR")
  List<String> folders = new ArrayList<>();
}
