package se.samklang.plain;

import java.util.ArrayList;
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
    Node node = new Node(!(tree instanceof Map) && !isBlank(tree));
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

  /** The values of a key that may hold several. */
  Cell many(String key) {
    Object value = raw(key).orElse(List.of());
    List<?> list = value instanceof List<?> several ? several : List.of(value);
    boolean wrong = misshapen || list.stream().anyMatch(item -> item != null && !isText(item));
    return new Cell(wrong ? List.of() : texts(list), wrong);
  }

  Node child(String key) {
    return of(raw(key).orElse(""));
  }

  /** The mappings of a list; none where there is no list. */
  List<Node> children(String key) {
    List<Node> nodes = new ArrayList<>();
    if (raw(key).orElse("") instanceof List<?> list) {
      list.stream().filter(item -> item instanceof Map).forEach(item -> nodes.add(of(item)));
    }
    return nodes;
  }

  boolean isList(String key) {
    return raw(key).orElse(List.of()) instanceof List;
  }

  /** Whatever the key holds, if that is not blank. */
  Optional<Object> raw(String key) {
    return Optional.ofNullable(values.get(key.replace('-', ' '))).filter(value -> !isBlank(value));
  }

  private static List<String> texts(Object value) {
    List<?> list = value instanceof List<?> several ? several : List.of(value);
    return list.stream()
        .filter(item -> !isBlank(item))
        .map(item -> PlainWords.trimmed((String) item))
        .toList();
  }

  private static boolean isText(Object value) {
    return value instanceof String;
  }

  private static boolean isBlank(Object value) {
    return value == null || (value instanceof String text && PlainWords.trimmed(text).isEmpty());
  }
}
