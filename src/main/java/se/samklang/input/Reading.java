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
 * @param unusedExclusions globs of the caller that took out no file, as given
 * @param persons who stands in the fields that name persons, context included, as written
 * @param tables those of the files that were judged
 * @param texts of the files that were judged, by path, for showing lines of them
 */
public record Reading(
    Submission submission,
    List<InputFile> files,
    List<Note> notes,
    List<String> unusedColumns,
    List<String> unusedExclusions,
    List<String> persons,
    List<TableLayout> tables,
    Map<String, String> texts) {

  /** The table that a place is in, null where it is in none. */
  public @Nullable TableLayout table(Place place) {
    return tables.stream().filter(table -> table.holds(place)).findFirst().orElse(null);
  }

  /** The line of a place, null where its text is not at hand. */
  public @Nullable String line(Place place) {
    String text = texts.get(place.file());
    return text == null ? null : text.lines().skip(place.line() - 1L).findFirst().orElse(null);
  }
}
