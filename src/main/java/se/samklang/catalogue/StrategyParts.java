package se.samklang.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samklang.model.DateField;
import se.samklang.model.Dimension;
import se.samklang.model.Field;
import se.samklang.model.Item;
import se.samklang.model.Items;
import se.samklang.model.Place;
import se.samklang.model.Requirement;
import se.samklang.model.Strategy;
import se.samklang.model.StrategyFile.AdoptedBy;
import se.samklang.model.StrategyFile.AreaLinks;
import se.samklang.model.StrategyFile.DeclaredCount;
import se.samklang.model.StrategyFile.GoalAreas;
import se.samklang.model.StrategyFile.Part;
import se.samklang.model.StrategyFile.Quotation;
import se.samklang.model.StrategyFile.Reference;
import se.samklang.model.StrategyFile.Sentence;
import se.samklang.model.Subject;
import se.samklang.model.Text;
import se.samklang.model.Value;
import se.samklang.names.Fold;
import se.samklang.names.Nearest;

/** The statements of a strategy file with their places, for the rules that check it. */
final class StrategyParts {
  private static final String ALIGNMENT = "alignment";
  private static final String REQUIREMENTS = "requirements";

  private final StrategyReader.Source source;
  private final Strategy strategy;
  private final Data data;
  private final Collection<String> rules;

  /**
   * The parts of a strategy.
   *
   * @param rules the ids of the rules there are
   */
  StrategyParts(StrategyReader.Source source, Collection<String> rules) {
    this.source = source;
    this.strategy = source.strategy();
    this.data = source.data();
    this.rules = rules;
  }

  Subject subject() {
    return new Subject(Subject.Kind.STRATEGY, strategy.id());
  }

  /**
   * All parts.
   *
   * @param text the strategy's own text, null where it is not at hand
   */
  List<Part> all(@Nullable String text) {
    List<Part> parts = new ArrayList<>(references());
    parts.addAll(counts());
    parts.addAll(decisions());
    parts.addAll(goals());
    parts.addAll(areas());
    parts.addAll(sentences());
    parts.addAll(quotations(text));
    return parts;
  }

  /** Every name that has to be defined elsewhere. */
  List<Reference> references() {
    List<Reference> references = new ArrayList<>();
    cells(references);
    duties(references);
    hierarchy(references);
    Set<String> counted = lists().keySet();
    data.get("counts")
        .entries()
        .forEach((list, number) -> references.add(reference("counts", list, number, counted)));
    for (Data requirement : source.requirements()) {
      Data section = requirement.get("section");
      if (section.isText()) {
        references.add(reference(REQUIREMENTS, section, source.sections().entries().keySet()));
      }
    }
    return references;
  }

  private void cells(List<Reference> references) {
    Map<String, Dimension> dimensions = dimensions();
    Set<String> rows =
        source.rows().stream().map(row -> row.get("row").text()).collect(Collectors.toSet());
    Set<String> unknownColumns = new HashSet<>();
    for (Data row : source.rows()) {
      row.entries()
          .forEach(
              (column, cell) -> {
                Dimension dimension = dimensions.get(column);
                if (column.equals("inherited-from") && cell.isText()) {
                  references.add(reference(ALIGNMENT, cell, rows));
                } else if (dimension != null) {
                  Set<String> ids = dimension.items().byId().keySet();
                  StrategyReader.cell(cell)
                      .forEach(value -> references.add(reference(ALIGNMENT, value, ids)));
                } else if (!Set.of("row", "inherited-from").contains(column)
                    && unknownColumns.add(column)) {
                  references.add(reference(ALIGNMENT, column, cell, dimensions.keySet()));
                }
              });
    }
  }

