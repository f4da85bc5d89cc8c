package se.samklang.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher promises, whatever the machine looks like. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final String SOUND = "examples/sound-plan/input";
  private static final String INCOMPLETE = "examples/incomplete-plan/input";
  private static final Map<String, String> ENGLISH = Map.of("LC_ALL", "en_US.UTF-8");

  private static final List<String> CHECK =
      List.of(
          "text", "json", "sarif", "junit", "github", "gitlab", "csv", "xlsx", "markdown", "html");
  private static final List<String> YEAR =
      List.of("text", "json", "xlsx", "markdown", "html", "pdf");

  @TempDir Path folder;

  @Test
  void passesOnTheExitCodesOfTheProgram() {
    assertThat(Launched.of(ENGLISH, "check", SOUND, "--as-of", "2016-06-30").code()).isZero();
    assertThat(Launched.of(ENGLISH, "check", INCOMPLETE, "--as-of", "2016-06-30").code())
        .isEqualTo(1);
    assertThat(Launched.of(ENGLISH, "check", "nowhere").code()).isEqualTo(2);
    assertThat(Launched.of(ENGLISH, "--version").out()).startsWith("samklang ");
  }

  @Test
  void worksThroughALinkFromAnotherFolderWithBlanksInThePath() throws IOException {
    Path home = Files.createDirectories(folder.resolve("en mapp med åäö"));
    Path link = Files.createSymbolicLink(home.resolve("min samklang"), Launched.LAUNCHER);
    Path second = Files.createSymbolicLink(home.resolve("länk"), Path.of("min samklang"));
    Launched run = Launched.of(second, home, new byte[0], ENGLISH, "strategy", "list");
    assertThat(run)
        .isEqualTo(new Launched(0, "karlshamn-2012\nronneby-2016-2017\nronneby-website\n", ""));
    assertThat(link).isSymbolicLink();
  }

  @Test
  void readsSwedishNamesUnderALocaleWithoutLetters() throws IOException {
    Path plan = folder.resolve("åtgärder för Älmhult.yaml");
    Files.writeString(plan, "aktiviteter:\n  - id: ÅÄÖ-1\n    titel: Körresa\n");
    Launched run =
        Launched.of(
            Map.of("LC_ALL", "C"),
            "check",
            plan.toString(),
            "--only",
            "owner-missing",
            "--lang",
            "sv");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains(plan + ":2:9: error owner-missing: Aktiviteten ÅÄÖ-1 saknar ägare. [RI-4b1]");
  }

  @Test
  void speaksTheLanguageOfTheLocale() {
    assertThat(Launched.of(Map.of("LC_ALL", "sv_SE.UTF-8"), "check", SOUND).out())
        .contains("Bedömning: komplett");
    assertThat(Launched.of(Map.of("LC_ALL", "", "LANG", "C"), "check", SOUND).out())
        .contains("Verdict: accepted");
  }

  @Test
  void aJvmThatCannotStartIsNoRejection() {
    Launched bad = Launched.of(Map.of("JAVA_OPTS", "-XX:NoSuchOption"), "check", SOUND);
    assertThat(bad.code()).isEqualTo(2);
    Launched last =
        Launched.of(Map.of("JAVA_OPTS", "-Xmx64m", "SAMKLANG_OPTS", "-Xmx1k"), "check", SOUND);
    assertThat(last.code()).as("SAMKLANG_OPTS has the last word").isEqualTo(2);
  }

  @Test
  void saysThatThereIsNoJava() {
    Launched none =
        Launched.of(Map.of("JAVA_HOME", "/nowhere", "LC_ALL", "sv_SE.UTF-8"), "check", SOUND);
    assertThat(none)
        .isEqualTo(
            new Launched(
                2, "", "samklang: JAVA_HOME pekar på '/nowhere', där finns inget Java.\n"));
  }

  /** What reads workbooks is loaded for workbooks alone, and says nothing of its own. */
  @Test
  void workbooksCostOnlyThoseWhoHaveThem() throws IOException, InterruptedException {
    String book = "examples/excel-workbook/sound-plan/input/utbildningsnamnden.xlsx";
    assertThat(loadedBy(SOUND))
        .contains("se.samklang.input.YamlRecords")
        .doesNotContain("org.apache.poi", "org.apache.logging", "org.apache.commons.compress");
    assertThat(loadedBy(book)).contains("org.apache.poi").doesNotContain("org.apache.xmlbeans");
    assertThat(Launched.of(ENGLISH, "check", book, "--as-of", "2016-06-30").err())
        .isEqualTo(
            book
                + "!Läs mig:A1: the sheet is not read: it has no known header row among its first"
                + " 21 rows.\n");
  }

  /** The classes that a check loads; without an archive, which may hold more than it needs. */
  private String loadedBy(String path) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                Launched.HOME.resolve("lib/samklang.jar").toString(),
                "se.samklang.Main",
                "check",
                path,
                "--as-of",
                "2016-06-30")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readString(log);
  }

  @Test
  void handsOnStandardInput() {
    byte[] plan = "activities:\n  - {id: A, title: B}\n".getBytes(StandardCharsets.UTF_8);
    Launched run =
        Launched.of(
            Launched.LAUNCHER, folder, plan, ENGLISH, "check", "-", "--only", "owner-missing");
    assertThat(run.out()).contains("-:2:10: error owner-missing: Activity A has no owner.");
  }

  @Test
  void needsNoStandardInput() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", "exec " + Launched.LAUNCHER + " strategy list <&-").start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(new Launched(process.waitFor(), out, err))
        .isEqualTo(new Launched(0, "karlshamn-2012\nronneby-2016-2017\nronneby-website\n", ""));
  }

  @Test
  void anotherJvmsArchiveSpoilsNothing() throws IOException {
    Path home = copy(Launched.HOME, folder.resolve("moved"));
    try (Stream<Path> archives = Files.list(home.resolve("lib/archives"))) {
      for (Path archive : archives.toList()) {
        archive.toFile().setWritable(true);
        Files.writeString(archive, "no archive at all");
      }
    }
    Path root = Path.of("").toAbsolutePath();
    String[] check = {"check", SOUND, "--format", "json", "--as-of", "2016-06-30"};
    Launched spoilt = Launched.of(home.resolve("bin/samklang"), root, new byte[0], ENGLISH, check);
    assertThat(spoilt).isEqualTo(Launched.of(ENGLISH, check));
    assertThat(spoilt.code()).isZero();
  }

  /** In every format, also of those that pack and draw. */
  @Test
  void everyJavaGivesTheSameBytes() throws IOException {
    List<Path> javas = javas();
    assumeTrue(javas.size() > 1, "only one Java here");
    List<Map<String, String>> runs = new ArrayList<>();
    for (Path java : javas) {
      Map<String, String> run = new TreeMap<>(written(java, CHECK, "check", INCOMPLETE));
      run.putAll(written(java, YEAR, "report", "--year=2016", "examples/annual-report/input"));
      runs.add(run);
    }
    assertThat(runs).allSatisfy(run -> assertThat(run).isEqualTo(runs.get(0)));
  }

  /** What a command writes on a Java, by format, and what it tells. */
  private Map<String, String> written(Path java, List<String> formats, String... command)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--as-of=2017-01-31");
    Path to = Files.createTempDirectory(folder, "java");
    for (String format : formats) {
      arguments.addAll(List.of("-o", format + "=" + to.resolve(format)));
    }
    Map<String, String> environment = new TreeMap<>(ENGLISH);
    environment.put("JAVA_HOME", java.toString());
    Launched run = Launched.of(environment, arguments.toArray(String[]::new));
    Map<String, String> written = new TreeMap<>(Map.of(command[0], run.toString()));
    for (String format : formats) {
      byte[] bytes = Files.readAllBytes(to.resolve(format));
      written.put(command[0] + " " + format, new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return written;
  }

  @Test
  void aCheckLoadsNoRuleCompiler() throws IOException {
    Path log = folder.resolve("classes.log");
    Launched.of(Map.of("JAVA_OPTS", "-Xlog:class+load:file=" + log), "check", INCOMPLETE);
    assertThat(Files.readString(log))
        .contains("org.drools.modelcompiler.KieBaseBuilder")
        .doesNotContain("org.drools.compiler")
        .doesNotContain("org.drools.drl.parser")
        .doesNotContain("org.drools.mvel", "org.mvel2")
        .doesNotContain("org.drools.model.codegen")
        .doesNotContain("org.eclipse.jdt")
        .doesNotContain("com.github.javaparser")
        .doesNotContain("com.fasterxml.jackson.databind.ObjectMapper");
  }

  /** The build makes one for every Java beside its own. */
  @Test
  void aCheckFindsItsClassesInTheArchive() throws IOException {
    List<String> tried = new ArrayList<>();
    for (Path java : javas()) {
      Path log = folder.resolve("archived.log");
      String option = "-Xlog:class+load:file=" + log;
      Launched run =
          Launched.of(
              Map.of("JAVA_HOME", java.toString(), "JAVA_OPTS", option), "check", INCOMPLETE);
      if (run.code() == 2 && run.err().contains("Java 17")) {
        continue; // too old to run on
      }
      tried.add(java.toString());
      List<String> loaded = Files.readAllLines(log);
      long archived = loaded.stream().filter(line -> line.contains("shared objects file")).count();
      assertThat(archived)
          .as("archived of %s classes on %s", loaded.size(), java)
          .isGreaterThan(loaded.size() * 8L / 10);
    }
    assertThat(tried).isNotEmpty();
  }

  @Test
  void takesMoreRulesFromAFolder() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules/house"));
    Files.writeString(
        rules.resolve("title-short.drl"),
        """
        package se.samklang.rules

        import se.samklang.model.Activity

        global se.samklang.engine.Recorder findings;

        rule "title-short"
        when
            $activity : Activity( title.stated, title.first.raw.length < 8 )
        then
            findings.add(drools.getRule(), $activity.subject(), $activity.title());
        end
        """);
    Files.writeString(rules.resolve("title-short.yaml"), card());
    Map<String, String> environment =
        Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString(), "LC_ALL", "en_US.UTF-8");
    for (int i = 0; i < 2; i++) {
      Launched run = Launched.of(environment, "test", folder.resolve("rules").toString());
      assertThat(run.err())
          .isEqualTo(
              "The rules in '" + folder.resolve("rules") + "' are program code and are run now.\n");
      assertThat(run.out()).isEqualTo("2 examples, 0 faults; 1 of 1 rules fire in an example.\n");
    }
    Path drl = rules.resolve("title-short.drl");
    Files.writeString(drl, Files.readString(drl).replace("title.stated", "titel.stated"));
    Launched broken = Launched.of(environment, "test", folder.resolve("rules").toString());
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.err()).contains("the rule cannot be used: " + drl + ":9: ");
  }

  private static String card() {
    StringBuilder card =
        new StringBuilder("rule: title-short\nstage: intake\nseverity: warning\nalways: true\n");
    for (String key : List.of("title", "finds", "why", "mend")) {
      card.append(key).append(": {sv: Kort, en: Short}\n");
    }
    return card.append(
            """
            message: {sv: 'Aktivitet {subject}', en: 'Activity {subject}'}
            examples:
              - name: short
                input: |
                  activities:
                    - {id: A, title: Resa}
                findings:
                  - {subject: activity A, field: title, at: '2:20'}
              - name: long
                input: |
                  activities:
                    - {id: A, title: Resa till Schopfheim}
                findings: []
            """)
        .toString();
  }

  @Test
  void endsAtOnceWhenItIsTold() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(Launched.LAUNCHER.toString(), "check", "-")
            .redirectErrorStream(true)
            .start();
    Thread.sleep(1500);
    process.destroy();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
  }

  private static List<Path> javas() {
    Path home = Path.of(System.getProperty("java.home"));
    try (Stream<Path> siblings = Files.list(home.toRealPath().getParent())) {
      return siblings
          .filter(java -> !Files.isSymbolicLink(java))
          .filter(java -> Files.isExecutable(java.resolve("bin/java")))
          .filter(java -> Files.exists(java.resolve("release")))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return to;
  }
}
