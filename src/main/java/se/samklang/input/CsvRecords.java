package se.samklang.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.input.Contents.Document;
import se.samklang.input.CsvText.Cell;
import se.samklang.model.Dimension;
import se.samklang.model.Place;
import se.samklang.model.Strategy;
import se.samklang.model.Subject;
import se.samklang.model.Table;
import se.samklang.model.UnknownField;
import se.samklang.model.Value;
import se.samklang.names.Fold;

/** The records of one CSV file. */
final class CsvRecords {
  /** How many title or blank rows may stand above a header. */
  private static final int MAX_ROWS_ABOVE = 20;

  private static final String SEPARATOR_LINE = "sep=";

  private final String file;
  private final String text;
  private final FieldNames names;
  private final Texts texts;
  private final Strategy strategy;
  private final Map<String, String> named;
  private final List<Note> notes = new ArrayList<>();
  private final List<UnknownField> unknownFields = new ArrayList<>();
  private @Nullable UnreadableException brokenAboveHeader;

  CsvRecords(
      String file,
      String text,
      FieldNames names,
      Texts texts,
      Strategy strategy,
      Map<String, String> named) {
    this.file = file;
    this.text = text;
    this.names = names;
    this.texts = texts;
    this.strategy = strategy;
    this.named = named;
  }

  Contents read() throws UnreadableException {
    Candidate best = null;
    for (char delimiter : delimiters().toCharArray()) {
      Candidate candidate = candidate(delimiter);
      if (candidate != null
          && (best == null || candidate.header().known() > best.header().known())) {
        best = candidate;
      }
    }
    if (best == null && brokenAboveHeader != null) {
      throw brokenAboveHeader;
    }
    if (best == null) {
      return new Contents(Set.of(), List.of(), List.of(), List.of(), List.of());
    }
    return contents(best);
  }

  private record Candidate(char delimiter, Header header, int row) {}

  private boolean namesSeparator() {
    return text.startsWith(SEPARATOR_LINE) && text.length() > SEPARATOR_LINE.length();
  }

  private String delimiters() {
    if (namesSeparator()) {
      return text.substring(SEPARATOR_LINE.length(), SEPARATOR_LINE.length() + 1);
    }
    return ";\t,";
  }

  /** The header under one delimiter; null where none is found among the first rows. */
  private @Nullable Candidate candidate(char delimiter) {
    List<Candidate> found = new ArrayList<>(1);
    int last = namesSeparator() ? MAX_ROWS_ABOVE + 1 : MAX_ROWS_ABOVE;
    int[] row = {0};
    try {
      new CsvText(file, text, delimiter)
          .rows(
              cells -> {
                Header.of(cells, names, named)
                    .ifPresent(header -> found.add(new Candidate(delimiter, header, row[0])));
                row[0]++;
                return found.isEmpty() && row[0] <= last;
              });
    } catch (UnreadableException e) {
      if (brokenAboveHeader == null && holdsHeader(delimiter)) {
        brokenAboveHeader = e;
      }
      return null;
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /** Whether a line would be a header if quotes meant nothing; then a broken table is ours. */
  private boolean holdsHeader(char delimiter) {
    String parting = Pattern.quote(String.valueOf(delimiter));
    return text.lines()
        .limit(MAX_ROWS_ABOVE + 1L)
        .map(
            line ->
                Stream.of(line.replace("\"", "").split(parting, -1))
                    .map(cell -> new Cell(cell, new Place(file, 1, 1), 0))
                    .toList())
        .anyMatch(cells -> Header.of(cells, names, named).isPresent());
  }

  private Contents contents(Candidate candidate) throws UnreadableException {
    CsvText csv = new CsvText(file, text, candidate.delimiter());
    Header header = candidate.header();
    List<List<Cell>> rows = new ArrayList<>();
    int[] row = {0};
    csv.rows(
        cells -> {
          if (row[0]++ > candidate.row() && !isBlank(cells)) {
            checkLength(cells, header);
            rows.add(cells);
          }
          return true;
        });
    List<@Nullable String> columns = settled(header, rows);
    checkDoubled(header, columns);
    reportUnknown(header, columns);
    return new Contents(
        header.cells().stream()
            .map(cell -> Fold.name(cell.value()))
            .collect(Collectors.toUnmodifiableSet()),
        List.of(document(csv, header.kind(), header.cells().get(0).place(), columns, rows)),
        unknownFields,
        List.of(),
        notes);
  }

  private static boolean isBlank(Collection<Cell> cells) {
    return cells.stream().allMatch(cell -> Fold.trim(cell.value()).isEmpty());
  }

  private static void checkLength(List<Cell> cells, Header header) throws UnreadableException {
    int width = header.cells().size();
    for (Cell extra : cells.subList(Math.min(width, cells.size()), cells.size())) {
      if (!Fold.trim(extra.value()).isEmpty()) {
        throw new UnreadableException(
            extra.place(), "csv-row-long", Map.of("cells", cells.size(), "columns", width));
      }
    }
  }

  /** Gives headers with several meanings the one that all their values have. */
  private List<@Nullable String> settled(Header header, List<List<Cell>> rows) {
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

  private @Nullable String meaning(int index, List<List<Cell>> rows) {
    Set<String> values = new LinkedHashSet<>();
    for (List<Cell> row : rows) {
      if (index < row.size() && texts.isStated(row.get(index).value())) {
        values.add(row.get(index).value());
      }
    }
    List<String> fitting =
        strategy.dimensions().stream()
            .filter(dimension -> values.stream().allMatch(value -> isKnown(value, dimension)))
            .map(Dimension::id)
            .toList();
    return values.isEmpty() || fitting.size() != 1 ? null : fitting.get(0);
  }

  private boolean isKnown(String value, Dimension dimension) {
    CellValues cells = new CellValues(new CsvText(file, text, ';'), texts);
    List<Value> parts = cells.many(new Cell(value, new Place(file, 1, 1), 0), dimension.items());
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
    Set<String> reported = new HashSet<>();
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
                new Subject(Subject.Kind.FILE, file),
                new Value(texts.read(cell.value()), cell.place()),
                names.nearest(header.kind().record(), cell.value())));
      }
    }
  }

  private Document document(
      CsvText csv,
      TableKind kind,
      Place header,
      List<@Nullable String> columns,
      List<List<Cell>> rows) {
    Set<String> present = new LinkedHashSet<>();
    columns.forEach(
        column -> {
          if (column != null) {
            present.add(column);
          }
        });
    RowRecords records =
        new RowRecords(
            kind,
            new Table(file, header),
            present,
            new CellValues(csv, texts),
            new Subjects(texts),
            new Catalogues(strategy),
            List.copyOf(strategy.considerations().byId().keySet()));
    Document document =
        new Document(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), List.of(), List.of());
    for (List<Cell> row : rows) {
      Map<String, Cell> cells = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
        if (columns.get(i) != null) {
          cells.put(columns.get(i), row.get(i));
        }
      }
      records.add(row.get(0).place(), cells, document);
    }
    return document;
  }
}
