package se.samklang.correction;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.Finding;
import se.samklang.model.Place;
import se.samklang.model.Suggestion;
import se.samklang.model.Wording;
import se.samklang.names.Fold;

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

  /** The signs that part values in a cell. */
  private static final String SEVERAL = "/;,|";

  /** Where what is suggested comes from. */
  public Suggestion.Source source() {
    return finding.suggestion().orElseThrow().source();
  }

  /**
   * Whether it would drop something: what stands there seems to be several values, of which the
   * nearest name is but one.
   */
  public boolean dropsValues() {
    return source() == Suggestion.Source.NEAREST
        && before != null
        && SEVERAL
            .chars()
            .anyMatch(sign -> before.indexOf(sign) >= 0 && names.get(0).indexOf(sign) < 0);
  }

  /** The names of what texts do not name already, in whatever language. */
  List<String> namesBeside(Collection<String> texts) {
    Set<String> there = new HashSet<>();
    texts.forEach(text -> there.add(Fold.name(text)));
    Set<String> named = new HashSet<>();
    for (Wording name : finding.suggestion().orElseThrow().names()) {
      if (there.contains(Fold.name(name.sv())) || there.contains(Fold.name(name.en()))) {
        named.addAll(List.of(name.sv(), name.en()));
      }
    }
    return names.stream().filter(name -> !named.contains(name)).toList();
  }

  String file() {
    return place.file();
  }
}
