package se.samklang.cli;

import java.util.List;
import se.samklang.catalogue.Catalogue;
import se.samklang.report.Messages;
import se.samklang.report.PeopleReport;
import se.samklang.report.Report;

/** The forms in which one kind of run is told. */
interface Forms {
  /** The names of all. */
  List<String> names();

  /** The form of a name that {@link #check} has let through. */
  Report report(String name, Messages messages, Catalogue catalogue);

  /**
   * The text for a terminal.
   *
   * @param findings what it tells of the findings
   */
  default Report.Text forPeople(Messages messages, Catalogue catalogue, PeopleReport findings) {
    return findings;
  }

  /**
   * Checks that there is a form of that name.
   *
   * @throws UsageException where there is none
   */
  default void check(String option, String name) {
    if (!names().contains(name)) {
      throw Values.unknown(option, name, names());
    }
  }
}
