package se.samklang.model;

import java.util.List;

/**
 * Who has which part in the international work, put together from all files that tell of it. Where
 * none does, every field is blank.
 *
 * @param coordinator the international coordinator's name
 * @param members the field of the steering group's members, for saying that a role is not filled
 * @param meetings the field of its meetings as a whole
 * @param meetingDays the days on which it met or is to meet
 */
public record Organisation(
    Subject subject,
    Field coordinator,
    List<ConvenedGroup> groups,
    List<Unit> units,
    List<ContactPerson> contactPersons,
    Field members,
    List<Member> steeringGroup,
    Field meetings,
    List<DateField> meetingDays) {}
