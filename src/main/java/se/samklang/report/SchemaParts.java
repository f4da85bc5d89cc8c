package se.samklang.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts that JSON Schemas are put together from, their keys in the order given. */
final class SchemaParts {
  private SchemaParts() {}

  /** Where a definition stands. */
  static String pointer(String definition) {
    String escaped = definition.replace("~", "~0").replace("/", "~1");
    return "#/definitions/"
        + URLEncoder.encode(escaped, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static Map<String, Object> ref(String definition) {
    return Map.of("$ref", pointer(definition));
  }

  static Map<String, Object> part(String key, Object value) {
    Map<String, Object> made = new LinkedHashMap<>();
    made.put(key, value);
    return made;
  }

  static Map<String, Object> part(String key, Object value, String other, Object otherValue) {
    Map<String, Object> made = part(key, value);
    made.put(other, otherValue);
    return made;
  }

  /** A text of that form. */
  static Map<String, Object> matching(String pattern) {
    return part("type", "string", "pattern", pattern);
  }

  /** Whole numbers, the bounds among them. */
  static Map<String, Object> numbers(int least, int greatest) {
    Map<String, Object> made = part("type", "integer", "minimum", least);
    made.put("maximum", greatest);
    return made;
  }

  static Map<String, Object> listOf(Map<String, Object> items) {
    return part("type", "array", "items", items);
  }

  static Map<String, Object> anyOf(List<Map<String, Object>> alternatives) {
    return part("anyOf", alternatives);
  }

  /**
   * Everything of a type, told by what it is not: editors propose {@code null} and {@code true}
   * wherever a schema names their types.
   */
  static Map<String, Object> noneOf(String... types) {
    return part("not", part("type", List.of(types)));
  }
}
