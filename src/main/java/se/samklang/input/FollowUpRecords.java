package se.samklang.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.input.Fields.Role;
import se.samklang.model.Bodies;
import se.samklang.model.DateField;
import se.samklang.model.Field;
import se.samklang.model.FollowUp;
import se.samklang.model.InvalidValue;
import se.samklang.model.InvalidValue.Shape;
import se.samklang.model.RecordDates;
import se.samklang.model.Strategy;
import se.samklang.model.Subject;
import se.samklang.model.UnitReport;
import se.samklang.model.Value;
import se.samklang.names.Fold;

/** Follow-ups, each put together from all records of its kind and period. */
final class FollowUpRecords {
  private static final Pattern HALF_YEAR = Pattern.compile("[0-9]{4}-H[12]");

  private final Strategy strategy;
  private final Texts texts;
  private final Bodies bodies;
  private final Fields fields;

  FollowUpRecords(Strategy strategy, Texts texts, Bodies bodies, Fields fields) {
    this.strategy = strategy;
    this.texts = texts;
    this.bodies = bodies;
    this.fields = fields;
  }

  List<FollowUp> read(List<SourceRecord> records) {
    FollowUpRows rows = new FollowUpRows(texts);
    records.forEach(rows::add);
    return rows.all().stream().map(this::followUp).toList();
  }

  /**
   * What is not known of a record's kind and period, without which it counts for no year.
   *
   * @param number which follow-up of its file it is, from 1
   */
  List<InvalidValue> invalid(SourceRecord record, int number) {
    Subject subject = subject(record, number);
    List<InvalidValue> invalid = new ArrayList<>(2);
    FollowUp.Kind kind = kind(record);
    Field kindField = fields.field(record, "kind");
    if (kind == null && !kindField.isInvalid()) {
      invalid.add(new InvalidValue(subject, kindField, Shape.FOLLOW_UP_KIND));
    }
    Field period = fields.field(record, "period");
    Shape expected =
        kind == null ? Shape.PERIOD : kind == FollowUp.Kind.ANNUAL ? Shape.YEAR : Shape.HALF_YEAR;
    if (!period.isInvalid() && !isPeriod(period(record), expected)) {
      invalid.add(new InvalidValue(subject, period, expected));
    }
    return invalid;
  }

  private static boolean isPeriod(String period, Shape expected) {
    boolean year = YearlyResults.isYear(period);
    boolean half = HALF_YEAR.matcher(period).matches();
    return (year && expected != Shape.HALF_YEAR) || (half && expected != Shape.YEAR);
  }

  /**
   * The dates of one record under the names that findings about their reading use.
   *
   * @param number which follow-up of its file it is, from 1
   */
  RecordDates dates(SourceRecord record, int number) {
    FollowUp followUp = followUp(record);
    DateField oral =
        fields.date(
            fields.field(record.only("oral").at(record.place()), "date", "oral.date"), Role.MOMENT);
    return new RecordDates(subject(record, number), List.of(followUp.date(), oral));
  }

  private FollowUp followUp(SourceRecord record) {
    Field forum = fields.field(record, "forum");
    Value told = forum.first();
    FollowUp.Kind kind = kind(record);
    String period = period(record);
    SourceRecord oral = record.only("oral").at(record.place());
    return new FollowUp(
        subject(record, kind, period),
        kind,
        period,
        forum,
        told != null && strategy.organisation().reportForums().named(told.text()) != null,
        fields.date(fields.field(record, "date"), Role.MOMENT),
        fields.field(record, "written"),
        fields.date(fields.field(oral, "date", "oral"), Role.MOMENT),
        fields.field(oral, "forum", "oral.forum"),
        record.nested("units").stream().map(this::unitReport).toList(),
        record.place());
  }

  private FollowUp.@Nullable Kind kind(SourceRecord record) {
    Value written = fields.field(record, "kind").first();
    String meaning = written == null ? null : texts.meaning("follow-up-kind", written.raw());
    return Stream.of(FollowUp.Kind.values())
        .filter(kind -> kind.id().equals(meaning))
        .findFirst()
        .orElse(null);
  }

  /** {@code 2016-h1} and {@code 2016 H1} are {@code 2016-H1}; what is no period stays as it is. */
  private String period(SourceRecord record) {
    Value written = fields.field(record, "period").first();
    if (written == null) {
      return "";
    }
    String period = Fold.name(written.raw()).toUpperCase(Locale.ROOT).replace(' ', '-');
    boolean known = YearlyResults.isYear(period) || HALF_YEAR.matcher(period).matches();
    return known ? period : Fold.trim(written.raw());
  }

  private Subject subject(SourceRecord record, FollowUp.@Nullable Kind kind, String period) {
    Value written = fields.field(record, "kind").first();
    String told = kind != null ? kind.id() : written == null ? "" : Fold.trim(written.raw());
    return new Subject(Subject.Kind.FOLLOW_UP, (told + " " + period).strip());
  }

  /** One that tells neither kind nor period goes by its number, as a plan without an id does. */
  private Subject subject(SourceRecord record, int number) {
    Subject told = subject(record, kind(record), period(record));
    return told.id().isEmpty() ? new Subject(told.kind(), "#" + number) : told;
  }

  private UnitReport unitReport(SourceRecord record) {
    return new UnitReport(
        bodies.named(fields.field(record, "unit")),
        fields.field(record, "impact"),
        fields.field(record, "monitoring"),
        fields.field(record, "knowledge"));
  }
}
