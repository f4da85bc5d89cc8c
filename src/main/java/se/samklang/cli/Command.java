package se.samklang.cli;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** One thing to ask of the program, with what can be said of it. */
interface Command extends Options, Callable<Integer> {
  /** As the command line calls it. */
  String name();

  /**
   * The line of a command. Picocli is told what there is: to look for annotations would take it a
   * good part of a start.
   */
  static CommandLine line(Command command) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command, Command::made);
    spec.name(command.name());
    command.addTo(spec);
    return new CommandLine(spec, Command::made);
  }

  /** All that picocli asks for are lists, for what can be repeated. */
  private static <T> T made(Class<T> type) {
    return type.cast(new ArrayList<String>());
  }
}
