package se.samklang.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Whether to tell how far the run has come. */
final class ProgressOption implements Options {
  @Nullable Boolean asked;

  @Override
  public void addTo(CommandSpec command) {
    command.addOption(
        Bound.flag(asked, value -> asked = value, "--progress").negatable(true).build());
  }

  /**
   * Starts to tell, or not.
   *
   * @param command the one that runs; where it is to be quiet, nothing is told
   */
  Progress start(Workplace workplace, CommandSpec command) {
    Streams streams = workplace.streams();
    boolean shown = asked == null ? isTerminal(streams.environment()) : asked;
    if (!shown || isQuiet(command)) {
      return Progress.NONE;
    }
    return new ProgressBar(streams.err(), workplace.words(), System::nanoTime).running();
  }

  private static boolean isQuiet(CommandSpec command) {
    OptionSpec quiet = command.findOption("--quiet");
    return quiet != null && Boolean.TRUE.equals(quiet.getValue());
  }

  /** The launcher looks; a terminal that cannot go back in its line shows no bar. */
  private static boolean isTerminal(Map<String, String> environment) {
    return environment.containsKey("SAMKLANG_TERMINAL_ERR")
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
