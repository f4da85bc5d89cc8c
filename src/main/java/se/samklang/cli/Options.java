package se.samklang.cli;

import picocli.CommandLine.Model.CommandSpec;

/** Options and arguments that go together, and hold what a command line says of them. */
interface Options {
  /** Lets a command understand them; they are set when its line is parsed. */
  void addTo(CommandSpec command);
}
