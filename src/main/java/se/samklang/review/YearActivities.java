package se.samklang.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Activity;
import se.samklang.model.Dimension;
import se.samklang.model.Item;
import se.samklang.model.ReportYear;
import se.samklang.model.Strategy;
import se.samklang.model.Validity;

/** The activities of a year and what they serve. */
final class YearActivities {
  private final Strategy strategy;
  private final ReportYear year;
  private final List<Activity> counted = new ArrayList<>();
  private final List<Activity> possible = new ArrayList<>();
  private final LeftAside leftAside;

  YearActivities(List<Activity> all, Strategy strategy, ReportYear year) {
    this.strategy = strategy;
    this.year = year;
    Validity days = new Validity(year.getFirst(), year.getLast());
    int cancelled = 0;
    int outsideStrategy = 0;
    int outsideYear = 0;
    int daysUnknown = 0;
    for (Activity activity : all) {
      if (activity.cancelled()) {
        cancelled++;
      } else if (!activity.isJudgedBy(strategy.validity())) {
        outsideStrategy++;
      } else if (activity.timespan().hasDaysBetween(year.getFirst(), year.getLast())) {
        counted.add(activity);
        possible.add(activity);
      } else if (activity.timespan().isOutside(days)) {
        outsideYear++;
      } else {
        daysUnknown++;
        possible.add(activity);
      }
    }
    leftAside = new LeftAside(cancelled, outsideStrategy, outsideYear, daysUnknown);
  }

  /** Those that are judged and have days in the year. */
  List<Activity> counted() {
    return counted;
  }

  /** Those that are judged and are not known to have no days in the year. */
  List<Activity> possible() {
    return possible;
  }

  LeftAside leftAside() {
    return leftAside;
  }

  ReportYear year() {
    return year;
  }

  /** The entries that an activity names in a dimension. */
  static Set<Item> stated(Activity activity, Dimension dimension) {
    return activity.mappings().stream()
        .filter(mapping -> mapping.dimension().id().equals(dimension.id()))
        .flatMap(mapping -> mapping.items())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The areas that an activity names, else those that its goals lead to. */
  Set<Item> areas(Activity activity, Dimension areas) {
    Set<Item> stated = stated(activity, areas);
    return stated.isEmpty()
        ? new LinkedHashSet<>(strategy.alignment().given(activity, areas))
        : stated;
  }

  /** Whether an activity names an overarching goal, or a goal that serves it. */
  boolean serves(Activity activity, String overarching) {
    return strategy.dimensions().stream()
        .anyMatch(
            dimension ->
                stated(activity, dimension).stream()
                    .map(item -> served(dimension, item))
                    .flatMap(Stream::ofNullable)
                    .anyMatch(id -> Objects.equals(id, overarching)));
  }

  /** The id of the overarching goal that an entry is or serves; null where there is none. */
  static @Nullable String served(Dimension dimension, Item item) {
    return dimension.role() == Dimension.Role.OVERARCHING_GOAL ? item.id() : dimension.serves();
  }
}
