package se.samklang.input;

import java.util.Set;
import java.util.function.Predicate;
import se.samklang.model.Subject;

/** What one row of a table is. The first kind that fits a header decides. */
enum TableKind {
  ACTIVITY("activity", Subject.Kind.ACTIVITY),
  PLAN("plan", Subject.Kind.PLAN),
  GOAL("goal", Subject.Kind.GOAL);

  private final String record;
  private final Subject.Kind subject;

  TableKind(String record, Subject.Kind subject) {
    this.record = record;
    this.subject = subject;
  }

  String record() {
    return record;
  }

  Subject.Kind subject() {
    return subject;
  }

  /** Whether columns of these names, read as this kind of table, make it one. */
  boolean fits(Set<String> columns, Predicate<String> isDimension) {
    return switch (this) {
      case ACTIVITY ->
          columns.contains("owner")
              || columns.contains("executor")
              || columns.stream().anyMatch(isDimension);
      case PLAN ->
          columns.contains("body")
              && (columns.contains("adopted-by") || columns.contains("adopted-on"));
      case GOAL ->
          (columns.contains("indicator") || columns.contains("target"))
              && !columns.contains("owner");
    };
  }
}
