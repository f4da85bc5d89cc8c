package se.samklang.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.samklang.catalogue.BrokenDataException;
import se.samklang.catalogue.FileFault;
import se.samklang.engine.BrokenRulesException;
import se.samklang.engine.RuleFailedException;
import se.samklang.names.Nearest;
import se.samklang.report.FileFaultSentence;
import se.samklang.report.SafeText;
import se.samklang.report.Words;

/**
 * Whatever goes wrong becomes a sentence on standard error and exit code 2; never a stack trace.
 */
final class Problems {
  private final Streams streams;
  private final Words words;
  private final InForce inForce;

  /**
   * Problems of a run.
   *
   * @param inForce what holds beside the command line, and may be to blame
   */
  Problems(Streams streams, Words words, InForce inForce) {
    this.streams = streams;
    this.words = words;
    this.inForce = inForce;
  }

  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Tells what is wrong with a command line. */
  int tellUsage(ParameterException e, String[] arguments) {
    return tellUsage(usage(e), e.getCommandLine());
  }

  /**
   * Tells what went wrong while a command ran.
   *
   * @param line the command, null where it was not even found
   */
  int tell(Throwable e, @Nullable CommandLine line) {
    if (isOutOfMemory(e)) {
      return say("out-of-memory", Map.of());
    }
    if (e instanceof UsageException usage) {
      return tellUsage(usage, line);
    }
    if (e instanceof BrokenDataException broken) {
      tellFaults(broken.faults());
      return say("broken-data", Map.of());
    }
    if (e instanceof BrokenConfigurationException broken) {
      tellFaults(broken.faults());
      return say("broken-configuration", Map.of());
    }
    if (e instanceof BrokenRulesException broken) {
      broken.faults().forEach(fault -> say("broken-rule", Map.of("fault", fault)));
      return ExitCode.NOT_JUDGED.code();
    }
    if (e instanceof RuleFailedException failed) {
      return say("rule-failed", Map.of("rule", failed.rule()));
    }
    if (e instanceof UncheckedIOException io) {
      return say("output-failed", Map.of("problem", text(Objects.requireNonNull(io.getCause()))));
    }
    return say("internal-fault", Map.of("problem", e.getClass().getSimpleName() + " " + text(e)));
  }

  /** Whether memory did not suffice, whatever part of the program told of it. */
  static boolean isOutOfMemory(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  private void tellFaults(List<FileFault> faults) {
    FileFaultSentence sentence = new FileFaultSentence(words);
    for (FileFault fault : faults) {
      say("file-fault", Map.of("place", fault.place(), "problem", sentence.of(fault)));
    }
  }

  private int tellUsage(UsageException mistake, @Nullable CommandLine line) {
    UsageException e = inForce.placed(mistake);
    String problem = words.say(e.sentence(), e.details());
    String told =
        e.nearest()
            .map(name -> words.say("usage.near", Map.of("problem", problem, "nearest", name)))
            .orElse(problem);
    if (e.place().isEmpty()) {
      say("usage.error", Map.of("problem", told));
    } else {
      say("file-fault", Map.of("place", e.place(), "problem", told));
    }
    return say("usage.hint", Map.of("command", command(line)));
  }

  private static String command(@Nullable CommandLine line) {
    if (line == null) {
      return "";
    }
    String name = line.getCommandSpec().qualifiedName();
    int first = name.indexOf(' ');
    return first < 0 ? "" : name.substring(first + 1) + " ";
  }

  private int say(String sentence, Map<String, ?> details) {
    streams.err().println(SafeText.of(words.say(sentence, details)));
    return ExitCode.NOT_JUDGED.code();
  }

  private static String text(Throwable e) {
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }

  private static UsageException usage(ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched.getUnmatched().get(0), spec);
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      ArgSpec argument = missing.getMissing().get(0);
      return argument instanceof OptionSpec option
          ? new UsageException(
              "missing-value", Map.of("option", option.longestName()), Optional.empty())
          : new UsageException(
              "missing-argument", Map.of("argument", argument.paramLabel()), Optional.empty());
    }
    if (e instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return new UsageException(
          "doubled-option", Map.of("option", option.longestName()), Optional.empty());
    }
    return new UsageException("other", Map.of("value", text(e)), Optional.empty());
  }

  private static UsageException unmatched(String argument, CommandSpec spec) {
    boolean option = argument.startsWith("-");
    if (!option && spec.subcommands().isEmpty()) {
      return new UsageException("surplus-argument", Map.of("value", argument), Optional.empty());
    }
    List<String> known = new ArrayList<>();
    if (option) {
      spec.options().forEach(each -> known.addAll(List.of(each.names())));
    } else {
      known.addAll(spec.subcommands().keySet());
    }
    String name =
        option && argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
    return new UsageException(
        option ? "unknown-option" : "unknown-command",
        Map.of("value", name),
        Nearest.of(name, known));
  }
}
