package se.samklang.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The batch file run by Wine's interpreter with a Java that only writes down how it was started.
 * Wine knows neither the interpreter's own command line nor {@code timeout}, and loses exclamation
 * and percent marks; those parts are not tried here.
 */
class BatchFileIT {
  private static final String WINE = "wine";
  private static final String COMPILER = "x86_64-w64-mingw32-gcc";

  /** Not in a temporary folder: it holds links to all of this machine. */
  private static final Path WINDOWS = Path.of("target", "wine").toAbsolutePath();

  @TempDir static Path folder;

  private static Path batch;
  private static Path jdk;

  /**
   * One run.
   *
   * @param told what Java wrote down, empty where it was not started
   */
  private record Batch(int code, String out, String err, List<String> told) {}

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    assumeTrue(isHere(WINE) && isHere(COMPILER), "no Wine or no compiler for Windows here");
    Path home = folder.resolve("en mapp (x86) & åäö");
    batch = Files.createDirectories(home.resolve("bin")).resolve("samklang.bat");
    Files.copy(Launched.HOME.resolve("bin/samklang.bat"), batch);
    Files.createDirectories(home.resolve("lib/archives"));
    jdk = folder.resolve("jdk (17) å");
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java.exe");
    Process compiler =
        new ProcessBuilder(
                COMPILER, "-o", java.toString(), "src/test/resources/se/samklang/dist/java.c")
            .inheritIO()
            .start();
    assertThat(compiler.waitFor()).isZero();
    release("17.0.15");
    assertThat(run(Map.of(), "ver").code()).as("Wine starts").isZero();
  }

  @AfterAll
  static void stopWine() throws IOException, InterruptedException {
    if (batch != null) {
      wine(Map.of(), WINE, "wineboot", "-e").start().waitFor();
    }
  }

  private static void release(String version) throws IOException {
    Files.writeString(
        jdk.resolve("release"),
        "IMPLEMENTOR=\"Somebody\"\nJAVA_RUNTIME_VERSION=\""
            + version
            + "+6\"\nJAVA_VERSION=\""
            + version
            + "\"\n");
  }

  @ParameterizedTest
  @CsvSource({"10,0", "11,1", "12,2", "130,130", "1,2", "21,1"})
  void passesOnTheCodesOfTheProgram(int program, int code) throws Exception {
    Batch run = check(Map.of("CODE", String.valueOf(program)), "check plan.yaml");
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).startsWith("result");
  }

  @Test
  void handsOnArgumentsAsTheyStand() throws Exception {
    String arguments = "check \"C:\\a & b (c).xlsx\" \"C:\\'klart'^2.yaml\" x(y).yaml --lang=sv";
    Batch run = check(Map.of(), arguments);
    assertThat(run.told().get(0)).endsWith(" se.samklang.Main " + arguments);
    assertThat(run.out()).as("nothing of the code page").isEqualTo("result\r\n");
  }

  @Test
  void takesTheArchiveOfThisVeryJava() throws Exception {
    assertThat(check(Map.of(), "x").told().get(0)).contains("\"-Xshare:auto\"");
    Path archives = batch.resolveSibling("../lib/archives").normalize();
    Path archive = Files.createFile(archives.resolve("17.0.15+6.jsa"));
    assertThat(check(Map.of(), "x").told().get(0))
        .contains("\"-XX:SharedArchiveFile=" + windows(archive) + "\"");
    Files.delete(archive);
  }

  @Test
  void theUserHasTheLastWordOnTheJvm() throws Exception {
    Map<String, String> options =
        Map.of("JAVA_OPTS", "-Xmx1g -XX:+UseG1GC", "SAMKLANG_OPTS", "\"-Dx=a b\"");
    assertThat(check(options, "x").told().get(0))
        .contains(" -Xmx1g -XX:+UseG1GC \"-Dx=a b\" -Dsamklang.launcher=true ")
        .doesNotContain("UseSerialGC");
    assertThat(check(Map.of(), "x").told().get(0)).contains(" -XX:+UseSerialGC ");
  }

  @Test
  void takesQuotesAroundJavaHome() throws Exception {
    assertThat(check(Map.of("JAVA_HOME", "\"" + windows(jdk) + "\""), "x").code()).isZero();
  }

  @Test
  void findsJavaOnThePath() throws Exception {
    Batch run = check(Map.of("JAVA_HOME", "", "WINEPATH", windows(jdk.resolve("bin"))), "x");
    assertThat(run.told().get(0)).startsWith("\"" + windows(jdk) + "\\bin\\java.exe\" ");
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "en_US.UTF-8, 'there is no Java. Install Java 17 or later, or set JAVA_HOME.'",
    "sv_SE.UTF-8, 'Java saknas. Installera Java 17 eller senare, eller ange JAVA_HOME.'"
  })
  void saysThatThereIsNoJava(String locale, String sentence) throws Exception {
    Batch run = check(Map.of("JAVA_HOME", "", "LANG", locale), "x");
    assertThat(run).isEqualTo(new Batch(2, "", "samklang: " + sentence + "\r\n", List.of()));
  }

  @Test
  void saysThatJavaHomeHoldsNoJava() throws Exception {
    assertThat(check(Map.of("JAVA_HOME", "C:\\nowhere"), "x"))
        .isEqualTo(
            new Batch(
                2,
                "",
                "samklang: JAVA_HOME names 'C:\\nowhere', which holds no Java.\r\n",
                List.of()));
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    release("1.8.0_402");
    Batch run = check(Map.of(), "x");
    release("17.0.15");
    assertThat(run)
        .isEqualTo(
            new Batch(
                2,
                "",
                "samklang: Java 1.8.0_402 is too old. Java 17 or later is needed.\r\n",
                List.of()));
  }

  /** Wine takes it from the environment, where Windows has it built in. */
  @Test
  void whatTheInterpreterWasStartedForIsDataAndNoCommand() throws Exception {
    String dropped = "C:\\cmd.exe /c \"\"C:\\samklang.bat\" C:\\a&calc&b.xlsx \"C:\\c d.xlsx\"\"";
    Batch run = check(Map.of("CMDCMDLINE", dropped), "C:\\a");
    assertThat(run.told().get(1)).isEqualTo(dropped);
    assertThat(run.told().get(2)).as("Java looks for itself").isEqualTo("untold");
    assertThat(run.err()).isEmpty();
  }

  /** With a terminal around it, there is a console. */
  @Test
  void theConsoleSpeaksUtf8WhileTheProgramRuns() throws Exception {
    assumeTrue(isHere("script"), "no script here");
    Path lines = line("chcp 850 >nul\r\ncall \"" + windows(batch) + "\" x\r\nchcp");
    String command = WINE + " cmd /c '" + windows(lines) + "'";
    Process process =
        wine(Map.of(), "script", "-qec", command, "/dev/null").redirectErrorStream(true).start();
    process.getOutputStream().close();
    String screen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    assertThat(screen.replaceAll("\u001b\\[\\?25[lh]", ""))
        .contains("result")
        .contains("Active code page: 850");
    assertThat(Files.readAllLines(folder.resolve("told")).get(3)).isEqualTo("65001");
  }

  private static Batch check(Map<String, String> environment, String arguments) throws Exception {
    return run(environment, "\"" + windows(batch) + "\" " + arguments);
  }

  private static Batch run(Map<String, String> environment, String line)
      throws IOException, InterruptedException {
    Files.deleteIfExists(folder.resolve("told"));
    Process process = wine(environment, WINE, "cmd", "/c", windows(line(line))).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    Path told = folder.resolve("told");
    return new Batch(code, out, err, Files.exists(told) ? Files.readAllLines(told) : List.of());
  }

  /**
   * A batch file that hands over to the line: on the command line of Wine itself, quotes are lost.
   */
  private static Path line(String line) throws IOException {
    return Files.writeString(
        folder.resolve("line.bat"), "@echo off\r\n" + line + "\r\n", Charset.forName("IBM437"));
  }

  private static ProcessBuilder wine(Map<String, String> environment, String... command) {
    Map<String, String> variables = new HashMap<>();
    variables.put("WINEPREFIX", WINDOWS.toString());
    variables.put("WINEDEBUG", "-all");
    variables.put("WINEDLLOVERRIDES", "mscoree,mshtml=");
    variables.put("DISPLAY", "");
    variables.put("LC_ALL", "");
    variables.put("LC_MESSAGES", "");
    variables.put("LC_CTYPE", "C.UTF-8");
    variables.put("LANG", "en_US.UTF-8");
    variables.put("JAVA_OPTS", "");
    variables.put("SAMKLANG_OPTS", "");
    variables.put("JAVA_HOME", windows(jdk));
    variables.put("TOLD", windows(folder.resolve("told")));
    variables.put("CODE", "10");
    variables.putAll(environment);
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().keySet().removeAll(variables.keySet());
    variables.values().removeIf(String::isEmpty);
    process.environment().putAll(variables);
    return process;
  }

  private static String windows(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }

  private static boolean isHere(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
