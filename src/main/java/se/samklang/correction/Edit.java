package se.samklang.correction;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text that gives way to another; nothing is inserted where it is empty.
 *
 * @param start the first character, 0-based
 * @param end behind the last character
 * @param written what stands there afterwards
 * @param rank which of several that begin at one character comes first
 */
record Edit(int start, int end, String written, Rank rank) {

  /** What is added at the same character follows in this order. */
  enum Rank {
    VALUE,
    /** Further entries of a list, on lines of their own. */
    ENTRY,
    /** A key with its value. */
    KEY
  }

  /** By place, as they are carried out. */
  static final Comparator<Edit> ORDER =
      Comparator.comparingInt(Edit::start).thenComparing(Edit::rank);

  static Edit value(int start, int end, String written) {
    return new Edit(start, end, written, Rank.VALUE);
  }

  /** The text with all of them carried out, which do not collide and are in order. */
  static String apply(String text, List<Edit> edits) {
    StringBuilder changed = new StringBuilder(text.length() + 64);
    int at = 0;
    for (Edit edit : edits) {
      changed.append(text, at, edit.start()).append(edit.written());
      at = edit.end();
    }
    return changed.append(text, at, text.length()).toString();
  }
}
