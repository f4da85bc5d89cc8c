package se.samklang.input;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What one row of a table is. The first kind that fits a header decides. */
enum TableKind {
  ACTIVITY("activity"),
  PLAN("plan"),
  GOAL("goal"),
  FOLLOW_UP("follow-up"),
  UNIT("unit"),
  CONTACT_PERSON("contact-person"),
  MEMBER("member"),
  MEETING("meeting"),
  AGREEMENT("agreement");

  private final String record;

  TableKind(String record) {
    this.record = record;
  }

  String record() {
    return record;
  }

  /**
   * Whether one column can be the whole table. Where its name is an everyday word, it is rather a
   * title above a table (<em>Internationellt arbete</em>).
   */
  boolean canBeOneColumn() {
    return switch (this) {
      case ACTIVITY, PLAN, GOAL, MEETING -> true;
      case FOLLOW_UP, UNIT, CONTACT_PERSON, MEMBER, AGREEMENT -> false;
    };
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
      case FOLLOW_UP -> columns.contains("period");
      case UNIT ->
          columns.contains("international-work") || columns.containsAll(Set.of("unit", "kind"));
      case CONTACT_PERSON -> columns.contains("appointed-by");
      case MEMBER -> columns.contains("role");
      case MEETING -> columns.contains("meeting-date");
      case AGREEMENT -> columns.contains("town");
    };
  }

  /** The field of the record that a column holds; it has another name where the table needs one. */
  String field(String column) {
    return switch (this) {
      case UNIT -> column.equals("unit") ? "name" : column;
      case MEETING -> column.equals("meeting-date") ? "date" : column;
      default -> column;
    };
  }

  /** Where in an organisation the rows are a list, from outside in; empty where they are not. */
  List<String> pathInOrganisation() {
    return switch (this) {
      case ACTIVITY, PLAN, GOAL, FOLLOW_UP -> List.of();
      case UNIT -> List.of("units");
      case CONTACT_PERSON -> List.of("contact-persons");
      case MEMBER -> List.of("steering-group", "members");
      case MEETING -> List.of("steering-group", "meetings");
      case AGREEMENT -> List.of("agreements");
    };
  }
}
