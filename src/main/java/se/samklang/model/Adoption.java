package se.samklang.model;

/**
 * The decision that adopted a plan.
 *
 * @param whole the decision as one field
 */
public record Adoption(Field whole, Field by, BodyName body, DateField date) {

  /** Whether who decided or when is blank or a placeholder. */
  public boolean isIncomplete() {
    return by.isMissing() || date.isMissing();
  }
}
