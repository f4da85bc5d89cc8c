package se.samklang.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One run of the launcher in a process of its own.
 *
 * @param code the exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Launched(int code, String out, String err) {
  static final Path HOME = Path.of("target", "samklang").toAbsolutePath();
  static final Path LAUNCHER = HOME.resolve("bin").resolve("samklang");

  /** Runs the launcher of the build from the project's folder. */
  static Launched of(Map<String, String> environment, String... arguments) {
    return of(LAUNCHER, Path.of("").toAbsolutePath(), new byte[0], environment, arguments);
  }

  /** Runs a launcher. An empty value takes a variable out of the environment. */
  static Launched of(
      Path launcher, Path folder, byte[] in, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    try {
      Path input = Files.write(Files.createTempFile("samklang", ".in"), in);
      Path out = Files.createTempFile("samklang", ".out");
      Path err = Files.createTempFile("samklang", ".err");
      ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
      process.environment().remove("SAMKLANG_OPTS");
      process.environment().remove("JAVA_OPTS");
      environment.forEach(
          (name, value) -> {
            if (value.isEmpty()) {
              process.environment().remove(name);
            } else {
              process.environment().put(name, value);
            }
          });
      process.redirectInput(input.toFile()).redirectOutput(out.toFile());
      int code = process.redirectError(err.toFile()).start().waitFor();
      Launched launched = new Launched(code, text(out), text(err));
      Files.delete(input);
      return launched;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    Files.delete(file);
    return text;
  }
}
