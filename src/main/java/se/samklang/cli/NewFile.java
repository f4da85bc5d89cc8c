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

  /** Writes files into a folder, which is made where it is not there; none where one of them is. */
  static void writeAll(String folder, Map<String, byte[]> files) {
    String prefix = folder.equals(".") ? "" : folder.endsWith("/") ? folder : folder + "/";
    files.keySet().forEach(name -> target(prefix + name));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      makeFolder(target(prefix + file.getKey()), folder);
      write(prefix + file.getKey(), file.getValue());
    }
  }

  private static void makeFolder(Path file, String folder) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw problem("folder-not-made", folder);
    }
  }

  /** Writes a file that is not there yet. */
  static void write(String name, byte[] content) {
    Path target = target(name);
    try {
      WholeFile.write(target, content);
    } catch (FileAlreadyExistsException e) {
      throw problem("file-exists", name);
    } catch (IOException e) {
      throw problem("file-not-written", name);
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

  private static UsageException problem(String sentence, String name) {
    return new UsageException(sentence, Map.of("value", name), Optional.empty());
  }
}
