package se.samklang.correction;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samklang.correction.YamlPlaces.Home;
import se.samklang.input.FieldNames;
import se.samklang.model.Dimension;
import se.samklang.names.Fold;
import se.samklang.yaml.Written;
import se.samklang.yaml.Written.Alias;
import se.samklang.yaml.Written.Entry;
import se.samklang.yaml.Written.Mapping;
import se.samklang.yaml.Written.Sequence;

/** The keys of records: which one holds a field, and how one is to be spelled. */
final class YamlKeys {
  private final FieldNames names;
  private final List<Dimension> dimensions;

  /** Counted once for each list; two lists that look alike are two. */
  private final IdentityHashMap<Sequence, Beside> lists = new IdentityHashMap<>();

  /**
   * How the records of one list spell their keys.
   *
   * @param counts how often each spelling stands there, by field
   * @param english whether all are in English
   */
  private record Beside(Map<String, Map<String, Integer>> counts, boolean english) {

    Map<String, Integer> count(String field) {
      return counts.getOrDefault(field, Map.of());
    }
  }

  YamlKeys(FieldNames names, List<Dimension> dimensions) {
    this.names = names;
    this.dimensions = dimensions;
  }

  /** In which turn a field's key is added where several are: as the strategy lists them. */
  int turn(String field) {
    List<String> ids = dimensions.stream().map(Dimension::id).toList();
    return ids.indexOf(field);
  }

  /** The key of a record that holds a field, null where it has none of its own. */
  @Nullable Entry entry(String record, String field, Mapping mapping) {
    for (Entry entry : mapping.entries()) {
      if (field.equals(names.key(record, entry.name()))) {
        return entry;
      }
    }
    return null;
  }

  /** What a merge key brings for a field, null where it brings nothing. */
  @Nullable Written merged(String record, String field, Written base) {
    if (base instanceof Alias alias) {
      return alias.target() == null ? null : merged(record, field, alias.target());
    }
    if (base instanceof Sequence bases) {
      for (Written each : bases.items()) {
        Written found = merged(record, field, each);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    if (!(base instanceof Mapping mapping)) {
      return null;
    }
    Entry own = entry(record, field, mapping);
    if (own != null) {
      return own.value() instanceof Alias alias ? alias.target() : own.value();
    }
    for (Entry entry : mapping.entries()) {
      Written found = entry.isMerge() ? merged(record, field, entry.value()) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Behind which a new key is to stand: the last that maps the record, or else its last. */
  @Nullable Entry entryBefore(String record, Mapping mapping) {
    Entry last = null;
    Entry lastMapping = null;
    for (Entry entry : mapping.entries()) {
      last = entry;
      String field = names.key(record, entry.name());
      lastMapping = field != null && names.isDimension(record, field) ? entry : lastMapping;
    }
    return lastMapping == null ? last : lastMapping;
  }

  /**
   * How a key is to be spelled: as most of the records beside it have it, else in Swedish where a
   * key of theirs or of its own is, else as the field itself is called.
   */
  String spelling(String record, String field, Home home) {
    Beside beside = beside(record, home.list());
    String most = "";
    for (Map.Entry<String, Integer> each : beside.count(field).entrySet()) {
      most = each.getValue() > beside.count(field).getOrDefault(most, 0) ? each.getKey() : most;
    }
    if (!most.isEmpty()) {
      return most;
    }
    return isEnglish(record, home.mapping()) && beside.english() ? field : swedish(field);
  }

  private Beside beside(String record, @Nullable Sequence list) {
    return list == null
        ? new Beside(Map.of(), true)
        : lists.computeIfAbsent(
            list, each -> new Beside(counts(record, each), english(record, each)));
  }

  private Map<String, Map<String, Integer>> counts(String record, Sequence list) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Written item : list.items()) {
      for (Entry entry : item instanceof Mapping beside ? beside.entries() : List.<Entry>of()) {
        String field = names.key(record, entry.name());
        if (field != null) {
          counts
              .computeIfAbsent(field, each -> new LinkedHashMap<>())
              .merge(entry.name(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private boolean english(String record, Sequence list) {
    return list.items().stream()
        .allMatch(item -> !(item instanceof Mapping beside) || isEnglish(record, beside));
  }

  private boolean isEnglish(String record, Mapping mapping) {
    return mapping.entries().stream().allMatch(entry -> isEnglish(record, entry));
  }

  private boolean isEnglish(String record, Entry entry) {
    String field = names.key(record, entry.name());
    return field == null || Fold.name(field).equals(Fold.name(entry.name()));
  }

  private String swedish(String field) {
    return dimensions.stream()
        .filter(dimension -> dimension.id().equals(field))
        .map(dimension -> dimension.name().sv())
        .findFirst()
        .orElse(field);
  }
}
