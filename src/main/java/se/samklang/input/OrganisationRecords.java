package se.samklang.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Vocabulary;
import se.samklang.input.Contents.Document;
import se.samklang.input.Fields.Role;
import se.samklang.model.Agreement;
import se.samklang.model.Bodies;
import se.samklang.model.BodyName;
import se.samklang.model.ContactPerson;
import se.samklang.model.ConvenedGroup;
import se.samklang.model.DateField;
import se.samklang.model.Field;
import se.samklang.model.InvalidValue;
import se.samklang.model.InvalidValue.Shape;
import se.samklang.model.Item;
import se.samklang.model.Items;
import se.samklang.model.Member;
import se.samklang.model.Organisation;
import se.samklang.model.Place;
import se.samklang.model.RecordDates;
import se.samklang.model.Strategy;
import se.samklang.model.Subject;
import se.samklang.model.Text.Answer;
import se.samklang.model.TwinTowns;
import se.samklang.model.Unit;
import se.samklang.model.UnitNames;
import se.samklang.model.Value;
import se.samklang.model.Wording;
import se.samklang.names.Fold;

/** The organisation, put together from all places that tell of it. */
final class OrganisationRecords {
  private static final Subject ORGANISATION =
      new Subject(Subject.Kind.ORGANISATION, Subject.Kind.ORGANISATION.id());
  private static final String STEERING_GROUP = ConvenedGroup.Kind.STEERING_GROUP.id();

  private final Strategy strategy;
  private final Vocabulary vocabulary;
  private final Bodies bodies;
  private final Fields fields;
  private final Map<String, String> unitNames = new LinkedHashMap<>();
  private final List<Item> towns;
  private final List<Agreement> agreements = new ArrayList<>();
  private final List<SourceRecord> parts = new ArrayList<>();

  OrganisationRecords(Strategy strategy, Vocabulary vocabulary, Bodies bodies, Fields fields) {
    this.strategy = strategy;
    this.vocabulary = vocabulary;
    this.bodies = bodies;
    this.fields = fields;
    this.towns = new ArrayList<>(strategy.twinTowns().all());
  }

  void add(Document document) {
    parts.addAll(document.organisations());
    for (SourceRecord unit : document.ofOrganisation("units")) {
      for (String field : List.of("name", "aliases", "body")) {
        for (Value name : fields.field(unit, field).values()) {
          if (name.isStated()) {
            unitNames.putIfAbsent(name.text().folded(), name.raw());
          }
        }
      }
    }
    document.ofOrganisation("agreements").forEach(this::addAgreement);
  }

  private void addAgreement(SourceRecord record) {
    Value town = fields.field(record, "town").first();
    if (town == null || !town.isStated()) {
      return;
    }
    Item known = Items.of(towns).named(town.text());
    if (known == null) {
      Wording name = new Wording(town.raw(), town.raw());
      known = new Item(town.text().folded(), name, "", null, List.of(), false);
      towns.add(known);
    }
    Field from = fields.field(record, "from");
    Field first = from.isStated() ? from : fields.field(record, "signed");
    LocalDate to = fields.date(fields.field(record, "to"), Role.END).day();
    agreements.add(new Agreement(known.id(), fields.date(first, Role.START).day(), to));
  }

  UnitNames unitNames() {
    return new UnitNames(unitNames);
  }

  TwinTowns twinTowns() {
    return new TwinTowns(Items.of(towns), agreements);
  }

  /** Every date in a part of the organisation, under the record that it belongs to. */
  List<RecordDates> dates(Document document) {
    List<RecordDates> all = new ArrayList<>();
    List<DateField> own = new ArrayList<>();
    for (SourceRecord part : document.organisations()) {
      own.add(date(part.only("coordinator"), "from", "coordinator.from", Role.START));
      for (SourceRecord meeting : part.only(STEERING_GROUP).nested("meetings")) {
        own.add(date(meeting, "date", STEERING_GROUP + ".meetings.date", Role.MOMENT));
      }
      for (SourceRecord agreement : part.nested("agreements")) {
        own.add(date(agreement, "signed", "agreements.signed", Role.START));
        own.add(date(agreement, "from", "agreements.from", Role.START));
        own.add(date(agreement, "to", "agreements.to", Role.END));
      }
      for (SourceRecord person : part.nested("contact-persons")) {
        DateField appointed = date(person, "appointed-on", "appointed-on", Role.MOMENT);
        all.add(new RecordDates(unitSubject(fields.field(person, "unit")), List.of(appointed)));
      }
    }
    all.add(new RecordDates(ORGANISATION, own));
    return all;
  }

