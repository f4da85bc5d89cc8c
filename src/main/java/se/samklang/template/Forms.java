package se.samklang.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samklang.catalogue.SubmissionForm;
import se.samklang.catalogue.SubmissionForm.FormField;
import se.samklang.catalogue.Vocabulary;
import se.samklang.model.Dimension;
import se.samklang.model.FollowUp;
import se.samklang.model.Item;
import se.samklang.model.Items;
import se.samklang.model.Language;
import se.samklang.model.Strategy;
import se.samklang.report.Words;

/** The form of a submission under one strategy and in one language. */
public final class Forms {
  private final SubmissionForm form;
  private final Vocabulary vocabulary;
  private final Strategy strategy;
  private final Language language;

  public Forms(SubmissionForm form, Vocabulary vocabulary, Strategy strategy, Language language) {
    this.form = form;
    this.vocabulary = vocabulary;
    this.strategy = strategy;
    this.language = language;
  }

  Strategy strategy() {
    return strategy;
  }

  Language language() {
    return language;
  }

  /** The tables of a template, in order. */
  public List<String> tables() {
    return List.copyOf(form.tables().keySet());
  }

  /** The sheets of the form that a year is followed up with. */
  Map<String, SubmissionForm.Table> followUp() {
    return form.followUp();
  }

  /** What a kind of follow-up is called. */
  String followUpKind(FollowUp.Kind kind) {
    return vocabulary.choice("follow-up-kind", kind.id(), language);
  }

  /** A column to be filled in without an example. */
  Column column(String name, FormField field) {
    return column(name, field, Optional.empty());
  }

  /** What a table is called. */
  String title(String table) {
    return form.table(table).title().in(language);
  }

  /** The fields of a record, in order. */
  Map<String, FormField> record(String record) {
    return form.records().getOrDefault(record, Map.of());
  }

  /** A field by its record and name. */
  FormField field(String record, String name) {
    return form.field(record, name);
  }

  /** The columns of a table; those about twin towns only where the strategy has any. */
  List<Column> columns(String table, Examples examples) {
    List<Column> columns = new ArrayList<>();
    form.table(table)
        .columns()
        .forEach(
            (name, field) -> {
              switch (name) {
                case SubmissionForm.DIMENSIONS ->
                    strategy
                        .dimensions()
                        .forEach(each -> columns.add(column(each, field, examples)));
                case SubmissionForm.CONSIDERATIONS ->
                    strategy.considerations().all().forEach(each -> columns.add(column(each)));
                default -> {
                  if (isAskedFor(field)) {
                    columns.add(column(name, field, examples.of(field)));
                  }
                }
              }
            });
    return columns;
  }

  /** Whether the strategy has what the field is about. */
  boolean isAskedFor(FormField field) {
    return switch (field.type()) {
      case "twin-town", "twin-town-benefit" -> !strategy.twinTowns().all().isEmpty();
      case "method" -> !strategy.methods().all().isEmpty();
      case "beneficiary" -> !strategy.beneficiaries().all().isEmpty();
      default -> true;
    };
  }

  private Column column(String name, FormField field, Optional<Example> example) {
    return new Column(
        name,
        field.name().in(language),
        field.about().in(language),
        choices(field),
        field.type().equals("date") || field.type().equals("date-or-yes-no"),
        example);
  }

  private Column column(Dimension dimension, FormField field, Examples examples) {
    return new Column(
        dimension.id(),
        Words.sentenceCase(dimension.name().in(language)),
        field.about().in(language),
        choices(dimension),
        false,
        examples.of(dimension));
  }

  private Column column(Item consideration) {
    return new Column(
        consideration.id(),
        Words.sentenceCase(consideration.name().in(language)),
        form.consideration().about().in(language),
        List.of(),
        false,
        considerationExample());
  }

  /** What the example says of a consideration. */
  Optional<Example> considerationExample() {
    return form.consideration().example().map(text -> Example.of(text.in(language)));
  }

  /** What is said of every dimension. */
  String aboutDimensions() {
    return form.dimension().about().in(language);
  }

  /** What is said of every consideration. */
  String aboutConsiderations() {
    return form.consideration().about().in(language);
  }

  /** The names to choose from in a dimension. */
  List<String> choices(Dimension dimension) {
    return names(dimension.itemsAtLevel());
  }

  /** The names or words to choose from in a field; none where anything can stand there. */
  List<String> choices(FormField field) {
    return switch (field.type()) {
      case "method" -> names(strategy.methods());
      case "beneficiary" -> names(strategy.beneficiaries());
      case "twin-town" -> names(strategy.twinTowns());
      case "goal" -> names(strategy.goals());
      case "forum" -> names(strategy.organisation().reportForums());
      case "status", "anchored-with", "follow-up-kind" ->
          vocabulary.choices(field.type(), language);
      default -> List.of();
    };
  }

  private List<String> names(Items items) {
    return names(List.copyOf(items.all()));
  }

  private List<String> names(List<Item> items) {
    return items.stream().map(item -> item.name().in(language)).toList();
  }
}
