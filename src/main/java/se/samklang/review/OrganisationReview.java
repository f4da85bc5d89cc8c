package se.samklang.review;

import java.time.LocalDate;
import java.util.List;
import se.samklang.model.ConvenedGroup;
import se.samklang.model.Wording;

/**
 * Who has which part in the work as a whole. Names are empty where none is stated.
 *
 * @param seats the roles that the strategy asks for in the steering group, and others that are
 *     filled
 * @param meetings the days of the year on which it met or is to meet, sorted
 * @param contacts every contact person, and every unit at work that has none
 */
public record OrganisationReview(
    String coordinator,
    List<Convener> conveners,
    List<Seat> seats,
    List<LocalDate> meetings,
    List<Contact> contacts) {

  /** Who calls the meetings of a group. */
  public record Convener(ConvenedGroup.Kind group, String name) {}

  /**
   * A role in the steering group.
   *
   * @param asked how many the strategy asks for
   * @param names who has the role
   */
  public record Seat(Wording role, int asked, List<String> names) {}

  /** A unit and its contact person. */
  public record Contact(String unit, String name, String appointedBy) {}
}
