package se.samklang.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;
import se.samklang.model.Subject;

/**
 * The ids that have stood so far, and where. A map of texts and places would take ten times the
 * memory for a million of them.
 */
final class SeenIds {
  private static final int FIRST_SIZE = 64;

  /** Where an id's sheet or file is the same, so is its number. */
  private record Home(String file, @Nullable String sheet, int sheetNumber) {

    boolean isOf(Place place) {
      return file.equals(place.file())
          && sheetNumber == place.sheetNumber()
          && Objects.equals(sheet, place.sheet());
    }

    /** By hand: what Java makes for a record takes time at every start. */
    @Override
    public int hashCode() {
      return 31 * file.hashCode() + sheetNumber;
    }
  }

  private final Map<Home, Integer> numbers = new HashMap<>();
  private final List<Home> homes = new ArrayList<>();

  /** All ids one after the other. */
  private byte[] text = new byte[FIRST_SIZE];

  /** Where each id begins, and where the last one ends. */
  private int[] begins = new int[FIRST_SIZE];

  private int[] home = new int[FIRST_SIZE];
  private int[] line = new int[FIRST_SIZE];
  private int[] column = new int[FIRST_SIZE];
  private int count;

  /** The numbers of ids by their hash, counted from 1; 0 where there is none. */
  private int[] slots = new int[2 * FIRST_SIZE];

  /**
   * Remembers an id, unless it has stood before.
   *
   * @param scope what tells ids of one kind from others of it
   * @return where it stood first, null where that is here
   */
  @Nullable Place add(Subject.Kind kind, String scope, String id, Place place) {
    byte[] key = (kind.id() + '\n' + scope + '\n' + id).getBytes(StandardCharsets.UTF_8);
    int slot = slot(key, 0, key.length);
    if (slots[slot] > 0) {
      return place(slots[slot] - 1);
    }
    remember(key, place);
    slots[slot] = count;
    if (2 * count > slots.length) {
      spread();
    }
    return null;
  }

  private Place place(int number) {
    Home at = homes.get(home[number]);
    return new Place(at.file(), line[number], column[number], at.sheet(), at.sheetNumber());
  }

  private void remember(byte[] key, Place place) {
    if (count + 1 == begins.length) {
      begins = Arrays.copyOf(begins, 2 * begins.length);
      home = Arrays.copyOf(home, 2 * home.length);
      line = Arrays.copyOf(line, 2 * line.length);
      column = Arrays.copyOf(column, 2 * column.length);
    }
    int end = begins[count] + key.length;
    if (end > text.length) {
      text = Arrays.copyOf(text, Math.max(end, text.length + text.length / 2));
    }
    System.arraycopy(key, 0, text, begins[count], key.length);
    home[count] = number(place);
    line[count] = place.line();
    column[count] = place.column();
    count++;
    begins[count] = end;
  }

  /** The number of a place's home; most stand where the one before stood. */
  private int number(Place place) {
    if (count > 0 && homes.get(home[count - 1]).isOf(place)) {
      return home[count - 1];
    }
    Home of = new Home(place.file(), place.sheet(), place.sheetNumber());
    Integer known = numbers.putIfAbsent(of, homes.size());
    if (known == null) {
      homes.add(of);
      return homes.size() - 1;
    }
    return known;
  }

  /** Where an id is, or would be. */
  private int slot(byte[] of, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + of[i];
    }
    int slot = Integer.remainderUnsigned(hash * 0x9E3779B9, slots.length);
    while (slots[slot] > 0 && !holds(slots[slot] - 1, of, from, to)) {
      slot = (slot + 1) % slots.length;
    }
    return slot;
  }

  private boolean holds(int number, byte[] of, int from, int to) {
    return Arrays.equals(text, begins[number], begins[number + 1], of, from, to);
  }

  private void spread() {
    slots = new int[2 * slots.length];
    for (int number = 0; number < count; number++) {
      slots[slot(text, begins[number], begins[number + 1])] = number + 1;
    }
  }
}
