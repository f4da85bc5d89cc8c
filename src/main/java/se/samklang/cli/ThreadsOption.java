package se.samklang.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** On how many threads to work. */
final class ThreadsOption implements Options {
  @Nullable String asked;

  @Override
  public void addTo(CommandSpec command) {
    command.addOption(Bound.text("N", asked, value -> asked = value, "--threads").build());
  }

  /** As many as asked for, else as the machine has processors. */
  int count() {
    if (asked == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    try {
      int count = Integer.parseInt(asked);
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // said below, as of any other number that is none of threads
    }
    throw new UsageException(
        "no-count", Map.of("option", "--threads", "value", asked), Optional.empty());
  }
}
