package se.samklang.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A time of a year in which the steering group did not meet.
 *
 * @param subject the organisation
 * @param from the meeting before it, or the first day of the year
 * @param to the meeting after it, or the last day of the year, or the day of the follow-up where
 *     that comes first
 * @param latest the last day on which it might end
 * @param field the date of the meeting after it; the meetings as a whole where there is none
 */
public record MeetingInterval(
    Subject subject, LocalDate from, LocalDate to, LocalDate latest, Field field) {

  public boolean isTooLong() {
    return to.isAfter(latest);
  }

  /** The times between the meetings of a year; none where meetings are of the wrong shape. */
  static List<MeetingInterval> of(
      Organisation organisation, Strategy.Meetings frequency, ReportYear year) {
    Field whole = organisation.meetings();
    LocalDate end = year.isOver() ? year.getLast() : year.asOf();
    if (whole.isInvalid() || end.isBefore(year.getFirst())) {
      return List.of();
    }
    List<MeetingInterval> intervals = new ArrayList<>();
    LocalDate from = year.getFirst();
    for (HeldMeeting meeting : HeldMeeting.of(organisation, year)) {
      intervals.add(
          interval(organisation.subject(), from, meeting.day(), frequency, meeting.field()));
      from = meeting.day();
    }
    intervals.add(interval(organisation.subject(), from, end, frequency, whole));
    return intervals;
  }

  private static MeetingInterval interval(
      Subject subject, LocalDate from, LocalDate to, Strategy.Meetings frequency, Field field) {
    LocalDate latest = from.plusMonths(frequency.maxGapMonths()).plusDays(frequency.maxGapDays());
    return new MeetingInterval(subject, from, to, latest, field);
  }
}
