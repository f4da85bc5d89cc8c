package se.samklang.report;

import static se.samklang.report.SchemaParts.anyOf;
import static se.samklang.report.SchemaParts.listOf;
import static se.samklang.report.SchemaParts.part;
import static se.samklang.report.SchemaParts.ref;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samklang.catalogue.RecordKeys;
import se.samklang.catalogue.Shape;
import se.samklang.catalogue.SubmissionForm;
import se.samklang.catalogue.SubmissionForm.FormField;
import se.samklang.catalogue.Vocabulary;
import se.samklang.model.Dimension;
import se.samklang.model.Item;
import se.samklang.model.Language;
import se.samklang.model.Strategy;
import se.samklang.model.Wording;
import se.samklang.names.Fold;
import se.samklang.names.FoldPattern;

/**
 * The JSON Schema (draft-07) of the YAML that a submission is written in, for editors: from the
 * form that describes the fields, and from the keys and names by which the reader knows them.
 *
 * <p>What the reader reads is never refused. What is missing is not told either: a schema can ask
 * for a key in one spelling alone, and the reader takes it in any.
 */
public final class InputSchema {
  private static final String DOCUMENT = "document";
  private static final String ACTIVITY = "activity";
  private static final String CONSIDERATIONS = "considerations";
  private static final String KEPT = "kept";
  private static final String DESCRIPTION = "description";

  /** The dates for which having no end is an answer. */
  private static final Set<String> OPEN_ENDS = Set.of("plan.to", "activity.end", "agreement.to");

  private final SubmissionForm form;
  private final Strategy strategy;
  private final Words words;
  private final RecordKeys keys;
  private final String keptKeys;
  private final InputValues values;

  public InputSchema(SubmissionForm form, Vocabulary vocabulary, Strategy strategy, Words words) {
    this.form = form;
    this.strategy = strategy;
    this.words = words;
    this.keys = new RecordKeys(vocabulary, strategy);
    this.keptKeys = FoldPattern.names(vocabulary.kept());
    this.values = new InputValues(vocabulary, strategy, words);
  }

  /** The schema as text. */
  public String json() {
    Map<String, Object> definitions = new LinkedHashMap<>();
    Map<String, Map<String, FormField>> records = new LinkedHashMap<>(form.records());
    records.replaceAll(this::withThoseOfTheStrategy);
    records.forEach((record, fields) -> definitions.put(record, record(record, fields)));
    records.forEach(
        (record, fields) ->
            fields.forEach(
                (name, field) -> definitions.put(record + "." + name, field(record, name, field))));
    definitions.put(KEPT, Map.of(DESCRIPTION, words.say("schema.kept")));
    definitions.putAll(values.definitions());
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", strategy.name().in(words.language()));
    schema.putAll(ref(DOCUMENT));
    schema.put("definitions", definitions);
    return JsonText.of(schema) + "\n";
  }

  /** The fields of a record with those whose names the strategy decides. */
  private Map<String, FormField> withThoseOfTheStrategy(
      String record, Map<String, FormField> fields) {
    Map<String, FormField> all = new LinkedHashMap<>(fields);
    if (record.equals(ACTIVITY)) {
      for (Dimension dimension : strategy.dimensions()) {
        all.put(dimension.id(), named(dimension.name(), form.dimension()));
      }
    } else if (record.equals(CONSIDERATIONS)) {
      for (Item item : strategy.considerations().all()) {
        all.put(item.id(), named(item.name(), form.consideration()));
      }
    }
    return all;
  }

  private static FormField named(Wording name, FormField like) {
    Wording about =
        new Wording(
            Words.sentenceCase(name.sv()) + ". " + like.about().sv(),
            Words.sentenceCase(name.en()) + ". " + like.about().en());
    return new FormField(like.type(), name, about, like.example());
  }

