package se.samklang.plain;

import java.time.LocalDate;
import java.util.Optional;

/** The days from a start to an end, either of which may be unknown, the end also open. */
record Period(Optional<LocalDate> start, Optional<LocalDate> end, boolean open) {

  static Period ofActivity(Node activity) {
    Cell end = activity.one("end");
    boolean open =
        end.hollow()
            ? PlainWords.isYes(activity.one("ongoing").text())
            : PlainWords.isOngoing(end.text());
    return new Period(firstDay(activity.one("start")), lastDay(end), open);
  }

  static Period ofPlan(Node plan) {
    return new Period(firstDay(plan.one("from")), lastDay(plan.one("to")), false);
  }

  static Optional<LocalDate> firstDay(Cell cell) {
    return PlainDates.read(cell.text()).map(PlainDates.Span::first);
  }

  static Optional<LocalDate> lastDay(Cell cell) {
    return PlainDates.read(cell.text()).map(PlainDates.Span::last);
  }

  boolean reversed() {
    return start.isPresent() && end.isPresent() && end.get().isBefore(start.get());
  }

  /** No day within the strategy's validity; a reversed period is not said to be outside. */
  boolean outside() {
    return !reversed()
        && (start.filter(day -> day.isAfter(PlainTables.LAST_DAY)).isPresent()
            || end.filter(day -> day.isBefore(PlainTables.FIRST_DAY)).isPresent());
  }

  boolean startsBeforeStrategy() {
    return start.filter(day -> day.isBefore(PlainTables.FIRST_DAY)).isPresent();
  }

  boolean endsAfterStrategy() {
    return open || end.filter(day -> day.isAfter(PlainTables.LAST_DAY)).isPresent();
  }

  /** The rules of a period; false where it lies wholly outside the strategy's validity. */
  boolean judge(Subject subject, String startField, String endField) {
    String startText = subject.node.one(startField).text();
    String endText = subject.node.one(endField).text();
    if (reversed()) {
      subject.say("period-reversed", endField, endText);
    } else if (outside()) {
      String field = start.isPresent() ? startField : endField;
      subject.say("period-outside-strategy", field, subject.node.one(field).text());
      return false;
    } else {
      if (startsBeforeStrategy()) {
        subject.say("period-partly-outside", startField, startText);
      }
      if (endsAfterStrategy()) {
        subject.say("period-partly-outside", endField, endText);
      }
    }
    return true;
  }
}
