package se.samklang.cli;

import se.samklang.catalogue.Catalogue;
import se.samklang.report.Judgement;
import se.samklang.report.Messages;
import se.samklang.report.PeopleReport;
import se.samklang.report.Report;

/** The forms in which one kind of run is told. */
interface Forms {
  /** Those of a run that judges what was handed in, and no year. */
  Forms CHECK = Formats::report;

  /** Those of a run. */
  static Forms of(Judgement judgement) {
    return judgement.year() == null ? CHECK : new YearFormats();
  }

  /** The form of a name that {@link Formats#check} has let through. */
  Report report(String name, Messages messages, Catalogue catalogue);

  /**
   * The text for a terminal.
   *
   * @param findings what it tells of the findings
   */
  default Report.Text forPeople(Messages messages, Catalogue catalogue, PeopleReport findings) {
    return findings;
  }
}
