package se.samklang.review;

import java.util.List;
import se.samklang.model.Dimension;
import se.samklang.model.Wording;

/**
 * How many activities the goals or areas of one list have.
 *
 * @param dimension its id
 * @param role what the list is to the strategy
 * @param items every entry, also those without an activity
 * @param without how many activities have none of them
 */
public record Coverage(
    String dimension, Dimension.Role role, Wording name, List<Count> items, int without) {

  /**
   * One goal or area.
   *
   * @param stated how many activities name it
   * @param derived how many do not, but name a goal that leads to it in the strategy's table or
   *     serves it
   */
  public record Count(String id, Wording name, int stated, int derived) {

    public int all() {
      return stated + derived;
    }
  }
}
