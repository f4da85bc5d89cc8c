package se.samklang.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import se.samklang.yaml.Node;

/** Files of which each is parsed once: what is checked is then what is read. */
final class ParsedOnce implements RuleFiles {
  private final RuleFiles files;
  private final Map<String, Node> documents = new HashMap<>();

  ParsedOnce(RuleFiles files) {
    this.files = files;
  }

  @Override
  public SortedSet<String> paths() {
    return files.paths();
  }

  @Override
  public boolean has(String path) {
    return files.has(path);
  }

  @Override
  public Node document(String path) {
    return documents.computeIfAbsent(path, files::document);
  }

  @Override
  public String sha256(String path) {
    return files.sha256(path);
  }
}
