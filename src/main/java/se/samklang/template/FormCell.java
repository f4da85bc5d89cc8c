package se.samklang.template;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samklang.model.DateField;
import se.samklang.model.DateField.Reading;
import se.samklang.model.Field;
import se.samklang.model.Value;

/**
 * A cell of a form.
 *
 * @param text what is known already; empty where nothing is
 * @param day the same as a day, null where it is none
 * @param asked whether it is to be filled in
 */
record FormCell(String text, @Nullable LocalDate day, boolean asked) {
  private static final FormCell ASKED = new FormCell("", null, true);
  private static final FormCell LEFT = new FormCell("", null, false);

  static FormCell of(String text) {
    return new FormCell(text, null, false);
  }

  /** What stands in a field, and is not asked for where nothing does. */
  static FormCell told(Field field) {
    Value value = field.first();
    return value == null ? LEFT : of(value.raw().strip());
  }

  /** A day, or the words that tell one. */
  static FormCell told(DateField date) {
    return date.reading() == Reading.EXACT
        ? new FormCell(String.valueOf(date.day()), date.day(), false)
        : told(date.field());
  }

  /** What is stated in a field, and is asked for where it is missing. */
  static FormCell wanted(Field field) {
    return field.isMissing() ? ASKED : told(field);
  }

  static FormCell wanted(DateField date) {
    return date.isMissing() ? ASKED : told(date);
  }

  /** A value, asked for where there is none. */
  static FormCell wanted(@Nullable Value value) {
    return value == null ? ASKED : of(value.raw().strip());
  }

  /** What is to be filled in. */
  static FormCell blank() {
    return ASKED;
  }

  /** What nobody has to fill in. */
  static FormCell left() {
    return LEFT;
  }
}
