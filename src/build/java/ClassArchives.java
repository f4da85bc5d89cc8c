import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a class archive for each Java at hand, so that the distribution starts at once on them: for
 * the Java that builds, the one JAVA_HOME names, and those in the folders beside both.
 *
 * <p>Run by the build as {@code java ClassArchives.java DISTRIBUTION TRAINING WORKBOOK}.
 */
public final class ClassArchives {
  /** From this version on one archive holds classes, their links and profiles (JEP 483). */
  private static final int FIRST_WITH_AOT_CACHE = 25;

  private static final int OLDEST = 17;

  private final Path lib;
  private final Path training;
  private final Path workbook;

  private ClassArchives(Path distribution, Path training, Path workbook) {
    this.lib = distribution.resolve("lib");
    this.training = training;
    this.workbook = workbook;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path distribution = Path.of(args[0]);
    Path launcher = distribution.resolve("bin").resolve("samklang");
    if (!launcher.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + launcher + " executable");
    }
    ClassArchives archives = new ClassArchives(distribution, Path.of(args[1]), Path.of(args[2]));
    Files.createDirectories(archives.lib.resolve("archives"));
    for (Path java : javas()) {
      archives.make(java);
    }
  }

  private static Set<Path> javas() throws IOException {
    Set<Path> javas = new LinkedHashSet<>();
    for (String home : new String[] {System.getProperty("java.home"), System.getenv("JAVA_HOME")}) {
      if (home != null && Files.isDirectory(Path.of(home))) {
        Path real = Path.of(home).toRealPath();
        javas.add(real);
        try (Stream<Path> siblings = Files.list(real.getParent())) {
          for (Path sibling : siblings.sorted().toList()) {
            javas.add(sibling.toRealPath());
          }
        }
      }
    }
    javas.removeIf(home -> !Files.isReadable(home.resolve("release")) || !hasJava(home));
    return javas;
  }

  private static boolean hasJava(Path home) {
    return Files.isExecutable(executable(home));
  }

  private static Path executable(Path home) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    return home.resolve("bin").resolve(windows ? "java.exe" : "java");
  }

  private void make(Path java) throws IOException, InterruptedException {
    Properties release = new Properties();
    try (var in = Files.newBufferedReader(java.resolve("release"))) {
      release.load(in);
    }
    String version = unquoted(release.getProperty("JAVA_VERSION", "0"));
    String runtime = unquoted(release.getProperty("JAVA_RUNTIME_VERSION", ""));
    int major = Integer.parseInt(version.split("[^0-9]", 2)[0]);
    if (major < OLDEST || runtime.isEmpty()) {
      return;
    }
    Path archive =
        lib.resolve("archives").resolve(runtime + (major < FIRST_WITH_AOT_CACHE ? ".jsa" : ".aot"));
    boolean made =
        major < FIRST_WITH_AOT_CACHE ? makeShared(java, archive) : makeCache(java, archive);
    System.out.println(
        (made ? "class archive for Java " : "no class archive could be made for Java ") + runtime);
    if (!made) {
      Files.deleteIfExists(archive);
    }
  }

  private static String unquoted(String value) {
    return value.replace("\"", "");
  }

  /**
   * A static archive by a list of classes: a dynamic one leaves out classes as old as picocli's.
   */
  private boolean makeShared(Path java, Path archive) throws IOException, InterruptedException {
    Path list = Files.createTempFile("samklang", ".classes");
    Set<String> classes = new LinkedHashSet<>();
    for (List<String> run : trainingRuns()) {
      train(java, List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + list), run);
      classes.addAll(Files.readAllLines(list));
    }
    Files.write(list, classes);
    int code =
        run(
            java,
            List.of(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                lib.resolve("samklang.jar").toString()));
    Files.delete(list);
    return code == 0 && Files.exists(archive);
  }

  private boolean makeCache(Path java, Path archive) throws IOException, InterruptedException {
    train(java, List.of("-XX:AOTCacheOutput=" + archive), trainingRuns().get(0));
    return Files.exists(archive);
  }

  /** The first run touches most: what a check on a terminal, in a pipe and for json needs. */
  private List<List<String>> trainingRuns() {
    String plan = training.resolve("plan.yaml").toString();
    String table = training.resolve("aktiviteter.csv").toString();
    List<List<String>> runs = new ArrayList<>();
    runs.add(List.of("check", plan, table, workbook.toString(), "--format", "json", "--progress"));
    runs.add(List.of("check", plan, table, "--lang", "sv"));
    runs.add(List.of("check", plan, "--lang", "sv", "--color", "always"));
    return runs;
  }

  private void train(Path java, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(options);
    command.addAll(List.of("-cp", lib.resolve("samklang.jar").toString(), "se.samklang.Main"));
    command.addAll(arguments);
    run(java, command);
  }

  private static int run(Path java, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(executable(java).toString());
    command.addAll(
        List.of(
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC"));
    command.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(command);
    process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    process.redirectError(ProcessBuilder.Redirect.DISCARD);
    process.environment().remove("JAVA_TOOL_OPTIONS");
    process.redirectInput(ProcessBuilder.Redirect.from(new File(nullDevice())));
    return process.start().waitFor();
  }

  private static String nullDevice() {
    return File.separatorChar == '\\' ? "NUL" : "/dev/null";
  }
}
