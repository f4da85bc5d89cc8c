import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast the distribution is beside what it cannot be faster than, in one table of ratios.
 *
 * <p>Run after {@code mvn -q -DskipTests package} as {@code java src/benchmark/java/Benchmark.java
 * [ACTIVITIES [RUNS]]}, by the Java to be measured. What is compared takes turns; the table has the
 * medians.
 */
public final class Benchmark {
  private static final Path HOME = Path.of("target", "samklang").toAbsolutePath();
  private static final Path WORK = Path.of("target", "benchmark").toAbsolutePath();
  private static final Path SOURCES = Path.of("src", "benchmark", "java").toAbsolutePath();
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** Clock ticks a second, as Linux counts the processor time of processes. */
  private static final double TICKS = 100;

  private final int activities;
  private final int runs;

  private Benchmark(int activities, int runs) {
    this.activities = activities;
    this.runs = runs;
  }

  public static void main(String[] args) throws Exception {
    int activities = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    new Benchmark(activities, runs).run();
  }

  /**
   * One thing to be measured.
   *
   * @param options those of the JVM that runs samklang; null where it is another program
   */
  private record Job(String name, List<String> command, String options) {}

  private record Time(double wall, double processor) {}

  private void run() throws Exception {
    prepare();
    System.out.printf(
        "Java %s, %d activities, medians of %d runs%n", Runtime.version(), activities, runs);
    System.out.printf("%-52s %9s %9s %9s%n", "", "wall s", "cpu s", "ratio");
    Path few = WORK.resolve("few");
    List<String> few20 =
        List.of(few.resolve("a.yaml").toString(), "--context", few.resolve("plan.yaml").toString());
    List<Job> cold =
        new ArrayList<>(List.of(bare(), samklang("check of 20 activities", few20, "")));
    if (isThere("yamllint")) {
      cold.add(
          1, new Job("yamllint", List.of("yamllint", "-d", "{rules: {}}", few20.get(0)), null));
    }
    compare(cold, 5 * runs);
    Path many = WORK.resolve("many");
    List<String> table =
        List.of(
            many.resolve("a.csv").toString(), "--context", many.resolve("plan.yaml").toString());
    compare(
        List.of(
            java("Commons CSV alone", "OnlyCsv", table.get(0)),
            new Job(
                "awk, field checks",
                List.of("awk", "-f", SOURCES.resolveSibling("fields.awk").toString(), table.get(0)),
                null),
            samklang("check, --threads 1, -Xmx256m", and(table, "--threads", "1"), "-Xmx256m"),
            samklang("check, -Xmx256m", table, "-Xmx256m")),
        runs);
    Path tenth = WORK.resolve("tenth");
    compare(
        List.of(
            samklang(
                "check of a tenth of them",
                List.of(
                    tenth.resolve("a.csv").toString(),
                    "--context",
                    tenth.resolve("plan.yaml").toString()),
                "-Xmx256m"),
            samklang("check of all", table, "-Xmx256m")),
        runs);
    Path yaml = WORK.resolve("yaml");
    List<String> large =
        List.of(
            yaml.resolve("a.yaml").toString(), "--context", yaml.resolve("plan.yaml").toString());
    compare(
        List.of(
            java("a large YAML file, tokens alone", "OnlyTokens", large.get(0)),
            samklang("check of it", large, "")),
        runs);
    Path small = WORK.resolve("small");
    List<String> context = List.of("--context", small.resolve("plan.yaml").toString());
    compare(
        List.of(
            samklang(
                "5,000 activities in one file",
                and(context, small.resolve("a.yaml").toString()),
                ""),
            samklang("5,000 files of one", and(context, small.resolve("a").toString()), "")),
        runs);
  }

