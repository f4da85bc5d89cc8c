import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How fast the distribution is beside what it cannot be faster than, in one table of ratios.
 *
 * <p>Run by {@code src/benchmark/run}, on the Java to be measured.
 */
public final class Benchmark {
  private static final Path HOME = Path.of("target", "samklang").toAbsolutePath();
  private static final Path WORK = Path.of("target", "benchmark").toAbsolutePath();
  private static final Path SOURCES = Path.of("src", "benchmark").toAbsolutePath();
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final boolean HAS_AOT_CACHE = Runtime.version().feature() >= 25;

  private static final int DEFAULT_ACTIVITIES = 1_000_000;
  private static final int DEFAULT_ROUNDS = 3;
  private static final int STARTED_WITH = 20;
  private static final int SMALL_FILES = 5_000;

  /** This many make 100 MB of YAML where a million make a table of 300 MB. */
  private static final double IN_LARGE_YAML = 0.111;

  private static final String SMALL_HEAP = "-Xmx256m";

  private final int activities;
  private final Stopwatch stopwatch;
  private final List<String> rows = new ArrayList<>();

  private Benchmark(int activities, int rounds) {
    this.activities = activities;
    this.stopwatch = new Stopwatch(WORK, rounds);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int activities = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_ACTIVITIES;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : DEFAULT_ROUNDS;
    Benchmark benchmark = new Benchmark(activities, rounds);
    benchmark.prepare();
    System.out.printf(
        Locale.ROOT,
        "Java %s, %d processors, %,d activities in the large table, medians of %d rounds%n%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        activities,
        rounds);
    benchmark.starts();
    benchmark.table();
    benchmark.yaml();
    benchmark.smallFiles();
    benchmark.dearestRule();
    System.out.println(
        "| what | measured | beside | target | ratio, wall | ratio, processor | met |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    benchmark.rows.forEach(System.out::println);
  }

  private void starts() throws IOException, InterruptedException {
    Path few = WORK.resolve("few");
    Job check = check("`check`", few.resolve("a.yaml"), few, Map.of());
    Job bare =
        java(
            "picocli alone",
            Stream.concat(Stream.of(archive(false)), flags().stream()).toList(),
            bareClassPath(),
            "Baselines$Bare",
            "a");
    Job yamllint =
        new Job(
            "yamllint",
            List.of("yamllint", "-d", "{rules:{}}", few.resolve("a.yaml").toString()),
            Map.of());
    List<Job> jobs = new ArrayList<>(List.of(bare, check));
    if (Stopwatch.isThere("yamllint")) {
      jobs.add(yamllint);
    }
    Map<Job, Figures> figures = stopwatch.compareStarts(jobs);
    String what = "start, " + STARTED_WITH + " activities in YAML";
    row(what, check, bare, HAS_AOT_CACHE ? 1.5 : 1.8, figures);
    if (figures.containsKey(yamllint)) {
      row(what, check, yamllint, 1.2, figures);
    } else {
      rows.add("| " + what + " | | yamllint | 1.2 | not measured: no yamllint here | | |");
    }
  }

  private void table() throws IOException, InterruptedException {
    Path many = WORK.resolve("many");
    Path file = many.resolve("a.csv");
    Path tenth = WORK.resolve("tenth");
    Map<String, String> heap = Map.of("SAMKLANG_OPTS", SMALL_HEAP);
    Job check = check("`check`", file, many, heap);
    Job checkOfTenth = check("`check` of a tenth", tenth.resolve("a.csv"), tenth, heap);
    Job commons =
        java(
            "Commons CSV alone",
            List.of("-XX:+UseSerialGC"),
            libraries(),
            "Baselines$OnlyCsv",
            file.toString());
    Job plain =
        java(
            "the plain reading",
            List.of("-XX:+UseSerialGC"),
            libraries() + File.pathSeparator + Path.of("target", "test-classes").toAbsolutePath(),
            "se.samklang.plain.PlainCheck",
            file.toString());
    Job awk =
        new Job(
            "awk",
            List.of("awk", "-f", SOURCES.resolve("fields.awk").toString(), file.toString()),
            Map.of());
    List<Job> jobs = new ArrayList<>(List.of(commons, plain, check, checkOfTenth));
    if (Stopwatch.isThere("awk") || Files.isExecutable(Path.of("/usr/bin/awk"))) {
      jobs.add(awk);
    }
    Map<Job, Figures> figures = stopwatch.compare(jobs);
    String what = String.format(Locale.ROOT, "%,d activities in CSV", activities);
    row(what, check, commons, 2.5, figures);
    row(what, check, plain, 1.4, figures);
    if (figures.containsKey(awk)) {
      row(what, check, awk, 1.0, figures);
    }
    rows.add("| " + what + " | passes | `" + SMALL_HEAP + "` | passes | | | yes |");
    row("ten times the activities", check, checkOfTenth, 10.5, figures);
    memoryRow("ten times the activities, memory", check, checkOfTenth, 1.2, figures);
  }

  private void yaml() throws IOException, InterruptedException {
    Path folder = WORK.resolve("yaml");
    Path file = folder.resolve("a.yaml");
    Job check = check("`check`", file, folder, Map.of());
    Job tokens =
        java(
            "its token stream",
            List.of("-XX:+UseSerialGC"),
            libraries(),
            "Baselines$OnlyTokens",
            file.toString());
    Map<Job, Figures> figures = stopwatch.compare(List.of(tokens, check));
    row((Files.size(file) / 1_000_000) + " MB of YAML", check, tokens, 1.5, figures);
  }

  private void smallFiles() throws IOException, InterruptedException {
    Path small = WORK.resolve("small");
    Job one = check("the same in one", small.resolve("a.yaml"), small, Map.of());
    Job all = check("`check`", small.resolve("a"), small, Map.of());
    Map<Job, Figures> figures = stopwatch.compare(List.of(one, all));
    row(String.format(Locale.ROOT, "%,d small files", SMALL_FILES), all, one, 1.5, figures);
  }

  private void dearestRule() throws IOException, InterruptedException {
    Path tenth = WORK.resolve("tenth");
    Job check = check("--profile", tenth.resolve("a.csv"), tenth, Map.of());
    List<String> command = new ArrayList<>(check.command());
    command.addAll(List.of("--profile", "--lang", "en"));
    String[] dearest =
        stopwatch
            .errors(new Job(check.name(), command, Map.of()))
            .lines()
            .dropWhile(line -> !line.startsWith("Rule "))
            .skip(1)
            .findFirst()
            .orElseThrow()
            .split(" {2,}");
    double share = Double.parseDouble(dearest[3].replace(" %", "")) / 100;
    rows.add(
        String.format(
            Locale.ROOT,
            "| dearest rule | `%s` | all rules | 0.10 | %.2f | | %s |",
            dearest[0],
            share,
            share <= 0.1 ? "yes" : "no"));
  }

  private void row(String what, Job job, Job beside, double target, Map<Job, Figures> figures) {
    Figures own = figures.getOrDefault(job, Figures.median(List.of()));
    Figures other = figures.getOrDefault(beside, Figures.median(List.of()));
    double ratio = own.wall() / other.wall();
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | %s %.2f s (%.2f s) | %s %.2f s (%.2f s) | %.1f | %.2f | %.2f | %s |",
            what,
            job.name(),
            own.wall(),
            own.processor(),
            beside.name(),
            other.wall(),
            other.processor(),
            target,
            ratio,
            own.processor() / other.processor(),
            ratio <= target ? "yes" : "no"));
  }

  private void memoryRow(
      String what, Job job, Job beside, double target, Map<Job, Figures> figures) {
    double own = figures.getOrDefault(job, Figures.median(List.of())).memory();
    double other = figures.getOrDefault(beside, Figures.median(List.of())).memory();
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | %s %.0f MB | %s %.0f MB | %.1f | %.2f | | %s |",
            what,
            job.name(),
            own,
            beside.name(),
            other,
            target,
            own / other,
            own / other <= target ? "yes" : "no"));
  }

  private void prepare() throws IOException, InterruptedException {
    data("yaml", STARTED_WITH, "few", "a.yaml");
    data("csv", activities, "many", "a.csv");
    data("csv", activities / 10, "tenth", "a.csv");
    data("yaml", (int) (activities * IN_LARGE_YAML), "yaml", "a.yaml");
    data("yaml", SMALL_FILES, "small", "a.yaml");
    data("folder", SMALL_FILES, "small", "a");
    call(
        List.of(
            JAVA_HOME.resolve("bin").resolve("jar").toString(),
            "cf",
            jar(),
            "-C",
            WORK.resolve("classes").toString(),
            "."));
    List<String> start = new ArrayList<>(List.of(java(), "-Xlog:disable"));
    start.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", bareClassPath()));
    if (HAS_AOT_CACHE) {
      start.add(1, archive(true));
      start.addAll(List.of("Baselines$Bare", "a"));
      call(start);
    } else {
      List<String> list = new ArrayList<>(start);
      Path classes = WORK.resolve("bare.classes");
      list.addAll(1, List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + classes));
      list.addAll(List.of("Baselines$Bare", "a"));
      call(list);
      start.addAll(1, List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes, archive(true)));
      call(start);
    }
  }

  /** Data once made for a size stay. */
  private static void data(String form, int count, String folder, String name) throws IOException {
    Path made = WORK.resolve(folder).resolve("." + form + count);
    if (!Files.exists(made)) {
      Path target = WORK.resolve(folder).resolve(name);
      Files.createDirectories(target.getParent());
      BenchmarkData.main(new String[] {form, String.valueOf(count), target.toString()});
      Files.createFile(made);
    }
  }

  private static String java() {
    return JAVA_HOME.resolve("bin").resolve("java").toString();
  }

  private static String libraries() throws IOException {
    List<String> jars = new ArrayList<>(List.of(jar()));
    try (Stream<Path> files = Files.list(HOME.resolve("lib"))) {
      files.map(Path::toString).filter(file -> file.endsWith(".jar")).sorted().forEach(jars::add);
    }
    return String.join(File.pathSeparator, jars);
  }

  private static String jar() {
    return WORK.resolve("baselines.jar").toString();
  }

  /**
   * Picocli as it is published, where Maven has it; else the distribution's own, which is compiled
   * anew and starts faster.
   */
  private static String bareClassPath() throws IOException {
    try (Stream<Path> files = Files.list(HOME.resolve("lib"))) {
      Path own =
          files
              .filter(file -> file.getFileName().toString().startsWith("picocli-"))
              .findFirst()
              .orElseThrow();
      String version = own.getFileName().toString().replaceAll("^picocli-|\\.jar$", "");
      Path published =
          Path.of(System.getProperty("user.home"), ".m2", "repository", "info", "picocli")
              .resolve("picocli")
              .resolve(version)
              .resolve(own.getFileName());
      return jar() + File.pathSeparator + (Files.exists(published) ? published : own);
    }
  }

  /** The option that makes or takes the archive of the bare program, of the kind samklang has. */
  private static String archive(boolean make) {
    String file = WORK.resolve("bare" + (HAS_AOT_CACHE ? ".aot" : ".jsa")).toString();
    if (HAS_AOT_CACHE) {
      return (make ? "-XX:AOTCacheOutput=" : "-XX:AOTCache=") + file;
    }
    return "-XX:SharedArchiveFile=" + file;
  }

  /** What the launcher gives to the JVM. */
  private static List<String> flags() {
    return List.of(
        "-Xlog:disable",
        HAS_AOT_CACHE ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1",
        "-XX:CompileThresholdScaling=2",
        "-XX:+UseSerialGC");
  }

  private static Job java(
      String name, List<String> options, String classPath, String program, String argument) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, program, argument));
    return new Job(name, command, Map.of());
  }

  private static Job check(String name, Path path, Path folder, Map<String, String> environment) {
    return new Job(
        name,
        List.of(
            HOME.resolve("bin").resolve("samklang").toString(),
            "check",
            path.toString(),
            "--context",
            folder.resolve("plan.yaml").toString(),
            "--as-of",
            "2016-06-30",
            "--format",
            "json"),
        environment);
  }

  private static void call(List<String> command) throws IOException, InterruptedException {
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
