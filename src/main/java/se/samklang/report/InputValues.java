package se.samklang.report;

import static se.samklang.report.SchemaParts.anyOf;
import static se.samklang.report.SchemaParts.matching;
import static se.samklang.report.SchemaParts.noneOf;
import static se.samklang.report.SchemaParts.numbers;
import static se.samklang.report.SchemaParts.part;
import static se.samklang.report.SchemaParts.ref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samklang.catalogue.Vocabulary;
import se.samklang.model.Dimension;
import se.samklang.model.Item;
import se.samklang.model.Items;
import se.samklang.model.Language;
import se.samklang.model.Strategy;
import se.samklang.names.Fold;
import se.samklang.names.FoldPattern;

/** What may stand in the fields of a submission, as definitions of a JSON Schema. */
final class InputValues {
  private static final String TEXT = "value.text";
  private static final String EMPTY = "value.empty";
  private static final String DATE = "value.date";
  private static final String END = "value.date-or-ongoing";
  private static final String YES_NO = "value.yes-no";

  private static final List<String> CLOSED_WORDS =
      List.of("status", "anchored-with", "unit-kind", "role", "follow-up-kind");

  private final Vocabulary vocabulary;
  private final Strategy strategy;
  private final Words words;
  private final Map<String, Map<String, Object>> definitions = new LinkedHashMap<>();

  InputValues(Vocabulary vocabulary, Strategy strategy, Words words) {
    this.vocabulary = vocabulary;
    this.strategy = strategy;
    this.words = words;
    define();
  }

  /** By name, in order. */
  Map<String, Map<String, Object>> definitions() {
    return definitions;
  }

  /**
   * The definition of what stands in a field of that type; of any text where the type says no more.
   *
   * @param openEnd whether a date may be said to have no end
   */
  String name(String type, boolean openEnd) {
    String name = openEnd ? END : name(type);
    return definitions.containsKey(name) ? name : TEXT;
  }

  private static String name(String type) {
    return "value." + type;
  }

  /** The definition of what stands in the field of a dimension. */
  static String name(Dimension dimension) {
    return "dimension." + dimension.id();
  }

  private void define() {
    Map<String, Object> text = part("type", List.of("string", "number"));
    text.put("errorMessage", expected("expected.text"));
    definitions.put(TEXT, anyOf(List.of(text, noneOf("array", "object"))));
    definitions.put(EMPTY, empty());
    DatePatterns dates = new DatePatterns(vocabulary);
    definitions.put(DATE, date(dates.dates()));
    definitions.put(END, date(dates.datesOrOngoing()));
    definitions.put(YES_NO, yesOrNo());
    definitions.put(name("year"), period("expected.year", "[0-9]{4}"));
    definitions.put(name("period"), period("expected.period", "[0-9]{4}(?:[\\s_-]+[hH][12])?"));
    definitions.put(name("date-or-yes-no"), anyOf(List.of(ref(DATE), ref(YES_NO))));
    CLOSED_WORDS.forEach(kind -> definitions.put(name(kind), closedWords(kind)));
    defineItems(name("method"), strategy.methods(), strategy.methods().all());
    defineItems(name("beneficiary"), strategy.beneficiaries(), strategy.beneficiaries().all());
    defineItems(name("goal"), strategy.goals(), strategy.goals().all());
    // The organisation's agreements, in whatever file, may name towns that no strategy does.
    definitions.put(
        name("twin-town"),
        strategy.twinTowns().all().isEmpty()
            ? ref(TEXT)
            : anyOf(
                List.of(proposed(strategy.twinTowns(), strategy.twinTowns().all()), ref(TEXT))));
    for (Dimension dimension : strategy.dimensions()) {
      defineItems(name(dimension), dimension.items(), dimension.itemsAtLevel());
    }
  }

  /** Nothing, or what stands for it: what is missing is for the check to tell. */
  private Map<String, Object> empty() {
    List<String> nothing =
        Stream.concat(
                strategy.words().placeholders().stream(), strategy.words().dismissals().stream())
            .toList();
    String pattern = FoldPattern.whole(FoldPattern.words(nothing) + "|");
    return anyOf(
        List.of(
            matching(pattern),
            matching(FoldPattern.BEYOND),
            noneOf("array", "boolean", "number", "object", "string")));
  }

