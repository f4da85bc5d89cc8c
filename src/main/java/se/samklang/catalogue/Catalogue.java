package se.samklang.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rule cards: found by what stands in the folder, never by a list kept by hand. */
public final class Catalogue {
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
      int slash = path.indexOf('/');
      if (slash > 0 && path.endsWith(".drl")) {
        themes.put(path.substring(slash + 1, path.length() - 4), path.substring(0, slash));
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
                id, rule -> RuleCard.read(theme, files.document(theme + "/" + rule + ".yaml"))));
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
          for (String ending : List.of(".drl", ".yaml")) {
            String path = theme + "/" + id + ending;
            all.append(path).append(' ').append(files.sha256(path)).append('\n');
          }
        });
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
