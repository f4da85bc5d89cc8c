package se.samklang.model;

import java.util.List;

/** What holds dates that have to be readable. */
public sealed interface Dated permits Submitted, RecordDates {

  Subject subject();

  /** Every date it holds. */
  List<DateField> dates();
}
