package se.samklang.correction;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The stretches of a text that edits have laid hands on. */
final class Taken {
  private final NavigableMap<Integer, Edit> replaced = new TreeMap<>();
  private final TreeSet<Integer> inserted = new TreeSet<>();

  /** Whether an edit would write over another one; not over itself. */
  boolean collidesWith(Edit edit) {
    var before = replaced.lowerEntry(edit.start());
    if (before != null && before.getValue().end() > edit.start()) {
      return true;
    }
    if (edit.start() == edit.end()) {
      return false;
    }
    Edit same = replaced.get(edit.start());
    Integer next = replaced.higherKey(edit.start());
    Integer insertion = inserted.higher(edit.start());
    return (same != null && !same.equals(edit))
        || (next != null && next < edit.end())
        || (insertion != null && insertion < edit.end());
  }

  void add(Edit edit) {
    if (edit.start() == edit.end()) {
      inserted.add(edit.start());
    } else {
      replaced.put(edit.start(), edit);
    }
  }
}
