package se.samklang.report;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import se.samklang.findings.RuleCost;

/** What the rules of a run cost, as a table for people. */
public final class RuleCosts {
  /** Room for the microseconds of a day. */
  private static final int WIDTH = 11;

  private final Words words;

  public RuleCosts(Words words) {
    this.words = words;
  }

  /** The rules in the order given, and all of them together. */
  public String text(List<RuleCost> costs) {
    long evaluations = costs.stream().mapToLong(RuleCost::evaluations).sum();
    long nanoseconds = costs.stream().mapToLong(RuleCost::nanoseconds).sum();
    Columns columns =
        new Columns()
            .add(
                words.say("profile.rule"),
                right(words.say("profile.evaluations")),
                right(words.say("profile.time")),
                right(words.say("profile.share")));
    for (RuleCost cost : costs) {
      add(cost, nanoseconds, columns);
    }
    add(new RuleCost(words.say("profile.all"), evaluations, nanoseconds), nanoseconds, columns);
    return columns.indented("");
  }

  private static void add(RuleCost cost, long all, Columns columns) {
    double share = all == 0 ? 0 : 100.0 * cost.nanoseconds() / all;
    columns.add(
        cost.rule(),
        right(String.valueOf(cost.evaluations())),
        right(String.valueOf(TimeUnit.NANOSECONDS.toMicros(cost.nanoseconds()))),
        right(String.format(Locale.ROOT, "%.1f %%", share)));
  }

  private static String right(String text) {
    return " ".repeat(Math.max(0, WIDTH - text.length())) + text;
  }
}
