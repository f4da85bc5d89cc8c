package se.samklang.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.input.Contents.Document;
import se.samklang.model.Dimension;
import se.samklang.model.Place;
import se.samklang.model.Strategy;
import se.samklang.model.Subject;
import se.samklang.model.Table;
import se.samklang.model.UnknownField;
import se.samklang.model.Value;
import se.samklang.names.Fold;

/** The records of the tables of one file, whatever form the tables have. */
final class TableRecords {
  /** How many title or blank rows may stand above a header. */
  static final int MAX_ROWS_ABOVE = 20;

  private final FieldNames names;
  private final Texts texts;
  private final Strategy strategy;
  private final Subject file;
  private final RowContext context;
  private final Document document =
      new Document(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
  private final Set<String> headers = new HashSet<>();
  private final Set<String> reported = new HashSet<>();
  private final List<UnknownField> unknownFields = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<TableLayout> layouts = new ArrayList<>();

  TableRecords(String file, FieldNames names, Texts texts, Strategy strategy) {
    this.names = names;
    this.texts = texts;
    this.strategy = strategy;
    this.file = new Subject(Subject.Kind.FILE, file);
    this.context = RowContext.of(this.file, texts, strategy);
  }

  /** Says something that is no fault. */
  void add(Note note) {
    notes.add(note);
  }

  /**
   * Adds a table.
   *
   * @param id the file, or {@code file!sheet}
   * @param delimiter what parts its cells, null where they are a sheet's
   * @param rows those below the header that hold something
   */
  void add(String id, @Nullable Character delimiter, Header header, List<Row> rows)
      throws UnreadableException {
    RowRecords records = begin(id, delimiter, header, rows);
    rows.forEach(records::add);
  }

  /**
   * Begins a table.
   *
   * @param rows by which headers with several meanings are settled
   * @return what takes its rows
   */
  RowRecords begin(String id, @Nullable Character delimiter, Header header, List<Row> rows)
      throws UnreadableException {
    header.cells().forEach(cell -> headers.add(Fold.name(cell.value())));
    List<@Nullable String> columns = settled(header, rows);
    checkDoubled(header, columns);
    reportUnknown(header, columns);
    layouts.add(layout(header, delimiter, columns));
    Table table = new Table(id, header.place());
    return new RowRecords(header.kind(), table, columns, context, document);
  }

  /** Whether a column was left out, as its values did not settle what it means. */
  boolean isLeavingOut() {
    return !notes.isEmpty();
  }

  private static TableLayout layout(
      Header header, @Nullable Character delimiter, List<@Nullable String> columns) {
    List<TableLayout.Column> named = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (column != null) {
        named.add(new TableLayout.Column(column, i, header.cells().get(i).place()));
      }
    }
    return new TableLayout(header.place(), delimiter, List.copyOf(named));
  }

  /** What all tables came to; without documents where there was none. */
  Contents contents() {
    List<Document> documents = headers.isEmpty() ? List.of() : List.of(document);
    return new Contents(
        Set.copyOf(headers), documents, unknownFields, List.of(), notes, layouts, null);
  }

  /** Gives headers with several meanings the one that all their values have. */
  private List<@Nullable String> settled(Header header, List<Row> rows) {
    List<@Nullable String> columns = new ArrayList<>(header.columns());
    if (header.kind() != TableKind.ACTIVITY) {
      return columns;
    }
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = header.cells().get(i);
      if (columns.get(i) == null && names.isSettledByValues(cell.value())) {
        String column = meaning(i, rows);
        columns.set(i, column);
        if (column == null) {
          notes.add(new Note(cell.place(), "column-left-out", Map.of("header", cell.value())));
        }
      }
    }
    return columns;
  }

  private @Nullable String meaning(int index, List<Row> rows) {
    Set<String> stated = new LinkedHashSet<>();
    for (Row row : rows) {
      Cell cell = row.cell(index);
      if (cell != null && texts.isStated(cell.value())) {
        stated.add(cell.value());
      }
    }
    List<String> fitting =
        strategy.dimensions().stream()
            .filter(dimension -> stated.stream().allMatch(value -> isKnown(value, dimension)))
            .map(Dimension::id)
            .toList();
    return stated.isEmpty() || fitting.size() != 1 ? null : fitting.get(0);
  }

  private boolean isKnown(String value, Dimension dimension) {
    Cell cell = new WholeCell(value, new Place(file.id(), 1, 1));
    List<Value> parts = context.values().many(cell, dimension.items());
    return parts.stream().allMatch(part -> dimension.items().named(part.text()) != null);
  }

  private static void checkDoubled(Header header, List<@Nullable String> columns)
      throws UnreadableException {
    Map<String, Cell> seen = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = header.cells().get(i);
      Cell first = columns.get(i) == null ? null : seen.putIfAbsent(columns.get(i), cell);
      if (first != null) {
        throw new UnreadableException(
            cell.place(), "column-doubled", Map.of("header", cell.value(), "first", first.value()));
      }
    }
  }

  private void reportUnknown(Header header, List<@Nullable String> columns) {
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = header.cells().get(i);
      boolean known =
          columns.get(i) != null
              || Fold.trim(cell.value()).isEmpty()
              || names.isKept(cell.value())
              || names.isSettledByValues(cell.value());
      if (!known && reported.add(Fold.name(cell.value()))) {
        unknownFields.add(
            new UnknownField(
                file,
                new Value(texts.read(cell.value()), cell.place()),
                names.nearest(header.kind().record(), cell.value())));
      }
    }
  }
}
