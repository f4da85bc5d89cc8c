package se.samklang.catalogue;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import se.samklang.model.Place;
import se.samklang.yaml.Node;

/** Several folders of rules as one; a path that stands in two is the first one's. */
public record LayeredRules(List<RuleFiles> layers) implements RuleFiles {

  @Override
  public SortedSet<String> paths() {
    SortedSet<String> paths = new TreeSet<>();
    layers.forEach(layer -> paths.addAll(layer.paths()));
    return paths;
  }

  @Override
  public boolean has(String path) {
    return layers.stream().anyMatch(layer -> layer.has(path));
  }

  @Override
  public Node document(String path) {
    return layer(path).document(path);
  }

  @Override
  public String sha256(String path) {
    return layer(path).sha256(path);
  }

  private RuleFiles layer(String path) {
    return layers.stream()
        .filter(layer -> layer.has(path))
        .findFirst()
        .orElseThrow(() -> new BrokenDataException(new Place(path, 1, 1), "no-file"));
  }
}
