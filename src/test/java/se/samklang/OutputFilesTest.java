package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -o FORMAT=FILE}: the result in files beside what standard output gets. */
class OutputFilesTest {
  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void plan() {
    desk =
        new Desk(folder)
            .file("plan.yaml", "activities:\n  - {id: UN-01, owner: alla}\n")
            .emptyFolder("out");
  }

  private Run check(String... outputs) {
    String[] fixed = {
      "check", "./plan.yaml", "--only=owner-unclear", "--as-of=2016-06-30", "--lang=en"
    };
    return desk.run(Stream.of(fixed, outputs).flatMap(Stream::of).toArray(String[]::new));
  }

  private String target(String format, String name) {
    return format + "=" + folder.resolve(name);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name)).replace(folder + "/", "");
  }

  @Test
  void eachFileGetsItsForm() throws IOException {
    Run run = check("-o", target("json", "out/a.json"), "--output", target("text", "out/a.txt"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("plan.yaml:2:24: error owner-unclear: ");
    assertThat(read("out/a.txt")).isEqualTo(run.out());
    assertThat(read("out/a.json")).isEqualTo(check("--format", "json").out());
    assertThat(files()).containsExactly("a.json", "a.txt");
  }

  @Test
  void whatAnEarlierRunLeftIsReplaced() throws IOException {
    desk.file("out/a.txt", "old\n".repeat(1000));
    check("-o", target("text", "out/a.txt"));
    assertThat(read("out/a.txt")).startsWith("plan.yaml:2:24: ").doesNotContain("old");
  }

  @Test
  void ofALinkItsTargetIsWritten() throws IOException {
    desk.file("real.txt", "old");
    Files.createSymbolicLink(folder.resolve("out/link.txt"), folder.resolve("real.txt"));
    check("-o", target("text", "out/link.txt"));
    assertThat(read("real.txt")).startsWith("plan.yaml:2:24: ");
    assertThat(folder.resolve("out/link.txt")).isSymbolicLink();
  }

  @Test
  void whatIsNoRegularFileIsWrittenTo() {
    assertThat(check("-o", "json=/dev/null").code()).isEqualTo(1);
    assertThat(Path.of("/dev/null")).exists();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  void whatIsJudgedIsNeverWrittenOver() throws IOException {
    Run run = check("-o", target("json", "plan.yaml"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is taken: it is judged or named twice");
    assertThat(read("plan.yaml")).startsWith("activities:");
  }

  @Test
  void anOutputThatCannotBeIsSaidBeforeTheWork() throws IOException {
    assertThat(check("-o", target("json", "no/a.json")).err())
        .contains("cannot be written: there is no folder '");
    assertThat(check("-o", target("json", "out")).err()).contains("cannot be written");
    assertThat(check("-o", "jsn=a").err()).contains("Did you mean 'json'?");
    assertThat(check("-o", "json").err()).contains("FORMAT=FILE");
    String twice = target("json", "out/a.json");
    assertThat(check("-o", twice, "-o", twice).err()).contains("named twice");
    assertThat(files()).isEmpty();
  }

  /** The hour of a run would make every file another one. */
  @Test
  void aWorkbookDoesNotTellWhenItWasMade() throws IOException {
    check("-o", target("xlsx", "out/a.xlsx"));
    byte[] properties =
        Book.part(Files.readAllBytes(folder.resolve("out/a.xlsx")), "docProps/core.xml");
    assertThat(new String(properties, StandardCharsets.UTF_8)).doesNotContain("dcterms:created");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
