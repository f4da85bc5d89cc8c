package se.samklang.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import se.samklang.catalogue.FolderRules;
import se.samklang.catalogue.Sha256;

/**
 * Rules from a folder that the caller names. They are compiled by a JVM of its own, as a check has
 * no DRL compiler, and kept under the hash of what they were made from.
 */
public final class ExtraRules {
  private final Path cache;

  /**
   * Keeps what is compiled in a folder.
   *
   * @param cache made where it is not there
   */
  public ExtraRules(Path cache) {
    this.cache = cache;
  }

  /**
   * The compiled classes of a folder of rules.
   *
   * @throws BrokenRulesException where a rule does not compile
   * @throws UncheckedIOException where the folder cannot be read or nothing be written
   */
  public URLClassLoader compiled(Path folder) {
    try {
      Path classes = cache.resolve(hash(folder));
      if (!Files.isDirectory(classes)) {
        classes = writable().resolve(classes.getFileName());
        compile(folder, classes);
      }
      return new RuleClassLoader(classes.toUri().toURL());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the rules and of the program: another build may know other facts. */
  private static String hash(Path folder) throws IOException {
    StringBuilder all = new StringBuilder(System.getProperty("java.class.path", ""));
    for (Path source : new FolderRules(folder).drlFiles()) {
      all.append(source).append('\n').append(Files.readString(source, StandardCharsets.UTF_8));
    }
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Where nothing can be kept, as in a home that is read-only, a folder for this run alone. */
  private Path writable() throws IOException {
    try {
      Files.createDirectories(cache);
      if (Files.isWritable(cache)) {
        return cache;
      }
    } catch (IOException e) {
      // so it is not kept
    }
    return Files.createTempDirectory("samklang-rules");
  }

  /** Compiles beside the place and moves whole, so that no other run finds half of it. */
  private static void compile(Path folder, Path classes) throws IOException {
    Path unfinished = Files.createTempDirectory(classes.getParent(), "unfinished");
    try {
      run(folder, unfinished);
      Files.move(unfinished, classes, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      // another run was faster, with the same result
    } finally {
      delete(unfinished);
    }
  }

  private static void run(Path folder, Path target) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder compiler =
        new ProcessBuilder(
            java.toString(),
            "-Dfile.encoding=UTF-8",
            "-cp",
            classPath(),
            RuleCompiler.class.getName(),
            folder.toString(),
            target.toString());
    compiler.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    compiler.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      int code = compiler.start().waitFor();
      Path faults = target.resolve(RuleCompiler.FAULTS);
      if (Files.exists(faults)) {
        throw new BrokenRulesException(Files.readAllLines(faults));
      }
      if (code != 0) {
        throw new IOException("the rule compiler ended with " + code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while compiling rules", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** The program's own classes, and the compiler that lies beside its libraries. */
  private static String classPath() {
    String own = System.getProperty("java.class.path", "");
    Path first = Path.of(own.split(File.pathSeparator, 2)[0]).toAbsolutePath();
    Path compiler = first.resolveSibling("compiler");
    return Files.isDirectory(compiler) ? own + File.pathSeparator + compiler.resolve("*") : own;
  }
}
