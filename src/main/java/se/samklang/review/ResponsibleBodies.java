package se.samklang.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Activity;
import se.samklang.model.BodyName;
import se.samklang.model.Field;
import se.samklang.model.Item;
import se.samklang.model.Plan;
import se.samklang.model.Planned;
import se.samklang.model.Strategy;
import se.samklang.model.Submission;
import se.samklang.model.Unit;
import se.samklang.model.Value;

/**
 * Which committee or company answers for what: an administration's work is its committee's, a
 * company's is its own.
 */
final class ResponsibleBodies {
  /** Answers for what nobody answers for. */
  static final Body NONE = new Body("", "", DutyGrid.Kind.NONE);

  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, String> unitsBySubject = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, Plan> plansByUnit = new LinkedHashMap<>();

  /**
   * One that answers for something.
   *
   * @param id the same for every name and alias of it
   */
  record Body(String id, String name, DutyGrid.Kind kind) {}

  ResponsibleBodies(Submission submission, Strategy strategy) {
    for (Unit unit : submission.organisation().units()) {
      if (unit.name().isStated()) {
        units.putIfAbsent(unit.name().canonical(), unit);
        names.putIfAbsent(unit.name().canonical(), unit.subject().id());
        unitsBySubject.putIfAbsent(unit.subject().id(), unit.name().canonical());
      }
    }
    for (Item body : strategy.bodies().items().all()) {
      names.putIfAbsent(body.id(), body.name().sv());
    }
    submission.surroundings().units().spellings().forEach(names::putIfAbsent);
    for (Plan plan : submission.plans()) {
      putName(plan.bodyName(), plan.body());
      putName(plan.unit(), plan.unitField());
      plansByUnit.putIfAbsent(plan.unit().canonical(), plan);
    }
    submission.activities().forEach(each -> putName(each.ownerName(), each.owner()));
  }

  private void putName(BodyName name, Field field) {
    Value written = field.first();
    if (name.isStated() && written != null) {
      names.putIfAbsent(name.canonical(), written.raw().strip());
      unitsBySubject.putIfAbsent(written.raw().strip(), name.canonical());
    }
  }

  /** Who answers for a unit of the organisation. */
  Body of(Unit unit) {
    boolean own = unit.kind() == Unit.Kind.COMMITTEE || unit.kind() == Unit.Kind.COMPANY;
    if (!own && unit.body().isStated()) {
      return body(unit.body());
    }
    return unit.name().isStated() ? unit(unit.name()) : NONE;
  }

  /** Who answers for a unit by the name that findings have of it. */
  Body ofUnit(String subject) {
    String id = unitsBySubject.get(subject);
    if (id == null) {
      return NONE;
    }
    Unit unit = units.get(id);
    if (unit != null) {
      return of(unit);
    }
    Plan plan = plansByUnit.get(id);
    return plan == null ? body(new BodyName(id, false)) : of(plan);
  }

  Body of(Plan plan) {
    Unit unit = plan.unit().isStated() ? units.get(plan.unit().canonical()) : null;
    if (unit != null && unit.kind() == Unit.Kind.COMPANY) {
      return of(unit);
    }
    if (plan.bodyName().isStated()) {
      return body(plan.bodyName());
    }
    if (unit != null) {
      return of(unit);
    }
    return plan.unit().isStated() ? unit(plan.unit()) : NONE;
  }

  Body of(Planned planned) {
    Plan plan = planned.plan();
    Body ofPlan = plan == null ? NONE : of(plan);
    return ofPlan.equals(NONE) && planned instanceof Activity activity ? ofOwner(activity) : ofPlan;
  }

  private Body ofOwner(Activity activity) {
    Unit owner =
        activity.ownerName().isStated() ? units.get(activity.ownerName().canonical()) : null;
    return owner == null ? NONE : of(owner);
  }

  /** A board that answers for one company only is that company. */
  private Body body(BodyName name) {
    if (units.containsKey(name.canonical())) {
      return unit(name);
    }
    List<Unit> companies =
        units.values().stream()
            .filter(each -> each.kind() == Unit.Kind.COMPANY && each.body().equals(name))
            .toList();
    return companies.size() == 1
        ? unit(companies.get(0).name())
        : new Body(name.canonical(), nameOf(name), DutyGrid.Kind.COMMITTEE);
  }

  private Body unit(BodyName name) {
    return new Body(name.canonical(), nameOf(name), kind(units.get(name.canonical())));
  }

  private static DutyGrid.Kind kind(@Nullable Unit unit) {
    Unit.Kind kind = unit == null ? null : unit.kind();
    if (kind == Unit.Kind.COMMITTEE) {
      return DutyGrid.Kind.COMMITTEE;
    }
    return kind == Unit.Kind.COMPANY ? DutyGrid.Kind.COMPANY : DutyGrid.Kind.UNIT;
  }

  private String nameOf(BodyName name) {
    return names.getOrDefault(name.canonical(), name.canonical());
  }
}