  private Map<String, Object> date(String pattern) {
    Map<String, Object> text = matching(pattern);
    text.put("patternErrorMessage", expected("expected.date"));
    return anyOf(List.of(text, numbers(1000, 9999), numbers(1000_01_01, 9999_12_31), ref(EMPTY)));
  }

  private Map<String, Object> period(String expected, String pattern) {
    Map<String, Object> text = matching(FoldPattern.whole(pattern));
    text.put("patternErrorMessage", expected(expected));
    return anyOf(List.of(text, matching(FoldPattern.BEYOND), numbers(0, 9999), ref(EMPTY)));
  }

  private Map<String, Object> yesOrNo() {
    List<String> answers = List.of("yes", "no");
    List<String> accepted =
        answers.stream().flatMap(answer -> vocabulary.words(answer).stream()).toList();
    List<String> names =
        answers.stream()
            .flatMap(answer -> vocabulary.choices(answer, words.language()).stream())
            .toList();
    return anyOf(
        List.of(
            part("enum", names),
            matching(FoldPattern.whole(FoldPattern.words(accepted))),
            numbers(0, 1),
            noneOf("array", "null", "number", "object", "string"),
            ref(EMPTY)));
  }

  private Map<String, Object> closedWords(String kind) {
    Map<String, String> others = new LinkedHashMap<>();
    vocabulary
        .choices(kind, other())
        .forEach(word -> others.put(vocabulary.meaning(kind, word), word));
    List<String> names = vocabulary.choices(kind, words.language());
    List<String> descriptions =
        names.stream().map(word -> others.get(vocabulary.meaning(kind, word))).toList();
    return anyOf(
        List.of(
            part("enum", names, "enumDescriptions", descriptions),
            matching(FoldPattern.whole(FoldPattern.words(vocabulary.words(kind)))),
            ref(EMPTY)));
  }

  /**
   * Entries of a list by any of their names; any text where the strategy has no such list.
   *
   * @param offered those that editors propose
   */
  private void defineItems(String name, Items items, Collection<Item> offered) {
    if (items.all().isEmpty()) {
      definitions.put(name, ref(TEXT));
      return;
    }
    List<Map<String, Object>> alternatives = new ArrayList<>();
    alternatives.add(proposed(items, offered));
    alternatives.add(matching(FoldPattern.names(items.byName().keySet())));
    IntSummaryStatistics numbers =
        items.byName().keySet().stream()
            .filter(each -> each.matches("\\d{1,9}"))
            .mapToInt(Integer::parseInt)
            .summaryStatistics();
    if (numbers.getCount() > 0) {
      alternatives.add(numbers(numbers.getMin(), numbers.getMax()));
    }
    alternatives.add(ref(EMPTY));
    definitions.put(name, anyOf(alternatives));
  }

  private Map<String, Object> proposed(Items items, Collection<Item> offered) {
    Map<String, String> described = new LinkedHashMap<>();
    for (Item item : offered) {
      String name = item.name().in(words.language());
      boolean own = item.equals(items.byName().get(Fold.name(name)));
      String other = item.name().in(other());
      described.put(own ? name : item.id(), item.id() + (other.equals(name) ? "" : ": " + other));
    }
    return part(
        "enum",
        List.copyOf(described.keySet()),
        "enumDescriptions",
        List.copyOf(described.values()));
  }

  /** Makes a part take blank texts, and no others. */
  void putBlankOnly(String expected, Map<String, Object> part) {
    part.put("pattern", "^[\\s\\xa0]*$");
    part.put("patternErrorMessage", expected("expected." + expected));
  }

  private String expected(String what) {
    return words.say("schema.expected", Map.of("expected", words.say(what)));
  }

  private Language other() {
    return words.language() == Language.SV ? Language.EN : Language.SV;
  }
}
