package se.samklang.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import se.samklang.model.Language;
import se.samklang.report.Words;

/** The command line as a whole. */
public final class Samklang implements Command {
  private static final String COMPLETION = "completion";
  private static final List<String> COMMANDS =
      List.of(
          "check",
          "report",
          "suggest",
          "explain",
          "rules",
          "test",
          "reply",
          "init",
          "schema",
          COMPLETION,
          "strategy");

  private @Nullable CommandSpec spec;

  private Samklang() {}

  /** Runs one command line and returns the exit code. */
  public static int run(Streams streams, String... arguments) {
    Language language = Languages.of(List.of(arguments), streams.environment());
    Words words = new Words(language);
    Problems problems = new Problems(streams, words, InForce.NOTHING);
    try {
      Languages.validate(List.of(arguments), streams.environment());
      String[] given = withCommand(arguments);
      Workplace workplace = new Workplace(streams, words);
      Surroundings surroundings = new Surroundings(given, streams.environment());
      return surroundings.mayMatter()
          ? execute(
              given,
              surroundings.inForce(commandLine(workplace, problems, language)),
              streams,
              language)
          : commandLine(needed(given), workplace, problems, language).execute(given);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return problems.tell(e, null);
    }
  }

  /**
   * Runs one command line, sees its output written, and returns the exit code: a result that nobody
   * got is none.
   */
  public static int runAndWrite(
      InputStream in,
      OutputStream out,
      PrintStream err,
      Map<String, String> environment,
      String... arguments) {
    WatchedOutput watched = new WatchedOutput(out);
    PrintStream printed = new PrintStream(watched, false, StandardCharsets.UTF_8);
    Streams streams = new Streams(in, printed, err, environment);
    int code = run(streams, arguments);
    printed.flush();
    if (watched.failure().isEmpty()) {
      return code;
    }
    Words words = new Words(Languages.of(List.of(arguments), environment));
    return new Problems(streams, words, InForce.NOTHING)
        .tell(new UncheckedIOException(watched.failure().get()), null);
  }

  /** Runs a command line with what holds beside it, which may be another language. */
  private static int execute(String[] given, InForce inForce, Streams streams, Language byDefault) {
    Language language =
        inForce
            .setting(SettingKeys.LANGUAGE)
            .map(setting -> Languages.of(inForce.arguments(), Map.of()))
            .orElse(byDefault);
    Words words = new Words(language);
    Problems problems = new Problems(streams, words, inForce);
    Workplace workplace = new Workplace(streams, words, inForce);
    return commandLine(workplace, problems, language).execute(inForce.beside(given));
  }

  /** A path alone is to be checked: what is dropped on the program comes without a command. */
  private static String[] withCommand(String[] arguments) {
    if (arguments.length == 0 || COMMANDS.contains(arguments[0]) || !isPath(arguments[0])) {
      return arguments;
    }
    return Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray(String[]::new);
  }

  private static boolean isPath(String argument) {
    try {
      return !argument.isEmpty() && !argument.startsWith("-") && Files.exists(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The whole command line. */
  static CommandLine commandLine(Workplace workplace, Problems problems, Language language) {
    return commandLine(COMMANDS, workplace, problems, language);
  }

  private static CommandLine commandLine(
      List<String> commands, Workplace workplace, Problems problems, Language language) {
    CommandLine commandLine = Command.line(new Samklang());
    commands.forEach(name -> commandLine.addSubcommand(line(name, workplace)));
    return commandLine
        .setHelpFactory(HelpTexts.help(language))
        .setOut(Problems.writer(workplace.streams().out()))
        .setErr(Problems.writer(workplace.streams().err()))
        .setParameterExceptionHandler(problems::tellUsage)
        .setExecutionExceptionHandler((e, line, parsed) -> problems.tell(e, line));
  }

  private static CommandLine line(String name, Workplace workplace) {
    return switch (name) {
      case "check" -> Command.line(new CheckCommand(workplace));
      case "report" -> Command.line(new ReportCommand(workplace));
      case "suggest" -> Command.line(new SuggestCommand(workplace));
      case "explain" -> Command.line(new ExplainCommand(workplace));
      case "rules" -> Command.line(new RulesCommand(workplace));
      case "test" -> Command.line(new TestCommand(workplace));
      case "reply" -> Command.line(new ReplyCommand(workplace));
      case "init" -> Command.line(new InitCommand(workplace));
      case "schema" -> Command.line(new SchemaCommand(workplace));
      case COMPLETION -> Command.line(new CompletionCommand(workplace));
      default ->
          Command.line(new StrategyCommand())
              .addSubcommand(Command.line(new StrategyCommand.Show(workplace)))
              .addSubcommand(Command.line(new StrategyCheckCommand(workplace)))
              .addSubcommand(Command.line(new StrategyCommand.ListAll(workplace)))
              .addSubcommand(Command.line(new StrategyInitCommand(workplace)));
    };
  }

  /** Building a command takes time; only completion and the program itself speak of all. */
  private static List<String> needed(String[] arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    return COMMANDS.contains(first) && !first.equals(COMPLETION) ? List.of(first) : COMMANDS;
  }

  @Override
  public String name() {
    return "samklang";
  }

  @Override
  public void addTo(CommandSpec command) {
    spec = command;
    command.versionProvider(() -> new String[] {"samklang " + Version.NUMBER});
    CommonOptions.addTo(command);
  }

  @Override
  public Integer call() {
    throw UsageException.missingCommand(Objects.requireNonNull(spec));
  }
}
