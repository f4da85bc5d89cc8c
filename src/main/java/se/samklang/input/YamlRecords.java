package se.samklang.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Shape;
import se.samklang.input.Contents.Document;
import se.samklang.input.SourceRecord.Content;
import se.samklang.model.Field;
import se.samklang.model.InvalidValue;
import se.samklang.model.Place;
import se.samklang.model.Subject;
import se.samklang.model.UnknownField;
import se.samklang.model.Value;
import se.samklang.names.Fold;
import se.samklang.yaml.ItemWalk;
import se.samklang.yaml.Node;
import se.samklang.yaml.Node.Entry;
import se.samklang.yaml.Node.Mapping;
import se.samklang.yaml.Node.Scalar;
import se.samklang.yaml.Node.Sequence;
import se.samklang.yaml.YamlException;
import se.samklang.yaml.YamlReader;

/** The records of one YAML file. */
final class YamlRecords {
  private static final String DOCUMENT = "document";
  private static final String ACTIVITIES = "activities";
  private static final String ACTIVITY = "activity";

  private final FieldNames names;
  private final Texts texts;
  private final Subject fileSubject;
  private final Subjects subjects;
  private final UnknownKeys unknownKeys;
  private final List<InvalidValue> invalidValues = new ArrayList<>();

  private YamlRecords(String file, FieldNames names, Texts texts) {
    this(
        new Subject(Subject.Kind.FILE, file), names, texts, new Subjects(texts), new UnknownKeys());
  }

  private YamlRecords(
      Subject file, FieldNames names, Texts texts, Subjects subjects, UnknownKeys unknownKeys) {
    this.fileSubject = file;
    this.names = names;
    this.texts = texts;
    this.subjects = subjects;
    this.unknownKeys = unknownKeys;
  }

  static Contents read(String file, String text, FieldNames names, Texts texts)
      throws UnreadableException {
    try {
      return new YamlRecords(file, names, texts).contents(YamlReader.read(file, text));
    } catch (YamlException e) {
      throw new UnreadableException(e.place(), e.problem().id(), Map.of("detail", e.detail()));
    }
  }

  /**
   * What a file holds beside its activities, which can be read one by one; empty where they cannot.
   *
   * @throws IOException where the text cannot be read
   */
  static Optional<Contents> readHead(String file, CharSource text, FieldNames names, Texts texts)
      throws IOException, UnreadableException {
    Predicate<String> list = key -> ACTIVITIES.equals(names.key(DOCUMENT, key));
    Optional<ItemWalk> walk = ItemWalk.open(file, text.open(), list);
    if (walk.isEmpty()) {
      return Optional.empty();
    }
    try (ItemWalk items = walk.get()) {
      YamlRecords records = new YamlRecords(file, names, texts);
      Contents head = records.contents(List.of(items.head()));
      return Optional.of(head.with(new YamlActivities(file, text, list, records)));
    }
  }

  /** The next activity of the file, of which no more is read than its id. */
  LaterActivities.Later later(Mapping activity) {
    Value id = null;
    for (Entry entry : activity.entries()) {
      if ("id".equals(names.key(ACTIVITY, entry.key().text()))
          && entry.value() instanceof Scalar scalar) {
        Value value = new Value(texts.read(scalar.text()), scalar.place());
        id = value.text().isBlank() ? null : value;
        break;
      }
    }
    Subject subject = subject(ACTIVITY, id == null ? "" : id.raw(), fileSubject);
    return new LaterActivities.Later(subject, id, invalid -> record(activity, subject, invalid));
  }

  private SourceRecord record(Mapping activity, Subject subject, Consumer<InvalidValue> invalid)
      throws BrokenOffException {
    YamlRecords own = new YamlRecords(fileSubject, names, texts, subjects, unknownKeys);
    try {
      SourceRecord record =
          own.record(ACTIVITY, activity, own.fields(ACTIVITY, activity), subject, "");
      own.invalidValues.forEach(invalid);
      return record;
    } catch (UnreadableException e) {
      throw new BrokenOffException(fileSubject.id(), e);
    }
  }

