package se.samklang.catalogue;

import java.util.List;
import se.samklang.model.Wording;

/** A folder of rules on one subject. */
public record Theme(String id, Wording name) {
  private static final String FILE = "themes.yaml";

  /** All themes, in the order in which a reader should hear of them. */
  static List<Theme> all(RuleFiles files) {
    return Data.of(files.document(FILE)).get("themes").list().stream()
        .map(theme -> new Theme(theme.get("id").text(), theme.get("name").wording()))
        .toList();
  }
}
