package se.samklang.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record with all that stands in it.
 *
 * @param name the field as findings name it, the same in every form of input
 * @param column the table column that holds it
 * @param values what stands there, in order, blanks left out
 * @param presence whether anything could be read
 * @param record where the record stands: the place of a finding about something missing
 * @param table the table the record was read from, null for YAML
 */
public record Field(
    String name,
    String column,
    List<Value> values,
    Presence presence,
    Place record,
    @Nullable Table table) {

  /** How much of a field is there. */
  public enum Presence {
    /** It has values. */
    FILLED,
    /** Nothing stands in it, or its key is absent. */
    BLANK,
    /** Its table has no such column. */
    NO_COLUMN,
    /** Something of the wrong shape stands there; only that is said of it. */
    INVALID
  }

  /** The same field with nothing in it, for saying what it does not hold. */
  public Field emptied() {
    Presence left = presence == Presence.FILLED ? Presence.BLANK : presence;
    return new Field(name, column, List.of(), left, record, table);
  }

  /**
   * The same field for saying something else than that it is missing: a table without the column is
   * no place for that, its record is.
   */
  public Field atRecord() {
    return presence == Presence.NO_COLUMN
        ? new Field(name, column, values, Presence.BLANK, record, null)
        : this;
  }

  /** Whether something of the wrong shape stands there. */
  public boolean isInvalid() {
    return presence == Presence.INVALID;
  }

  public boolean isBlank() {
    return presence == Presence.BLANK || presence == Presence.NO_COLUMN;
  }

  /** Whether nothing stands in it, or nothing but placeholders. */
  public boolean isMissing() {
    return presence != Presence.INVALID && !isStated();
  }

  /** Whether it only dismisses the question. */
  public boolean isDismissed() {
    return !values.isEmpty() && values.get(0).text().word() == Text.Word.DISMISSAL;
  }

  /** Whether it only says yes or no. */
  public boolean isAnswer() {
    return !values.isEmpty() && values.get(0).text().answer() != Text.Answer.NEITHER;
  }

  /** Whether it holds a value that is neither blank nor a placeholder. */
  public boolean isStated() {
    // By index, here and below: rules ask this of every activity, and each iterator would be made.
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isStated()) {
        return true;
      }
    }
    return false;
  }

  /** The first value, null where there is none. */
  public @Nullable Value first() {
    return values.isEmpty() ? null : values.get(0);
  }

  /** The number that its only value states; null where it states none, or several. */
  public @Nullable Amount amount() {
    return values.size() == 1 && values.get(0).isStated()
        ? Amount.in(values.get(0).raw()).orElse(null)
        : null;
  }

  /** The first placeholder or collective word, null where there is none. */
  public @Nullable Value getUnclear() {
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      if (value.isPlaceholder() || value.isCollective()) {
        return value;
      }
    }
    return null;
  }

  /** Drools keeps what a rule takes from a list by its hash: cheap, not that of all it holds. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Whether any of several is missing. */
  public static boolean anyMissing(List<Field> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).isMissing()) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of several only dismisses the question. */
  public static boolean anyDismissed(List<Field> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).isDismissed()) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of several only says yes or no. */
  public static boolean anyAnswer(List<Field> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).isAnswer()) {
        return true;
      }
    }
    return false;
  }
}
