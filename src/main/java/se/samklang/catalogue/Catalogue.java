package se.samklang.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.samklang.model.Place;

/** The rule cards: found by what stands in the folder, never by a list kept by hand. */
public final class Catalogue {
  private static final String RULE = ".drl";
  private static final String CARD = ".yaml";

  private final RuleFiles files;
  private final Map<String, String> themes;
  private final Map<String, RuleCard> read = new LinkedHashMap<>();

  private Catalogue(RuleFiles files, Map<String, String> themes) {
    this.files = files;
    this.themes = themes;
  }

  /** The cards that stand beside a rule in a folder. */
  public static Catalogue of(RuleFiles files) {
    Map<String, String> themes = new TreeMap<>();
    for (String path : files.paths()) {
      if (path.endsWith(RULE)) {
        int slash = path.lastIndexOf('/');
        String theme = path.substring(0, slash + 1);
        String other = themes.put(path.substring(slash + 1, path.length() - RULE.length()), theme);
        if (other != null) {
          throw new BrokenDataException(
              List.of(FileFault.of(new Place(path, 1, 1), "doubled-rule", Map.of("theme", other))));
        }
      }
    }
    return new Catalogue(files, themes);
  }

  /** The ids of all rules, sorted. */
  public List<String> ids() {
    return List.copyOf(themes.keySet());
  }

  /** The themes of rules, in the order in which a reader should hear of them. */
  public List<Theme> themes() {
    return Theme.all(files);
  }

  /** The card of a rule; empty where there is no such rule. */
  public Optional<RuleCard> find(String id) {
    String theme = themes.get(id);
    return theme == null
        ? Optional.empty()
        : Optional.of(
            read.computeIfAbsent(
                id, rule -> RuleCard.read(themeName(theme), files.document(theme + rule + CARD))));
  }

  private static String themeName(String folder) {
    return folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
  }

  /** The card of a rule that exists. */
  public RuleCard card(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no rule " + id));
  }

  /** The SHA-256 over all rules and their cards. */
  public String sha256() {
    StringBuilder all = new StringBuilder();
    themes.forEach(
        (id, theme) -> {
          for (String ending : List.of(RULE, CARD)) {
            String path = theme + id + ending;
            all.append(path).append(' ').append(files.sha256(path)).append('\n');
          }
        });
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
