package se.samklang.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The known name that a reader most likely meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate nearest to what was written, by edits between folded spellings; a candidate that
   * the written name begins, or that begins it, counts as near.
   *
   * @param spelling how a candidate is spelled
   * @return empty where every candidate is further away than about a third of its letters
   */
  public static <T> Optional<T> of(
      String written, Collection<? extends T> candidates, Function<T, String> spelling) {
    String folded = Fold.name(written);
    return nearest(
        candidates.stream()
            .map(
                candidate ->
                    new Scored<T>(candidate, score(folded, Fold.name(spelling.apply(candidate))))));
  }

  /**
   * {@link #of(String, Collection)} for many that are asked for among the same.
   *
   * @param candidates by name, as it is spelled, the same folded
   */
  public static Optional<String> of(String written, Map<String, String> candidates) {
    String folded = Fold.name(written);
    return nearest(
        candidates.entrySet().stream()
            .map(each -> new Scored<>(each.getKey(), score(folded, each.getValue()))));
  }

  private static <T> Optional<T> nearest(Stream<Scored<T>> candidates) {
    return candidates
        .filter(scored -> scored.score <= 1.0)
        .min(Comparator.comparingDouble(Scored::score))
        .map(Scored::candidate);
  }

  /** {@link #of(String, Collection, Function)} for names that are their own spelling. */
  public static Optional<String> of(String written, Collection<String> candidates) {
    return of(written, candidates, Function.identity());
  }

  private record Scored<T>(T candidate, double score) {}

  private static double score(String written, String known) {
    int shorter = Math.min(written.length(), known.length());
    if (shorter >= 4 && (known.startsWith(written) || written.startsWith(known))) {
      return 0.9;
    }
    double allowed = Math.max(1.0, Math.min(8.0, shorter / 3.0));
    if (Math.abs(written.length() - known.length()) > allowed) {
      return 2.0;
    }
    return edits(written, known, (int) allowed) / allowed;
  }

  /**
   * Optimal string alignment distance: a letter added, dropped, changed, or two swapped.
   *
   * <p>Only cells that so many edits can reach are looked at, so that long names cost no more than
   * they are long.
   *
   * @param most how many edits are of interest
   * @return more than {@code most} where it takes more, however many
   */
  private static int edits(String a, String b, int most) {
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    int[] beforeLast = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - most);
      int to = Math.min(b.length(), i + most);
      row[from - 1] = from == 1 ? i : most + 1;
      int least = row[from - 1];
      for (int j = from; j <= to; j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
        row[j] = isSwap(a, b, i, j) ? Math.min(best, beforeLast[j - 2] + 1) : best;
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return least;
      }
      if (to < b.length()) {
        row[to + 1] = most + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
