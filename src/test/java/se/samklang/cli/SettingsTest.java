package se.samklang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import se.samklang.model.Language;
import se.samklang.report.Words;

/** For every option: the command line goes before a variable, and that before the file. */
class SettingsTest {
  private static final List<String> KEYS =
      List.of(
          "strategy",
          "context",
          "format",
          "output",
          "fail-on",
          "only",
          "skip",
          "severity",
          "as-of",
          "received",
          "exclude",
          "redact",
          "column",
          "progress",
          "threads",
          "color",
          "lang",
          "quiet",
          "verbose");

  @TempDir Path folder;

  static Stream<String> keys() {
    return SettingKeys.of(line()).all().stream();
  }

  @Test
  void everyOptionOfCheckCanBeSetButForRules() {
    assertThat(keys()).containsAll(KEYS).doesNotContain("rules", "config", "stdin-name", "help");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void theCommandLineGoesFirstThenTheVariableThenTheFile(String key) throws IOException {
    Samples samples = Samples.of(key);
    Path file = folder.resolve("egen.yaml");
    Files.writeString(file, key + ": " + samples.inFile + "\n");
    Map<String, String> variable = Map.of(Variables.name(key), samples.inVariable);
    assertThat(value(key, Map.of())).isEqualTo(samples.byDefault);
    assertThat(value(key, Map.of(), "--config", file.toString())).isEqualTo(samples.fromFile);
    assertThat(value(key, variable)).isEqualTo(samples.fromVariable);
    assertThat(value(key, variable, "--config", file.toString())).isEqualTo(samples.fromVariable);
    List<String> all = new ArrayList<>(List.of("--config", file.toString()));
    all.addAll(samples.flag);
    assertThat(value(key, variable, all.toArray(String[]::new))).isEqualTo(samples.fromFlag);
  }

  @Test
  void aListOnTheCommandLineReplacesThatOfTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("egen.yaml"), "only: [a, b]\nskip: c\n");
    String config = "--config=" + file;
    assertThat(value("only", Map.of(), config)).isEqualTo(List.of("a", "b"));
    assertThat(value("only", Map.of(), config, "--only", "d")).isEqualTo(List.of("d"));
    assertThat(value("skip", Map.of(), config, "--only", "d")).isEqualTo(List.of("c"));
  }

  @Test
  void theLinesOfAVariableAreTheEntriesOfAList() {
    assertThat(value("column", Map.of("SAMKLANG_COLUMN", "Lead, body=owner\n Vem =executor \n")))
        .isEqualTo(List.of("Lead, body=owner", "Vem =executor"));
    assertThat(value("only", Map.of("SAMKLANG_ONLY", "a,b\nc"))).isEqualTo(List.of("a", "b", "c"));
  }

  @Test
  void aVariableSetToNothingSaysNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("egen.yaml"), "fail-on: info\n");
    assertThat(value("fail-on", Map.of("SAMKLANG_FAIL_ON", " "), "--config", file.toString()))
        .isEqualTo("info");
  }

  @Test
  void withoutVariablesAndFileNothingIsParsedTwice() {
    Map<String, String> launched =
        Map.of("SAMKLANG_OPTS", "-Xmx1g", "SAMKLANG_TERMINAL", "1", "SAMKLANG_LOCALE", "sv_SE");
    assertThat(new Surroundings(new String[] {"check", "x"}, launched).mayMatter()).isFalse();
  }

  /** What one key is set to in three places, and what comes of each. */
  private record Samples(
      String inFile,
      String inVariable,
      List<String> flag,
      Object byDefault,
      Object fromFile,
      Object fromVariable,
      Object fromFlag) {

    static Samples of(String key) {
      OptionSpec option = option(line(), key);
      Object byDefault = option.getValue() == null ? "none" : option.getValue();
      SettingKeys keys = SettingKeys.of(line());
      if (keys.isAnswer(key)) {
        return new Samples(
            "yes",
            "false",
            List.of("--" + key),
            byDefault,
            true,
            option.negatable() ? false : byDefault,
            true);
      }
      if (key.equals("lang")) {
        return new Samples("en", "sv", List.of("--lang", "en"), byDefault, "en", "sv", "en");
      }
      List<String> flag = List.of("--" + key, "f");
      return keys.isList(key)
          ? new Samples(
              "[x, y]", "v\nw", flag, byDefault, List.of("x", "y"), List.of("v", "w"), List.of("f"))
          : new Samples("x", "v", flag, byDefault, "x", "v", "f");
    }
  }

  /** What an option is set to in the end; "none" where it is not. */
  private static Object value(String key, Map<String, String> environment, String... more) {
    List<String> given = new ArrayList<>(List.of("check", "plans"));
    given.addAll(List.of(more));
    String[] arguments = given.toArray(String[]::new);
    InForce inForce = new Surroundings(arguments, environment).inForce(line());
    CommandLine line = line();
    line.parseArgs(inForce.beside(arguments));
    Object value = option(line, key).getValue();
    return value == null ? "none" : value;
  }

  private static OptionSpec option(CommandLine line, String key) {
    return line.getSubcommands().get("check").getCommandSpec().findOption("--" + key);
  }

  private static CommandLine line() {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true);
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, Map.of());
    Words words = new Words(Language.EN);
    Problems problems = new Problems(streams, words, InForce.NOTHING);
    return Samklang.commandLine(new Workplace(streams, words), problems, Language.EN);
  }
}
