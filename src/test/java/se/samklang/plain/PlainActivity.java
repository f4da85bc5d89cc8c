package se.samklang.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An activity, and the rules of it; those of its mappings stand apart. */
final class PlainActivity {

  private static final Set<String> CANCELLED = Set.of("cancelled", "inställd");

  final Subject subject;
  final Period period;
  private final Node node;

  PlainActivity(Subject subject) {
    this.subject = subject;
    this.node = subject.node;
    this.period = Period.ofActivity(node);
  }

  boolean judged() {
    return !cancelled() && !period.outside();
  }

  private boolean cancelled() {
    return CANCELLED.contains(PlainWords.fold(node.one("status").text()));
  }

  /** Says what is wrong; the activity is the first with its id, or not; it has a plan, or none. */
  void judge(
      boolean first,
      boolean namesUnknownPlan,
      Optional<PlainPlan> plan,
      PlainOrganisation organisation) {
    if (cancelled() || !period.judge(subject, "start", "end")) {
      return;
    }
    subject.shapes();
    subject.sayIfHollow("id-missing", "id", node.one("id"));
    if (!first) {
      subject.say("id-duplicate", "id", subject.id);
    }
    subject.sayIfHollow("title-missing", "title", node.one("title"));
    judgePlan(namesUnknownPlan, plan);
    judgeResponsible("owner");
    judgeResponsible("executor");
    judgeOwners(organisation);
    if (!node.lacksMappings("anchoring")) {
      judgeAnchoring(plan);
    }
    judgeCoordination();
    new PlainMappings(subject).judge();
    judgeStatements();
    judgeDates();
    judgeTwinTowns(organisation);
  }

  private void judgePlan(boolean namesUnknownPlan, Optional<PlainPlan> plan) {
    if (namesUnknownPlan) {
      subject.say("plan-unknown", "plan", node.one("plan").text());
    } else if (plan.isEmpty() && node.one("plan").hollow()) {
      subject.say("activity-without-plan", "plan", node.one("plan").text());
    }
    Period bounds = plan.map(own -> own.period).orElse(new Period(none(), none(), false));
    for (String field : List.of("start", "end")) {
      Optional<LocalDate> day = field.equals("start") ? period.start() : period.end();
      if (day.isPresent()
          && (bounds.start().filter(day.get()::isBefore).isPresent()
              || bounds.end().filter(day.get()::isAfter).isPresent())) {
        subject.say("activity-outside-plan", field, node.one(field).text());
      }
    }
  }

  private void judgeResponsible(String field) {
    Cell cell = node.many(field);
    if (cell.blank()) {
      subject.say(field + "-missing", field, "");
    }
    cell.entries().stream()
        .filter(entry -> PlainWords.isPlaceholder(entry) || PlainWords.isCollective(entry))
        .findFirst()
        .ifPresent(entry -> subject.say(field + "-unclear", field, entry));
  }

  private void judgeOwners(PlainOrganisation organisation) {
    Cell owners = node.many("owner");
    if (owners.entries().size() > 1) {
      subject.say("owner-shared", "owner", "");
    }
    for (String owner : owners.real()) {
      if (organisation.lacks(owner)) {
        subject.say("owner-unknown", "owner", owner);
      }
    }
  }

  private void judgeAnchoring(Optional<PlainPlan> plan) {
    List<Node> named = new ArrayList<>(node.children("anchoring"));
    named.removeIf(entry -> entry.one("name").hollow() || entry.one("name").misshapen());
    boolean planAnchors = plan.filter(own -> own.anchors(period.start())).isPresent();
    for (Node entry : named) {
      subject.sayIfHollow("anchoring-undated", "anchoring", entry.one("date"));
    }
    for (String kind : List.of("manager", "board")) {
      List<Node> ofKind = new ArrayList<>(named);
      ofKind.removeIf(entry -> !PlainWords.fold(entry.one("with").text()).equals(kind));
      boolean silent = kind.equals("board") && planAnchors;
      if (ofKind.isEmpty() && !silent) {
        subject.say(kind + "-anchoring-missing", "anchoring", "");
      }
      if (!silent && !period.startsBeforeStrategy()) {
        judgeLateness(ofKind);
      }
      if (kind.equals("board") && plan.isPresent()) {
        for (Node entry : ofKind) {
          if (plan.get().isOtherBoard(entry.one("name"))) {
            subject.say("anchoring-with-other-board", "anchoring", entry.one("name").text());
          }
        }
      }
    }
  }

