package se.samklang.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samklang.names.Fold;

/**
 * A role in the steering group.
 *
 * @param subject the organisation
 * @param name as the strategy calls it, or as it was written where the strategy knows none such
 * @param wanted how many of it the strategy asks for
 * @param filled how many there are, by name
 * @param vacancy where a name would stand: a member's that has none, or else the members as a whole
 * @param surplus the role of the first member beyond those that the strategy asks for, or of the
 *     last where there is none
 */
public record SteeringRole(
    Subject subject, Wording name, int wanted, int filled, Field vacancy, Field surplus) {

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
        vacancy(members, role, whole),
        surplus);
  }

  /** Where the first member without a name would have one; the members as a whole where none is. */
  private static Field vacancy(List<Member> members, Item role, Field whole) {
    return members.stream()
        .map(Member::name)
        .filter(Field::isMissing)
        .findFirst()
        .map(name -> called(name, role.id()))
        .orElse(whole);
  }

  private static SteeringRole unknown(Organisation organisation, Member member) {
    Field role = member.role();
    String written = Fold.trim(role.values().get(0).raw());
    return new SteeringRole(
        organisation.subject(),
        new Wording(written, written),
        0,
        1,
        called(organisation.members(), written),
        called(role, written));
  }

  private static Field called(Field field, String name) {
    return new Field(
        name, field.column(), field.values(), field.presence(), field.record(), field.table());
  }
}
