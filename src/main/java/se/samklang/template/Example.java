package se.samklang.template;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a field of the example.
 *
 * @param day the same as a day, null where it is none
 */
record Example(String text, @Nullable LocalDate day) {

  static Example of(LocalDate day) {
    return new Example(day.toString(), day);
  }

  static Example of(String text) {
    return new Example(text, null);
  }
}
