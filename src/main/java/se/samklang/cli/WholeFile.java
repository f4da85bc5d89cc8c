package se.samklang.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file beside its place and moves it there: it appears whole or not at all. */
final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a file.
   *
   * @param options how it is moved to its place
   */
  static void write(Path target, byte[] content, CopyOption... options) throws IOException {
    String name = "." + target.getFileName() + "." + UUID.randomUUID() + ".samklang-new";
    Path whole = target.resolveSibling(name);
    try {
      fill(whole, content);
      Files.move(whole, target, options);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** Of this run alone, and on the disk before it has its name. */
  private static void fill(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }
}
