package se.samklang.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Language;
import se.samklang.model.Wording;
import se.samklang.names.Fold;

/** The words of the input: what fields are called in both languages, and words with a meaning. */
public final class Vocabulary {
  private static final String FILE = "vocabulary.yaml";

  private final Map<String, Names> records;
  private final Map<String, Names> columns;
  private final Set<String> kept;
  private final Set<String> settledByValues;
  private final Map<String, String> sheetsBesideTables;
  private final Map<String, Integer> months;
  private final Map<String, Map<String, String>> words;

  /**
   * The names of the fields of one record or table.
   *
   * @param fields field by folded name
   * @param spellings the names as a person would write them
   * @param labels what a field is called inside a sentence
   */
  public record Names(
      Map<String, String> fields, Collection<String> spellings, Map<String, Wording> labels) {

    /** The field of that name, null where there is none. */
    public @Nullable String field(String name) {
      return fields.get(Fold.name(name));
    }
  }

  private Vocabulary(Data data) {
    records = names(data.get("fields"));
    columns = names(data.get("columns"));
    kept = new HashSet<>();
    data.get("kept")
        .entries()
        .forEach(
            (key, names) ->
                Stream.concat(Stream.of(key), names.texts().stream())
                    .map(Fold::name)
                    .forEach(kept::add));
    settledByValues =
        Set.copyOf(data.get("settled-by-values").texts().stream().map(Fold::name).toList());
    sheetsBesideTables = new HashMap<>();
    data.get("sheets-beside-tables")
        .entries()
        .forEach((name, begin) -> sheetsBesideTables.put(name, begin.text()));
    months = months(data.get("words").get("months"));
    words = words(data.get("words"));
  }

  public static Vocabulary read(RuleFiles files) {
    return new Vocabulary(Data.of(files.document(FILE)));
  }

  private static Map<String, Names> names(Data data) {
    Map<String, Names> all = new HashMap<>();
    data.entries().forEach((record, fields) -> all.put(record, namesOfOne(fields)));
    return all;
  }

  private static Names namesOfOne(Data data) {
    Map<String, String> fields = new HashMap<>();
    List<String> spellings = new ArrayList<>();
    Map<String, Wording> labels = new HashMap<>();
    data.entries()
        .forEach(
            (field, entry) -> {
              labels.put(field, entry.get("label").wording());
              Stream.concat(Stream.of(field), entry.get("names").texts().stream())
                  .forEach(
                      name -> {
                        fields.put(Fold.name(name), field);
                        spellings.add(name);
                      });
            });
    return new Names(fields, spellings, labels);
  }

  private static Map<String, Integer> months(Data data) {
    Map<String, Integer> months = new HashMap<>();
    for (Data language : data.entries().values()) {
      int number = 0;
      for (String month : language.texts()) {
        number++;
        months.put(Fold.word(month), number);
      }
    }
    return months;
  }

  /** Lists of words by meaning; a list without finer meanings stands under its own name. */
  private static Map<String, Map<String, String>> words(Data data) {
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    data.entries()
        .forEach(
            (kind, meanings) -> {
              Map<String, String> byWord = new LinkedHashMap<>();
              if (meanings.isList()) {
                meanings.texts().forEach(word -> byWord.put(Fold.word(word), kind));
              } else if (!kind.equals("months")) {
                meanings
                    .entries()
                    .forEach(
                        (meaning, list) -> {
                          byWord.put(meaning, meaning);
                          list.texts().forEach(word -> byWord.put(Fold.word(word), meaning));
                        });
              }
              words.put(kind, byWord);
            });
    return words;
  }

  /** The names of the fields of a record. */
  public Names record(String record) {
    return records.getOrDefault(record, new Names(Map.of(), List.of(), Map.of()));
  }

  /** The names of the columns that a table has beside the fields of its record. */
  public Names columns(String table) {
    return columns.getOrDefault(table, new Names(Map.of(), List.of(), Map.of()));
  }

  /** Whether a key or header is read and kept without being judged. */
  public boolean isKept(String name) {
    return kept.contains(Fold.name(name));
  }

  /** The folded keys that are read and kept without being judged. */
  public Set<String> kept() {
    return Set.copyOf(kept);
  }

  /** Whether a header has several meanings, between which only its values can tell. */
  public boolean isSettledByValues(String header) {
    return settledByValues.contains(Fold.name(header));
  }

  /**
   * Whether a sheet is one that templates and returned workbooks have beside their tables.
   *
   * @param firstText the text in its first cell
   */
  public boolean isSheetBesideTables(String name, String firstText) {
    String begin = sheetsBesideTables.get(name);
    return begin != null && firstText.startsWith(begin);
  }

  /** The number of a month by its folded name, null for other words. */
  public @Nullable Integer month(String word) {
    return months.get(word);
  }

  /** The folded names of the months, in every language. */
  public Set<String> months() {
    return Set.copyOf(months.keySet());
  }

  /**
   * The words to choose between where a field takes one of that kind, one a meaning: the first
   * Swedish one that is listed, and the English key itself.
   */
  public List<String> choices(String kind, Language language) {
    return List.copyOf(chosen(kind, language).values());
  }

  /** The one of the words to choose between that has a meaning which there has to be. */
  public String choice(String kind, String meaning, Language language) {
    return Objects.requireNonNull(chosen(kind, language).get(meaning), meaning);
  }

  private Map<String, String> chosen(String kind, Language language) {
    Map<String, String> chosen = new LinkedHashMap<>();
    words
        .getOrDefault(kind, Map.of())
        .forEach(
            (word, meaning) -> {
              if (language == Language.EN) {
                chosen.put(meaning, meaning);
              } else if (!word.equals(meaning)) {
                chosen.putIfAbsent(meaning, word);
              }
            });
    return chosen;
  }

  /** The folded words of that kind, whatever they mean. */
  public Set<String> words(String kind) {
    return Set.copyOf(words.getOrDefault(kind, Map.of()).keySet());
  }

  /** What a folded word of that kind means, null where it is none. */
  public @Nullable String meaning(String kind, String word) {
    return words.getOrDefault(kind, Map.of()).get(word);
  }
}
