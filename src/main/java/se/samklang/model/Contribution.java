package se.samklang.model;

import org.jspecify.annotations.Nullable;

/**
 * One goal that a plan goal contributes to.
 *
 * @param goal the name of the goal
 * @param item the same as the strategy knows it, null where it knows none of that name
 * @param how in what way it contributes
 */
public record Contribution(Field goal, @Nullable Item item, Field how) {

  public boolean isKnown() {
    return item != null;
  }

  /** Whether it names something that the strategy does not know. */
  public boolean isUnknown() {
    return goal.isStated() && !isKnown();
  }

  /** Whether it names a goal without saying how. */
  public boolean isUnexplained() {
    return goal.isStated() && how.isMissing();
  }
}