  private void duties(List<Reference> references) {
    Set<String> requirements = strategy.requirements().keySet();
    data.get("duties")
        .entries()
        .forEach(
            (rule, duty) -> {
              references.add(reference("duties", rule, duty, rules));
              cite(duty, requirements, references);
              for (String apart : List.of("fields", "units")) {
                duty.get(apart)
                    .entries()
                    .values()
                    .forEach(own -> cite(own, requirements, references));
              }
            });
  }

  private static void cite(Data duty, Set<String> known, List<Reference> references) {
    for (Data id : duty.get(REQUIREMENTS).list()) {
      references.add(reference("duties", id, known));
    }
  }

  private void hierarchy(List<Reference> references) {
    for (Data each : data.get("dimensions").list()) {
      Items items = items(each.get("id").text());
      for (Data item : each.get("items").list()) {
        if (item.get("parent").isText()) {
          references.add(reference("dimensions", item.get("parent"), items.byId().keySet()));
        }
      }
      if (each.get("serves").isText()) {
        references.add(
            reference("dimensions", each.get("serves"), strategy.goals().byId().keySet()));
      }
      if (each.get("level").isText()) {
        Set<String> levels = items.all().stream().map(Item::level).collect(Collectors.toSet());
        references.add(reference("dimensions", each.get("level"), levels));
      }
    }
  }

  private List<DeclaredCount> counts() {
    Map<String, Integer> lists = lists();
    List<DeclaredCount> counts = new ArrayList<>();
    data.get("counts")
        .entries()
        .forEach(
            (list, number) -> {
              Integer listed = lists.get(list);
              if (listed != null) {
                Field field = field(list, value(number));
                counts.add(new DeclaredCount(field, number.number(), listed));
              }
            });
    return counts;
  }

  /** The lists that can be counted; of a framework, the entries that activities are mapped to. */
  private Map<String, Integer> lists() {
    Map<String, Integer> lists = new LinkedHashMap<>();
    for (Dimension dimension : strategy.dimensions()) {
      lists.put(dimension.id(), dimension.itemsAtLevel().size());
    }
    lists.put("twin-towns", strategy.twinTowns().all().size());
    lists.put("considerations", strategy.considerations().all().size());
    lists.put("methods", strategy.methods().all().size());
    lists.put("beneficiaries", strategy.beneficiaries().all().size());
    return lists;
  }

  private List<AdoptedBy> decisions() {
    Set<String> adopters = new HashSet<>();
    for (Data body : data.get("bodies").list()) {
      if (body.get("adopts-strategy").flag()) {
        adopters.add(body.get("id").text());
      }
    }
    List<AdoptedBy> decisions = new ArrayList<>();
    for (Data decision : data.get("adopted").oneOrList()) {
      Value by = value(decision.get("by"));
      String body = strategy.bodies().canonical().getOrDefault(by.text().folded(), "");
      DateField date = date(decision.get("date"));
      decisions.add(new AdoptedBy(field("adopted", by), by, adopters.contains(body), date));
    }
    return decisions;
  }

  private static DateField date(Data data) {
    return data.isText()
        ? new DateField(field("adopted", value(data)), DateField.Reading.EXACT, data.date())
        : new DateField(empty("adopted", data.place()), DateField.Reading.MISSING, null);
  }

  /** Goals with their areas; none where the strategy has no table or no areas. */
  private List<GoalAreas> goals() {
    List<Dimension> areas = tabled(Dimension.Role.AREA);
    if (areas.isEmpty()) {
      return List.of();
    }
    List<GoalAreas> goals = new ArrayList<>();
    for (Dimension kind : tabled(Dimension.Role.GOAL)) {
      for (Data goal : entries(kind)) {
        Value id = value(goal.get("id"));
        List<Set<String>> led =
            areas.stream()
                .map(each -> strategy.alignment().beside(kind.id(), id.raw(), each.id()))
                .toList();
        Set<String> all = new TreeSet<>();
        led.forEach(all::addAll);
        boolean divided = led.stream().anyMatch(each -> each.size() > 1);
        goals.add(new GoalAreas(field(kind.id(), id), id, all, divided));
      }
    }
    return goals;
  }

