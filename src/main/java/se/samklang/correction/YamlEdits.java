package se.samklang.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.correction.Edit.Rank;
import se.samklang.correction.YamlPlaces.Home;
import se.samklang.correction.YamlPlaces.Slot;
import se.samklang.yaml.ScalarText;
import se.samklang.yaml.Written;
import se.samklang.yaml.Written.Alias;
import se.samklang.yaml.Written.Entry;
import se.samklang.yaml.Written.Mapping;
import se.samklang.yaml.Written.Scalar;
import se.samklang.yaml.Written.Sequence;
import se.samklang.yaml.Written.Span;
import se.samklang.yaml.Written.Style;

/** Corrections as edits of a YAML text. */
final class YamlEdits implements Edits {
  private final String text;
  private final boolean json;
  private final YamlKeys keys;
  private final YamlPlaces places;

  /**
   * Looks where in a text its parts stand.
   *
   * @param json whether only what JSON knows may be written
   */
  YamlEdits(String text, boolean json, YamlKeys keys) {
    this.text = text;
    this.json = json;
    this.keys = keys;
    this.places = YamlPlaces.of(json ? text.replace('\t', ' ') : text);
  }

  /** Corrections of one field that stand at one place: several where an alias holds a list. */
  private record Spot(Object place, String field) {}

  @Override
  public Map<Correction, List<Edit>> of(List<Correction> corrections) {
    Map<Spot, List<Correction>> spots = new LinkedHashMap<>();
    for (Correction correction : corrections) {
      Spot spot = new Spot(correction.place(), correction.finding().field());
      spots.computeIfAbsent(spot, key -> new ArrayList<>()).add(correction);
    }
    Map<Correction, List<Edit>> edits = new HashMap<>();
    for (List<Correction> ofSpot : spots.values()) {
      List<Edit> made = edits(ofSpot);
      if (!made.isEmpty()) {
        ofSpot.forEach(correction -> edits.put(correction, made));
      }
    }
    return edits;
  }

  private List<Edit> edits(List<Correction> ofSpot) {
    Correction first = ofSpot.get(0);
    if (first.before() == null) {
      Home home = places.home(first.place());
      return home == null ? List.of() : filled(home, first);
    }
    Slot slot = places.slot(first.place());
    if (slot == null) {
      return List.of();
    }
    if (slot.node() instanceof Alias alias) {
      return slot.merge()
          ? overriding(slot.home(), ofSpot)
          : replacedAlias(slot, alias.target(), ofSpot);
    }
    boolean one = ofSpot.stream().allMatch(each -> each.names().equals(first.names()));
    return one ? replaced(slot, first) : List.of();
  }

  /** What an alias stands for, corrected, in the alias' place; its anchor stays as it is. */
  private List<Edit> replacedAlias(Slot slot, @Nullable Written target, List<Correction> ofSpot) {
    if (target instanceof Scalar) {
      return replaced(slot, ofSpot.get(0));
    }
    List<String> texts = slot.list() == null ? texts(target) : List.of();
    if (texts.isEmpty()) {
      return List.of();
    }
    Span span = slot.node().span();
    String list = inBrackets(corrected(texts, ofSpot), Style.PLAIN);
    return List.of(Edit.value(span.from(), span.end(), list));
  }

  /** A key of the record's own, which outranks the one that it merges from another mapping. */
  private List<Edit> overriding(Home home, List<Correction> ofSpot) {
    Correction first = ofSpot.get(0);
    String kind = kind(first);
    for (Entry entry : home.mapping().entries()) {
      Written merged =
          entry.isMerge() ? keys.merged(kind, first.finding().field(), entry.value()) : null;
      List<String> texts = texts(merged);
      if (!texts.isEmpty()) {
        return inserted(home, first, corrected(texts, ofSpot));
      }
    }
    return List.of();
  }

  private static String kind(Correction correction) {
    return correction.finding().subject().kind().id();
  }

