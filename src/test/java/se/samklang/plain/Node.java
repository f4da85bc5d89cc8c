package se.samklang.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of the tree, asked by folded keys. */
final class Node {

  private final Map<String, Object> values = new HashMap<>();
  private final boolean misshapen;

  private Node(boolean misshapen) {
    this.misshapen = misshapen;
  }

  static Node of(Object tree) {
    Node node = new Node(!(tree instanceof Map) && !PlainForms.isBlank(tree));
    if (tree instanceof Map<?, ?> map) {
      map.forEach((key, value) -> node.values.put(PlainWords.fold((String) key), value));
    }
    return node;
  }

  boolean misshapen() {
    return misshapen;
  }

  boolean has(String key) {
    return raw(key).isPresent();
  }

  /** The value of a key that holds one. */
  Cell one(String key) {
    Optional<Object> value = raw(key);
    boolean wrong = misshapen || (value.isPresent() && !(value.get() instanceof String));
    return new Cell(value.filter(text -> !wrong).map(text -> texts(text)).orElse(List.of()), wrong);
  }

  /** The values of a key that may hold several; misshapen where none but misshapen ones do. */
  Cell many(String key) {
    Object value = raw(key).orElse(List.of());
    List<?> list = value instanceof List<?> several ? several : List.of(value);
    List<String> texts = texts(list.stream().filter(item -> isText(item)).toList());
    boolean wrong = list.stream().anyMatch(item -> item != null && !isText(item));
    return new Cell(texts, misshapen || (wrong && texts.isEmpty()));
  }

  Node child(String key) {
    return of(raw(key).orElse(""));
  }

  /** The mappings of a list, as nodes. */
  List<Node> children(String key) {
    return mappings(key).stream().map(tree -> of(tree)).toList();
  }

  /** The mappings of a list; none where there is no list. */
  List<Map<String, Object>> mappings(String key) {
    return raw(key).orElse("") instanceof List<?> list ? mappings(list) : List.of();
  }

  /** The one mapping, or none. */
  List<Map<String, Object>> mapping(String key) {
    return mappings(List.of(raw(key).orElse("")));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> mappings(List<?> list) {
    return list.stream()
        .filter(item -> item instanceof Map)
        .map(item -> (Map<String, Object>) item)
        .toList();
  }

  /** Whether a list of mappings belongs there, and only something else is there. */
  boolean lacksMappings(String key) {
    Object value = raw(key).orElse(List.of());
    List<?> list = value instanceof List<?> several ? several : List.of(value);
    return !(value instanceof List && list.stream().allMatch(PlainForms::isBlank))
        && children(key).isEmpty();
  }

  /** Whatever the key holds, if that is not blank. */
  Optional<Object> raw(String key) {
    return Optional.ofNullable(values.get(key.replace('-', ' ')))
        .filter(value -> !PlainForms.isBlank(value));
  }

  private static List<String> texts(Object value) {
    List<?> list = value instanceof List<?> several ? several : List.of(value);
    return list.stream()
        .filter(item -> !PlainForms.isBlank(item))
        .map(item -> PlainWords.trimmed((String) item))
        .toList();
  }

  private static boolean isText(Object value) {
    return value instanceof String;
  }
}