  private Map<String, Object> record(String record, Map<String, FormField> fields) {
    Map<String, SortedSet<String>> names = new TreeMap<>();
    keys.of(record)
        .forEach((key, field) -> names.computeIfAbsent(field, f -> new TreeSet<>()).add(key));
    Map<String, Object> properties = new LinkedHashMap<>();
    Map<String, Object> patterns = new LinkedHashMap<>();
    names.forEach(
        (name, all) -> {
          boolean described = fields.containsKey(name);
          patterns.put(FoldPattern.names(all), described ? ref(record + "." + name) : Map.of());
        });
    fields.forEach((name, field) -> putProperties(record, name, field, properties));
    patterns.put(keptKeys, ref(KEPT));
    patterns.put(FoldPattern.BEYOND, Map.of());

    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("object", "null", "string"));
    values.putBlankOnly("keys", schema);
    schema.put("properties", properties);
    schema.put("patternProperties", patterns);
    schema.put("additionalProperties", false);
    return schema;
  }

  /** The spellings of a key that editors know: the one that they propose first, others silently. */
  private void putProperties(
      String record, String name, FormField field, Map<String, Object> properties) {
    List<String> spellings = new ArrayList<>(swedish(record, name, field));
    spellings.add(words.language() == Language.EN ? 0 : spellings.size(), name);
    // A strategy may call a dimension what the vocabulary calls another field, which then has it.
    spellings.removeIf(key -> !name.equals(keys.of(record).get(Fold.name(key))));
    Map<String, Object> described = ref(record + "." + name);
    spellings.stream().findFirst().ifPresent(key -> properties.put(key, described));
    // Beside a $ref the mark would be ignored, as draft-07 has it.
    Map<String, Object> silent = part("doNotSuggest", true, "allOf", List.of(described));
    spellings.forEach(key -> properties.putIfAbsent(key, silent));
  }

  /** A header begins with a capital, a key inside a line does not; the strategy's names stay. */
  private List<String> swedish(String record, String name, FormField field) {
    String header = field.name().sv();
    Optional<Dimension> dimension = dimension(record, name);
    if (dimension.isPresent()) {
      return Stream.concat(Stream.of(header), dimension.get().names().stream()).toList();
    }
    return List.of(header.substring(0, 1).toLowerCase(Locale.ROOT) + header.substring(1), header);
  }

  private Map<String, Object> field(String record, String name, FormField field) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("title", Words.sentenceCase(field.name().in(words.language())));
    Wording about = field.about();
    Language other = words.language() == Language.SV ? Language.EN : Language.SV;
    schema.put(DESCRIPTION, about.in(words.language()) + "\n\n" + about.in(other));
    Shape shape = dimension(record, name).isPresent() ? Shape.values() : Shape.of(record, name);
    Map<String, Object> inner =
        shape.record() == null ? ref(valueType(record, name, field)) : ref(shape.record());
    switch (shape.form()) {
      case ONE_VALUE, MAPPING -> schema.putAll(inner);
      case VALUES -> schema.put("anyOf", List.of(inner, listOf(inner)));
      case MAPPINGS -> {
        schema.put("type", List.of("array", "null", "string"));
        values.putBlankOnly("list", schema);
        schema.put("items", inner);
      }
      case NAMES_OR_MAPPINGS -> {
        Map<String, Object> goal = ref(valueType(record, name, field));
        schema.put("anyOf", List.of(goal, listOf(anyOf(List.of(goal, inner)))));
      }
    }
    return schema;
  }

  private String valueType(String record, String name, FormField field) {
    Optional<Dimension> dimension = dimension(record, name);
    if (dimension.isPresent()) {
      return InputValues.name(dimension.get());
    }
    return values.name(field.type(), OPEN_ENDS.contains(record + "." + name));
  }

  private Optional<Dimension> dimension(String record, String field) {
    return strategy.dimensions().stream()
        .filter(dimension -> record.equals(ACTIVITY) && dimension.id().equals(field))
        .findFirst();
  }
}
