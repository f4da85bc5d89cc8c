package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code samklang suggest}: the patch it shows, and the files it writes. */
class SuggestCommandTest {
  private static final String PLAN =
      """
      activities:
      - id: UN-01
        priority-area: Unga på väg
        municipal-goal: En bra skola
        europe-2020: Unga på väg
        eusbsr: Sammanlänka människor i regionen
        blekinge: TBD
        method: utbyyte
      """;

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void fill() {
    desk = new Desk(folder).file("plan.yaml", PLAN);
  }

  @Test
  void thePatchMarksWhatThereIsToChoose() {
    Run run = suggest("./plan.yaml");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .endsWith(
            """
            @@ -4,5 +4,5 @@ UN-01 blekinge: all items of the strategy's table, choose; UN-01 method: the nearest name
               municipal-goal: En bra skola
               europe-2020: Unga på väg
               eusbsr: Sammanlänka människor i regionen
            -  blekinge: TBD
            -  method: utbyyte
            +  blekinge: [Quality of life, Working life]
            +  method: utbyte
            """);
    assertThat(text("plan.yaml")).isEqualTo(PLAN);
  }

  @Test
  void gitAppliesThePatch() throws IOException, InterruptedException {
    desk.file("sub folder/åäö plan.yaml", "\ufeff" + PLAN.stripTrailing())
        .file("t.csv", "id;owner;priority-area;blekinge\r\nA;UF;Unga på väg;\r\nB;UF;Unga på väg");
    String patch = Run.of("suggest", folder.toString(), "--lang", "en").out();
    assertThat(suggest("./plan.yaml", "./sub folder", "./t.csv", "--write").code()).isZero();
    List<String> written = texts();
    desk.file("plan.yaml", PLAN)
        .file("sub folder/åäö plan.yaml", "\ufeff" + PLAN.stripTrailing())
        .file("t.csv", "id;owner;priority-area;blekinge\r\nA;UF;Unga på väg;\r\nB;UF;Unga på väg");
    Files.writeString(folder.resolve("p.patch"), patch);
    run("git", "init", "-q");
    int outside = 1 + folder.getNameCount();
    run("git", "apply", "-p" + outside, "p.patch");
    assertThat(texts()).isEqualTo(written);
    assertThat(written.get(1)).startsWith("\ufeff").endsWith("method: utbyte");
  }

