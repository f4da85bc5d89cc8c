package se.samklang.plain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record that is judged, and where what is found of it goes. */
final class Subject {

  final String file;
  final String kind;
  final String id;
  final Node node;
  final Map<String, Object> tree;
  private final List<Expected> found;

  /** The number is the record's place among those of its kind in the file, from 1. */
  Subject(String file, String kind, int number, Map<String, Object> tree, List<Expected> found) {
    this.file = file;
    this.kind = kind;
    this.tree = tree;
    this.node = Node.of(tree);
    this.id = node.one("id").real().isEmpty() ? "#" + number : node.one("id").text();
    this.found = found;
  }

  /** The id as it is compared, unless the record has none. */
  Optional<String> foldedId() {
    Cell cell = node.one("id");
    return cell.real().stream().map(PlainWords::fold).findFirst();
  }

  void say(String rule, String field, String value) {
    found.add(new Expected(file, rule, kind, id, field, value));
  }

  void sayIfHollow(String rule, String field, Cell cell) {
    if (cell.hollow()) {
      say(rule, field, cell.text());
    }
  }

  /** Says what has a wrong shape. */
  void shapes() {
    for (PlainShapes.Wrong wrong : PlainShapes.of(kind, tree)) {
      say("value-invalid", wrong.field(), wrong.value());
    }
  }

  /** Says what is wrong with a date as such. */
  void date(String field, Cell cell) {
    if (cell.hollow() || cell.misshapen()) {
      return;
    }
    Optional<PlainDates.Span> span = PlainDates.read(cell.text());
    if (span.isEmpty()) {
      say("date-unclear", field, cell.text());
    } else if (span.get().approximate()) {
      say("date-approximate", field, cell.text());
    }
  }
}
