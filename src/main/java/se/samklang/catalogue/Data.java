package se.samklang.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;
import se.samklang.model.Wording;
import se.samklang.names.Nearest;
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
  private final Place keyPlace;

  private Data(@Nullable Node node, String path, Place place) {
    this(node, path, place, place);
  }

  private Data(@Nullable Node node, String path, Place place, Place keyPlace) {
    this.node = node;
    this.path = path;
    this.place = place;
    this.keyPlace = keyPlace;
  }

  static Data of(Node node) {
    return new Data(node, "", node.place());
  }

  /** The value of a key; absent where there is none. */
  Data get(String key) {
    Node value = isAbsent() ? null : mapping().get(key);
    return new Data(value, inner(key), value == null ? place : value.place());
  }

  private String inner(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean isPresent() {
    return node != null;
  }

  /** Whether nothing stands there. */
  private boolean isAbsent() {
    return node == null || (node instanceof Scalar scalar && scalar.text().isEmpty());
  }

  /** Whether it is a text, a number, a date or a yes/no that says something. */
  boolean isText() {
    return node instanceof Scalar scalar && !scalar.text().isEmpty();
  }

  Place place() {
    return place;
  }

  /** Where its key stands, for a value among {@link #entries}. */
  Place keyPlace() {
    return keyPlace;
  }

  /** The texts between a separator, each without blanks around it. */
  List<Data> parts(char separator) {
    List<Data> parts = new ArrayList<>();
    for (String part : text().split(Pattern.quote(String.valueOf(separator)), -1)) {
      parts.add(new Data(new Scalar(part.strip(), place), path, place));
    }
    return parts;
  }

  String text() {
    if (node instanceof Scalar scalar && isText()) {
      return scalar.text();
    }
    throw wrong("text");
  }

  /** The text; empty where nothing stands there. */
  Optional<String> optionalText() {
    return isAbsent() ? Optional.empty() : Optional.of(text());
  }

  boolean flag() {
    return node != null && word("true", "false").equals("true");
  }

  /** One of a few words. */
  String word(String... allowed) {
    String text = text();
    if (!List.of(allowed).contains(text)) {
      throw noChoice(text, List.of(allowed));
    }
    return text;
  }

  /** A constant of an enum, by its name in lower case with hyphens. */
  <E extends Enum<E>> E constant(Class<E> type) {
    String text = text();
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(text)) {
        return constant;
      }
      names.add(name);
    }
    throw noChoice(text, names);
  }

  int number() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw wrong("number");
    }
  }

  LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw wrong("date");
    }
  }

  /** A text in both languages; one text, or Swedish alone, stands for both. */
  Wording wording() {
    if (node instanceof Scalar) {
      return new Wording(text(), text());
    }
    String swedish = get("sv").text();
    return new Wording(swedish, get("en").optionalText().orElse(swedish));
  }

  /** The entries of a list; none where it is absent. */
  List<Data> list() {
    if (isAbsent()) {
      return List.of();
    }
    if (!(node instanceof Sequence sequence)) {
      throw wrong("list");
    }
    List<Data> items = new ArrayList<>(sequence.items().size());
    for (Node item : sequence.items()) {
      items.add(new Data(item, path, item.place()));
    }
    return items;
  }

  /** The entries of a list, or what stands there instead of one; none where it is absent. */
  List<Data> oneOrList() {
    return isAbsent() || isList() ? list() : List.of(this);
  }

  List<String> texts() {
    return list().stream().map(Data::text).toList();
  }

  boolean isList() {
    return node instanceof Sequence;
  }

  /** Keys with their values, in order; none where it is absent. */
  Map<String, Data> entries() {
    if (isAbsent()) {
      return Map.of();
    }
    Map<String, Data> entries = new LinkedHashMap<>();
    for (Entry entry : mapping().entries()) {
      String key = entry.key().text();
      entries.put(
          key, new Data(entry.value(), inner(key), entry.value().place(), entry.key().place()));
    }
    return entries;
  }

  private Mapping mapping() {
    if (node instanceof Mapping mapping) {
      return mapping;
    }
    throw wrong("keys");
  }

  private BrokenDataException noChoice(String text, List<String> choices) {
    Map<String, String> details =
        Map.of("key", path, "value", text, "choices", String.join(", ", choices));
    return new BrokenDataException(
        List.of(new FileFault(place, "no-choice", details, Nearest.of(text, choices))));
  }

  private BrokenDataException wrong(String expected) {
    String problem = path.isEmpty() ? "wrong-document" : "wrong-value";
    Map<String, String> details = Map.of("key", path, "expected", expected);
    return new BrokenDataException(List.of(FileFault.of(place, problem, details)));
  }
}