  /** Words for the kind and the work of units that stand for none that there are. */
  List<InvalidValue> invalid(Document document) {
    List<InvalidValue> invalid = new ArrayList<>();
    for (SourceRecord unit : document.ofOrganisation("units")) {
      Subject subject = unitSubject(fields.field(unit, "name"));
      Field kind = fields.field(unit, "kind");
      if (kind.isStated() && kind(kind) == null) {
        invalid.add(new InvalidValue(subject, kind, Shape.UNIT_KIND));
      }
      Field working = fields.field(unit, "international-work");
      if (working.isStated() && answer(working) == Answer.NEITHER) {
        invalid.add(new InvalidValue(subject, working, Shape.ANSWER));
      }
    }
    return invalid;
  }

  private static Answer answer(Field field) {
    Value told = field.first();
    return told == null ? Answer.NEITHER : told.text().answer();
  }

  private DateField date(SourceRecord record, String field, String name, Role role) {
    return fields.date(fields.field(record, field, name), role);
  }

  /** The unit that a field names; the organisation where it names none. */
  private static Subject unitSubject(Field name) {
    Value stated = name.first();
    return stated == null || !stated.isStated()
        ? ORGANISATION
        : new Subject(Subject.Kind.UNIT, Fold.trim(stated.raw()));
  }

  /**
   * The organisation as a whole.
   *
   * @param start where it is said that something of it is missing, where no file tells of it
   */
  Organisation whole(Place start) {
    SourceRecord coordinator = only("coordinator", start);
    SourceRecord steeringGroup = only(STEERING_GROUP, start);
    SourceRecord referenceGroup = only(ConvenedGroup.Kind.REFERENCE_GROUP.id(), start);
    Field name = fields.field(coordinator, "name", "coordinator");
    List<Unit> units = units();
    return new Organisation(
        ORGANISATION,
        name,
        List.of(
            group(steeringGroup, ConvenedGroup.Kind.STEERING_GROUP, name),
            group(referenceGroup, ConvenedGroup.Kind.REFERENCE_GROUP, name)),
        units,
        contactPersons(units),
        whole(steeringGroup, "members"),
        members(),
        whole(steeringGroup, "meetings"),
        meetings());
  }

  /** The one record of that name, put together from all parts; an empty one where there is none. */
  private SourceRecord only(String name, Place start) {
    return nested(name).reduce(SourceRecord::filledFrom).orElseGet(() -> empty(name, start));
  }

  /** In the place of a record that nobody tells of, or not as a record. */
  private SourceRecord empty(String name, Place start) {
    Place place = parts.isEmpty() ? start : parts.get(0).place();
    boolean wrong = parts.stream().anyMatch(part -> part.only(name).invalid());
    return new SourceRecord(place, ORGANISATION, Map.of(), Map.of(), null, wrong);
  }

  private Stream<SourceRecord> nested(String name) {
    return parts.stream().flatMap(part -> part.nested(name).stream());
  }

  /** A list of the steering group as one field, for saying what is not in it. */
  private Field whole(SourceRecord steeringGroup, String list) {
    String name = STEERING_GROUP + "." + list;
    return nested(STEERING_GROUP)
        .filter(part -> !part.nested(list).isEmpty())
        .findFirst()
        .map(part -> blank(name, part.place()))
        .orElseGet(() -> fields.field(steeringGroup, list, name));
  }

  private static Field blank(String name, Place place) {
    return new Field(name, name, List.of(), Field.Presence.BLANK, place, null);
  }

  private ConvenedGroup group(SourceRecord record, ConvenedGroup.Kind kind, Field coordinator) {
    Field convener = fields.field(record, "convener", kind.id() + ".convener");
    Value stated = convener.first();
    Value name = coordinator.first();
    Item role = stated == null ? null : role(stated);
    boolean byRole = role != null && strategy.organisation().conveners().contains(role.id());
    boolean byName =
        stated != null
            && name != null
            && name.isStated()
            && name.text().folded().equals(stated.text().folded());
    return new ConvenedGroup(ORGANISATION, kind, convener, byRole || byName);
  }

