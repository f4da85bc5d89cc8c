package se.samklang.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Wording;

/**
 * A folder of rules on one subject.
 *
 * @param arisesWith the field that an activity has to state for there to be anything to keep; null
 *     where every subject of the rules has something to keep
 */
public record Theme(String id, Wording name, @Nullable String arisesWith) {
  private static final String FILE = "themes.yaml";

  /** All themes, in the order in which a reader should hear of them. */
  static List<Theme> all(RuleFiles files) {
    return Data.of(files.document(FILE)).get("themes").list().stream()
        .map(
            theme ->
                new Theme(
                    theme.get("id").text(),
                    theme.get("name").wording(),
                    theme.get("arises-with").optionalText().orElse(null)))
        .toList();
  }
}
