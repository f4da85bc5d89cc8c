package se.samklang;

import java.io.Console;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the program was started on Windows. A batch file can tell neither the language, nor a console
 * from a pipe, nor whether its window closes behind it; Java can.
 *
 * @param environment the variables, and those that the launcher for Unix sets
 * @param arguments the arguments that were meant
 * @param ownWindow whether the window was opened for this run and closes after it
 */
record WindowsStart(Map<String, String> environment, List<String> arguments, boolean ownWindow) {
  /** The command line of the interpreter, which {@code samklang.bat} hands on. */
  static final String COMMAND_LINE = "SAMKLANG_CMDCMDLINE";

  /** How Explorer has it: {@code C:\Windows\system32\cmd.exe /c ""C:\x.bat" C:\plan.xlsx"}. */
  private static final Pattern OF_A_BATCH_FILE =
      Pattern.compile(
          ".*\\bcmd(?:\\.exe)?\"? +/c +\"(\"[^\"]+\".*)\"\\s*", Pattern.CASE_INSENSITIVE);

  /** Blanks part arguments unless they are quoted. */
  private static final Pattern ARGUMENT = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");

  /**
   * What Java knows of the process.
   *
   * @param display the language that Windows itself speaks
   * @param console whether standard input and output are a console
   * @param ancestors the file names of the programs that led to this one, the nearest first
   */
  record Machine(Locale display, boolean console, List<String> ancestors) {
    private static final int JAVA_SHIM_INTERPRETER_EXPLORER = 4;

    static Machine here() {
      List<String> ancestors =
          Stream.iterate(
                  ProcessHandle.current().parent(),
                  Optional::isPresent,
                  parent -> parent.flatMap(ProcessHandle::parent))
              .flatMap(Optional::stream)
              .limit(JAVA_SHIM_INTERPRETER_EXPLORER)
              .map(parent -> parent.info().command().orElse(""))
              .map(command -> String.valueOf(Path.of(command).getFileName()))
              .toList();
      return new Machine(
          Locale.getDefault(Locale.Category.DISPLAY), isTerminal(System.console()), ancestors);
    }

    /** From Java 22 on there may be a console that is none. */
    private static boolean isTerminal(@Nullable Console console) {
      if (console == null) {
        return false;
      }
      try {
        return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
      } catch (ReflectiveOperationException e) {
        return true;
      }
    }

    /** A PowerShell starts a batch file with the same command line, but stays. */
    private boolean isStartedByExplorer() {
      List<String> launchers =
          ancestors.stream()
              .map(name -> name.toLowerCase(Locale.ROOT))
              .dropWhile(name -> name.equals("java.exe"))
              .toList();
      return launchers.size() > 1
          && launchers.get(0).equals("cmd.exe")
          && launchers.get(1).equals("explorer.exe");
    }
  }

  /**
   * Tells how the program was started. Whoever double-clicks it, and drops nothing, sees the help.
   *
   * @param environment the variables of the process
   * @param arguments as Java got them
   */
  static WindowsStart of(Map<String, String> environment, Machine machine, List<String> arguments) {
    Map<String, String> told = new HashMap<>(environment);
    if (Stream.of("LC_ALL", "LC_MESSAGES", "LANG").noneMatch(told::containsKey)) {
      told.put("SAMKLANG_LOCALE", machine.display().getLanguage());
    }
    String commandLine = told.remove(COMMAND_LINE);
    if (commandLine == null) {
      return new WindowsStart(Map.copyOf(told), arguments, false);
    }
    if (machine.console()) {
      told.put("SAMKLANG_TERMINAL", "1");
    }
    Matcher batch = OF_A_BATCH_FILE.matcher(commandLine);
    if (!machine.isStartedByExplorer() || !batch.matches()) {
      return new WindowsStart(Map.copyOf(told), arguments, false);
    }
    if (machine.console()) {
      told.put("SAMKLANG_TERMINAL_ERR", "1");
    }
    List<String> dropped = argumentsOf(batch.group(1));
    return new WindowsStart(
        Map.copyOf(told), dropped.isEmpty() ? List.of("--help") : dropped, true);
  }

  /**
   * Explorer quotes no name for its {@code &} or {@code ^}: the interpreter takes it for two
   * commands or drops it, while its own command line still holds it whole.
   */
  private static List<String> argumentsOf(String command) {
    return ARGUMENT
        .matcher(command)
        .results()
        .map(MatchResult::group)
        .map(argument -> argument.replace("\"", ""))
        .skip(1)
        .toList();
  }
}
