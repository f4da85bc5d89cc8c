package se.samklang.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samklang.names.Fold;

/**
 * A goal or an area of the strategy, and whether the work of a year serves it.
 *
 * @param subject the strategy
 * @param field the dimension, holding the entry's id, at the beginning of what was handed in
 */
public record CoveredEntry(
    Subject subject, Dimension.Role role, Item item, boolean covered, Field field) {

  public boolean isArea() {
    return role == Dimension.Role.AREA;
  }

  public boolean isGoal() {
    return role == Dimension.Role.GOAL;
  }

  public boolean isOverarchingGoal() {
    return role == Dimension.Role.OVERARCHING_GOAL;
  }

  /** All goals and areas, in the strategy's order. */
  static List<CoveredEntry> of(Submission submission, Strategy strategy, ReportYear year) {
    List<Activity> judged = submission.judgedBy(strategy);
    List<Activity> ofYear =
        judged.stream()
            .filter(each -> each.timespan().hasDaysBetween(year.getFirst(), year.getLast()))
            .toList();
    Subject subject = new Subject(Subject.Kind.STRATEGY, strategy.id());
    List<CoveredEntry> entries = new ArrayList<>();
    for (Dimension dimension : strategy.dimensions()) {
      Set<String> covered =
          switch (dimension.role()) {
            case AREA -> areas(ofYear, dimension, strategy.alignment());
            case GOAL -> stated(ofYear, dimension);
            case OVERARCHING_GOAL -> served(judged, submission.goals(), dimension, strategy);
            case FRAMEWORK -> dimension.items().byId().keySet();
          };
      for (Item item : dimension.items().all()) {
        boolean isCovered = covered.contains(item.id());
        Field field = field(dimension, item, submission.start());
        entries.add(new CoveredEntry(subject, dimension.role(), item, isCovered, field));
      }
    }
    return entries;
  }

  private static Set<String> areas(List<Activity> activities, Dimension areas, Alignment table) {
    return activities.stream()
        .flatMap(activity -> table.areas(activity, areas).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> stated(List<Activity> activities, Dimension dimension) {
    return activities.stream()
        .flatMap(activity -> activity.mappings().stream())
        .filter(mapping -> mapping.dimension().id().equals(dimension.id()))
        .flatMap(Mapping::items)
        .map(Item::id)
        .collect(Collectors.toSet());
  }

  /** Goals that activities or plan goals name, or that a goal serves which they name. */
  private static Set<String> served(
      List<Activity> activities, List<PlanGoal> goals, Dimension dimension, Strategy strategy) {
    Set<String> served = new HashSet<>(stated(activities, dimension));
    Map<String, Item> own = dimension.items().byId();
    List<Item> named =
        goals.stream()
            .flatMap(goal -> goal.contributions().stream())
            .map(Contribution::item)
            .flatMap(Stream::ofNullable)
            .toList();
    named.stream().map(Item::id).filter(own::containsKey).forEach(served::add);
    for (Dimension other : strategy.dimensions()) {
      String serves = other.serves();
      Set<String> entries = other.items().byId().keySet();
      if (serves != null
          && (!stated(activities, other).isEmpty()
              || named.stream().map(Item::id).anyMatch(entries::contains))) {
        served.add(serves);
      }
    }
    return served;
  }

  private static Field field(Dimension dimension, Item item, Place place) {
    Text id = new Text(item.id(), Fold.name(item.id()), Text.Word.PLAIN, Text.Answer.NEITHER);
    List<Value> values = List.of(new Value(id, place));
    return new Field(dimension.id(), dimension.id(), values, Field.Presence.FILLED, place, null);
  }
}
