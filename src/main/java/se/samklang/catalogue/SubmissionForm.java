package se.samklang.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Wording;

/**
 * What those who write a submission are told of its fields.
 *
 * @param records the fields of each record, in order
 * @param tables the tables that a template has, in order, by the record of their rows
 * @param followUp the sheets of the form that a year is followed up with, in order
 * @param dimension what is said of every field that a strategy's dimension is stated in
 * @param consideration what is said of every consideration that a strategy asks for
 */
public record SubmissionForm(
    Map<String, Map<String, FormField>> records,
    Map<String, Table> tables,
    Map<String, Table> followUp,
    FormField dimension,
    FormField consideration) {

  /** The column that stands for one of each of the strategy's dimensions. */
  public static final String DIMENSIONS = "dimensions";

  /** The column that stands for one of each of the strategy's considerations. */
  public static final String CONSIDERATIONS = "considerations";

  /** The column that stands for one of each year with results. */
  public static final String RESULTS = "results";

  private static final String FILE = "submission-form.yaml";
  private static final Wording NOTHING = new Wording("", "");

  /**
   * One field.
   *
   * @param type what stands in it, such as {@code text}, {@code date} or {@code method}
   * @param name its key or header; blank where the strategy decides it
   * @param about what belongs in it, in a sentence
   * @param example what a filled-in form says; empty where it leaves the field out
   */
  public record FormField(String type, Wording name, Wording about, Optional<Wording> example) {}

  /**
   * A table of a template.
   *
   * @param title what it is called
   * @param columns by name, in order
   */
  public record Table(Wording title, Map<String, FormField> columns) {}

  /** The form that the program was built with. */
  public static SubmissionForm read(RuleFiles files) {
    Data data = Data.of(files.document(FILE));
    Map<String, Map<String, FormField>> records = new LinkedHashMap<>();
    data.get("records")
        .entries()
        .forEach(
            (record, fields) -> {
              Map<String, FormField> byName = new LinkedHashMap<>();
              fields.entries().forEach((name, field) -> byName.put(name, field(field, null)));
              records.put(record, byName);
            });
    return new SubmissionForm(
        records,
        tables(data.get("tables"), records),
        tables(data.get("follow-up"), records),
        field(data.get("dimension"), null),
        field(data.get("consideration"), null));
  }

  /** A field that there has to be. */
  public FormField field(String record, String name) {
    return Objects.requireNonNull(records.getOrDefault(record, Map.of()).get(name), name);
  }

  /** A table that there has to be. */
  public Table table(String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }

  private static Map<String, Table> tables(Data data, Map<String, Map<String, FormField>> records) {
    Map<String, Table> tables = new LinkedHashMap<>();
    data.entries().forEach((name, table) -> tables.put(name, table(table, records)));
    return tables;
  }

  private static Table table(Data data, Map<String, Map<String, FormField>> records) {
    Map<String, FormField> columns = new LinkedHashMap<>();
    data.get("columns")
        .entries()
        .forEach((name, column) -> columns.put(name, field(column, held(column, records))));
    return new Table(data.get("title").wording(), columns);
  }

  /** The field that a column holds, null where it stands for several. */
  private static @Nullable FormField held(
      Data column, Map<String, Map<String, FormField>> records) {
    Data field = column.get("field");
    if (!field.isPresent()) {
      return null;
    }
    String record = field.parts('.').get(0).text();
    String name = field.parts('.').get(1).text();
    return records.getOrDefault(record, Map.of()).get(name);
  }

  /** A field as the file tells it, for the rest like another. */
  private static FormField field(Data data, @Nullable FormField like) {
    FormField given =
        like == null ? new FormField("text", NOTHING, NOTHING, Optional.empty()) : like;
    Data example = data.get("example");
    return new FormField(
        data.get("type").optionalText().orElse(given.type()),
        wording(data.get("name"), given.name()),
        wording(data.get("about"), given.about()),
        example.isPresent() ? Optional.of(example.wording()) : given.example());
  }

  private static Wording wording(Data data, Wording otherwise) {
    return data.isPresent() ? data.wording() : otherwise;
  }
}
