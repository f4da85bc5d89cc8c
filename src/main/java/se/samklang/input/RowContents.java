package se.samklang.input;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.input.SourceRecord.Content;

/** What stands in the fields of one row. Which column holds a field is the same for every row. */
final class RowContents extends AbstractMap<String, Content> {
  private final Map<String, Integer> columns;
  private final @Nullable Content[] contents;

  /**
   * Some fields of a row.
   *
   * @param columns where in the contents each field's stands
   * @param contents null where the row ends before the column
   */
  RowContents(Map<String, Integer> columns, @Nullable Content[] contents) {
    this.columns = columns;
    this.contents = contents;
  }

  /** The same with fields that stand in no column. */
  Map<String, Content> beside(Map<String, Content> given) {
    return given.isEmpty() ? this : present(given);
  }

  private Map<String, Content> present(Map<String, Content> given) {
    Map<String, Content> all = new LinkedHashMap<>(given);
    columns.forEach(
        (field, column) -> {
          Content content = contents[column];
          if (content != null) {
            all.put(field, content);
          }
        });
    return all;
  }

  @Override
  public @Nullable Content get(@Nullable Object field) {
    Integer column = columns.get(field);
    return column == null ? null : contents[column];
  }

  @Override
  public boolean containsKey(@Nullable Object field) {
    return get(field) != null;
  }

  @Override
  public Set<Entry<String, Content>> entrySet() {
    return present(Map.of()).entrySet();
  }
}
