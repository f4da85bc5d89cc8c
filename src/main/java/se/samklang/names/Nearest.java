package se.samklang.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

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
    return candidates.stream()
        .map(
            candidate ->
                new Scored<T>(candidate, score(folded, Fold.name(spelling.apply(candidate)))))
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
    return edits(written, known) / allowed;
  }

  /** Optimal string alignment distance: a letter added, dropped, changed, or two swapped. */
  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
