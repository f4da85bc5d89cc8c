package se.samklang.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samklang.model.Place;

/**
 * One file before and after.
 *
 * @param path as given, with {@code /}
 * @param text what they say, without byte order mark
 * @param edits by correction, in the order of their places; together they do not collide
 */
public record FileChange(
    String path, Encoding encoding, String text, Map<Correction, List<Edit>> edits) {

  /** A correction that was carried out, and where its text stands now. */
  public record Made(Correction correction, Place place) {}

  /** The same file with other edits. */
  FileChange with(Map<Correction, List<Edit>> others) {
    return new FileChange(path, encoding, text, others);
  }

  /** All edits, as they are carried out. */
  List<Edit> inOrder() {
    return edits.values().stream().flatMap(List::stream).distinct().sorted(Edit.ORDER).toList();
  }

  String changedText() {
    return Edit.apply(text, inOrder());
  }

  /** The bytes that were read. */
  public byte[] original() {
    return encoding.bytes(text);
  }

  /** The bytes of the file once it is changed. */
  public byte[] changed() {
    return encoding.bytes(changedText());
  }

  /** What was carried out, in the order of the text. */
  public List<Made> made() {
    String changed = changedText();
    Map<Edit, Place> places = new HashMap<>();
    Lines.Walk walk = new Lines.Walk(path, changed);
    int shift = 0;
    for (Edit edit : inOrder()) {
      String written = edit.written();
      int blanks = written.length() - written.stripLeading().length();
      places.put(edit, walk.to(edit.start() + shift + blanks));
      shift += written.length() - (edit.end() - edit.start());
    }
    List<Made> made = new ArrayList<>();
    edits.forEach(
        (correction, own) ->
            made.add(new Made(correction, places.getOrDefault(own.get(0), correction.place()))));
    made.sort((one, other) -> one.place().compareTo(other.place()));
    return made;
  }
}
