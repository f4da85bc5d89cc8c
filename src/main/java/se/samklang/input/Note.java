package se.samklang.input;

import java.util.Map;
import se.samklang.model.Place;

/**
 * Something the reader of the report should know that is no fault.
 *
 * @param message the key of the sentence
 * @param details what the sentence tells, by placeholder
 */
public record Note(Place place, String message, Map<String, Object> details) {
  /** Says that a file found in a folder is of a kind that is never judged. */
  static final String FOREIGN = "skipped-foreign";

  /** Whether it says that a file which may hold a plan is left out: that is never kept quiet. */
  public boolean isOfForeignFile() {
    return message.equals(FOREIGN);
  }
}
