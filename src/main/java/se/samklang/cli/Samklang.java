package se.samklang.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.samklang.model.Language;
import se.samklang.report.Words;

/** The command line as a whole. */
@Command(name = "samklang", versionProvider = Samklang.Versions.class)
public final class Samklang implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  private Samklang() {}

  /** Runs one command line and returns the exit code. */
  public static int run(Streams streams, String... arguments) {
    Language language = Languages.of(List.of(arguments), streams.environment());
    Words words = new Words(language);
    Problems problems = new Problems(streams, words);
    try {
      Languages.validate(List.of(arguments));
      CommandLine commandLine = commandLine(new Workplace(streams, words), problems, language);
      return commandLine.execute(arguments);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return problems.tell(e, null);
    }
  }

  private static CommandLine commandLine(
      Workplace workplace, Problems problems, Language language) {
    CommandLine strategy =
        new CommandLine(new StrategyCommand())
            .addSubcommand(new StrategyCommand.Show(workplace))
            .addSubcommand(new StrategyCheckCommand(workplace))
            .addSubcommand(new StrategyCommand.ListAll(workplace))
            .addSubcommand(new StrategyInitCommand(workplace));
    return new CommandLine(new Samklang())
        .addSubcommand(new CheckCommand(workplace))
        .addSubcommand(new SuggestCommand(workplace))
        .addSubcommand(new ExplainCommand(workplace))
        .addSubcommand(new RulesCommand(workplace))
        .addSubcommand(new TestCommand(workplace))
        .addSubcommand(new ReplyCommand(workplace))
        .addSubcommand(new InitCommand(workplace))
        .addSubcommand(new SchemaCommand(workplace))
        .addSubcommand("strategy", strategy)
        .setResourceBundle(new HelpTexts(language))
        .setOut(Problems.writer(workplace.streams().out()))
        .setErr(Problems.writer(workplace.streams().err()))
        .setParameterExceptionHandler(problems::tellUsage)
        .setExecutionExceptionHandler((e, line, parsed) -> problems.tell(e, line));
  }

  @Override
  public Integer call() {
    throw new UsageException(
        "missing-command",
        Map.of(
            "commands",
            "check | suggest | reply | explain | rules | strategy | init | schema | test"),
        Optional.empty());
  }

  /** What {@code --version} prints. */
  static final class Versions implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"samklang " + Version.NUMBER};
    }
  }
}
