import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one job took.
 *
 * @param wall seconds from start to end
 * @param processor seconds of work of all its processes, 0 where the system does not tell
 * @param memory megabytes of its largest process at most, 0 where nobody looked
 */
record Figures(double wall, double processor, double memory) {

  /** The middle of several runs, each figure for itself. */
  static Figures median(List<Figures> runs) {
    return new Figures(
        median(runs, Figures::wall),
        median(runs, Figures::processor),
        median(runs, Figures::memory));
  }

  private static double median(List<Figures> runs, ToDoubleFunction<Figures> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    return sorted.length == 0
        ? 0
        : Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1).average().orElse(0);
  }
}
