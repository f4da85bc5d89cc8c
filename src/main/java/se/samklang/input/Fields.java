package se.samklang.input;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samklang.input.SourceRecord.Content;
import se.samklang.input.SourceRecord.Origin;
import se.samklang.model.Choice;
import se.samklang.model.DateField;
import se.samklang.model.DateField.Reading;
import se.samklang.model.Field;
import se.samklang.model.Field.Presence;
import se.samklang.model.Items;
import se.samklang.model.MappedValue;
import se.samklang.model.Text.Answer;
import se.samklang.model.Value;

/** The fields of a record, read for what they are meant to hold. */
final class Fields {
  private final Dates dates;

  /** Dates repeat: each way to write one is read once. */
  private final ReadOnce<WrittenDate> known = new ReadOnce<>(this::written);

  Fields(Dates dates) {
    this.dates = dates;
  }

  /** What a date is asked for: which of its days counts, and which other words do. */
  enum Role {
    /** The first day counts. */
    START,
    /** The last day counts, and having no end is an answer. */
    END,
    /** The last day counts. */
    MOMENT,
    /** The last day counts, and yes or no is an answer. */
    MOMENT_OR_ANSWER
  }

  /** A field under its own name. */
  Field field(SourceRecord record, String name) {
    return field(record, name, name);
  }

  /**
   * A field of a nested record.
   *
   * @param name what findings call it
   */
  Field field(SourceRecord record, String field, String name) {
    Content content = record.contents().get(field);
    Origin origin = record.origin();
    String column = origin == null ? name : origin.column(field);
    List<Value> values = content == null ? List.of() : content.values();
    return new Field(
        name,
        column,
        values,
        record.invalid() ? Presence.INVALID : presence(content, origin, column),
        record.place(),
        origin == null ? null : origin.table());
  }

  private static Presence presence(
      @Nullable Content content, @Nullable Origin origin, String column) {
    if (content != null && !content.values().isEmpty()) {
      return Presence.FILLED;
    }
    if (content != null && content.invalid()) {
      return Presence.INVALID;
    }
    boolean absent = origin != null && !origin.present().contains(column);
    return absent ? Presence.NO_COLUMN : Presence.BLANK;
  }

  /** A field that states entries of a closed list. */
  static Choice choice(Field field, Items items) {
    List<Value> values = field.values();
    if (values.size() == 1) {
      return new Choice(field, List.of(mapped(values.get(0), items)));
    }
    return new Choice(field, values.stream().map(value -> mapped(value, items)).toList());
  }

  private static MappedValue mapped(Value value, Items items) {
    return new MappedValue(value, items.named(value.text()));
  }

  /** A field that holds a date. */
  DateField date(Field field, Role role) {
    if (field.presence() == Presence.INVALID) {
      return new DateField(field, Reading.INVALID, null);
    }
    Value value = field.first();
    if (value == null) {
      return new DateField(field, Reading.MISSING, null);
    }
    if (role == Role.MOMENT_OR_ANSWER && value.text().answer() != Answer.NEITHER) {
      boolean yes = value.text().answer() == Answer.YES;
      return new DateField(field, yes ? Reading.YES : Reading.NO, null);
    }
    if (value.isPlaceholder()) {
      return new DateField(field, Reading.MISSING, null);
    }
    WrittenDate written = known.read(value.raw());
    if (role == Role.END && written.ongoing()) {
      return new DateField(field, Reading.ONGOING, null);
    }
    Dates.Reading read = written.reading();
    if (read == null) {
      return new DateField(field, Reading.UNCLEAR, null);
    }
    return new DateField(
        field,
        read.approximate() ? Reading.APPROXIMATE : Reading.EXACT,
        role == Role.START ? read.days().first() : read.days().last());
  }

  /**
   * What stands where a date is meant.
   *
   * @param ongoing whether it is a word for having no end
   * @param reading null where it is no date
   */
  private record WrittenDate(boolean ongoing, Dates.@Nullable Reading reading) {}

  private WrittenDate written(String raw) {
    return new WrittenDate(dates.isOngoing(raw), dates.read(raw));
  }

  /** The same date under the name that findings about its reading use. */
  static DateField named(DateField date, String name) {
    Field field = date.field();
    Field renamed =
        new Field(
            name, field.column(), field.values(), field.presence(), field.record(), field.table());
    return new DateField(renamed, date.reading(), date.day());
  }
}