  @Test
  void writingTellsEachChange() {
    Run run = suggest("./plan.yaml", "--write");
    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                """
                plan.yaml:7:13: UN-01 blekinge: 'TBD' is now 'Quality of life', 'Working life' (all items of the strategy's table, choose).
                plan.yaml:8:11: UN-01 method: 'utbyyte' is now 'utbyte' (the nearest name).
                2 changes in 1 file. Strike what does not apply, and check again.
                """,
                ""));
    assertThat(suggest("./plan.yaml", "--write"))
        .isEqualTo(new Run(0, "", "There is nothing to suggest.\n"));
  }

  @Test
  void theOrderOfArgumentsIsOfNoAccountAndAFileIsChangedOnce() throws IOException {
    desk.file("other.yaml", PLAN.replace("UN-01", "UN-02"));
    Files.createSymbolicLink(folder.resolve("z.yaml"), folder.resolve("plan.yaml"));
    String one = suggest("./plan.yaml", "./other.yaml").out();
    assertThat(suggest("./other.yaml", "./plan.yaml", "./other.yaml").out()).isEqualTo(one);
    Run all = suggest("./z.yaml", "./plan.yaml", "./other.yaml", "--write");
    assertThat(all.code()).as(all.err()).isZero();
    assertThat(all.out()).contains("4 changes in 2 files");
    assertThat(folder.resolve("z.yaml")).isSymbolicLink();
    assertThat(text("z.yaml")).isEqualTo(text("plan.yaml")).contains("method: utbyte");
  }

  @Test
  void aLinkStaysOneAndRightsStay() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real")).resolve("plan.yaml");
    Files.writeString(real, PLAN);
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(folder.resolve("link.yaml"), real);
    assertThat(suggest("./link.yaml", "--write").code()).isZero();
    assertThat(folder.resolve("link.yaml")).isSymbolicLink();
    assertThat(text("real/plan.yaml")).contains("method: utbyte");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-r-----");
    try (Stream<Path> left = Files.list(real.getParent())) {
      assertThat(left).containsExactly(real);
    }
  }

  @Test
  void aProtectedFileIsLeftAndOthersAreWritten() throws IOException {
    desk.file("other.yaml", PLAN.replace("UN-01", "UN-02"));
    Files.setPosixFilePermissions(
        folder.resolve("plan.yaml"), PosixFilePermissions.fromString("r--r--r--"));
    Run run = suggest("./plan.yaml", "./other.yaml", "--write");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("plan.yaml: not changed, because the file is write-protected.\n");
    assertThat(text("plan.yaml")).isEqualTo(PLAN);
    assertThat(text("other.yaml")).contains("method: utbyte");
  }

  @Test
  void contextIsNotChanged() {
    desk.file("context.yaml", PLAN.replace("UN-01", "UN-02"));
    Run run = suggest("./plan.yaml", "--context", folder + "/context.yaml", "--write");
    assertThat(run.code()).isZero();
    assertThat(text("context.yaml")).isEqualTo(PLAN.replace("UN-01", "UN-02"));
  }

  @Test
  void standardInputIsShownAndNotWritten() {
    byte[] in = PLAN.getBytes(StandardCharsets.UTF_8);
    Run run = desk.run(in, "suggest", "-", "--stdin-name", "p.yaml", "--lang", "en");
    assertThat(run.out())
        .startsWith("--- a/p.yaml\n+++ b/p.yaml\n")
        .contains("+  method: utbyte\n");
    Run refused = desk.run(in, "suggest", "-", "--write", "--lang", "en");
    assertThat(refused)
        .isEqualTo(
            new Run(
                2,
                "",
                """
                samklang: standard input cannot be changed. Name the files for --write.
                Run 'samklang suggest --help' for help.
                """));
  }

  @Test
  void anUnreadableFileStopsNoOther() {
    desk.file("broken.yaml", "activities: [\n");
    Run run = suggest("./plan.yaml", "./broken.yaml", "--write");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("broken.yaml:2:1: cannot be judged");
    assertThat(text("plan.yaml")).contains("method: utbyte");
  }

  @Test
  void aWorkbookIsNotChangedButItsCellsAreNamed() {
    desk.file(
        "plan.xlsx",
        new Book()
            .sheet("Aktiviteter")
            .row("id", "owner", "priority-area", "blekinge", "method")
            .row("A", "UF", "Unga på väg", "", "utbyyte"));
    Run run = suggest("./plan.xlsx", "--write", "--only=mapping-missing,method-unknown");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains(
            "plan.xlsx!Aktiviteter:D2: A blekinge: 'Quality of life', 'Working life' (all items of the strategy's table, choose).\n",
            "plan.xlsx!Aktiviteter:E2: A method: 'utbyte' (the nearest name).\n",
            "Workbooks are not changed");
  }

  /** A misspelt key is no value: under another name, all checks would see another file. */
  @Test
  void keysAreNotRenamed() {
    desk.file("plan.yaml", "activities:\n- id: A\n  ownr: UF\n");
    assertThat(suggest("./plan.yaml", "--only=field-unknown"))
        .isEqualTo(new Run(0, "", "There is nothing to suggest.\n"));
  }

  /** Signs that turn letters around are shown to people, and kept for programs. */
  @Test
  void aTerminalIsNotMisled() {
    desk.file("plan.yaml", PLAN.replace("TBD", "TBD # \u202egnp"));
    String[] arguments = {"suggest", folder + "/plan.yaml", "--lang", "en"};
    Run terminal = Run.of(new byte[0], Map.of("SAMKLANG_TERMINAL", "1"), arguments);
    assertThat(terminal.out()).contains("# \\u202egnp").doesNotContain("\u202e");
    assertThat(Run.of(arguments).out()).contains("# \u202egnp");
  }

  private Run suggest(String... arguments) {
    List<String> all = new ArrayList<>(List.of("suggest"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--as-of", "2016-06-30", "--lang", "en"));
    return desk.run(all.toArray(String[]::new));
  }

  private List<String> texts() {
    return Stream.of("plan.yaml", "sub folder/åäö plan.yaml", "t.csv").map(this::text).toList();
  }

  private String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
