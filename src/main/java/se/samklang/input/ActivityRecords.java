package se.samklang.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Vocabulary;
import se.samklang.input.Fields.Role;
import se.samklang.model.Activity;
import se.samklang.model.Anchoring;
import se.samklang.model.Bodies;
import se.samklang.model.BodyName;
import se.samklang.model.Choice;
import se.samklang.model.DateField;
import se.samklang.model.DateField.Reading;
import se.samklang.model.Dimension;
import se.samklang.model.Field;
import se.samklang.model.InvalidValue;
import se.samklang.model.Mapping;
import se.samklang.model.Place;
import se.samklang.model.Plan;
import se.samklang.model.Strategy;
import se.samklang.model.Subject;
import se.samklang.model.Text.Answer;
import se.samklang.model.Timespan;
import se.samklang.model.TwinTowns;
import se.samklang.model.Value;
import se.samklang.names.Fold;

/** Records become activities, on however many threads at once. */
final class ActivityRecords {
  private final Strategy strategy;
  private final Vocabulary vocabulary;
  private final Bodies bodies;
  private final Fields fields;
  private final Map<String, Plan> plansById;
  private final TwinTowns twinTowns;
  private final @Nullable LocalDate received;

  /**
   * Binds by one strategy.
   *
   * @param plansById the plans that activities may name, by folded id
   * @param received the day the submission came in, null where that is not told
   */
  ActivityRecords(
      Strategy strategy,
      Vocabulary vocabulary,
      Bodies bodies,
      Fields fields,
      Map<String, Plan> plansById,
      TwinTowns twinTowns,
      @Nullable LocalDate received) {
    this.strategy = strategy;
    this.vocabulary = vocabulary;
    this.bodies = bodies;
    this.fields = fields;
    this.plansById = plansById;
    this.twinTowns = twinTowns;
    this.received = received;
  }

  /**
   * The activity of a record.
   *
   * @param own the plan of its document, null where that has none or several
   * @param firstWithSameId where its id stood before
   * @param invalid takes what is of the wrong shape in it
   */
  Activity activity(
      SourceRecord record,
      @Nullable Plan own,
      @Nullable Place firstWithSameId,
      Consumer<InvalidValue> invalid) {
    Field id = fields.field(record, "id");
    Field reference = fields.field(record, "plan");
    List<Anchoring> anchorings = new ArrayList<>(2);
    for (SourceRecord entry : record.nested("anchoring")) {
      anchorings.add(anchoring(entry, invalid));
    }
    DateField reported = reported(record);
    Timespan timespan = timespan(record, invalid);
    Field representative = fields.field(group(record, "representation"), "by", "representation.by");
    List<DateField> dates = new ArrayList<>(List.of(timespan.start(), timespan.end(), reported));
    anchorings.forEach(entry -> dates.add(Fields.named(entry.date(), "anchoring.date")));
    return new Activity(
        record.subject(),
        Binder.plan(reference, plansById, own),
        reference,
        id,
        firstWithSameId,
        fields.field(record, "title"),
        fields.field(record, "owner"),
        bodies.named(fields.field(record, "owner")),
        fields.field(record, "executor"),
        timespan,
        isCancelled(fields.field(record, "status")),
        anchorings,
        anchoringField(record, Anchoring.Kind.MANAGER),
        anchoringField(record, Anchoring.Kind.BOARD),
        reported,
        mappings(record),
        considerations(record),
        Fields.choice(fields.field(record, "beneficiaries"), strategy.beneficiaries()),
        fields.field(record, "transparency"),
        fields.field(record, "knowledge"),
        Fields.choice(fields.field(record, "method"), strategy.methods()),
        Fields.choice(fields.field(record, "twin-town"), twinTowns.items()),
        benefits(record),
        representative,
        bodies.named(representative),
        dates);
  }

