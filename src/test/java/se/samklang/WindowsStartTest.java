package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samklang.WindowsStart.Machine;

/** What is made of the ways in which Windows starts a program. */
class WindowsStartTest {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
  private static final List<String> EXPLORER = List.of("cmd.exe", "explorer.exe", "userinit.exe");
  private static final List<String> POWERSHELL =
      List.of("cmd.exe", "powershell.exe", "explorer.exe");
  private static final String INTERPRETER = "C:\\WINDOWS\\system32\\cmd.exe /c ";
  private static final String SELF = "\"C:\\Program Files (x86)\\samklang\\bin\\samklang.bat\" ";

  @Test
  void aSwedishWindowsSpeaksSwedish() {
    Machine machine = new Machine(SWEDISH, false, List.of());
    assertThat(WindowsStart.of(Map.of(), machine, List.of("check")).environment())
        .isEqualTo(Map.of("SAMKLANG_LOCALE", "sv"));
    assertThat(WindowsStart.of(Map.of("LANG", "en_US.UTF-8"), machine, List.of()).environment())
        .as("whoever sets a variable means it")
        .isEqualTo(Map.of("LANG", "en_US.UTF-8"));
    assertThat(Run.of(new byte[0], Map.of("SAMKLANG_LOCALE", "sv"), "explain").err())
        .startsWith("samklang: ange RULE.");
  }

  @Test
  void onUnixTheLocaleOfJavaHasNoSay() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(SWEDISH);
      assertThat(Run.of(new byte[0], Map.of("OS", "anything"), "--help").out())
          .startsWith("Usage:");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aConsoleIsATerminalWhereTheBatchFileCouldNotTell() {
    Map<String, String> batch =
        Map.of(WindowsStart.COMMAND_LINE, "C:\\Windows\\cmd.exe", "LANG", "");
    Machine typed = new Machine(SWEDISH, true, List.of("cmd.exe", "explorer.exe"));
    assertThat(WindowsStart.of(batch, typed, List.of("check", "C:\\plan.xlsx")))
        .as("typed into a window that stays")
        .isEqualTo(
            new WindowsStart(
                Map.of("LANG", "", "SAMKLANG_TERMINAL", "1"),
                List.of("check", "C:\\plan.xlsx"),
                false));
    Machine piped = new Machine(SWEDISH, false, List.of("cmd.exe", "explorer.exe"));
    assertThat(WindowsStart.of(batch, piped, List.of()).environment())
        .isEqualTo(Map.of("LANG", ""));
  }

  @Test
  void theLauncherForUnixHasTheWordWhereItRan() {
    Map<String, String> shell = Map.of("LANG", "sv_SE", "SAMKLANG_TERMINAL", "1");
    Machine machine = new Machine(SWEDISH, false, List.of("sh.exe", "bash.exe"));
    assertThat(WindowsStart.of(shell, machine, List.of("check")))
        .isEqualTo(new WindowsStart(shell, List.of("check"), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '`',
      value = {
        "C:\\plan.xlsx = C:\\plan.xlsx",
        "\"C:\\en mapp\\åäö.xlsx\" = C:\\en mapp\\åäö.xlsx",
        "C:\\kultur&fritid^2!.xlsx = C:\\kultur&fritid^2!.xlsx",
        "C:\\a&calc&.xlsx \"C:\\100 % (x).yaml\" = C:\\a&calc&.xlsx|C:\\100 % (x).yaml",
        "\\\\server\\delad\\Elbląg.xlsx = \\\\server\\delad\\Elbląg.xlsx",
        "`` = --help",
      })
  void whatIsDroppedArrivesWhole(String dropped, String arguments) {
    Map<String, String> batch =
        Map.of("LANG", "sv", WindowsStart.COMMAND_LINE, INTERPRETER + "\"" + SELF + dropped + "\"");
    assertThat(WindowsStart.of(batch, new Machine(SWEDISH, true, EXPLORER), List.of("in pieces")))
        .isEqualTo(
            new WindowsStart(
                Map.of("LANG", "sv", "SAMKLANG_TERMINAL", "1", "SAMKLANG_TERMINAL_ERR", "1"),
                List.of(arguments.split("\\|")),
                true));
  }

  @Test
  void aJavaThatStartsAnotherIsPassedOver() {
    Map<String, String> batch =
        Map.of(WindowsStart.COMMAND_LINE, INTERPRETER + "\"" + SELF + "C:\\plan.xlsx\"");
    Machine shim = new Machine(SWEDISH, true, List.of("java.exe", "CMD.EXE", "Explorer.EXE"));
    assertThat(WindowsStart.of(batch, shim, List.of()).ownWindow()).isTrue();
  }

  @Test
  void aWindowThatStaysIsNotHeld() {
    String command = INTERPRETER + "\"" + SELF + "check a && echo done\"";
    Map<String, String> batch = Map.of(WindowsStart.COMMAND_LINE, command);
    WindowsStart start =
        WindowsStart.of(batch, new Machine(SWEDISH, true, POWERSHELL), List.of("check", "a"));
    assertThat(start.ownWindow()).isFalse();
    assertThat(start.arguments()).containsExactly("check", "a");
    assertThat(start.environment()).doesNotContainKey("SAMKLANG_TERMINAL_ERR");
  }
}
