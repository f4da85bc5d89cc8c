package se.samklang.model;

/**
 * One goal that a plan goal contributes to.
 *
 * @param goal the name of the goal
 * @param known whether the strategy knows it
 * @param how in what way it contributes
 */
public record Contribution(Field goal, boolean known, Field how) {

  /** Whether it names something that the strategy does not know. */
  public boolean isUnknown() {
    return goal.isStated() && !known;
  }

  /** Whether it names a goal without saying how. */
  public boolean isUnexplained() {
    return goal.isStated() && how.isMissing();
  }
}
