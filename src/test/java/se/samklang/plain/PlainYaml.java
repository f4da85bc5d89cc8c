package se.samklang.plain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Writes trees of mappings, lists and texts as YAML, now in this style, now in that. */
final class PlainYaml {

  private static final Pattern SAFE =
      Pattern.compile("(?!(?i:null)$)[\\p{L}\\p{N}]([\\p{L}\\p{N} ./-]*[\\p{L}\\p{N}.])?");

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private PlainYaml(Random random) {
    this.random = random;
  }

  static String write(List<?> documents, Random random) {
    PlainYaml yaml = new PlainYaml(random);
    for (Object document : documents) {
      yaml.out.append("---");
      yaml.block(document, 0);
      yaml.out.append('\n');
    }
    return yaml.out.toString();
  }

  /** Appends a value after its key or dash; what was written so far ends without a line break. */
  private void block(Object value, int indent) {
    if (value instanceof Collection<?> all && flows(all)) {
      out.append(' ');
      flow(value);
    } else if (value instanceof Map<?, ?> map && flows(map.values())) {
      out.append(' ');
      flow(value);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, item) -> {
            line(indent).append(key).append(':');
            block(item, indent + 2);
          });
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        line(indent).append('-');
        block(item, indent + 2);
      }
    } else if (value != null) {
      out.append(' ').append(scalar((String) value));
    }
  }

  private StringBuilder line(int indent) {
    return out.append('\n').append(" ".repeat(indent));
  }

  private boolean flows(Collection<?> values) {
    return values.stream().noneMatch(item -> item instanceof Map || item instanceof List)
        && (values.isEmpty() || random.nextBoolean());
  }

  private void flow(Object value) {
    List<String> parts = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> parts.add(key + ": " + flowing(item)));
      out.append('{').append(String.join(", ", parts)).append('}');
    } else {
      ((List<?>) value).forEach(item -> parts.add(flowing(item)));
      out.append('[').append(String.join(", ", parts)).append(']');
    }
  }

  private String flowing(Object item) {
    return item == null ? "\"\"" : scalar((String) item);
  }

  private String scalar(String text) {
    if (SAFE.matcher(text).matches() && !text.contains("  ") && random.nextInt(4) > 0) {
      return text;
    }
    if (text.indexOf('\n') < 0 && random.nextInt(3) == 0) {
      return "'" + text.replace("'", "''") + "'";
    }
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
