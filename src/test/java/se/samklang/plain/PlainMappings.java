package se.samklang.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an activity is mapped to, held against the catalogues and the table. */
final class PlainMappings {

  private static final List<String> REQUIRED =
      List.of("municipal-goal", "priority-area", "europe-2020", "eusbsr", "blekinge");

  private final Subject subject;

  PlainMappings(Subject subject) {
    this.subject = subject;
  }

  void judge() {
    for (String dimension : PlainTables.NAMES.keySet()) {
      Cell cell = subject.node.many(dimension);
      if (REQUIRED.contains(dimension)) {
        subject.sayIfHollow("mapping-missing", dimension, cell);
      }
      for (String entry : cell.real()) {
        Optional<String> id = PlainTables.known(dimension, entry);
        if (id.isEmpty()) {
          subject.say("mapping-unknown", dimension, entry);
        } else if (PlainTables.isAboveOthers(id.get())) {
          subject.say("mapping-too-general", dimension, entry);
        }
      }
    }
    judgeAgainstTable();
  }

  private void judgeAgainstTable() {
    Set<String> goals = known("municipal-goal");
    Set<String> goalAreas = new HashSet<>();
    PlainTables.ROWS.stream()
        .filter(row -> goals.contains(row.goal()))
        .forEach(row -> goalAreas.add(row.area()));
    for (String entry : subject.node.many("priority-area").real()) {
      Optional<String> area = PlainTables.known("priority-area", entry);
      if (!goals.isEmpty() && area.isPresent() && !goalAreas.contains(area.get())) {
        subject.say("goal-off-table", "priority-area", entry);
      }
    }
    Set<String> areas = known("priority-area");
    if (areas.isEmpty()) {
      areas.addAll(goalAreas);
    }
    if (areas.isEmpty()) {
      return;
    }
    List<String> items =
        PlainTables.ROWS.stream()
            .filter(row -> areas.contains(row.area()))
            .flatMap(row -> row.items().stream())
            .toList();
    for (String framework : PlainTables.FRAMEWORKS) {
      for (String entry : subject.node.many(framework).real()) {
        Optional<String> id = PlainTables.known(framework, entry);
        if (id.isPresent()
            && items.stream().noneMatch(item -> PlainTables.inLine(item, id.get()))) {
          subject.say("mapping-off-table", framework, entry);
        }
      }
    }
  }

  private Set<String> known(String dimension) {
    Set<String> ids = new HashSet<>();
    for (String entry : subject.node.many(dimension).real()) {
      PlainTables.known(dimension, entry).ifPresent(ids::add);
    }
    return ids;
  }
}
