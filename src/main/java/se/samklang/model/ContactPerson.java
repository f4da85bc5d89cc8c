package se.samklang.model;

/**
 * Somebody appointed as a unit's contact for international work.
 *
 * @param subject the unit
 * @param unit the same, as bodies are compared
 * @param body the committee or board that the unit answers to
 * @param appointer who appointed the person, as bodies are compared
 * @param appointedByForum whether that is a forum that the strategy has appoint them
 */
public record ContactPerson(
    Subject subject,
    BodyName unit,
    BodyName body,
    Field name,
    Field appointedBy,
    BodyName appointer,
    boolean appointedByForum) {

  /** Whether the unit or its body appointed the person. */
  public boolean isAppointedByUnit() {
    return appointer.isStated() && (appointer.equals(unit) || appointer.equals(body));
  }
}