  /** Says that an item stands where an activity should. */
  void noActivity(Node item) {
    if (!isBlank(item)) {
      invalid(fileSubject, ACTIVITIES, item, InvalidValue.Shape.MAPPING);
    }
  }

  private Contents contents(List<Node> roots) throws UnreadableException {
    List<Document> documents = new ArrayList<>();
    boolean known = roots.stream().anyMatch(this::isKnown);
    for (Node root : roots) {
      if (known && root instanceof Mapping mapping) {
        documents.add(document(mapping));
      } else if (known && !isBlank(root)) {
        invalid(fileSubject, DOCUMENT, root, InvalidValue.Shape.MAPPING);
      }
    }
    return new Contents(
        Set.of(), documents, unknownFields(), invalidValues, List.of(), List.of(), null);
  }

  /** The keys that nobody knows and that were not told of yet, in the order of the file. */
  List<UnknownField> unknownFields() {
    return unknownKeys.taken(
        (key, few) ->
            new UnknownField(
                fileSubject,
                new Value(texts.read(key.name().text()), key.name().place()),
                few ? names.nearest(key.kind(), key.name().text()) : null));
  }

  private boolean isKnown(Node root) {
    return root instanceof Mapping mapping
        && mapping.entries().stream()
            .anyMatch(entry -> names.key(DOCUMENT, entry.key().text()) != null);
  }

  private Document document(Mapping root) throws UnreadableException {
    SourceRecord document = record(DOCUMENT, root, fileSubject, "");
    return new Document(
        document.nested("plan"),
        List.of(),
        List.of(),
        document.nested("activities"),
        document.nested("organisation"),
        document.nested("follow-ups"));
  }

  private SourceRecord record(String kind, Mapping mapping, Subject holder, String prefix)
      throws UnreadableException {
    Map<String, Node> nodes = fields(kind, mapping);
    Node id = nodes.get("id");
    Subject subject = subject(kind, id instanceof Scalar scalar ? scalar.text() : "", holder);
    String inner = subject.equals(holder) ? prefix : "";
    return record(kind, mapping, nodes, subject, inner);
  }

  private SourceRecord record(
      String kind, Mapping mapping, Map<String, Node> nodes, Subject subject, String inner)
      throws UnreadableException {
    Map<String, Content> contents = new LinkedHashMap<>();
    Map<String, List<SourceRecord>> nested = new LinkedHashMap<>();
    for (Map.Entry<String, Node> field : nodes.entrySet()) {
      Shape shape = Shape.of(kind, field.getKey());
      if (names.isDimension(kind, field.getKey())) {
        shape = Shape.values();
      }
      String path = inner + field.getKey();
      String record = shape.record();
      if (record == null) {
        contents.put(field.getKey(), content(shape, field.getValue(), subject, path));
      } else {
        List<SourceRecord> records = records(shape, record, field.getValue(), subject, path);
        nested.put(field.getKey(), records);
        boolean invalid = records.isEmpty() && !isEmpty(field.getValue());
        contents.put(field.getKey(), new Content(List.of(), invalid));
      }
    }
    return new SourceRecord(
        place(mapping, nodes.get("id")), subject, contents, nested, null, false);
  }

  /** The values by field; what is kept or unknown is left out. */
  private Map<String, Node> fields(String kind, Mapping mapping) throws UnreadableException {
    Map<String, Node> nodes = new LinkedHashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (Entry entry : mapping.entries()) {
      String key = entry.key().text();
      String field = names.key(kind, key);
      if (field == null) {
        reportUnknown(kind, entry.key());
        continue;
      }
      String first = keys.put(field, key);
      if (first != null) {
        throw new UnreadableException(
            entry.key().place(), "key-doubled", Map.of("key", key, "first", first));
      }
      nodes.put(field, entry.value());
    }
    return nodes;
  }