  private List<AreaLinks> areas() {
    List<AreaLinks> links = new ArrayList<>();
    for (Dimension kind : tabled(Dimension.Role.AREA)) {
      for (Data area : entries(kind)) {
        Value id = value(area.get("id"));
        for (Dimension framework : tabled(Dimension.Role.FRAMEWORK)) {
          Set<String> entries = strategy.alignment().beside(kind.id(), id.raw(), framework.id());
          links.add(new AreaLinks(field(framework.id(), id), id, framework, entries));
        }
      }
    }
    return links;
  }

  private List<Dimension> tabled(Dimension.Role role) {
    return source.rows().isEmpty()
        ? List.of()
        : strategy.dimensions().stream().filter(each -> each.role() == role).toList();
  }

  private List<Data> entries(Dimension dimension) {
    return data.get("dimensions").list().stream()
        .filter(each -> each.get("id").text().equals(dimension.id()))
        .flatMap(each -> each.get("items").list().stream())
        .toList();
  }

  private List<Sentence> sentences() {
    Set<String> followed =
        strategy.duties().values().stream()
            .flatMap(byField -> byField.values().stream())
            .flatMap(duty -> duty.requirements().stream())
            .collect(Collectors.toSet());
    List<Sentence> sentences = new ArrayList<>();
    for (Data each : source.requirements()) {
      Value id = value(each.get("id"));
      Requirement requirement = Objects.requireNonNull(strategy.requirements().get(id.raw()));
      boolean rule = followed.contains(requirement.id());
      sentences.add(new Sentence(field(REQUIREMENTS, id), id, requirement, rule));
    }
    return sentences;
  }

  private List<Quotation> quotations(@Nullable String text) {
    SourceText source = text == null ? null : new SourceText(text);
    List<Quotation> quotations = new ArrayList<>();
    for (Data each : this.source.requirements()) {
      Value id = value(each.get("id"));
      if (each.get("lead").isText()) {
        Value lead = value(each.get("lead"));
        Boolean inSource = source == null ? null : source.leadsWith(lead.raw());
        quotations.add(new Quotation(field(REQUIREMENTS, lead), lead, id, inSource));
      }
      if (each.get("quote").isText()) {
        Value quote = value(each.get("quote"));
        Boolean inSource = source == null ? null : source.holds(quote.raw());
        quotations.add(new Quotation(field(REQUIREMENTS, quote), quote, id, inSource));
      }
    }
    return quotations;
  }

  private Map<String, Dimension> dimensions() {
    return strategy.dimensions().stream()
        .collect(
            Collectors.toMap(
                Dimension::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  private Items items(String dimension) {
    Dimension known = dimensions().get(dimension);
    return known == null ? Items.of(List.of()) : known.items();
  }

  private static Reference reference(String field, Data name, Collection<String> known) {
    return reference(field, value(name), known);
  }

  /** A reference that is a key. */
  private static Reference reference(
      String field, String key, Data value, Collection<String> known) {
    return reference(field, new Value(text(key), value.keyPlace()), known);
  }

  private static Reference reference(String field, Value name, Collection<String> known) {
    boolean defined = known.contains(name.raw());
    Optional<String> nearest = defined ? Optional.empty() : Nearest.of(name.raw(), known);
    return new Reference(field(field, name), name, defined, nearest);
  }

  private static Value value(Data data) {
    return new Value(text(data.text()), data.place());
  }

  private static Text text(String raw) {
    return new Text(raw, Fold.name(raw), Text.Word.PLAIN, Text.Answer.NEITHER);
  }

  private static Field field(String name, Value value) {
    List<Value> values = List.of(value);
    return new Field(name, name, values, Field.Presence.FILLED, value.place(), null);
  }

  private static Field empty(String name, Place place) {
    return new Field(name, name, List.of(), Field.Presence.BLANK, place, null);
  }
}
