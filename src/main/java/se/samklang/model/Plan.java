package se.samklang.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action plan.
 *
 * @param bodyName the committee or board that answers for it, as bodies are compared
 * @param unit the unit that carries it out, the same way
 * @param unitField the field that names the unit
 * @param goals the field of its goals, for saying that there are none
 * @param activities the same for its activities
 */
public record Plan(
    Subject subject,
    Field id,
    @Nullable Place firstWithSameId,
    Field title,
    Timespan timespan,
    Field body,
    BodyName bodyName,
    Field unitField,
    BodyName unit,
    Adoption adopted,
    Field preparedBy,
    Field contactPerson,
    Field goals,
    Field activities,
    List<DateField> dates)
    implements Submitted {

  /** Whether it is that plan: two plans may share an id, but never a place. */
  public boolean isSameAs(@Nullable Plan other) {
    return other != null && id.record().equals(other.id.record());
  }

  /**
   * Whether the plan's own adoption anchors an activity that it holds: adopted by its body or an
   * overall one, on a known day not after the start, or on any day where the start is unknown.
   */
  public boolean anchors(DateField start) {
    LocalDate adoptedOn = adopted.date().day();
    if (adoptedOn == null || !adopted.body().coversDecisionsOf(bodyName)) {
      return false;
    }
    return !start.isBefore(adoptedOn);
  }
}
