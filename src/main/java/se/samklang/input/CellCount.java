package se.samklang.input;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;

/** How many cells something is to be said of, and where the first one stands. */
final class CellCount {
  private @Nullable Place first;
  private int count;

  void add(Place place) {
    first = first == null ? place : first;
    count++;
  }

  /** Says it once for all of them; nothing where there are none. */
  void tell(String message, TableRecords records) {
    if (first != null) {
      records.add(new Note(first, message, Map.of("cells", count)));
    }
  }
}
