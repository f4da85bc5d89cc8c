package se.samklang.correction;

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
    Map<String, Integer> beside = new LinkedHashMap<>();
    if (home.list() != null) {
      for (Written item : home.list().items()) {
        Entry entry = item instanceof Mapping mapping ? entry(record, field, mapping) : null;
        if (entry != null) {
          beside.merge(entry.name(), 1, Integer::sum);
        }
      }
    }
    String most = "";
    for (Map.Entry<String, Integer> each : beside.entrySet()) {
      most = each.getValue() > beside.getOrDefault(most, 0) ? each.getKey() : most;
    }
    if (!most.isEmpty()) {
      return most;
    }
    return isEnglish(record, home.mapping()) && areEnglish(record, home.list())
        ? field
        : swedish(field);
  }

  private boolean areEnglish(String record, @Nullable Sequence list) {
    return list == null
        || list.items().stream()
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
