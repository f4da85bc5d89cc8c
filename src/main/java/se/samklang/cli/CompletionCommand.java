package se.samklang.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code samklang completion}: lets a shell complete commands, options and values. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  /** Picocli forbids the shell to fall back on the names of files, which most arguments are. */
  private static final String NO_FILES = "  type compopt &>/dev/null && compopt +o default\n";

  private final Workplace workplace;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "SHELL",
      index = "0",
      arity = "0..1",
      descriptionKey = "shell",
      completionCandidates = Shells.class)
  String shell = "bash";

  @Mixin CommonOptions common = new CommonOptions();

  CompletionCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    if (!SHELLS.contains(shell)) {
      throw Values.unknown("SHELL", shell, SHELLS);
    }
    CommandSpec program = Objects.requireNonNull(spec).root();
    nameNegations(program.commandLine());
    String script = AutoComplete.bash(program.name(), program.commandLine());
    workplace.streams().out().print(script.replace(NO_FILES, ""));
    return ExitCode.ACCEPTED.code();
  }

  /** Picocli completes {@code --progress} and knows nothing of {@code --no-progress} there. */
  private static void nameNegations(CommandLine line) {
    CommandSpec command = line.getCommandSpec();
    for (OptionSpec option : List.copyOf(command.options())) {
      if (option.negatable()) {
        Stream<String> negations =
            Stream.of(option.names())
                .map(name -> command.negatableOptionTransformer().makeNegative(name, command));
        String[] names = Stream.concat(Stream.of(option.names()), negations).toArray(String[]::new);
        command.remove(option);
        command.addOption(OptionSpec.builder(option).names(names).negatable(false).build());
      }
    }
    line.getSubcommands().values().forEach(CompletionCommand::nameNegations);
  }

  /** The shells, for completion. */
  static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return SHELLS.iterator();
    }
  }
}
