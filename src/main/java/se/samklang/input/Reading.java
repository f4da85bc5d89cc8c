package se.samklang.input;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;
import se.samklang.model.Submission;

/**
 * What came of all files together.
 *
 * @param files sorted by path
 * @param notes in the order of the files
 * @param unusedColumns headers that the caller named and no table has, folded
 * @param texts of the files that were judged, by path, for showing lines of them
 */
public record Reading(
    Submission submission,
    List<InputFile> files,
    List<Note> notes,
    List<String> unusedColumns,
    Map<String, String> texts) {

  /** The line of a place, null where its text is not at hand. */
  public @Nullable String line(Place place) {
    String text = texts.get(place.file());
    return text == null ? null : text.lines().skip(place.line() - 1L).findFirst().orElse(null);
  }
}
