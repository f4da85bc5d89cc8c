package se.samklang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.samklang.catalogue.Sha256;
import se.samklang.input.InputFile;

/** The bytes that were judged, and no others. */
final class JudgedFile {
  private JudgedFile() {}

  /** What a file holds; empty where it is something else by now, or cannot be read any more. */
  static Optional<byte[]> bytes(InputFile file) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of(file.path()));
      return Sha256.of(bytes).equals(file.sha256()) ? Optional.of(bytes) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
