package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code samklang.yaml} and variables: what they may say, and who may say it. */
class ConfigurationTest {
  private static final String PLAN = "activities: [{id: UN-01}]\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void put() {
    desk = new Desk(folder).file("plans/plan.yaml", PLAN);
  }

  @Test
  void everythingWrongInTheFileIsToldWithItsPlace() {
    desk.file("egen.yaml", "failon: error\nrules: x\nformat: [json]\nquiet: kanske\nonly: {}\n")
        .check("./plans", "--config", "./egen.yaml")
        .code(2)
        .out("", "")
        .err(
            """
            egen.yaml:1:1: there is no key 'failon' here. Did you mean 'fail-on'?
            egen.yaml:2:1: 'rules' is given on the command line only.
            egen.yaml:3:9: 'format' has to be a text.
            egen.yaml:4:8: 'quiet' has to be true or false.
            egen.yaml:5:7: 'only' has to be a text or a list of texts.
            The settings cannot be used until this is mended.""",
            """
            egen.yaml:1:1: nyckeln 'failon' finns inte här. Menade du 'fail-on'?
            egen.yaml:2:1: 'rules' anges bara på kommandoraden.
            egen.yaml:3:9: 'format' ska vara en text.
            egen.yaml:4:8: 'quiet' ska vara true eller false.
            egen.yaml:5:7: 'only' ska vara en text eller en lista med texter.
            Inställningarna kan inte användas förrän detta är rättat.""");
  }

  @Test
  void aKeyStandsOnce() {
    Run run = told("skip: a\nskip: b\n");
    assertThat(run.err()).startsWith("egen.yaml:2:1: the key 'skip' stands twice.");
  }

  @Test
  void aWrongValueIsToldWhereItStands() {
    assertThat(told("only: [id-missing, ownr-missing]\n").err())
        .startsWith(
            "egen.yaml:1:20: there is no rule 'ownr-missing'. Did you mean 'owner-missing'?");
    assertThat(told("fail-on: fatal\n").err())
        .startsWith("egen.yaml:1:10: 'fatal' is no value for '--fail-on'.");
    assertThat(told("as-of: igår\n").err()).startsWith("egen.yaml:1:8: 'igår' is no date.");
    assertThat(told("strategy: ronnby\n").err())
        .startsWith("egen.yaml:1:11: there is no strategy 'ronnby'");
    assertThat(told("column: Vem=ägre\n").err())
        .startsWith("egen.yaml:1:9: there is no column 'ägre'.");
    assertThat(told("lang: fi\n").err())
        .startsWith("egen.yaml:1:7: 'fi' is no value for '--lang'.");
    assertThat(told("exclude: '{a'\n").err()).startsWith("egen.yaml:1:10: the pattern '{a'");
  }

  @Test
  void aWrongFlagIsNotBlamedOnTheFile() {
    desk.file("egen.yaml", "skip: id-missing\n");
    Run run = check(Map.of(), "./plans", "--config", "./egen.yaml", "--fail-on", "fatal");
    assertThat(run.err()).startsWith("samklang: 'fatal' is no value for '--fail-on'.");
  }

  @Test
  void aFileThatSaysNothingIsOneAndAMissingOneIsNone() {
    assertThat(told("# nothing yet\n").code()).isEqualTo(1);
    assertThat(check(Map.of(), "./plans", "--config", "./nowhere.yaml").err())
        .startsWith("samklang: there is no file 'nowhere.yaml'.");
    assertThat(check(Map.of(), "./plans", "--config", "./plans/plan.yaml", "--no-config").err())
        .startsWith("samklang: give either '--config' or '--no-config'.");
  }

  @Test
  void whatIsInForceIsEchoed() {
    desk.file("egen.yaml", "fail-on: never\nonly: [title-missing, owner-missing]\n");
    Run text =
        check(Map.of("SAMKLANG_AS_OF", "2016-05-01"), "./plans", "-q", "--config", "./egen.yaml");
    assertThat(text.code()).isZero();
    assertThat(text.err())
        .isEqualTo(
            "In force beside the command line: as-of=2016-05-01 (SAMKLANG_AS_OF), fail-on=never"
                + " (egen.yaml), only=owner-missing,title-missing (egen.yaml).\n");
    JsonNode json = desk.json("./plans", "--config", "./egen.yaml");
    assertThat(json.at("/options/only").size()).isEqualTo(2);
    assertThat(json.at("/options/fail-on/0").asText()).isEqualTo("never");
    assertThat(json.at("/options/config/0").asText()).endsWith("egen.yaml");
    assertThat(json.at("/options/config-sha256/0").asText()).hasSize(64);
    assertThat(json.at("/options").has("as-of")).isFalse();
  }

  @Test
  void aVariableThatSetsNothingIsToldAndNoFault() {
    Run run = check(Map.of("SAMKLANG_FAILON", "never", "SAMKLANG_RULES", "x"), "./plans");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "The variable SAMKLANG_FAILON has no effect: there is no such setting."
                + " Did you mean 'SAMKLANG_FAIL_ON'?\n",
            "The variable SAMKLANG_RULES has no effect");
  }

  @Test
  void aWrongVariableIsToldByItsName() {
    assertThat(check(Map.of("SAMKLANG_QUIET", "kanske"), "./plans").err())
        .startsWith("SAMKLANG_QUIET: 'kanske' is no value for '--quiet'.");
    assertThat(check(Map.of("SAMKLANG_ONLY", "ownr-missing"), "./plans").err())
        .startsWith("SAMKLANG_ONLY: there is no rule 'ownr-missing'.");
    Run run = Run.of(new byte[0], Map.of("SAMKLANG_LANG", "fi"), "rules");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("SAMKLANG_LANG: 'fi' is no value for '--lang'.");
  }

  @Test
  void theLanguageComesFromWhereverItIsSet() {
    Map<String, String> swedish = Map.of("SAMKLANG_LANG", "sv", "LANG", "en_US.UTF-8");
    assertThat(Run.of(new byte[0], swedish, "--help").out()).contains("Kommandon:");
    assertThat(Run.of(new byte[0], swedish, "rules", "--lang", "en").out()).contains("Severity");
    desk.file("egen.yaml", "lang: sv\n");
    assertThat(check(Map.of(), "./plans", "--config", "./egen.yaml").out()).contains("Bedömning:");
    assertThat(check(Map.of("SAMKLANG_LANG", "en"), "./plans", "--config", "./egen.yaml").out())
        .contains("Verdict:");
  }

  @Test
  void helpIsGivenWhateverTheFileSays() {
    desk.file("egen.yaml", "nonsense\n");
    assertThat(check(Map.of(), "--config", "./egen.yaml", "--help").code()).isZero();
  }

  @Test
  void whatAnotherCommandDoesNotUnderstandIsNoMatterToIt() {
    desk.file("egen.yaml", "format: json\nredact: persons\nonly: owner-missing\n");
    Run run = desk.run("suggest", "./plans", "--config", "./egen.yaml", "--as-of", "2016-06-30");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("only=owner-missing").doesNotContain("format=", "redact=");
  }

  @Test
  void aConfigurationHandedInIsNoSubmissionAndDecidesNothing() {
    desk.file("plans/samklang.yaml", "fail-on: never\nactivities: [{id: X}]\n");
    Run run = check(Map.of(), "./plans", "--only", "owner-missing", "--as-of=2016-06-30");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("1 activity").doesNotContain("samklang.yaml");
    assertThat(run.err())
        .isEqualTo(
            "plans/samklang.yaml:1:1: skipped: the file holds settings of samklang and is no"
                + " submission.\n");
    Run named = check(Map.of(), "./plans/samklang.yaml");
    assertThat(named.code()).isEqualTo(2);
    assertThat(named.err()).contains("cannot be judged: the file holds settings of samklang");
  }

  @Test
  void aStrategyHandedInIsTakenFromTheCommandLineAlone() throws IOException {
    String starter = folder.resolve("plans/egen-strategi.yaml").toString();
    assertThat(Run.of("strategy", "init", starter, "--lang", "en").code()).isZero();
    desk.file("egen.yaml", "strategy: '" + starter + "'\n");
    Run refused = check(Map.of(), "./plans", "--config", "./egen.yaml");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .startsWith("egen.yaml:1:11: 'plans/egen-strategi.yaml' lies in what is to be judged");
    assertThat(check(Map.of("SAMKLANG_STRATEGY", starter), "./plans").err())
        .startsWith("SAMKLANG_STRATEGY: ");
    assertThat(check(Map.of(), "./plans", "--strategy", starter).err())
        .doesNotContain("lies in what");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theWorkingFoldersFileHoldsUnlessItIsHandedIn() throws Exception {
    desk.file("samklang.yaml", "only: title-missing\nlang: sv\n");
    assertThat(there("check", "plans").out()).contains(" error title-missing: ", "1 kontroll)");
    assertThat(there("check", "plans", "--no-config").out()).contains("owner-missing");
    String inside = "samklang: samklang.yaml lies in what is to be judged (";
    for (String path : List.of(".", "plans/..", folder.toString(), "samklang.yaml", "*.yaml")) {
      Run refused = there("check", "plans", path);
      assertThat(refused.code()).as(path).isEqualTo(2);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err()).startsWith(inside + path + ")");
    }
    assertThat(there("check", ".", "--config", "samklang.yaml").out()).contains("1 kontroll)");
    assertThat(there("check", ".", "--no-config").out()).contains("owner-missing");
    assertThat(there("check", "plans/*.yaml").out()).contains("1 kontroll)");
    Files.move(folder.resolve("samklang.yaml"), folder.resolve("plans/inställningar.yaml"));
    Files.createSymbolicLink(folder.resolve("samklang.yaml"), Path.of("plans/inställningar.yaml"));
    assertThat(there("check", "plans").err()).startsWith(inside + "plans)");
  }

  private Run told(String configuration) {
    desk.file("egen.yaml", configuration);
    return check(Map.of(), "./plans", "--config", "./egen.yaml");
  }

  private Run check(Map<String, String> environment, String... arguments) {
    List<String> placed = new ArrayList<>(List.of("check"));
    String prefix = folder + "/";
    for (String argument : arguments) {
      placed.add(argument.startsWith("./") ? prefix + argument.substring(2) : argument);
    }
    Run run = Run.of(new byte[0], environment, placed.toArray(String[]::new));
    return new Run(run.code(), run.out().replace(prefix, ""), run.err().replace(prefix, ""));
  }

  /** A run in a process of its own, as only that can stand in another folder. */
  private Run there(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "se.samklang.Main"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--as-of", "2016-06-30"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SAMKLANG_"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    Path out = Files.createTempFile("samklang", ".out");
    Path err = Files.createTempFile("samklang", ".err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
