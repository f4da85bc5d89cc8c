package se.samklang.input;

import org.jspecify.annotations.Nullable;
import se.samklang.model.Text;

/**
 * Texts as they come out of a buffer. Most cells of a table repeat what others said: such a text is
 * neither made anew nor read again.
 */
final class RepeatedTexts {
  private static final int SLOTS = 1 << 12;

  /** Longer texts hardly repeat. */
  private static final int MAX_LENGTH = 80;

  private final @Nullable Repeated[] kept = new @Nullable Repeated[SLOTS];

  /** The raw texts of those kept, at hand without going through them. */
  private final @Nullable String[] raw = new @Nullable String[SLOTS];

  /** A text that other cells may hold as well. */
  static final class Repeated {
    private static final byte WHOLE = 1;
    private static final byte PARTED = 2;

    private final String raw;

    /** Whoever is first reads it; that two threads may both be first costs no more than time. */
    private @Nullable Text read;

    private byte parted;

    private Repeated(String raw) {
      this.raw = raw;
    }

    String raw() {
      return raw;
    }

    boolean isParted() {
      if (parted == 0) {
        parted = CellValues.isParted(raw) ? PARTED : WHOLE;
      }
      return parted == PARTED;
    }

    Text text(Texts texts) {
      Text text = read;
      if (text == null) {
        text = texts.read(raw);
        read = text;
      }
      return text;
    }
  }

  static Repeated of(String text) {
    return new Repeated(text);
  }

  Repeated text(char[] buffer, int from, int length) {
    if (length > MAX_LENGTH) {
      return new Repeated(new String(buffer, from, length));
    }
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + buffer[i];
    }
    int slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    Repeated known = kept[slot];
    String text = raw[slot];
    if (known == null || text == null || !isSame(text, buffer, from, length)) {
      text = new String(buffer, from, length);
      known = new Repeated(text);
      kept[slot] = known;
      raw[slot] = text;
    }
    return known;
  }

  private static boolean isSame(String known, char[] buffer, int from, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != buffer[from + i]) {
        return false;
      }
    }
    return true;
  }
}
