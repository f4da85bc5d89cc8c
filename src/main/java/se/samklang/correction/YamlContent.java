package se.samklang.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samklang.yaml.Node;
import se.samklang.yaml.Node.Entry;
import se.samklang.yaml.Node.Mapping;
import se.samklang.yaml.Node.Scalar;
import se.samklang.yaml.Node.Sequence;
import se.samklang.yaml.YamlException;
import se.samklang.yaml.YamlReader;

/** What a YAML text says, aliases and merge keys unfolded. */
final class YamlContent {
  private final Set<String> leftOut;
  private final Map<String, String> texts = new HashMap<>();

  private YamlContent(Set<String> leftOut) {
    this.leftOut = leftOut;
  }

  /** One step of a path; no key can be taken for two. */
  static String step(String key) {
    return "\n" + key.replace("\\", "\\\\").replace("\n", "\\n");
  }

  /** Whether two texts say the same, whatever some fields hold; false where one cannot be read. */
  static boolean equalBut(Set<String> paths, String one, String other) {
    try {
      return texts(paths, one).equals(texts(paths, other));
    } catch (YamlException e) {
      return false;
    }
  }

  private static Map<String, String> texts(Set<String> leftOut, String text) throws YamlException {
    YamlContent content = new YamlContent(leftOut);
    List<Node> documents = YamlReader.read("", text);
    for (int i = 0; i < documents.size(); i++) {
      content.add(documents.get(i), step(String.valueOf(i)));
    }
    return content.texts;
  }

  private void add(Node node, String path) {
    if (leftOut.contains(path)) {
      return;
    }
    if (node instanceof Mapping mapping) {
      texts.put(path, "{");
      for (Entry entry : mapping.entries()) {
        add(entry.value(), path + step(entry.key().text()));
      }
    } else if (node instanceof Sequence list) {
      texts.put(path, "[" + list.items().size());
      for (int i = 0; i < list.items().size(); i++) {
        add(list.items().get(i), path + step(String.valueOf(i)));
      }
    } else {
      texts.put(path, "=" + ((Scalar) node).text());
    }
  }
}