  /** A role by the strategy's own names or by the words that people use, null where it is none. */
  private @Nullable Item role(Value written) {
    Items roles = strategy.organisation().roles();
    Item named = roles.named(written.text());
    if (named != null) {
      return named;
    }
    String meaning = vocabulary.meaning("role", Fold.word(written.raw()));
    return meaning == null ? null : roles.byId().get(meaning);
  }

  private List<Unit> units() {
    Map<String, SourceRecord> byName = new LinkedHashMap<>();
    nested("units")
        .forEach(
            record -> {
              BodyName name = bodies.named(fields.field(record, "name"));
              String key = name.isStated() ? name.canonical() : "#" + (byName.size() + 1);
              byName.merge(key, record, SourceRecord::filledFrom);
            });
    List<Unit> units = new ArrayList<>();
    byName.forEach((key, record) -> units.add(unit(key, record)));
    return units;
  }

  private Unit unit(String key, SourceRecord record) {
    Field name = fields.field(record, "name");
    Value stated = name.first();
    boolean named = stated != null && stated.isStated();
    return new Unit(
        named ? unitSubject(name) : new Subject(Subject.Kind.UNIT, key),
        bodies.named(name),
        kind(fields.field(record, "kind")),
        bodies.named(fields.field(record, "body")),
        answer(fields.field(record, "international-work")) != Answer.NO,
        blank("contact-persons", record.place()),
        blank("plan", record.place()));
  }

  private Unit.@Nullable Kind kind(Field field) {
    Value told = field.first();
    String id = told == null ? null : vocabulary.meaning("unit-kind", Fold.word(told.raw()));
    return Stream.of(Unit.Kind.values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  private List<ContactPerson> contactPersons(List<Unit> units) {
    return nested("contact-persons").map(record -> contactPerson(record, units)).toList();
  }

  private ContactPerson contactPerson(SourceRecord record, List<Unit> units) {
    Field named = fields.field(record, "unit");
    BodyName name = bodies.named(named);
    Optional<Unit> unit = units.stream().filter(each -> each.name().equals(name)).findFirst();
    Field appointedBy = fields.field(record, "appointed-by");
    Value appointer = appointedBy.first();
    boolean byForum =
        appointer != null
            && strategy.organisation().appointingForums().named(appointer.text()) != null;
    return new ContactPerson(
        name.isStated() && unit.isPresent() ? unit.get().subject() : unitSubject(named),
        name,
        unit.map(Unit::body).orElse(new BodyName("", false)),
        fields.field(record, "name"),
        appointedBy,
        bodies.named(appointedBy),
        byForum);
  }

  /** Told of in two files, a member is still one. */
  private List<Member> members() {
    Map<String, Member> members = new LinkedHashMap<>();
    nested(STEERING_GROUP)
        .flatMap(group -> group.nested("members").stream())
        .map(this::member)
        .forEach(member -> members.putIfAbsent(identity(member), member));
    return List.copyOf(members.values());
  }

  private Member member(SourceRecord record) {
    Field role = fields.field(record, "role");
    Value stated = role.first();
    return new Member(role, stated == null ? null : role(stated), fields.field(record, "name"));
  }

  private static String identity(Member member) {
    Value name = member.name().first();
    Value role = member.role().first();
    if (name == null || !name.isStated() || role == null) {
      return member.role().record().toString();
    }
    Item known = member.known();
    return (known == null ? role.text().folded() : known.id()) + "\n" + name.text().folded();
  }

  private List<DateField> meetings() {
    Map<Object, DateField> days = new LinkedHashMap<>();
    nested(STEERING_GROUP)
        .flatMap(group -> group.nested("meetings").stream())
        .map(record -> date(record, "date", STEERING_GROUP + ".meetings", Role.MOMENT))
        .forEach(day -> days.putIfAbsent(Objects.requireNonNullElse(day.day(), day.field()), day));
    return List.copyOf(days.values());
  }
}
