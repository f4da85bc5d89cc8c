package se.samklang.input;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;
import se.samklang.model.Subject;
import se.samklang.model.Table;
import se.samklang.model.Value;

/**
 * One record as a file holds it, its keys or columns already known by their fields.
 *
 * @param place where it stands: its id, or else its first key or cell
 * @param subject what findings about it are about; of a nested record, what holds it
 * @param contents by field; absent fields are not in it
 * @param nested the records inside it, by field
 * @param origin the table it is a row of, null for YAML
 * @param invalid whether something of the wrong shape stands where the record should
 */
record SourceRecord(
    Place place,
    Subject subject,
    Map<String, Content> contents,
    Map<String, List<SourceRecord>> nested,
    @Nullable Origin origin,
    boolean invalid) {

  /**
   * What stands in a field.
   *
   * @param values blanks left out
   * @param invalid whether something of the wrong shape stands there
   */
  record Content(List<Value> values, boolean invalid) {}

  /**
   * Where in a table a record's fields stand.
   *
   * @param columns the column of a field, where it has another name
   * @param present the columns that the table has
   */
  record Origin(Table table, Map<String, String> columns, Set<String> present) {

    String column(String field) {
      return columns.getOrDefault(field, field);
    }

    /** What a record lacks that stands in two tables is lacking in both. */
    Origin and(Origin other) {
      Set<String> both = new LinkedHashSet<>(present);
      both.addAll(other.present);
      return new Origin(table, columns, both);
    }
  }

  /** The same record in another place. */
  SourceRecord at(Place other) {
    return place.equals(other)
        ? this
        : new SourceRecord(other, subject, contents, nested, origin, invalid);
  }

  /** The same record with something else in one field. */
  SourceRecord with(String field, Content content) {
    Map<String, Content> changed = new LinkedHashMap<>(contents);
    changed.put(field, content);
    return new SourceRecord(place, subject, changed, nested, origin, invalid);
  }

  /** The same record with other records inside it. */
  SourceRecord with(Map<String, List<SourceRecord>> inside) {
    return new SourceRecord(place, subject, contents, inside, origin, invalid);
  }

  /** The same record with what it leaves blank and another says. */
  SourceRecord filledFrom(SourceRecord other) {
    SourceRecord filled = this;
    for (Map.Entry<String, Content> field : other.contents.entrySet()) {
      Content own = contents.get(field.getKey());
      if (own == null || own.values().isEmpty()) {
        filled = filled.with(field.getKey(), field.getValue());
      }
    }
    return filled.standingAlsoIn(other.origin);
  }

  /** A record that stands in YAML as well lacks no column: there every field can be stated. */
  private SourceRecord standingAlsoIn(@Nullable Origin other) {
    Origin joined = origin == null || other == null ? null : origin.and(other);
    return new SourceRecord(place, subject, contents, nested, joined, invalid);
  }

  List<SourceRecord> nested(String field) {
    return nested.getOrDefault(field, List.of());
  }

  /** The one record nested in a field; an empty one in its place where there is none. */
  SourceRecord only(String field) {
    List<SourceRecord> records = nested(field);
    if (!records.isEmpty()) {
      return records.get(0);
    }
    Content content = contents.get(field);
    boolean wrong = content != null && content.invalid();
    return new SourceRecord(place, subject, Map.of(), Map.of(), origin, wrong);
  }
}
