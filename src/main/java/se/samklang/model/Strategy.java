package se.samklang.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a council decided, as data.
 *
 * @param decisions who adopted it and when, one a body; none where no decision is known
 * @param duties by rule, then by field or kind of unit; the empty one stands for all others
 * @param switchedOff rules that hold for every strategy but this
 * @param requirements by id, in the order of the document
 * @param methods the ways of working it names
 * @param twinTownMethods the ids of those that are work with a twin town
 * @param organisation who has which part in the work as a whole
 * @param representatives the ids of the bodies that represent the municipality officially
 * @param sha256 of the files it was read from
 */
public record Strategy(
    String id,
    Wording name,
    String municipality,
    List<Decision> decisions,
    Validity validity,
    List<Dimension> dimensions,
    Alignment alignment,
    Items considerations,
    Items methods,
    Set<String> twinTownMethods,
    Items beneficiaries,
    Items twinTowns,
    Bodies bodies,
    Set<String> representatives,
    Roles organisation,
    Words words,
    Parameters parameters,
    Map<String, Map<String, Duty>> duties,
    Set<String> switchedOff,
    Map<String, Requirement> requirements,
    String sha256) {

  /**
   * A decision that adopted the strategy.
   *
   * @param on the day, null where it is not known
   */
  public record Decision(String by, @Nullable LocalDate on) {}

  /** Lists of words that stand for no value, as compared by {@code Fold.word}. */
  public record Words(Set<String> placeholders, Set<String> dismissals, Set<String> collectives) {}

  /**
   * Numbers for the strategy's undefined words.
   *
   * @param anchoringMinDaysBeforeStart how many days before the start counts as in good time
   * @param meetings how often the steering group meets, null where the strategy sets nothing
   * @param followUpMonthsAfterYear how many months after its end a year is to be followed up, null
   *     where the strategy sets none
   */
  public record Parameters(
      int anchoringMinDaysBeforeStart,
      @Nullable Meetings meetings,
      @Nullable Integer followUpMonthsAfterYear) {}

  /**
   * How often a group meets.
   *
   * @param maxGapMonths how far apart two meetings may be, in months
   * @param maxGapDays and in days beside them
   * @param minPerYear how many meetings a year has at least
   */
  public record Meetings(int maxGapMonths, int maxGapDays, int minPerYear) {}

  /**
   * Roles and forums of the work as a whole.
   *
   * @param roles those that people have
   * @param seats how many of a role sit in the steering group, by its id
   * @param conveners the ids of the roles that convene the groups
   * @param reportForums the names of the forums where half-years are reported
   * @param appointingForums the same of those that appoint contact persons
   */
  public record Roles(
      Items roles,
      Map<String, Integer> seats,
      Set<String> conveners,
      Items reportForums,
      Items appointingForums) {}

  /** The goals that a plan goal may contribute to. */
  public Items goals() {
    return Items.of(
        dimensions.stream()
            .filter(
                dimension ->
                    dimension.role() == Dimension.Role.OVERARCHING_GOAL
                        || dimension.role() == Dimension.Role.GOAL)
            .flatMap(dimension -> dimension.items().all().stream())
            .toList());
  }

  public boolean isRepresentative(BodyName body) {
    return representatives.contains(body.canonical());
  }

  /** What the strategy makes of a rule; empty where it asks for nothing of the kind. */
  public Optional<Duty> duty(String rule) {
    return Optional.ofNullable(duties.getOrDefault(rule, Map.of()).get(""));
  }

  /**
   * What the strategy makes of a rule in a field, or of a kind of unit.
   *
   * @param unitKind null where it is about no unit, or one of an unknown kind
   */
  public Optional<Duty> duty(String rule, String field, Unit.@Nullable Kind unitKind) {
    Map<String, Duty> apart = duties.getOrDefault(rule, Map.of());
    Duty ofKind = unitKind == null ? null : apart.get(unitKind.id());
    Duty own = ofKind == null ? apart.get(field) : ofKind;
    return own == null ? duty(rule) : Optional.of(own);
  }
}
