package se.samklang.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Wording;

/**
 * A twin town and what was done with it.
 *
 * @param agreements every agreement that the organisation records with it
 * @param inForce whether one of them covers a day of the year
 */
public record TwinTownReview(
    String id, Wording name, List<Activity> activities, List<Span> agreements, boolean inForce) {

  /**
   * An activity with the town.
   *
   * @param citizens what it brings citizens, empty where that is not told
   * @param operations the same for operations
   */
  public record Activity(String id, String title, String citizens, String operations) {}

  /**
   * The days of an agreement.
   *
   * @param from null where it is not known
   * @param to null where it has no last day
   */
  public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {}
}
