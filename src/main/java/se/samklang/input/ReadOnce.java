package se.samklang.input;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What texts were read as, on whatever thread: one that comes again is not read again. Long texts
 * hardly repeat, and so many as a large file may hold would need its memory.
 */
final class ReadOnce<V> {
  private static final int MAX_KEPT = 20_000;
  private static final int MAX_LENGTH = 200;

  private final Function<String, V> reader;
  private final Map<String, V> known = new ConcurrentHashMap<>();

  ReadOnce(Function<String, V> reader) {
    this.reader = reader;
  }

  V read(String raw) {
    if (raw.length() > MAX_LENGTH) {
      return reader.apply(raw);
    }
    V value = known.get(raw);
    if (value == null) {
      if (known.size() >= MAX_KEPT) {
        known.clear();
      }
      value = reader.apply(raw);
      known.put(raw, value);
    }
    return value;
  }
}
