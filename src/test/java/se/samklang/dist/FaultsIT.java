package se.samklang.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the machine may do to a run: no fault of it makes a verdict, and none halves a file. */
@DisabledOnOs(OS.WINDOWS)
class FaultsIT {
  private static final String SOUND = "examples/sound-plan/input";
  private static final String INCOMPLETE = "examples/incomplete-plan/input";

  /** When runs are killed, in milliseconds after their start: before, in and after writing. */
  private static final int[] KILLS = {300, 500, 650, 750, 850, 950, 1100, 1400};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check examples/sound-plan/input --as-of 2016-06-30",
        "check examples/sound-plan/input --as-of 2016-06-30 --quiet",
        "check examples/sound-plan/input --as-of 2016-06-30 -f json",
        "check examples/sound-plan/input --as-of 2016-06-30 -f xlsx",
        "check examples/sound-plan/input --as-of 2016-06-30 -f html",
        "check examples/sound-plan/input --as-of 2016-06-30 -f junit",
        "check examples/sound-plan/input --as-of 2016-06-30 -o csv=/dev/full",
        "suggest examples/incomplete-plan/input --as-of 2016-06-30",
        "rules --coverage",
        "explain owner-unclear",
        "strategy check ronneby-2016-2017",
        "schema",
        "completion",
        "--help",
        "--version"
      })
  void aFullDiskIsNoVerdict(String command) throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    Launched run = shell("exec " + Launched.LAUNCHER + " " + command + " > /dev/full");
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains("written").doesNotContain("Exception");
  }

  @Test
  void aReaderWhoHasSeenEnoughIsNoFault() throws Exception {
    Path code = folder.resolve("code");
    Launched run =
        shell(
            "{ %s check %s --as-of 2016-06-30; echo $? > %s; } | head -n 1"
                .formatted(Launched.LAUNCHER, INCOMPLETE, code));
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(code)).isEqualTo("1\n");
  }

  @Test
  void withoutStandardOutputThereIsNoVerdict() throws Exception {
    String check = Launched.LAUNCHER + " check " + SOUND + " --as-of 2016-06-30";
    assertThat(shell(check + " >&-").code()).isEqualTo(2);
  }

  @Test
  void tooLittleMemoryIsSaid() throws Exception {
    StringBuilder table = new StringBuilder("id;title;owner;executor\n");
    for (int i = 0; i < 200_000; i++) {
      table.append("UN-").append(i).append(";Elevutbyte;alla;alla\n");
    }
    Path file = Files.writeString(folder.resolve("stor.csv"), table);
    Launched run =
        Launched.of(
            Map.of("LC_ALL", "en_US.UTF-8", "SAMKLANG_OPTS", "-Xmx24m"), "check", file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("There is not enough memory").doesNotContain("Exception");
  }

  @Test
  void aRuleWhoseConditionFailsIsNamedAndTheOthersAreApplied() throws Exception {
    Launched run = withRule("title.first.raw.charAt(1000) == 'x'", Map.of(), INCOMPLETE);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "The rules in '%s' are program code and are run now.\n".formatted(folder)
                + "The rule fails failed. The other rules were applied, but the submission does"
                + " not count as judged. The fault is in the rule, not in the submission.\n");
    assertThat(run.out()).contains("18 errors, 3 warnings").contains("Verdict: not judged");
  }

  /** Neither a home that is read-only nor none keeps rules of one's own from being compiled. */
  @Test
  void aHomeThatIsReadOnlyIsNoFault() throws Exception {
    assertThat(withRule("title.stated", Map.of("HOME", "/proc"), SOUND).code()).isZero();
    assertThat(withRule("title.stated", Map.of("HOME", ""), SOUND).code()).isZero();
    assertThat(withRule("title.stated", Map.of("XDG_CACHE_HOME", "/dev/null"), SOUND).code())
        .isZero();
  }

  private Launched withRule(String condition, Map<String, String> environment, String submission)
      throws IOException {
    Path theme = Files.createDirectories(folder.resolve("house"));
    Files.writeString(
        theme.resolve("fails.drl"),
        """
        package se.samklang.rules
        import se.samklang.model.Activity
        global se.samklang.engine.Recorder findings;
        rule "fails"
        when
            $activity : Activity( %s )
        then
            findings.add(drools.getRule(), $activity.subject(), $activity.title());
        end
        """
            .formatted(condition));
    StringBuilder card =
        new StringBuilder("rule: fails\nstage: intake\nseverity: info\nalways: true\n");
    for (String key : List.of("title", "finds", "why", "mend", "message")) {
      card.append(key).append(": {sv: Kort, en: Short}\n");
    }
    Files.writeString(theme.resolve("fails.yaml"), card + "examples: []\n");
    Map<String, String> all = new java.util.HashMap<>(environment);
    all.put("LC_ALL", "en_US.UTF-8");
    return Launched.of(
        all, "check", submission, "--as-of", "2016-06-30", "--rules", folder.toString(), "--quiet");
  }

  @Test
  void sixtyFourOpenFilesAreEnoughAndFewerAreSaid() throws Exception {
    for (int most : new int[] {32, 64, 96}) {
      Launched run =
          shell(
              "ulimit -n %s; exec %s check %s --as-of 2016-06-30 --quiet"
                  .formatted(most, Launched.LAUNCHER, SOUND));
      assertThat(run.code()).as("%s: %s", most, run.err()).isEqualTo(most < 64 ? 2 : 0);
    }
  }

  @Test
  void interruptedItEndsWithItsCode() throws Exception {
    Process process = new ProcessBuilder(Launched.LAUNCHER.toString(), "check", "-").start();
    Thread.sleep(1500);
    assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor())
        .isZero();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
  }

  @Test
  void killedWhileItWritesItLeavesTheOldOrTheNew() throws Exception {
    String old = Files.readString(input());
    Path plan = folder.resolve("plan.yaml");
    Files.writeString(plan, old);
    Launched.of(Map.of(), "suggest", plan.toString(), "--write", "--as-of", "2016-06-30");
    String mended = Files.readString(plan);
    assertThat(mended).isNotEqualTo(old);
    Path result = folder.resolve("result.json");
    for (int millis : KILLS) {
      Files.writeString(plan, old);
      killed(millis, "suggest", plan.toString(), "--write", "--as-of", "2016-06-30");
      assertThat(Files.readString(plan)).as("after %s ms", millis).isIn(old, mended);
      killed(millis, "check", INCOMPLETE, "--as-of", "2016-06-30", "-o", "json=" + result);
      if (Files.exists(result)) {
        assertThat(new ObjectMapper().readTree(result.toFile()).has("findings")).isTrue();
      }
      Path reply = folder.resolve("svar" + millis);
      killed(millis, "reply", INCOMPLETE, "--as-of", "2016-06-30", "--to", reply.toString());
      for (Path file : visible(reply)) {
        assertThat(file).isNotEmptyFile();
        if (file.toString().endsWith(".json")) {
          assertThat(new ObjectMapper().readTree(file.toFile()).has("findings")).isTrue();
        }
      }
    }
  }

  @Test
  void killedWhileItMakesTemplatesItLeavesWholeOnes() throws Exception {
    Path whole = folder.resolve("hel");
    assertThat(Launched.of(Map.of(), "init", whole.toString()).code()).isZero();
    for (int millis : KILLS) {
      Path some = folder.resolve("några" + millis);
      killed(millis, "init", some.toString());
      for (Path file : visible(some)) {
        assertThat(file).hasSameBinaryContentAs(whole.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void twoRunsAtOnceLeaveOneWholeResult() throws Exception {
    Path result = folder.resolve("result.json");
    for (int round = 0; round < 3; round++) {
      List<Process> runs = new ArrayList<>();
      for (String input : List.of(SOUND, INCOMPLETE, INCOMPLETE)) {
        runs.add(start("check", input, "--as-of", "2016-06-30", "--quiet", "-o", "json=" + result));
      }
      for (Process run : runs) {
        assertThat(run.waitFor()).isBetween(0, 1);
      }
      assertThat(new ObjectMapper().readTree(result.toFile()).has("findings")).isTrue();
    }
    assertThat(visible(folder)).containsExactly(result);
  }

  private static Path input() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(INCOMPLETE))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).findFirst().orElseThrow();
    }
  }

  private static List<Path> visible(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
    }
  }

  private void killed(int millis, String... arguments) throws Exception {
    Process run = start(arguments);
    run.waitFor(millis, TimeUnit.MILLISECONDS);
    run.descendants().forEach(ProcessHandle::destroyForcibly);
    run.destroyForcibly().waitFor();
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Launched.LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Launched shell(String command) {
    return Launched.of(
        Path.of("/bin/sh"),
        Path.of("").toAbsolutePath(),
        new byte[0],
        Map.of("LC_ALL", "en_US.UTF-8"),
        "-c",
        command);
  }
}
