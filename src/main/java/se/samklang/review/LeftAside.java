package se.samklang.review;

/**
 * How many activities do not count in the year, each for the first reason that holds.
 *
 * @param cancelled called off
 * @param outsideStrategy wholly outside the days on which the strategy is in force
 * @param outsideYear without a day in the year
 * @param daysUnknown whose dates do not tell whether they have days in the year
 */
public record LeftAside(int cancelled, int outsideStrategy, int outsideYear, int daysUnknown) {

  public int all() {
    return cancelled + outsideStrategy + outsideYear + daysUnknown;
  }
}
