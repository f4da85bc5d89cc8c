package se.samklang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Files that the program makes for people to go on with: written whole, never over another. */
final class NewFile {
  private NewFile() {}

  /** The content of a starter. */
  static byte[] starter(String name) {
    try (InputStream in = NewFile.class.getResourceAsStream("starters/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no starter " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file that is not there yet. */
  static void write(String name, byte[] content) {
    Path target = target(name);
    Path whole = target.resolveSibling("." + target.getFileName() + ".samklang-new");
    try {
      Files.write(whole, content);
      Files.move(whole, target);
    } catch (FileAlreadyExistsException e) {
      throw problem("file-exists", name);
    } catch (IOException e) {
      throw problem("file-not-written", name);
    } finally {
      delete(whole);
    }
  }

  private static Path target(String name) {
    try {
      Path target = Path.of(name);
      if (Files.exists(target)) {
        throw problem("file-exists", name);
      }
      return target;
    } catch (InvalidPathException e) {
      throw problem("file-not-written", name);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UsageException problem(String sentence, String name) {
    return new UsageException(sentence, Map.of("value", name), Optional.empty());
  }
}