  private List<Field> considerations(SourceRecord record) {
    SourceRecord group = group(record, "considerations");
    List<Field> considerations = new ArrayList<>();
    for (String name : strategy.considerations().byId().keySet()) {
      considerations.add(fields.field(group, name));
    }
    return considerations;
  }

  private List<Field> benefits(SourceRecord record) {
    SourceRecord group = group(record, "benefit");
    return List.of(
        fields.field(group, "citizens", "benefit.citizens"),
        fields.field(group, "operations", "benefit.operations"));
  }

  /** A group of fields: where one is missing, the record itself is its place. */
  private static SourceRecord group(SourceRecord record, String name) {
    return record.only(name).at(record.place());
  }

  private Timespan timespan(SourceRecord record, Consumer<InvalidValue> invalid) {
    DateField start = fields.date(fields.field(record, "start"), Role.START);
    DateField end = fields.date(fields.field(record, "end"), Role.END);
    Field ongoing = fields.field(record, "ongoing");
    boolean saidToBeOpen = isYes(record.subject(), ongoing, invalid);
    boolean open = end.isMissing() ? saidToBeOpen : end.reading() == Reading.ONGOING;
    return new Timespan(record.subject(), start, end, open);
  }

  private static boolean isYes(Subject subject, Field field, Consumer<InvalidValue> invalid) {
    Value answer = field.first();
    if (answer == null) {
      return false;
    }
    if (answer.text().answer() == Answer.NEITHER && answer.isStated()) {
      invalid.accept(new InvalidValue(subject, field, InvalidValue.Shape.ANSWER));
    }
    return answer.text().answer() == Answer.YES;
  }

  private boolean isCancelled(Field status) {
    Value value = status.first();
    String meaning = value == null ? null : vocabulary.meaning("status", Fold.word(value.raw()));
    return "cancelled".equals(meaning);
  }

  private Anchoring anchoring(SourceRecord record, Consumer<InvalidValue> invalid) {
    Field name = fields.field(record, "name", "anchoring");
    Anchoring.Kind kind = instance(record, invalid);
    BodyName body = bodies.named(name);
    DateField date = fields.date(fields.field(record, "date", "anchoring"), Role.MOMENT);
    return new Anchoring(kind, name, date, body);
  }

  private Anchoring.@Nullable Kind instance(SourceRecord record, Consumer<InvalidValue> invalid) {
    Field with = fields.field(record, "with", "anchoring.with");
    Value value = with.first();
    if (value == null) {
      return null;
    }
    String meaning = vocabulary.meaning("anchored-with", Fold.word(value.raw()));
    for (Anchoring.Kind kind : Anchoring.Kind.values()) {
      if (kind.id().equals(meaning)) {
        return kind;
      }
    }
    if (value.isStated()) {
      invalid.accept(new InvalidValue(record.subject(), with, InvalidValue.Shape.INSTANCE));
    }
    return null;
  }

  /** The field of an anchoring as a whole: its column is that of the instance. */
  private Field anchoringField(SourceRecord record, Anchoring.Kind kind) {
    return record.origin() == null
        ? fields.field(record, "anchoring")
        : fields.field(record, kind.id(), "anchoring").emptied();
  }

  private DateField reported(SourceRecord record) {
    DateField reported =
        fields.date(fields.field(record, "reported-to-coordinator"), Role.MOMENT_OR_ANSWER);
    boolean untold = reported.isMissing() || reported.reading() == Reading.NO;
    return untold && received != null
        ? new DateField(reported.field().atRecord(), Reading.EXACT, received)
        : reported;
  }

  private List<Mapping> mappings(SourceRecord record) {
    List<Mapping> mappings = new ArrayList<>(strategy.dimensions().size());
    for (Dimension dimension : strategy.dimensions()) {
      Choice choice = Fields.choice(fields.field(record, dimension.id()), dimension.items());
      mappings.add(new Mapping(dimension, choice.field(), choice.values()));
    }
    return mappings;
  }
}
