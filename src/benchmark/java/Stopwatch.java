import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs what is compared by turns, so that a machine that is busy for a while is busy for all of it.
 */
final class Stopwatch {
  /** Clock ticks a second, as Linux counts the processor time of processes. */
  private static final double TICKS = 100;

  private static final int STARTS_IN_A_ROUND = 5;

  private static final long LOOK_EVERY_MILLISECONDS = 50;

  private final Path folder;
  private final int rounds;

  /**
   * Measures in a folder.
   *
   * @param folder where the output of what is measured goes
   */
  Stopwatch(Path folder, int rounds) {
    this.folder = folder;
    this.rounds = rounds;
  }

  /** The medians of all rounds. */
  Map<Job, Figures> compare(List<Job> jobs) throws IOException, InterruptedException {
    Map<Job, List<Figures>> runs = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Job job : jobs) {
        runs.computeIfAbsent(job, each -> new ArrayList<>()).add(run(job));
      }
    }
    return medians(runs);
  }

  /** The same of jobs that take less than a second: several starts in a round. */
  Map<Job, Figures> compareStarts(List<Job> jobs) throws IOException, InterruptedException {
    boolean hyperfine = isThere("hyperfine");
    Map<Job, List<Figures>> runs = new LinkedHashMap<>();
    for (Job job : jobs) {
      run(job);
    }
    for (int round = 0; round < rounds; round++) {
      for (Job job : jobs) {
        List<Figures> figures = runs.computeIfAbsent(job, each -> new ArrayList<>());
        if (hyperfine) {
          figures.add(hyperfine(job));
        } else {
          for (int start = 0; start < STARTS_IN_A_ROUND; start++) {
            figures.add(run(job));
          }
        }
      }
    }
    return medians(runs);
  }

  private static Map<Job, Figures> medians(Map<Job, List<Figures>> runs) {
    Map<Job, Figures> medians = new LinkedHashMap<>();
    runs.forEach((job, figures) -> medians.put(job, Figures.median(figures)));
    return medians;
  }

  /** Whether a program can be started by its name. */
  static boolean isThere(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What a job says on standard error. */
  String errors(Job job) throws IOException, InterruptedException {
    run(job);
    return Files.readString(folder.resolve("err"));
  }

  private Figures run(Job job) throws IOException, InterruptedException {
    double before = processor();
    long start = System.nanoTime();
    Process process =
        builder(job.command(), job)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    double memory = 0;
    while (process.isAlive()) {
      memory = Math.max(memory, memory(process));
      process.waitFor(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() > 1) {
      throw new IllegalStateException(
          job.command()
              + " ended with "
              + process.exitValue()
              + ": "
              + Files.readString(folder.resolve("err")));
    }
    return new Figures(wall, processor() - before, memory);
  }

  /** Its table has a line for the head and one for the command: mean, deviation, median, ... */
  private Figures hyperfine(Job job) throws IOException, InterruptedException {
    Path table = folder.resolve("hyperfine.csv");
    List<String> command =
        List.of(
            "hyperfine",
            "--shell=none",
            "--ignore-failure",
            "--runs=" + STARTS_IN_A_ROUND,
            "--export-csv=" + table,
            String.join(" ", job.command()));
    Process process =
        builder(command, job)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed");
    }
    List<String> lines = Files.readAllLines(table);
    List<String> names = List.of(lines.get(0).split(","));
    String last = lines.get(1);
    String[] cells = last.substring(last.lastIndexOf(job.command().get(0))).split(",");
    int first = cells.length - names.size();
    return new Figures(
        Double.parseDouble(cells[first + names.indexOf("median")]),
        Double.parseDouble(cells[first + names.indexOf("user")])
            + Double.parseDouble(cells[first + names.indexOf("system")]),
        0);
  }

  private static ProcessBuilder builder(List<String> command, Job job) {
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process.environment().putAll(job.environment());
    return process;
  }

  /** What the children of this process have used. */
  private static double processor() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.isReadable(stat)) {
      return 0;
    }
    String[] fields = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
  }

  /** What the largest of a process and its children has had at most, as Linux counts it. */
  private static double memory(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(each -> Path.of("/proc", String.valueOf(each.pid()), "status"))
        .flatMap(status -> peak(status).stream())
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  private static Optional<Double> peak(Path status) {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
