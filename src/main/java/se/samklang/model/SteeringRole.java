package se.samklang.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A role in the steering group.
 *
 * @param subject the organisation
 * @param name as the strategy calls it, or as it was written where the strategy knows none such
 * @param wanted how many of it the strategy asks for
 * @param filled how many there are, by name
 * @param vacancies where a name would stand: that of a member who has none, of every one in a table
 *     without names, or else the members as a whole
 * @param surplus the role of the first member beyond those that the strategy asks for, or of the
 *     last where there is none
 */
public record SteeringRole(
    Subject subject, Wording name, int wanted, int filled, List<Field> vacancies, Field surplus) {

  /** Every role that the strategy knows or that somebody has; none where it is not told rightly. */
  static List<SteeringRole> of(Organisation organisation, Strategy.Roles roles) {
    if (organisation.members().isInvalid()) {
      return List.of();
    }
    List<SteeringRole> all = new ArrayList<>();
    for (Item role : roles.roles().all()) {
      List<Member> members =
          organisation.steeringGroup().stream()
              .filter(member -> role.equals(member.known()))
              .toList();
      all.add(known(organisation, role, roles.seats().getOrDefault(role.id(), 0), members));
    }
    Map<String, Member> unknown = new LinkedHashMap<>();
    for (Member member : organisation.steeringGroup()) {
      Value written = member.role().first();
      if (member.known() == null && written != null && written.isStated()) {
        unknown.putIfAbsent(written.text().folded(), member);
      }
    }
    unknown.values().forEach(member -> all.add(unknown(organisation, member)));
    return all;
  }

  private static SteeringRole known(
      Organisation organisation, Item role, int wanted, List<Member> members) {
    List<Member> named = members.stream().filter(member -> !member.name().isMissing()).toList();
    Field whole = called(organisation.members(), role.id());
    Field surplus = named.size() > wanted ? called(named.get(wanted).role(), role.id()) : whole;
    return new SteeringRole(
        organisation.subject(),
        role.name(),
        wanted,
        named.size(),
        vacancies(members, role, whole),
        surplus);
  }

  /** A table without names lacks that column in every row; in any other the role is vacant. */
  private static List<Field> vacancies(List<Member> members, Item role, Field whole) {
    List<Field> unnamed = members.stream().map(Member::name).filter(Field::isMissing).toList();
    List<Field> noColumn =
        unnamed.stream().filter(name -> name.presence() == Field.Presence.NO_COLUMN).toList();
    return noColumn.isEmpty()
        ? List.of(unnamed.isEmpty() ? whole : called(unnamed.get(0), role.id()))
        : noColumn;
  }

  private static SteeringRole unknown(Organisation organisation, Member member) {
    Field role = member.role();
    String written = role.values().get(0).raw().strip();
    return new SteeringRole(
        organisation.subject(),
        new Wording(written, written),
        0,
        1,
        List.of(),
        called(role, written));
  }

  private static Field called(Field field, String name) {
    return new Field(
        name, field.column(), field.values(), field.presence(), field.record(), field.table());
  }
}
