package se.samklang.cli;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file beside its place and moves it there: it appears whole or not at all. */
final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a file.
   *
   * @param options how it is moved to its place
   */
  static void write(Path target, byte[] content, CopyOption... options) throws IOException {
    Path whole = target.resolveSibling("." + target.getFileName() + ".samklang-new");
    try {
      Files.write(whole, content);
      Files.move(whole, target, options);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
