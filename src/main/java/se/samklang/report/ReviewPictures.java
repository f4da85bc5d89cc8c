package se.samklang.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.chart.Amount;
import se.samklang.chart.BarChart;
import se.samklang.chart.BulletBar;
import se.samklang.chart.BulletChart;
import se.samklang.chart.Caption;
import se.samklang.chart.CountBar;
import se.samklang.chart.HeatMap;
import se.samklang.chart.TimeLine;
import se.samklang.model.Wording;
import se.samklang.review.Coverage;
import se.samklang.review.FrameworkCoverage;
import se.samklang.review.GoalReview;
import se.samklang.review.TimelineItem;

/** The pictures of a year followed up. Each has its numbers in a table beside it. */
final class ReviewPictures {
  /** More lines than that nobody tells apart; their months are counted instead. */
  private static final int MOST_SPANS = 60;

  private static final int MOST_GOALS = 40;
  private static final int GOALS_A_PICTURE = 5;
  private static final int MONTHS = 12;

  private final Words words;
  private int drawn;

  ReviewPictures(Words words) {
    this.words = words;
  }

  /** A goal's bar for a cell; nothing where its target is no number. */
  Optional<String> bar(GoalReview goal) {
    return bullet(goal)
        .map(
            each ->
                new BulletBar(each.baseline(), each.target(), each.result())
                    .svg(caption("goal", goal.id() + " " + values(each), "")));
  }

  private String values(BulletChart.Goal goal) {
    List<String> values = new ArrayList<>();
    add("review.baseline", goal.baseline(), values);
    add("review.target", goal.target(), values);
    add("review.result", goal.result(), values);
    return String.join(", ", values);
  }

  private void add(String key, @Nullable Amount amount, List<String> values) {
    if (amount != null) {
      values.add(words.say(key).toLowerCase(Locale.ROOT) + " " + amount.text());
    }
  }

  /** Goals with their bars, a few a picture so that each fits on a sheet. */
  List<String> goals(String title, List<GoalReview> goals) {
    List<BulletChart.Goal> drawable =
        goals.stream().flatMap(goal -> bullet(goal).stream()).limit(MOST_GOALS).toList();
    BulletChart.Words said =
        new BulletChart.Words(
            words.say("review.baseline"),
            words.say("review.target"),
            words.say("review.result"),
            words.say("review.no-result"));
    List<String> pictures = new ArrayList<>();
    for (int from = 0; from < drawable.size(); from += GOALS_A_PICTURE) {
      List<BulletChart.Goal> part =
          drawable.subList(from, Math.min(drawable.size(), from + GOALS_A_PICTURE));
      pictures.add(new BulletChart(part, said).svg(caption("goals", title)));
    }
    return pictures;
  }

  private static Optional<BulletChart.Goal> bullet(GoalReview goal) {
    return Optional.ofNullable(amount(goal.target(), goal))
        .map(
            target ->
                new BulletChart.Goal(
                    SafeText.of(goal.id() + " " + goal.text()),
                    amount(goal.baseline(), goal),
                    target,
                    amount(goal.result(), goal)));
  }

  private static @Nullable Amount amount(GoalReview.Measurement measurement, GoalReview goal) {
    BigDecimal amount = measurement.amount();
    return amount == null
        ? null
        : new Amount(amount, SafeText.of(ReviewSentences.measured(measurement, goal)));
  }

  /** The bar of one goal or area for a cell. */
  String bar(Coverage.Count count, int greatest) {
    String title = name(count.name()) + ": " + words.count(count.all(), "activity");
    return new CountBar(count.all(), greatest).svg(caption("count", title, ""));
  }

  /** Goals or areas with their bars. */
  String coverage(String title, Coverage coverage) {
    List<BarChart.Bar> bars =
        coverage.items().stream()
            .map(
                count ->
                    new BarChart.Bar(name(count.name()), count.all(), String.valueOf(count.all())))
            .toList();
    return new BarChart(bars).svg(caption("coverage", title));
  }

  /** The parts of an outside strategy by areas; nothing where it has none. */
  Optional<String> framework(String title, FrameworkCoverage framework) {
    if (framework.rows().isEmpty() || framework.areas().isEmpty()) {
      return Optional.empty();
    }
    HeatMap map =
        new HeatMap(
            framework.areas().stream().map(this::name).toList(),
            framework.rows().stream()
                .map(row -> new HeatMap.Row(name(row.name()), row.counts()))
                .toList());
    return Optional.of(map.svg(caption("framework", title)));
  }

  /** The activities of a year in time: each of a few, and how many of many each month has. */
  Optional<String> timeline(String title, List<TimelineItem> items, int year) {
    List<TimelineItem> placed =
        items.stream().filter(each -> each.start() != null && !isReversed(each)).toList();
    if (placed.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<TimelineItem>> groups = new LinkedHashMap<>();
    for (TimelineItem item : placed) {
      groups.computeIfAbsent(SafeText.of(item.responsible()), each -> new ArrayList<>()).add(item);
    }
    return Optional.of(
        placed.size() > MOST_SPANS ? months(title, groups, year) : spans(title, groups, year));
  }

  private static boolean isReversed(TimelineItem item) {
    return item.start() != null && item.end() != null && item.end().isBefore(item.start());
  }

  private String spans(String title, Map<String, List<TimelineItem>> groups, int year) {
    List<TimeLine.Group> drawn = new ArrayList<>();
    groups.forEach(
        (responsible, items) ->
            drawn.add(
                new TimeLine.Group(
                    responsible,
                    items.stream()
                        .map(
                            item ->
                                new TimeLine.Span(
                                    SafeText.of(item.id() + " " + item.title()),
                                    item.start(),
                                    item.end()))
                        .toList())));
    TimeLine line =
        new TimeLine(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1).minusDays(1), drawn);
    return line.svg(caption("timeline", title));
  }

  private String months(String title, Map<String, List<TimelineItem>> groups, int year) {
    List<String> months = Stream.iterate(1, i -> i + 1).limit(MONTHS).map(String::valueOf).toList();
    List<HeatMap.Row> rows = new ArrayList<>();
    groups.forEach(
        (responsible, items) ->
            rows.add(
                new HeatMap.Row(
                    responsible,
                    Stream.iterate(LocalDate.of(year, 1, 1), first -> first.plusMonths(1))
                        .limit(MONTHS)
                        .map(first -> (int) items.stream().filter(at(first)::covers).count())
                        .toList())));
    return new HeatMap(months, rows).svg(caption("months", title));
  }

  /** A month by its first day. */
  private record Month(LocalDate first) {
    boolean covers(TimelineItem item) {
      LocalDate start = item.start();
      LocalDate end = item.end();
      return start != null
          && start.isBefore(first.plusMonths(1))
          && (end == null ? item.ongoing() : !end.isBefore(first));
    }
  }

  private static Month at(LocalDate first) {
    return new Month(first);
  }

  private String name(Wording name) {
    return SafeText.of(name.in(words.language()));
  }

  private Caption caption(String kind, String title) {
    return caption(kind, title, words.say("review.numbers-below"));
  }

  private Caption caption(String kind, String title, String description) {
    drawn++;
    return new Caption("picture-" + kind + "-" + drawn, SafeText.of(title), description);
  }
}
