package se.samklang.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code samklang completion}: lets a shell complete commands, options and values. */
final class CompletionCommand implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  /** Picocli forbids the shell to fall back on the names of files, which most arguments are. */
  private static final String NO_FILES = "  type compopt &>/dev/null && compopt +o default\n";

  private final Workplace workplace;

  @Nullable CommandSpec spec;
  String shell = "bash";

  CompletionCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public void addTo(CommandSpec command) {
    spec = command;
    command.addPositional(
        Bound.argument("SHELL", shell, value -> shell = value)
            .arity("0..1")
            .descriptionKey("shell")
            .completionCandidates(SHELLS)
            .build());
    CommonOptions.addTo(command);
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
}
