package se.samklang.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A meeting of the steering group that has taken place.
 *
 * @param field its date
 */
record HeldMeeting(LocalDate day, Field field) {

  /** Those of a year up to the day on which it is followed up, from the first to the last. */
  static List<HeldMeeting> of(Organisation organisation, ReportYear year) {
    return organisation.meetingDays().stream()
        .flatMap(
            date -> Stream.ofNullable(date.day()).map(day -> new HeldMeeting(day, date.field())))
        .filter(meeting -> meeting.day().getYear() == year.year() && year.hasCome(meeting.day()))
        .sorted(Comparator.comparing(HeldMeeting::day))
        .toList();
  }
}
