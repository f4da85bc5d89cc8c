package se.samklang.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samklang.input.SourceRecord.Content;
import se.samklang.names.Fold;

/**
 * Records of equal kind and period as the one follow-up that they are parts of. A record without
 * either is one of its own.
 */
final class FollowUpRows {
  private final Texts texts;
  private final Map<String, SourceRecord> byKindAndPeriod = new LinkedHashMap<>();

  FollowUpRows(Texts texts) {
    this.texts = texts;
  }

  void add(SourceRecord row) {
    String kind = written(row, "kind");
    String meaning = texts.meaning("follow-up-kind", kind);
    String key = (meaning == null ? Fold.name(kind) : meaning) + "\n" + period(row);
    boolean whole = texts.isStated(kind) && texts.isStated(written(row, "period"));
    String own = whole ? key : key + "\n" + byKindAndPeriod.size();
    byKindAndPeriod.merge(own, row, FollowUpRows::joined);
  }

  Collection<SourceRecord> all() {
    return byKindAndPeriod.values();
  }

  private static String period(SourceRecord row) {
    return Fold.name(written(row, "period"));
  }

  private static String written(SourceRecord row, String field) {
    Content content = row.contents().get(field);
    return content == null || content.values().isEmpty() ? "" : content.values().get(0).raw();
  }

  /** What the first row leaves blank the other may say; the units of both report. */
  private static SourceRecord joined(SourceRecord first, SourceRecord other) {
    List<SourceRecord> units = new ArrayList<>(first.nested("units"));
    units.addAll(other.nested("units"));
    SourceRecord oral = first.only("oral").filledFrom(other.only("oral"));
    return first.filledFrom(other).with(Map.of("oral", List.of(oral), "units", units));
  }
}
