package se.samklang.model;

import org.jspecify.annotations.Nullable;

/**
 * What a year's rules have to know of a unit that does international work.
 *
 * @param kind null where it is not known
 * @param contacted whether it has a contact person with a name
 * @param planned whether an adopted plan is of the unit
 * @param contactPersons the field of its contact persons, for saying that none has a name
 * @param plan the same for its plan
 * @param active whether an activity of the unit has days in the year
 * @param account what the annual follow-up tells of it, null where there is no annual follow-up
 */
public record UnitYear(
    Subject subject,
    Unit.@Nullable Kind kind,
    boolean contacted,
    boolean planned,
    boolean active,
    Field contactPersons,
    Field plan,
    @Nullable UnitReport account) {

  public boolean isAdministration() {
    return kind == Unit.Kind.ADMINISTRATION;
  }

  public boolean isCompany() {
    return kind == Unit.Kind.COMPANY;
  }

  /** Whether it is to follow what happens abroad. */
  public boolean isMonitoring() {
    return isCommittee() || isAdministration();
  }

  public boolean isCommittee() {
    return kind == Unit.Kind.COMMITTEE;
  }
}
