package se.samklang.review;

import java.util.List;
import se.samklang.model.Wording;

/**
 * How many activities name each entry of an outside strategy, by the areas that they are in.
 *
 * @param framework its id
 * @param areas the columns
 * @param rows the entries at the level at which activities are mapped
 * @param tooGeneral how many activities name only what stands above that level
 */
public record FrameworkCoverage(
    String framework, Wording name, List<Wording> areas, List<Row> rows, int tooGeneral) {

  /**
   * One entry; an activity that names an entry below it counts.
   *
   * @param counts as many as there are areas; an activity in two areas counts in both
   * @param withoutArea how many are in none
   * @param activities how many there are, each once
   */
  public record Row(
      String id, Wording name, List<Integer> counts, int withoutArea, int activities) {}
}
