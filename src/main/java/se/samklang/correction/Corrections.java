package se.samklang.correction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samklang.findings.Finding;
import se.samklang.input.Reading;
import se.samklang.input.TableLayout;
import se.samklang.model.Language;
import se.samklang.model.Place;
import se.samklang.model.Suggestion;
import se.samklang.model.Value;

/** What findings suggest to write. */
public final class Corrections {
  private Corrections() {}

  /**
   * A correction for each finding about a record that comes with a suggestion, in the order of the
   * findings. What is suggested for a key or header is none: under another name it would be read as
   * something else.
   */
  public static List<Correction> of(List<Finding> findings, Reading reading, Language language) {
    List<Correction> corrections = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<Suggestion> suggestion = finding.suggestion();
      if (suggestion.isPresent() && finding.subject().kind().isSubmitted()) {
        Set<String> names = new LinkedHashSet<>();
        suggestion.get().names().forEach(name -> names.add(name.in(language)));
        Value value = finding.value();
        corrections.add(
            new Correction(
                finding,
                place(finding, reading),
                value == null ? null : value.raw(),
                List.copyOf(names)));
      }
    }
    return corrections;
  }

  private static Place place(Finding finding, Reading reading) {
    Place place = finding.place();
    TableLayout table = place.sheet() == null ? null : reading.table(place);
    TableLayout.Column column = table == null ? null : table.column(finding.column());
    return finding.value() != null || column == null
        ? place
        : new Place(
            place.file(),
            place.line(),
            column.header().column(),
            place.sheet(),
            place.sheetNumber());
  }
}