  /** What stands in a value or a list of values; nothing where it holds more than texts. */
  private static List<String> texts(@Nullable Written node) {
    if (node instanceof Scalar scalar) {
      return List.of(scalar.text());
    }
    if (!(node instanceof Sequence list)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Written item : list.items()) {
      Written value = item instanceof Alias alias ? alias.target() : item;
      if (!(value instanceof Scalar scalar)) {
        return List.of();
      }
      if (!scalar.isBlank()) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }

  private static List<String> corrected(List<String> texts, List<Correction> corrections) {
    List<String> corrected = new ArrayList<>(texts);
    for (Correction correction : corrections) {
      int at = corrected.indexOf(correction.before());
      if (at >= 0) {
        corrected.remove(at);
        corrected.addAll(at, correction.names());
      }
    }
    return List.copyOf(new LinkedHashSet<>(corrected));
  }

  private List<Edit> filled(Home home, Correction correction) {
    Entry entry = keys.entry(kind(correction), correction.finding().field(), home.mapping());
    if (entry == null) {
      return inserted(home, correction, correction.names());
    }
    Written value = entry.value();
    Slot slot = new Slot(value, home, entry, null, false);
    if (value instanceof Scalar || value instanceof Alias) {
      return replaced(slot, correction);
    }
    return value instanceof Sequence list ? filled(list, slot, correction) : List.of();
  }

  private List<Edit> filled(Sequence list, Slot slot, Correction correction) {
    if (!list.items().isEmpty()) {
      return replaced(
          new Slot(list.items().get(0), slot.home(), slot.entry(), list, false), correction);
    }
    Span span = list.span();
    String inside = text.substring(span.from() + 1, span.end() - 1);
    int end = inside.isBlank() && inside.indexOf('\n') < 0 ? span.end() - 1 : span.from() + 1;
    return List.of(Edit.value(span.from() + 1, end, joined(correction.names(), Style.PLAIN)));
  }

  /** Other texts in the place of one. */
  private List<Edit> replaced(Slot slot, Correction correction) {
    Sequence list = slot.list();
    List<String> names =
        list == null ? correction.names() : withoutOthers(correction, slot.node(), list);
    Style style = slot.node() instanceof Scalar scalar ? scalar.style() : Style.PLAIN;
    Span span = slot.node().span();
    if (names.size() == 1) {
      boolean flow = list == null ? slot.home().mapping().flow() : list.flow();
      return List.of(replacement(slot, scalar(names.get(0), style, flow)));
    }
    if (list == null) {
      return List.of(replacement(slot, inBrackets(names, style)));
    }
    if (list.flow()) {
      return List.of(replacement(slot, joined(names, style)));
    }
    Edit first = replacement(slot, scalar(names.get(0), style, false));
    StringBuilder lines = new StringBuilder();
    int end = Lines.end(text, contentEnd(slot.node()));
    String lineBreak = Lines.breakNear(text, span.from());
    for (String name : names.subList(1, names.size())) {
      lines.append(lineBreak).append(" ".repeat(dashColumn(span.start())));
      lines.append("- ").append(scalar(name, style, false));
    }
    return List.of(first, new Edit(end, end, lines.toString(), Rank.ENTRY));
  }

  /** How far from the margin the dash stands that an entry of a list follows. */
  private int dashColumn(int entry) {
    int dash = text.lastIndexOf('-', entry - 1);
    return text.codePointCount(Lines.start(text, dash), dash);
  }

  /** The names that the list does not hold already; the first where it holds them all. */
  private static List<String> withoutOthers(Correction correction, Written node, Sequence list) {
    Set<String> others = new LinkedHashSet<>();
    for (Written item : list.items()) {
      if (!item.equals(node) && item instanceof Scalar scalar) {
        others.add(scalar.text());
      }
    }
    List<String> left = correction.namesBeside(others);
    return left.isEmpty() ? correction.names().subList(0, 1) : left;
  }

  private Edit replacement(Slot slot, String written) {
    Span span = slot.node().span();
    if (span.from() == span.end()) {
      Span key = slot.entry().key().span();
      boolean colon = slot.list() != null || text.substring(key.end(), span.end()).contains(":");
      return Edit.value(span.end(), span.end(), (colon ? " " : ": ") + written);
    }
    int end = contentEnd(slot.node());
    if (slot.node() instanceof Scalar scalar && scalar.style() == Style.BLOCK) {
      String head = text.substring(span.from(), Lines.end(text, span.from()));
      int comment = head.indexOf(" #");
      return Edit.value(
          span.from(), end, comment < 0 ? written : written + head.substring(comment));
    }
    return Edit.value(span.from(), end, written);
  }

  /** Where the last line of a value ends, or the value on it; lines of their own end with it. */
  private int contentEnd(Written node) {
    int end = node.span().end();
    while (end > node.span().from() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private String scalar(String name, Style style, boolean flow) {
    return ScalarText.of(name, json ? Style.DOUBLE_QUOTED : style, flow);
  }

  private String joined(List<String> names, Style style) {
    return String.join(", ", names.stream().map(name -> scalar(name, style, true)).toList());
  }

  private String inBrackets(List<String> names, Style style) {
    return "[" + joined(names, style) + "]";
  }

  private List<Edit> inserted(Home home, Correction correction, List<String> names) {
    Mapping mapping = home.mapping();
    Entry before = keys.entryBefore(kind(correction), mapping);
    if (before == null) {
      return List.of();
    }
    String key = keys.spelling(kind(correction), correction.finding().field(), home);
    String value =
        names.size() == 1
            ? scalar(names.get(0), Style.PLAIN, mapping.flow())
            : inBrackets(names, Style.PLAIN);
    String entry = scalar(key, Style.PLAIN, mapping.flow());
    return List.of(
        mapping.flow()
            ? insertedInBraces(mapping, before, entry + betweenKeyAndValue(before) + value)
            : insertedLine(mapping, before, entry + ": " + value));
  }

  private Edit insertedInBraces(Mapping mapping, Entry before, String entry) {
    int end = contentEnd(before.value());
    int key = before.key().span().from();
    int blanks = key;
    while (Character.isWhitespace(text.charAt(blanks - 1))) {
      blanks--;
    }
    String between = text.substring(blanks, key);
    boolean first = mapping.entries().get(0).equals(before);
    boolean lines = between.contains("\n");
    String parting = lines || (json && !first) ? between : " ";
    return new Edit(end, end, "," + parting + entry, Rank.KEY);
  }

  /** JSON may be written without blanks, and then goes on so. */
  private String betweenKeyAndValue(Entry entry) {
    String between = text.substring(entry.key().span().end(), entry.value().span().from());
    return json && between.strip().equals(":") ? between : ": ";
  }

  private Edit insertedLine(Mapping mapping, Entry before, String entry) {
    String indent = " ".repeat(mapping.entries().get(0).key().span().column() - 1);
    Written last = lastLeaf(before.value());
    int end = last.span().end();
    String lineBreak = Lines.breakNear(text, mapping.span().from());
    boolean ended = end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r');
    if (last instanceof Scalar scalar && scalar.style() == Style.BLOCK && ended) {
      return new Edit(end, end, indent + entry + lineBreak, Rank.KEY);
    }
    int lineEnd = Lines.end(text, end);
    return new Edit(lineEnd, lineEnd, lineBreak + indent + entry, Rank.KEY);
  }

  private static Written lastLeaf(Written node) {
    if (node instanceof Mapping mapping && !mapping.flow() && !mapping.entries().isEmpty()) {
      return lastLeaf(mapping.entries().get(mapping.entries().size() - 1).value());
    }
    return node instanceof Sequence list && !list.flow() && !list.items().isEmpty()
        ? lastLeaf(list.items().get(list.items().size() - 1))
        : node;
  }

  @Override
  public boolean saysTheSameElsewhere(String changed, List<Correction> corrections) {
    Set<String> corrected = new LinkedHashSet<>();
    for (Correction correction : corrections) {
      String path = path(correction);
      if (path == null) {
        return false;
      }
      corrected.add(path);
    }
    return YamlContent.equalBut(corrected, readable(text), readable(changed));
  }

  private String readable(String written) {
    return json ? written.replace('\t', ' ') : written;
  }

  /** The field in the tree of the file, null where nothing can be corrected there. */
  private @Nullable String path(Correction correction) {
    Home home = places.home(correction.place());
    Slot slot = correction.before() == null ? null : places.slot(correction.place());
    String field = correction.finding().field();
    if (slot != null && !slot.merge()) {
      return slot.home().path() + YamlContent.step(slot.entry().name());
    }
    Home record = slot == null ? home : slot.home();
    if (record == null) {
      return null;
    }
    Entry entry = keys.entry(kind(correction), field, record.mapping());
    String key = entry == null ? keys.spelling(kind(correction), field, record) : entry.name();
    return record.path() + YamlContent.step(key);
  }
}
