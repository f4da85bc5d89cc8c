package se.samklang.template;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samklang.catalogue.SubmissionForm.FormField;
import se.samklang.model.Alignment;
import se.samklang.model.Dimension;
import se.samklang.model.Item;
import se.samklang.model.Items;
import se.samklang.model.Language;
import se.samklang.model.Strategy;

/**
 * An example that one strategy finds nothing wrong with: what the form says of it, and for the rest
 * the first entries of the strategy that belong together.
 */
final class Examples {
  private static final String LAST_DAY = "last";
  private static final int MONTHS_WITHOUT_END = 24;

  private final Strategy strategy;
  private final Language language;
  private final String prefix;
  private final Map<String, String> mapped = new HashMap<>();

  /**
   * An example.
   *
   * @param prefix what its ids begin with in place of the form's own prefix
   */
  Examples(Strategy strategy, Language language, String prefix) {
    this.strategy = strategy;
    this.language = language;
    this.prefix = prefix;
    strategy.dimensions().forEach(dimension -> first(dimension).ifPresent(this::keep));
    joinedRow().ifPresent(this::keep);
  }

  private record Mapped(Dimension dimension, Item item) {}

  private Optional<Mapped> first(Dimension dimension) {
    return dimension.itemsAtLevel().stream().findFirst().map(item -> new Mapped(dimension, item));
  }

  private void keep(Mapped entry) {
    mapped.put(entry.dimension().id(), entry.item().name().in(language));
  }

  /** The first row of the strategy's table that says something in every column it has. */
  private Optional<Alignment.Row> joinedRow() {
    return strategy.alignment().rows().stream()
        .filter(
            row ->
                strategy.dimensions().stream()
                    .filter(this::isInTable)
                    .allMatch(dimension -> inRow(row, dimension).isPresent()))
        .findFirst();
  }

  private boolean isInTable(Dimension dimension) {
    return strategy.alignment().rows().stream()
        .anyMatch(row -> row.cells().containsKey(dimension.id()));
  }

  private static Optional<Item> inRow(Alignment.Row row, Dimension dimension) {
    return dimension.itemsAtLevel().stream()
        .filter(item -> row.cells().getOrDefault(dimension.id(), Set.of()).contains(item.id()))
        .findFirst();
  }

  private void keep(Alignment.Row row) {
    for (Dimension dimension : strategy.dimensions()) {
      inRow(row, dimension).ifPresent(item -> keep(new Mapped(dimension, item)));
    }
  }

  /** What the example says in a dimension; empty where the strategy has no entry in it. */
  Optional<Example> of(Dimension dimension) {
    return Optional.ofNullable(mapped.get(dimension.id())).map(Example::of);
  }

  /** What the example says in a field; empty where it leaves it out. */
  Optional<Example> of(FormField field) {
    return switch (field.type()) {
      case "date", "date-or-yes-no" -> told(field).map(this::day).map(Example::of);
      case "id", "plan" -> told(field).map(id -> Example.of(prefix + id.substring(2)));
      case "method" -> method().map(this::named);
      case "beneficiary" -> first(strategy.beneficiaries()).map(this::named);
      case "goal" -> first(strategy.goals()).map(this::named);
      case "twin-town" -> twinTown().map(this::named);
      case "twin-town-benefit" -> twinTown().flatMap(town -> told(field)).map(Example::of);
      default -> told(field).map(Example::of);
    };
  }

  private Optional<String> told(FormField field) {
    return field.example().map(wording -> wording.in(language));
  }

  private LocalDate day(String told) {
    LocalDate first = strategy.validity().first();
    LocalDate last = strategy.validity().last();
    LocalDate end = last == null ? first.plusMonths(MONTHS_WITHOUT_END).minusDays(1) : last;
    if (told.equals(LAST_DAY)) {
      return end;
    }
    LocalDate day = first.plusMonths(Long.parseLong(told));
    return day.isAfter(end) ? end : day;
  }

  private Example named(Item item) {
    return Example.of(item.name().in(language));
  }

  private static Optional<Item> first(Items items) {
    return items.all().stream().findFirst();
  }

  /** With a twin town where there is one, as that is what asks for the most. */
  private Optional<Item> method() {
    return strategy.methods().all().stream()
        .filter(method -> strategy.twinTownMethods().contains(method.id()) && hasTowns())
        .findFirst()
        .or(() -> otherMethod());
  }

  private Optional<Item> otherMethod() {
    return strategy.methods().all().stream()
        .filter(method -> !strategy.twinTownMethods().contains(method.id()))
        .findFirst();
  }

  private boolean hasTowns() {
    return !strategy.twinTowns().all().isEmpty();
  }

  private Optional<Item> twinTown() {
    return first(strategy.twinTowns());
  }
}
