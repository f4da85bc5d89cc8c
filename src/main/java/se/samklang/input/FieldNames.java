package se.samklang.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.RecordKeys;
import se.samklang.catalogue.Shape;
import se.samklang.catalogue.Vocabulary;
import se.samklang.model.Dimension;
import se.samklang.model.Strategy;
import se.samklang.names.Fold;
import se.samklang.names.Nearest;

/** What fields are called: the vocabulary's names and those of the strategy's dimensions. */
public final class FieldNames {
  private static final String ACTIVITY = "activity";
  private static final String GOAL = "goal";
  private static final String CONSIDERATIONS = "considerations";

  private final Vocabulary vocabulary;
  private final RecordKeys keys;
  private final Set<String> dimensions = new HashSet<>();
  private final List<String> dimensionSpellings = new ArrayList<>();
  private final Map<String, Map<String, String>> folded = new HashMap<>();

  public FieldNames(Vocabulary vocabulary, Strategy strategy) {
    this.vocabulary = vocabulary;
    this.keys = new RecordKeys(vocabulary, strategy);
    for (Dimension dimension : strategy.dimensions()) {
      dimensions.add(dimension.id());
      dimensionSpellings.addAll(dimension.names());
    }
  }

  /** The field of a record that a key names, null where it names none. */
  public @Nullable String key(String record, String key) {
    return keys.of(record).get(Fold.name(key));
  }

  /** The column of a table that a header names, null where it names none. */
  @Nullable String column(String table, String header) {
    String column = vocabulary.columns(table).field(header);
    if (column != null) {
      return column;
    }
    if (table.equals(ACTIVITY)) {
      String consideration = key(CONSIDERATIONS, header);
      if (consideration != null) {
        return consideration;
      }
    }
    String result = table.equals(GOAL) ? YearlyResults.column(header, vocabulary) : null;
    if (result != null) {
      return result;
    }
    String field = key(table, header);
    return field != null && Shape.of(table, field).record() == null ? field : null;
  }

  /** Whether a field of a record is one of the strategy's dimensions. */
  public boolean isDimension(String record, String field) {
    return record.equals(ACTIVITY) && dimensions.contains(field);
  }

  boolean isKept(String name) {
    return vocabulary.isKept(name);
  }

  boolean isSheetBesideTables(String name, String firstText) {
    return vocabulary.isSheetBesideTables(name, firstText);
  }

  boolean isSettledByValues(String header) {
    return vocabulary.isSettledByValues(header);
  }

  /** The known name nearest to a key or header, null where none is near. */
  @Nullable String nearest(String record, String written) {
    return Nearest.of(written, folded.computeIfAbsent(record, this::foldedSpellings)).orElse(null);
  }

  private Map<String, String> foldedSpellings(String record) {
    Map<String, String> byName = new LinkedHashMap<>();
    spellings(record).forEach(name -> byName.put(name, Fold.name(name)));
    return byName;
  }

  /** The names of a record's fields and its table's columns, as a person would write them. */
  List<String> spellings(String record) {
    List<String> spellings = new ArrayList<>(vocabulary.record(record).spellings());
    spellings.addAll(vocabulary.columns(record).spellings());
    if (record.equals(ACTIVITY)) {
      spellings.addAll(dimensionSpellings);
    }
    return spellings;
  }
}
