package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The commands of the ready-made CI jobs, run on a folder with plans. */
class CiExamplesTest {
  private static final Path JOBS = Path.of("examples/ci");
  private static final Pattern COMMAND = Pattern.compile("samklang check[^'\"\\n]*");

  @TempDir Path folder;

  static Stream<Path> jobs() throws IOException {
    try (Stream<Path> files = Files.list(JOBS)) {
      return files.sorted().toList().stream();
    }
  }

  static List<String> commands(Path job) throws IOException {
    Matcher command = COMMAND.matcher(Files.readString(job));
    List<String> commands = new ArrayList<>();
    while (command.find()) {
      commands.add(command.group().strip());
    }
    return commands;
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void aJobRejectsIncompletePlansAndWritesWhatItPromises(Path job) throws IOException {
    Path plans = copied(Path.of("examples/incomplete-plan/input"));
    assertThat(commands(job)).isNotEmpty();
    for (String command : commands(job)) {
      Run run = run(withFiles(command), plans);
      assertThat(run.code()).as(run.err()).isEqualTo(command.contains("never") ? 0 : 1);
      for (String written : written(command)) {
        assertThat(folder.resolve(written)).isNotEmptyFile();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void aJobAcceptsSoundPlans(Path job) throws IOException {
    Path plans = copied(Path.of("examples/sound-plan/input"));
    for (String command : commands(job)) {
      Run run = run(withFiles(command), plans);
      assertThat(run.code()).as(run.out() + run.err()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void whatIsYamlIsValid(Path job) throws IOException {
    if (job.toString().endsWith(".yml") || job.toString().endsWith(".yaml")) {
      Object read = new Yaml().load(Files.readString(job));
      assertThat(read).isNotNull();
    }
  }

  /** The hook gets the files that were changed; the rest is what they refer to. */
  @Test
  void theHookChecksTheChangedFilesOnly() throws IOException {
    List<?> hooks = new Yaml().load(Files.readString(Path.of(".pre-commit-hooks.yaml")));
    assertThat(hooks.toString()).contains("entry=samklang check");
    Path plans = copied(Path.of("examples/committees/input"));
    String entry = commands(JOBS.resolve("pre-commit-config.yaml")).get(0);
    Run sound = run(entry + " plans/kommunstyrelsen.yaml", plans);
    assertThat(sound.code()).as(sound.out() + sound.err()).isZero();
    Run incomplete = run(entry + " plans/socialnamnden-aktiviteter.csv", plans);
    assertThat(incomplete.code()).isEqualTo(1);
    assertThat(incomplete.out()).doesNotContain("plan-unknown");
  }

  /** What pre-commit adds to a command that names only what the files refer to. */
  private static String withFiles(String command) {
    return command.endsWith("--context plans")
        ? command + " plans/utbildningsnamnden-2016-2017.yaml"
        : command;
  }

  private Path copied(Path input) throws IOException {
    Path plans = Files.createDirectories(folder.resolve("plans"));
    try (Stream<Path> files = Files.list(input)) {
      for (Path file : files.toList()) {
        Files.copy(file, plans.resolve(file.getFileName()));
      }
    }
    return plans;
  }

  private Run run(String command, Path plans) {
    List<String> arguments = new ArrayList<>();
    for (String word : command.split(" ")) {
      String placed = word.equals("plans") ? plans.toString() : word;
      placed = placed.startsWith("plans/") ? folder.resolve(placed).toString() : placed;
      int equals = placed.indexOf('=');
      boolean output = equals > 0 && !placed.startsWith("-");
      arguments.add(
          output
              ? placed.substring(0, equals + 1) + folder.resolve(placed.substring(equals + 1))
              : placed);
    }
    arguments.remove(0);
    arguments.add("--as-of=2016-06-30");
    arguments.add("--lang=sv");
    return Run.of(arguments.toArray(String[]::new));
  }

  private static List<String> written(String command) {
    return Stream.of(command.split(" "))
        .filter(word -> word.contains("=") && !word.startsWith("-"))
        .map(word -> word.substring(word.indexOf('=') + 1))
        .toList();
  }
}