  private void prepare() throws Exception {
    data("yaml", 20, "few", "a.yaml");
    data("csv", activities, "many", "a.csv");
    data("csv", activities / 10, "tenth", "a.csv");
    data("yaml", activities / 9, "yaml", "a.yaml");
    data("yaml", 5_000, "small", "a.yaml");
    data("folder", 5_000, "small", "a");
    Files.createDirectories(WORK.resolve("classes"));
    call(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
            "-proc:none",
            "-d",
            WORK.resolve("classes").toString(),
            "-cp",
            libraries(),
            SOURCES.resolve("Baselines.java").toString()));
    call(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "jar").toString(),
            "cf",
            jar(),
            "-C",
            WORK.resolve("classes").toString(),
            "."));
    call(and(List.of(JAVA), archive(true), "-cp", classPath(), "Baselines$Bare", "a"));
  }

  private void data(String form, int count, String folder, String name) throws Exception {
    Path target = WORK.resolve(folder).resolve(name);
    Path made = WORK.resolve(folder).resolve("." + form + count);
    if (!Files.exists(made)) {
      Files.createDirectories(target.getParent());
      call(
          List.of(
              JAVA,
              SOURCES.resolve("BenchmarkData.java").toString(),
              form,
              String.valueOf(count),
              target.toString()));
      Files.createFile(made);
    }
  }

  private static String libraries() throws IOException {
    List<String> jars = new ArrayList<>();
    try (var files = Files.list(HOME.resolve("lib"))) {
      files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .forEach(file -> jars.add(file.toString()));
    }
    return String.join(File.pathSeparator, jars);
  }

  private static String jar() {
    return WORK.resolve("baselines.jar").toString();
  }

  /** The jar first: a class archive takes no folders. */
  private static String classPath() throws IOException {
    return jar() + File.pathSeparator + libraries();
  }

  /** The option that makes or takes the archive of the bare program, of the kind samklang has. */
  private static String archive(boolean make) {
    boolean cache = Runtime.version().feature() >= 25;
    String file = WORK.resolve("bare" + (cache ? ".aot" : ".jsa")).toString();
    if (cache) {
      return (make ? "-XX:AOTCacheOutput=" : "-XX:AOTCache=") + file;
    }
    return (make ? "-XX:ArchiveClassesAtExit=" : "-XX:SharedArchiveFile=") + file;
  }

  private static Job bare() throws IOException {
    return new Job(
        "bare picocli program",
        List.of(
            JAVA,
            archive(false),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath(),
            "Baselines$Bare",
            "a"),
        null);
  }

  private static Job java(String name, String program, String file) throws IOException {
    return new Job(
        name,
        List.of(JAVA, "-XX:+UseSerialGC", "-cp", classPath(), "Baselines$" + program, file),
        null);
  }

  private static Job samklang(String name, List<String> arguments, String options) {
    List<String> command =
        new ArrayList<>(List.of(HOME.resolve("bin").resolve("samklang").toString(), "check"));
    command.addAll(arguments);
    command.addAll(List.of("--as-of", "2016-06-30", "--format", "json"));
    return new Job(name, command, options);
  }

  private static List<String> and(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private static boolean isThere(String program) throws Exception {
    try {
      return new ProcessBuilder(program, "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Measures by turns; the ratio of processor times, or else of wall times, is to the first. */
  private static void compare(List<Job> jobs, int runs) throws Exception {
    Map<Job, List<Time>> times = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      for (Job job : jobs) {
        times.computeIfAbsent(job, each -> new ArrayList<>()).add(time(job));
      }
    }
    double first = 0;
    for (Job job : jobs) {
      double wall = median(times.get(job).stream().mapToDouble(Time::wall).toArray());
      double processor = median(times.get(job).stream().mapToDouble(Time::processor).toArray());
      first = first == 0 ? wall : first;
      System.out.printf(
          Locale.ROOT, "%-52s %9.3f %9.3f %9.2f%n", job.name(), wall, processor, wall / first);
    }
    System.out.println();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static Time time(Job job) throws Exception {
    double processor = processor();
    long start = System.nanoTime();
    ProcessBuilder process = new ProcessBuilder(job.command());
    process.redirectOutput(WORK.resolve("out").toFile());
    process.redirectError(WORK.resolve("err").toFile());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    if (job.options() != null) {
      process.environment().put("SAMKLANG_OPTS", job.options());
    }
    int code = process.start().waitFor();
    if (code > 1) {
      throw new IllegalStateException(
          job.command() + " ended with " + code + ": " + Files.readString(WORK.resolve("err")));
    }
    return new Time((System.nanoTime() - start) / 1e9, processor() - processor);
  }

  /** What the children of this process have used; 0 where no file tells. */
  private static double processor() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.isReadable(stat)) {
      return 0;
    }
    String[] fields = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
  }

  private static void call(List<String> command) throws Exception {
    int code =
        new ProcessBuilder(command)
            .inheritIO()
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IllegalStateException(command + " ended with " + code);
    }
  }
}
