package se.samklang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of somebody's is written whole or left as it was. */
class RewrittenFileTest {
  private static final byte[] BEFORE = {1, 2, 3};
  private static final byte[] AFTER = {4};

  @TempDir private Path folder;

  @Test
  void aFileIsWrittenWhole() throws IOException {
    Path file = Files.write(folder.resolve("a"), BEFORE);
    assertThat(RewrittenFile.write(file, BEFORE, AFTER)).isEmpty();
    assertThat(file).hasBinaryContent(AFTER);
    assertNothingElse(file);
  }

  @Test
  void whatHasChangedMeanwhileIsLeft() throws IOException {
    Path file = Files.write(folder.resolve("a"), new byte[] {9});
    assertThat(RewrittenFile.write(file, BEFORE, AFTER)).contains("changed");
    assertThat(file).hasBinaryContent(new byte[] {9});
    assertNothingElse(file);
  }

  @Test
  void aProtectedFileIsLeft() throws IOException {
    Path file = Files.write(folder.resolve("a"), BEFORE);
    assumeThat(Files.getFileStore(file).supportsFileAttributeView("posix")).isTrue();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assertThat(RewrittenFile.write(file, BEFORE, AFTER)).contains("read-only");
    assertThat(file).hasBinaryContent(BEFORE);
    assertNothingElse(file);
  }

  @Test
  void whatIsGoneIsNotMadeAnew() {
    Path file = folder.resolve("a");
    assertThat(RewrittenFile.write(file, BEFORE, AFTER)).contains("failed");
    assertThat(file).doesNotExist();
  }

  private void assertNothingElse(Path file) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