  private void reportUnknown(String kind, Scalar key) {
    if (!names.isKept(key.text())) {
      unknownKeys.add(kind, key);
    }
  }

  private Subject subject(String kind, String id, Subject holder) {
    return subjects.of(kind, id).orElse(holder);
  }

  private static Place place(Mapping mapping, @Nullable Node id) {
    if (id instanceof Scalar scalar && !Fold.trim(scalar.text()).isEmpty()) {
      return id.place();
    }
    return mapping.entries().isEmpty() ? mapping.place() : mapping.entries().get(0).key().place();
  }

  private Content content(Shape shape, Node node, Subject subject, String path) {
    List<Value> values = new ArrayList<>();
    boolean invalid = false;
    if (node instanceof Scalar scalar) {
      addStated(scalar, values);
    } else if (node instanceof Sequence sequence && shape.form() == Shape.Form.VALUES) {
      for (Node item : sequence.items()) {
        if (item instanceof Scalar scalar) {
          addStated(scalar, values);
        } else {
          invalid(subject, path, item, InvalidValue.Shape.ONE_VALUE);
          invalid = true;
        }
      }
    } else {
      boolean list = shape.form() == Shape.Form.VALUES;
      invalid(subject, path, node, list ? InvalidValue.Shape.VALUES : InvalidValue.Shape.ONE_VALUE);
      invalid = true;
    }
    return new Content(values, invalid);
  }

  private void addStated(Scalar scalar, List<Value> values) {
    Value value = new Value(texts.read(scalar.text()), scalar.place());
    if (!value.text().isBlank()) {
      values.add(value);
    }
  }

  private List<SourceRecord> records(
      Shape shape, String record, Node node, Subject subject, String path)
      throws UnreadableException {
    if (isBlank(node)) {
      return List.of();
    }
    String prefix = path + ".";
    if (shape.form() == Shape.Form.MAPPING) {
      if (node instanceof Mapping mapping) {
        return List.of(record(record, mapping, subject, prefix));
      }
      invalid(subject, path, node, InvalidValue.Shape.MAPPING);
      return List.of();
    }
    boolean namesAllowed = shape.form() == Shape.Form.NAMES_OR_MAPPINGS;
    if (!(node instanceof Sequence sequence)) {
      if (namesAllowed && node instanceof Scalar name) {
        return List.of(named(name, subject));
      }
      invalid(subject, path, node, InvalidValue.Shape.MAPPINGS);
      return List.of();
    }
    List<SourceRecord> records = new ArrayList<>();
    for (Node item : sequence.items()) {
      if (item instanceof Mapping mapping) {
        records.add(record(record, mapping, subject, prefix));
      } else if (namesAllowed && item instanceof Scalar name) {
        records.add(named(name, subject));
      } else if (!isBlank(item)) {
        invalid(subject, path, item, InvalidValue.Shape.MAPPING);
      }
    }
    return records;
  }

  private SourceRecord named(Scalar name, Subject subject) {
    List<Value> values = new ArrayList<>();
    addStated(name, values);
    Map<String, Content> contents = Map.of("goal", new Content(values, false));
    return new SourceRecord(name.place(), subject, contents, Map.of(), null, false);
  }

  private void invalid(Subject subject, String path, Node node, InvalidValue.Shape expected) {
    List<Value> values =
        node instanceof Scalar scalar
            ? List.of(new Value(texts.read(scalar.text()), scalar.place()))
            : List.of();
    Field field = new Field(path, path, values, Field.Presence.INVALID, node.place(), null);
    invalidValues.add(new InvalidValue(subject, field, expected));
  }

  private static boolean isEmpty(Node node) {
    return isBlank(node)
        || (node instanceof Sequence sequence
            && sequence.items().stream().allMatch(YamlRecords::isBlank));
  }

  private static boolean isBlank(Node node) {
    return node instanceof Scalar scalar && Fold.trim(scalar.text()).isEmpty();
  }
}
