package se.samklang.model;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the municipality, put together from all places that tell of it.
 *
 * @param name the unit, as bodies are compared
 * @param kind null where it is not told or not known
 * @param body the committee or board that it answers to
 * @param working whether it does international work; only a no says otherwise
 * @param contactPersons the field of its contact persons, for saying that there are none
 * @param plan the same for its action plan
 */
public record Unit(
    Subject subject,
    BodyName name,
    @Nullable Kind kind,
    BodyName body,
    boolean working,
    Field contactPersons,
    Field plan) {

  /** The kinds of units. */
  public enum Kind {
    ADMINISTRATION("administration"),
    COMPANY("company"),
    COMMITTEE("committee"),
    OPERATION("operation");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in data. */
    public String id() {
      return id;
    }
  }
}
