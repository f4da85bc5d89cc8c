import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Puts a Java of its own beside the distribution, for machines that have none, and below a folder
 * that is the root of an image.
 *
 * <p>Run by the build as {@code java Bundle.java DISTRIBUTION BUNDLE IMAGE-ROOT}. The Java is made
 * for the kind of machine that builds; the libraries of the system that it needs go into the image.
 */
public final class Bundle {
  /** What the program and its libraries use; java.desktop for beans of rules and shapes of PDF. */
  private static final String MODULES =
      "java.base,java.desktop,java.logging,java.management,java.naming,java.sql,java.xml,"
          + "jdk.unsupported,jdk.zipfs";

  private static final Path SHELL = Path.of("/bin/busybox");

  /**
   * Without it, names of files could have no letters beyond ASCII; some systems have it built in.
   */
  private static final Path LOCALE = Path.of("/usr/lib/locale/C.utf8");

  private static final Pattern LIBRARY = Pattern.compile("(?:=> )?(/[^ ]+\\.so[^ ]*) \\(");

  private Bundle() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path bundle = Path.of(args[1]);
    Path image = Path.of(args[2]);
    delete(bundle);
    delete(image);
    copy(Path.of(args[0]), bundle);
    Path runtime = bundle.resolve("runtime");
    link(runtime);
    run(runtime.resolve("bin/java").toString(), "-Xshare:dump");
    copy(bundle, image.resolve("opt/samklang"));
    addSystem(runtime, image);
    System.out.println("bundle with Java " + Runtime.version());
  }

  private static void link(Path runtime) throws IOException {
    String compress = Runtime.version().feature() < 21 ? "2" : "zip-6";
    ToolProvider jlink =
        ToolProvider.findFirst("jlink")
            .orElseThrow(() -> new IOException("this Java has no jlink: build with a JDK"));
    int code =
        jlink.run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            "--add-modules",
            MODULES,
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--compress=" + compress,
            "--output",
            runtime.toString());
    if (code != 0) {
      throw new IOException("jlink ended with " + code);
    }
  }

  /** An image begins empty: what the Java loads of the system, a shell, a user, room to work. */
  private static void addSystem(Path runtime, Path image) throws IOException, InterruptedException {
    for (String library : libraries(runtime)) {
      Path target = image.resolve(library.substring(1));
      Files.createDirectories(target.getParent());
      Files.copy(Path.of(library), target, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.isExecutable(SHELL)) {
      throw new IOException("an image needs " + SHELL + " (Debian: busybox-static)");
    }
    for (String name : List.of("busybox", "sh", "cat", "ls", "mkdir", "readlink", "env")) {
      Path target = image.resolve("bin").resolve(name);
      Files.createDirectories(target.getParent());
      Files.copy(SHELL, target);
    }
    if (Files.isDirectory(LOCALE)) {
      copy(LOCALE, image.resolve(LOCALE.toString().substring(1)));
    }
    Files.createDirectories(image.resolve("etc"));
    Files.writeString(
        image.resolve("etc/passwd"),
        "root:x:0:0:root:/root:/bin/sh\nsamklang:x:65532:65532:samklang:/tmp:/bin/sh\n");
    Files.writeString(image.resolve("etc/group"), "root:x:0:\nsamklang:x:65532:\n");
    for (String folder : List.of("tmp", "plans")) {
      Files.createDirectories(image.resolve(folder));
      Files.writeString(image.resolve(folder).resolve(".keep"), "");
    }
  }

  /** The libraries outside the Java itself, each by the name under which it is looked for. */
  private static Set<String> libraries(Path runtime) throws IOException, InterruptedException {
    Set<String> libraries = new TreeSet<>();
    for (String file :
        List.of(
            "bin/java",
            "lib/server/libjvm.so",
            "lib/libjava.so",
            "lib/libzip.so",
            "lib/libnio.so",
            "lib/libnet.so",
            "lib/libjimage.so",
            "lib/libawt.so",
            "lib/libawt_headless.so")) {
      Process ldd = new ProcessBuilder("ldd", runtime.resolve(file).toString()).start();
      try (InputStream out = ldd.getInputStream()) {
        Matcher library = LIBRARY.matcher(new String(out.readAllBytes(), StandardCharsets.UTF_8));
        while (library.find()) {
          if (!library.group(1).startsWith(runtime.toString())) {
            libraries.add(library.group(1));
          }
        }
      }
      ldd.waitFor();
    }
    return libraries;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  /** Class archives are left: they hold only where they were made. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path relative = from.relativize(file);
        if (relative.startsWith("lib/archives")) {
          continue;
        }
        Path target = to.resolve(relative.toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
