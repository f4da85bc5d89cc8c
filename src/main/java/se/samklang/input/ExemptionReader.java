package se.samklang.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Vocabulary;
import se.samklang.input.Fields.Role;
import se.samklang.model.DateField;
import se.samklang.model.ExemptionEntry;
import se.samklang.model.ExemptionEntry.Flaw;
import se.samklang.model.ExemptionEntry.Problem;
import se.samklang.model.Field;
import se.samklang.model.Field.Presence;
import se.samklang.model.Place;
import se.samklang.model.Strategy;
import se.samklang.model.Subject;
import se.samklang.model.Value;
import se.samklang.names.Nearest;
import se.samklang.yaml.Node;
import se.samklang.yaml.Node.Entry;
import se.samklang.yaml.Node.Mapping;
import se.samklang.yaml.Node.Scalar;
import se.samklang.yaml.Node.Sequence;
import se.samklang.yaml.YamlException;
import se.samklang.yaml.YamlReader;

/** Reads the list of breaches that somebody has approved. */
public final class ExemptionReader {
  private static final String RECORD = "exemption";
  private static final String RULE = "rule";
  private static final String SUBJECT = "subject";
  private static final String REASON = "reason";
  private static final String APPROVED_BY = "approved-by";
  private static final String APPROVED_ON = "approved-on";
  private static final String UNTIL = "until";
  private static final List<String> REQUIRED = List.of(RULE, SUBJECT, REASON, APPROVED_BY, UNTIL);

  private static final Pattern NUMBER = Pattern.compile("#\\d+");

  private final Vocabulary.Names names;
  private final Texts texts;
  private final Fields fields;
  private final Collection<String> rules;

  /**
   * A reader.
   *
   * @param rules the ids of the rules that submissions are judged by
   */
  public ExemptionReader(Vocabulary vocabulary, Strategy strategy, Collection<String> rules) {
    this.names = vocabulary.record(RECORD);
    this.texts = new Texts(strategy.words(), vocabulary);
    this.fields = new Fields(new Dates(vocabulary));
    this.rules = rules;
  }

  /** Reads a file; an exemption that is wrong keeps no other from being read. */
  public ExemptionFile read(String file, byte[] bytes) {
    try {
      List<Scalar> doubled = new ArrayList<>();
      List<Node> items = new ArrayList<>();
      for (Node document : YamlReader.read(file, TextDecoder.yaml(file, bytes), doubled)) {
        if (document instanceof Sequence list) {
          items.addAll(list.items());
        } else if (!isBlank(document)) {
          items.add(document);
        }
      }
      List<ExemptionEntry> exemptions = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        Place next = i + 1 < items.size() ? items.get(i + 1).place() : null;
        List<Scalar> ofItem = doubled.stream().filter(key -> isBefore(key, next)).toList();
        doubled.removeAll(ofItem);
        exemptions.add(exemption(items.get(i), i + 1, ofItem));
      }
      return new ExemptionFile(exemptions, null);
    } catch (YamlException e) {
      Map<String, Object> details = Map.of("detail", e.detail());
      return new ExemptionFile(List.of(), new Unreadable(e.place(), e.problem().id(), details));
    } catch (UnreadableException e) {
      return new ExemptionFile(List.of(), e.unreadable());
    }
  }

  private static boolean isBlank(Node node) {
    return node instanceof Scalar scalar && scalar.text().isBlank();
  }

  private static boolean isBefore(Scalar key, @Nullable Place next) {
    return next == null || key.place().compareTo(next) < 0;
  }

  private ExemptionEntry exemption(Node node, int number, List<Scalar> doubled) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    List<Flaw> flaws = new ArrayList<>();
    if (node instanceof Mapping mapping) {
      addFields(mapping, nodes, flaws);
    } else {
      flaws.add(new Flaw(whole(node.place()), null, Problem.NO_ENTRY, Optional.empty()));
    }
    for (Scalar key : doubled) {
      flaws.add(flaw(key, Problem.KEY_DOUBLED));
    }
    Field rule = field(RULE, nodes, node);
    Field about = field(SUBJECT, nodes, node);
    Field reason = field(REASON, nodes, node);
    Field approvedBy = field(APPROVED_BY, nodes, node);
    DateField approvedOn = fields.date(field(APPROVED_ON, nodes, node), Role.MOMENT);
    DateField until = fields.date(field(UNTIL, nodes, node), Role.MOMENT);
    if (node instanceof Mapping) {
      List.of(rule, about, reason, approvedBy, approvedOn.field(), until.field())
          .forEach(field -> addFlaw(field, flaws));
    }
    Subject subject = new Subject(Subject.Kind.EXEMPTION, "#" + number);
    return new ExemptionEntry(
        subject, rule, about, reason, approvedBy, approvedOn, until, List.copyOf(flaws));
  }

  private void addFields(Mapping mapping, Map<String, Node> nodes, List<Flaw> flaws) {
    for (Entry entry : mapping.entries()) {
      String field = names.field(entry.key().text());
      if (field == null) {
        flaws.add(flaw(entry.key(), Problem.KEY_UNKNOWN));
      } else if (nodes.putIfAbsent(field, entry.value()) != null) {
        flaws.add(flaw(entry.key(), Problem.KEY_DOUBLED));
      }
    }
  }

  /** Something wrong with a key. */
  private Flaw flaw(Scalar key, Problem problem) {
    Value value = new Value(texts.read(key.text()), key.place());
    Field field =
        new Field(key.text(), key.text(), List.of(value), Presence.FILLED, key.place(), null);
    Optional<String> nearest =
        problem == Problem.KEY_UNKNOWN
            ? Nearest.of(key.text(), names.spellings())
            : Optional.empty();
    return new Flaw(field, value, problem, nearest);
  }

  private Field field(String name, Map<String, Node> nodes, Node record) {
    Node node = nodes.get(name);
    if (node instanceof Scalar scalar) {
      Value value = new Value(texts.read(scalar.text()), scalar.place());
      boolean blank = value.text().isBlank();
      return new Field(
          name,
          name,
          blank ? List.of() : List.of(value),
          blank ? Presence.BLANK : Presence.FILLED,
          place(record),
          null);
    }
    return node == null
        ? new Field(name, name, List.of(), Presence.BLANK, place(record), null)
        : new Field(name, name, List.of(), Presence.INVALID, node.place(), null);
  }

  private static Place place(Node record) {
    return record instanceof Mapping mapping && !mapping.entries().isEmpty()
        ? mapping.entries().get(0).key().place()
        : record.place();
  }

  private static Field whole(Place place) {
    return new Field(RECORD, RECORD, List.of(), Presence.INVALID, place, null);
  }

  private void addFlaw(Field field, List<Flaw> flaws) {
    Value value = field.first();
    if (field.presence() == Presence.INVALID) {
      flaws.add(new Flaw(field, null, Problem.NOT_ONE_VALUE, Optional.empty()));
    } else if (field.isMissing()) {
      if (REQUIRED.contains(field.name())) {
        flaws.add(new Flaw(field, value, Problem.MISSING, Optional.empty()));
      }
    } else if (value != null && field.name().equals(RULE) && !rules.contains(value.raw().strip())) {
      flaws.add(new Flaw(field, value, Problem.RULE_UNKNOWN, Nearest.of(value.raw(), rules)));
    } else if (value != null
        && field.name().equals(SUBJECT)
        && NUMBER.matcher(value.raw().strip()).matches()) {
      flaws.add(new Flaw(field, value, Problem.NO_ID, Optional.empty()));
    }
  }
}