  private void judgeLateness(List<Node> entries) {
    LocalDate earliest = LocalDate.MAX;
    String written = "";
    for (Node entry : entries) {
      Cell date = entry.one("date");
      LocalDate day = Period.lastDay(date).orElse(LocalDate.MAX);
      if (day.isBefore(earliest)) {
        earliest = day;
        written = date.text();
      }
    }
    if (!earliest.equals(LocalDate.MAX) && period.start().filter(earliest::isAfter).isPresent()) {
      subject.say("anchoring-late", "anchoring", written);
    }
  }

  private void judgeCoordination() {
    Cell reported = node.one("reported-to-coordinator");
    if (reported.hollow() || PlainWords.isNo(reported.text())) {
      subject.say("coordinator-not-informed", "reported-to-coordinator", reported.text());
    } else if (!PlainWords.isYes(reported.text())) {
      subject.date("reported-to-coordinator", reported);
      Optional<LocalDate> day = Period.lastDay(reported);
      if (day.isPresent() && period.end().filter(day.get()::isAfter).isPresent()) {
        subject.say("coordinator-informed-late", "reported-to-coordinator", reported.text());
      }
    }
  }

  private void judgeStatements() {
    Node considerations = node.child("considerations");
    for (String field : List.of("gender-equality", "integration", "environment", "public-health")) {
      Cell cell = considerations.one(field);
      if (PlainWords.isDismissal(cell.text())) {
        subject.say("consideration-dismissed", field, cell.text());
      } else if (cell.hollow()) {
        subject.say("consideration-missing", field, cell.text());
      } else if (PlainWords.isYes(cell.text()) || PlainWords.isNo(cell.text())) {
        subject.say("consideration-unexplained", field, cell.text());
      }
    }
    for (String field : List.of("transparency", "knowledge")) {
      subject.sayIfHollow(field + "-missing", field, node.one(field));
    }
    judgeListed("beneficiaries", "beneficiary", PlainTables.BENEFICIARIES);
    judgeListed("method", "method", PlainTables.METHODS);
    Cell by = node.child("representation").one("by");
    if (!by.hollow()
        && !by.misshapen()
        && !PlainTables.REPRESENTATIVES.contains(PlainWords.fold(by.text()))) {
      subject.say("representation-by-other", "representation.by", by.text());
    }
  }

  private void judgeListed(String field, String rule, Set<String> known) {
    Cell cell = node.many(field);
    subject.sayIfHollow(rule + "-missing", field, cell);
    for (String entry : cell.real()) {
      if (!known.contains(PlainWords.fold(entry))) {
        subject.say(rule + "-unknown", field, entry);
      }
    }
  }

  private void judgeDates() {
    Cell start = node.one("start");
    Cell end = node.one("end");
    subject.sayIfHollow("start-missing", "start", start);
    if (!period.open()) {
      subject.sayIfHollow("end-missing", "end", end);
      subject.date("end", end);
    }
    subject.date("start", start);
    for (Node entry : node.children("anchoring")) {
      subject.date("anchoring.date", entry.one("date"));
    }
  }

  private void judgeTwinTowns(PlainOrganisation organisation) {
    Cell towns = node.many("twin-town");
    boolean exchange =
        node.many("method").entries().stream()
            .anyMatch(method -> PlainTables.TWIN_METHODS.contains(PlainWords.fold(method)));
    if (exchange) {
      subject.sayIfHollow("twin-town-missing", "twin-town", towns);
    }
    for (String town : towns.real()) {
      boolean agreed = organisation.hasAgreementWith(town);
      if (!agreed && !PlainTables.isTwinTown(town)) {
        subject.say("twin-town-unknown", "twin-town", town);
      }
      Optional<LocalDate> start = period.start();
      if (agreed && start.filter(day -> !organisation.hasAgreementWith(town, day)).isPresent()) {
        subject.say("twin-town-agreement-not-in-force", "twin-town", town);
      }
    }
    if (exchange || !towns.real().isEmpty()) {
      Node benefit = node.child("benefit");
      for (String field : List.of("citizens", "operations")) {
        subject.sayIfHollow("twin-town-benefit-missing", "benefit." + field, benefit.one(field));
      }
    }
  }

  private static Optional<LocalDate> none() {
    return Optional.empty();
  }
}
