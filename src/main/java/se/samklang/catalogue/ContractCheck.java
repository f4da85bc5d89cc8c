package se.samklang.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samklang.catalogue.FileContract.Form;
import se.samklang.model.Place;
import se.samklang.names.Nearest;
import se.samklang.yaml.Node;
import se.samklang.yaml.Node.Entry;
import se.samklang.yaml.Node.Mapping;
import se.samklang.yaml.Node.Scalar;
import se.samklang.yaml.Node.Sequence;

/** Holds a data file to the contract, and collects everything that breaks it. */
final class ContractCheck {
  private static final String SWEDISH = "sv";
  private static final String ENGLISH = "en";

  private final FileContract contract;
  private final List<FileFault> faults = new ArrayList<>();

  ContractCheck(FileContract contract) {
    this.contract = contract;
  }

  /** All faults found so far, in the order of the text. */
  List<FileFault> faults() {
    return List.copyOf(faults);
  }

  /** Checks a whole document against a record of the contract. */
  void check(Node document, String record) {
    record(document, record, "");
  }

  private void record(Node node, String record, String path) {
    if (!(node instanceof Mapping mapping)) {
      wrong(node.place(), path, "keys");
      return;
    }
    Map<String, FileContract.Key> keys = contract.keys(record);
    for (Entry entry : mapping.entries()) {
      String name = entry.key().text();
      FileContract.Key key = FileContract.key(keys, name);
      if (key == null) {
        Optional<String> nearest = Nearest.of(name, keys.keySet());
        Place place = entry.key().place();
        faults.add(new FileFault(place, "unknown-key", Map.of("key", name), nearest));
      } else {
        value(entry.value(), key, inner(path, name));
      }
    }
    keys.forEach(
        (name, key) -> {
          Node value = mapping.get(name);
          if (key.required() && (value == null || isEmpty(value))) {
            Place place = value == null ? node.place() : value.place();
            faults.add(FileFault.of(place, "missing-key", Map.of("key", inner(path, name))));
          }
        });
  }

  private void value(Node node, FileContract.Key key, String path) {
    if (isEmpty(node) || (key.fromFile() && node instanceof Scalar)) {
      return;
    }
    if (node instanceof Sequence sequence && key.form() != Form.ONE) {
      sequence.items().forEach(item -> single(item, key, path));
      idsOnce(sequence, key);
    } else if (key.form() == Form.LIST) {
      wrong(node.place(), path, "list");
    } else {
      single(node, key, path);
    }
  }

  private void single(Node node, FileContract.Key key, String path) {
    if (contract.isRecord(key.type())) {
      record(node, key.type(), path);
    } else if (key.type().equals("wording")) {
      wording(node, path);
    } else if (!(node instanceof Scalar scalar)) {
      wrong(node.place(), path, "text");
    } else if (key.type().equals("choice")) {
      choice(scalar, key, path);
    } else if (!isOfType(scalar.text(), key.type())) {
      wrong(node.place(), path, key.type());
    }
  }

  private void choice(Scalar scalar, FileContract.Key key, String path) {
    if (!key.choices().contains(scalar.text())) {
      faults.add(
          new FileFault(
              scalar.place(),
              "no-choice",
              Map.of(
                  "key", path,
                  "value", scalar.text(),
                  "choices", String.join(", ", key.choices())),
              Nearest.of(scalar.text(), key.choices())));
    }
  }

  /** One text for both languages, or one each. */
  private void wording(Node node, String path) {
    if (!(node instanceof Mapping mapping)) {
      if (!(node instanceof Scalar)) {
        wrong(node.place(), path, "wording");
      }
      return;
    }
    for (Entry entry : mapping.entries()) {
      boolean language = entry.key().text().equals(SWEDISH) || entry.key().text().equals(ENGLISH);
      if (!language || !(entry.value() instanceof Scalar)) {
        wrong(entry.key().place(), path, "wording");
      }
    }
    Node swedish = mapping.get(SWEDISH);
    if (swedish == null || isEmpty(swedish)) {
      faults.add(FileFault.of(node.place(), "missing-key", Map.of("key", inner(path, SWEDISH))));
    }
  }

  private void idsOnce(Sequence sequence, FileContract.Key key) {
    String name = key.type().equals("row") ? "row" : "id";
    Map<String, Place> first = new HashMap<>();
    for (Node item : sequence.items()) {
      if (item instanceof Mapping mapping && mapping.get(name) instanceof Scalar id) {
        Place before = first.putIfAbsent(id.text(), id.place());
        if (before != null) {
          Map<String, String> details = Map.of("id", id.text(), "first", before.toString());
          faults.add(FileFault.of(id.place(), "doubled-id", details));
        }
      }
    }
  }

  private static boolean isOfType(String text, String type) {
    return switch (type) {
      case "date" -> isDate(text);
      case "number" -> text.matches("-?[0-9]{1,9}");
      case "flag" -> text.equals("true") || text.equals("false");
      case "id" -> !text.matches(".*[\\s|].*");
      default -> true;
    };
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Scalar scalar && scalar.text().isEmpty();
  }

  private static String inner(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private void wrong(Place place, String path, String expected) {
    faults.add(
        FileFault.of(
            place,
            path.isEmpty() ? "wrong-document" : "wrong-value",
            Map.of("key", path, "expected", expected)));
  }
}
