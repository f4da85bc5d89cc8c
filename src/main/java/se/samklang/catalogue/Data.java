package se.samklang.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;
import se.samklang.model.Wording;
import se.samklang.yaml.Node;
import se.samklang.yaml.Node.Entry;
import se.samklang.yaml.Node.Mapping;
import se.samklang.yaml.Node.Scalar;
import se.samklang.yaml.Node.Sequence;

/** A part of a data file, read with the certainty that its shape is right or its place is told. */
final class Data {
  private final @Nullable Node node;
  private final String path;
  private final Place place;

  private Data(@Nullable Node node, String path, Place place) {
    this.node = node;
    this.path = path;
    this.place = place;
  }

  static Data of(Node node) {
    return new Data(node, "", node.place());
  }

  /** The value of a key; absent where there is none. */
  Data get(String key) {
    Node value = mapping().get(key);
    String inner = path.isEmpty() ? key : path + "." + key;
    return new Data(value, inner, value == null ? place : value.place());
  }

  boolean isPresent() {
    return node != null;
  }

  /** Whether it is there and says nothing. */
  boolean isEmpty() {
    return node instanceof Scalar scalar && scalar.text().isEmpty();
  }

  Place place() {
    return place;
  }

  String text() {
    if (node instanceof Scalar scalar && !scalar.text().isEmpty()) {
      return scalar.text();
    }
    throw wrong("a text");
  }

  Optional<String> optionalText() {
    return node == null ? Optional.empty() : Optional.of(text());
  }

  boolean flag() {
    return node != null && word("true", "false").equals("true");
  }

  /** One of a few words. */
  String word(String... allowed) {
    String text = text();
    if (!List.of(allowed).contains(text)) {
      throw wrong("one of " + String.join(", ", allowed));
    }
    return text;
  }

  /** A constant of an enum, by its name in lower case with hyphens. */
  <E extends Enum<E>> E constant(Class<E> type) {
    String text = text();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
        return constant;
      }
    }
    throw wrong("a " + type.getSimpleName().toLowerCase(Locale.ROOT));
  }

  int number() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw wrong("a whole number");
    }
  }

  LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw wrong("a date such as 2016-01-31");
    }
  }

  /** A text in both languages. */
  Wording wording() {
    return new Wording(get("sv").text(), get("en").text());
  }

  /** The entries of a list; none where it is absent. */
  List<Data> list() {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof Sequence sequence)) {
      throw wrong("a list");
    }
    List<Data> items = new ArrayList<>(sequence.items().size());
    for (Node item : sequence.items()) {
      items.add(new Data(item, path, item.place()));
    }
    return items;
  }

  List<String> texts() {
    return list().stream().map(Data::text).toList();
  }

  boolean isList() {
    return node instanceof Sequence;
  }

  /** Keys with their values, in order; none where it is absent. */
  Map<String, Data> entries() {
    if (node == null) {
      return Map.of();
    }
    Map<String, Data> entries = new LinkedHashMap<>();
    for (Entry entry : mapping().entries()) {
      String key = entry.key().text();
      entries.put(key, new Data(entry.value(), path + "." + key, entry.value().place()));
    }
    return entries;
  }

  private Mapping mapping() {
    if (node instanceof Mapping mapping) {
      return mapping;
    }
    throw wrong("keys with values");
  }

  BrokenDataException wrong(String expected) {
    String what = path.isEmpty() ? "this" : "'" + path + "'";
    return new BrokenDataException(place, what + " has to be " + expected);
  }
}
