package se.samklang.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A breach that somebody has approved, as written.
 *
 * @param subject itself, by its number in the file
 * @param rule the rule that may be broken
 * @param about the id of what may break it
 * @param approvedOn need not be stated
 * @param until the last day on which it holds
 * @param flaws what keeps it from meaning anything; none where it is sound
 */
public record ExemptionEntry(
    Subject subject,
    Field rule,
    Field about,
    Field reason,
    Field approvedBy,
    DateField approvedOn,
    DateField until,
    List<Flaw> flaws) {

  /** What can be wrong with an exemption. */
  public enum Problem {
    /** A field that is required says nothing. */
    MISSING,
    /** A list or a mapping stands where one value belongs. */
    NOT_ONE_VALUE,
    /** No rule of that name judges submissions. */
    RULE_UNKNOWN,
    /** A key that is none of an exemption's. */
    KEY_UNKNOWN,
    /** A key stands there already, perhaps by another of its names. */
    KEY_DOUBLED,
    /** The number of a record instead of an id; the next row that is added moves it. */
    NO_ID,
    /** Something else stands where keys with values belong. */
    NO_ENTRY
  }

  /**
   * Something wrong with an exemption.
   *
   * @param field where; its own record where it is the exemption as a whole
   * @param nearest the known name that was probably meant
   */
  public record Flaw(
      Field field, @Nullable Value value, Problem problem, Optional<String> nearest) {}

  public boolean isSound() {
    return flaws.isEmpty();
  }

  /** Whether it lets a breach pass on a day. */
  public boolean holdsOn(LocalDate day) {
    return isSound() && lapsed(day).isEmpty();
  }

  /** The dates by which it does not hold on a day; one that cannot be read is such a date. */
  public List<DateField> lapsed(LocalDate day) {
    List<DateField> lapsed = new ArrayList<>();
    if (approvedOn.isUnclear()) {
      lapsed.add(approvedOn);
    }
    if (until.isUnclear() || until.isBefore(day)) {
      lapsed.add(until);
    }
    return lapsed;
  }
}
