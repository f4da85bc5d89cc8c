package se.samklang.model;

/**
 * How often the steering group met in a year.
 *
 * @param subject the organisation
 * @param held on how many days
 * @param least how many the strategy asks for
 * @param over whether the year's last day has come
 * @param field the meetings as a whole
 */
public record MeetingYear(Subject subject, int held, int least, boolean over, Field field) {

  static MeetingYear of(Organisation organisation, Strategy.Meetings frequency, ReportYear year) {
    return new MeetingYear(
        organisation.subject(),
        HeldMeeting.of(organisation, year).size(),
        frequency.minPerYear(),
        year.isOver(),
        organisation.meetings());
  }
}
