package se.samklang.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.Finding;
import se.samklang.model.Place;
import se.samklang.model.Suggestion;

/**
 * What one finding suggests to write.
 *
 * @param place where the value stands; of one that is missing, the cell that is to hold it in a
 *     workbook, and elsewhere the place of its record
 * @param before the value that stands there, null where nothing does
 * @param names what is to stand there instead, in the language of the run; several where there is a
 *     choice
 */
public record Correction(
    Finding finding, Place place, @Nullable String before, List<String> names) {

  /** Where what is suggested comes from. */
  public Suggestion.Source source() {
    return finding.suggestion().orElseThrow().source();
  }

  String file() {
    return place.file();
  }
}
