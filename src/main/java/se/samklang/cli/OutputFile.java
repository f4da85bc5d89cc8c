package se.samklang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/** A file that a result is written to: whole or not at all, over what an earlier run left there. */
final class OutputFile {
  private final String name;
  private final Path target;

  private OutputFile(String name, Path target) {
    this.name = name;
    this.target = target;
  }

  /**
   * A file by its name; of a link, what it leads to.
   *
   * @throws UsageException where nothing can be written there
   */
  static OutputFile named(String name) {
    try {
      Path path = Path.of(name);
      Path target = Files.isRegularFile(path) ? path.toRealPath() : path.toAbsolutePath();
      Path folder = target.getParent();
      if (folder == null || Files.isDirectory(target)) {
        throw notWritten(name);
      }
      if (!Files.isDirectory(folder)) {
        Map<String, String> details =
            Map.of("value", name, "folder", String.valueOf(path.getParent()));
        throw new UsageException("no-output-folder", details, Optional.empty());
      }
      return new OutputFile(name, target);
    } catch (IOException | InvalidPathException e) {
      throw notWritten(name);
    }
  }

  /** Where it is, links followed. */
  Path target() {
    return target;
  }

  /** Devices and pipes take the bytes as they come; a regular file appears when it is whole. */
  void write(byte[] content) {
    try {
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        Files.write(target, content);
        return;
      }
      WholeFile.write(
          target, content, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw notWritten(name);
    }
  }

  private static UsageException notWritten(String name) {
    return new UsageException("file-not-written", Map.of("value", name), Optional.empty());
  }
}
