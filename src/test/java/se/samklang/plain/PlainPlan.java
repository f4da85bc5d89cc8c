package se.samklang.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan with its goals, and the rules of both. */
final class PlainPlan {

  final Subject subject;
  final Period period;
  final List<Subject> goals = new ArrayList<>();
  private final Node adopted;
  private boolean holdsActivities;
  private Optional<LocalDate> firstStart = Optional.empty();

  PlainPlan(Subject subject) {
    this.subject = subject;
    this.period = Period.ofPlan(subject.node);
    this.adopted = subject.node.child("adopted");
  }

  void hold(Period activity, boolean judged) {
    holdsActivities = true;
    if (judged && !activity.startsBeforeStrategy()) {
      firstStart =
          activity
              .start()
              .filter(day -> firstStart.isEmpty() || day.isBefore(firstStart.get()))
              .or(() -> firstStart);
    }
  }

  /** Whether the plan's adoption anchors an activity of it that begins on that day. */
  boolean anchors(Optional<LocalDate> start) {
    Cell by = adopted.one("by");
    return !by.hollow()
        && (isBody(by) || isOverallBody(by))
        && adoptedOn().filter(day -> start.isEmpty() || !day.isAfter(start.get())).isPresent();
  }

  /** Whether a board is neither the plan's body nor an overall one; never where it has no body. */
  boolean isOtherBoard(Cell name) {
    return !subject.node.one("body").hollow()
        && !subject.node.one("body").misshapen()
        && !isBody(name)
        && !isOverallBody(name);
  }

  private boolean isBody(Cell name) {
    Cell body = subject.node.one("body");
    return !body.hollow()
        && !body.misshapen()
        && PlainWords.fold(body.text()).equals(PlainWords.fold(name.text()));
  }

  private static boolean isOverallBody(Cell name) {
    return PlainTables.OVERALL_BODIES.contains(PlainWords.fold(name.text()));
  }

  private Optional<LocalDate> adoptedOn() {
    return Period.lastDay(adopted.one("date"));
  }

  void judge() {
    Node plan = subject.node;
    subject.shapes();
    subject.sayIfHollow("id-missing", "id", plan.one("id"));
    subject.sayIfHollow("plan-body-missing", "body", plan.one("body"));
    subject.sayIfHollow("plan-unprepared", "prepared-by", plan.one("prepared-by"));
    subject.sayIfHollow(
        "plan-contact-person-missing", "contact-person", plan.one("contact-person"));
    subject.date("from", plan.one("from"));
    subject.date("to", plan.one("to"));
    period.judge(subject, "from", "to");
    judgeAdoption();
    if (!holdsActivities) {
      subject.say("plan-without-activities", "activities", "");
    }
    if (goals.isEmpty() && !plan.lacksMappings("goals")) {
      subject.say("plan-without-goals", "goals", "");
    }
    Map<String, Subject> known = new HashMap<>();
    for (Subject goal : goals) {
      goal.foldedId()
          .map(id -> known.putIfAbsent(id, goal))
          .ifPresent(first -> goal.say("id-duplicate", "id", goal.id));
      judgeGoal(goal);
    }
  }

  private void judgeAdoption() {
    Cell by = adopted.one("by");
    Cell date = adopted.one("date");
    subject.date("adopted.date", date);
    if (by.hollow() || date.hollow()) {
      subject.say("plan-not-adopted", "adopted", "");
    }
    if (!by.hollow() && !by.misshapen() && isOtherBoard(by)) {
      subject.say("plan-adopted-by-other-body", "adopted", by.text());
    }
    if (adoptedOn().isPresent() && firstStart.filter(adoptedOn().get()::isAfter).isPresent()) {
      subject.say("plan-adopted-late", "adopted", date.text());
    }
  }

  private static void judgeGoal(Subject subject) {
    Node goal = subject.node;
    subject.shapes();
    subject.sayIfHollow("id-missing", "id", goal.one("id"));
    subject.sayIfHollow("goal-text-missing", "text", goal.one("text"));
    subject.sayIfHollow("goal-not-measurable", "indicator", goal.one("indicator"));
    Cell target = goal.one("target");
    boolean measurable =
        PlainWords.isYes(target.text())
            || (!target.hollow() && target.text().chars().anyMatch(Character::isDigit));
    if (!measurable) {
      subject.say("goal-not-measurable", "target", target.text());
    }
    Cell due = goal.one("due");
    subject.sayIfHollow("goal-not-time-bound", "due", due);
    subject.date("due", due);
    Period.lastDay(due)
        .filter(day -> day.isBefore(PlainTables.FIRST_DAY) || day.isAfter(PlainTables.LAST_DAY))
        .ifPresent(day -> subject.say("goal-due-outside-strategy", "due", due.text()));
    judgeContributions(subject);
  }

  private static void judgeContributions(Subject goal) {
    Object value = goal.node.raw("contributes-to").orElse(List.of());
    List<?> entries = value instanceof List<?> list ? list : List.of(value);
    boolean contributes =
        value instanceof Map
            || (!entries.isEmpty() && entries.stream().allMatch(entry -> entry instanceof List));
    for (Object entry : value instanceof Map ? List.of() : entries) {
      Node node = Node.of(entry instanceof String ? Map.of("goal", entry) : entry);
      Cell name = node.one("goal");
      if (name.real().isEmpty()) {
        continue;
      }
      if (PlainTables.known("overarching-goal", name.text()).isPresent()
          || PlainTables.known("municipal-goal", name.text()).isPresent()) {
        contributes = true;
      } else {
        goal.say("goal-contribution-unknown", "contributes-to", name.text());
      }
      goal.sayIfHollow("goal-contribution-unexplained", "contributes-to", node.one("how"));
    }
    if (!contributes) {
      goal.say("goal-contribution-missing", "contributes-to", "");
    }
  }
}
