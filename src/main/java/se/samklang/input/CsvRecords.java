package se.samklang.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;
import se.samklang.model.Strategy;
import se.samklang.names.Fold;

/** The records of one CSV file. */
final class CsvRecords {
  private static final String SEPARATOR_LINE = "sep=";
  private static final String DELIMITERS = ";\t,";

  private final String file;
  private final CharSource text;
  private final FieldNames names;
  private final Map<String, String> named;
  private final TableRecords records;
  private @Nullable UnreadableException brokenAboveHeader;

  CsvRecords(
      String file,
      CharSource text,
      FieldNames names,
      Texts texts,
      Strategy strategy,
      Map<String, String> named) {
    this.file = file;
    this.text = text;
    this.names = names;
    this.named = named;
    this.records = new TableRecords(file, names, texts, strategy);
  }

  /**
   * All that the file holds.
   *
   * @throws IOException where the text cannot be read
   */
  Contents read() throws IOException, UnreadableException {
    Candidate best = best();
    return best == null ? records.contents() : contents(best);
  }

  /**
   * What the file holds beside its rows, which can be read one by one; empty where they cannot, as
   * what they are is not known before all of them are read, or they hold more than activities.
   *
   * @throws IOException where the text cannot be read
   */
  Optional<Contents> readHead() throws IOException, UnreadableException {
    Candidate best = best();
    if (best == null || best.header().kind() != TableKind.ACTIVITY) {
      return Optional.empty();
    }
    RowRecords rows = records.begin(file, best.delimiter(), best.header(), List.of());
    return rows.isOfActivitiesAlone() && !records.isLeavingOut()
        ? Optional.of(records.contents().with(() -> new ActivityWalk(best, rows)))
        : Optional.empty();
  }

  /** The rows of a table of activities, from the first to the last. */
  private final class ActivityWalk implements LaterActivities.Walk {
    private final RowRecords records;
    private final Reader reader;
    private final Rows rows;

    private ActivityWalk(Candidate head, RowRecords records) throws BrokenOffException {
      this.records = records;
      try {
        this.reader = text.open();
      } catch (IOException e) {
        throw new BrokenOffException(file, e);
      }
      this.rows = new Rows(head, reader);
    }

    @Override
    public LaterActivities.@Nullable Later next() throws BrokenOffException {
      try {
        Row row = rows.next();
        return row == null ? null : records.later(row);
      } catch (IOException | UnreadableException e) {
        throw new BrokenOffException(file, e);
      }
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  private @Nullable Candidate best() throws IOException, UnreadableException {
    Candidate best = null;
    String separator = namedSeparator();
    int above = TableRecords.MAX_ROWS_ABOVE + (separator.isEmpty() ? 0 : 1);
    for (char delimiter : (separator.isEmpty() ? DELIMITERS : separator).toCharArray()) {
      Candidate candidate = candidate(delimiter, above);
      if (candidate != null
          && (best == null || candidate.header().known() > best.header().known())) {
        best = candidate;
      }
    }
    if (best == null && brokenAboveHeader != null) {
      throw brokenAboveHeader;
    }
    return best;
  }

  private record Candidate(char delimiter, Header header, int row) {}

  /**
   * The sign that a first line {@code sep=;} names; empty where there is no such line. What ends a
   * line or opens a quoted text parts no cells.
   */
  private String namedSeparator() throws IOException {
    char[] begin = new char[SEPARATOR_LINE.length() + 1];
    try (Reader reader = text.open()) {
      int length = 0;
      for (int read = 0; length < begin.length && read >= 0; length += Math.max(0, read)) {
        read = reader.read(begin, length, begin.length - length);
      }
      boolean named = length == begin.length && new String(begin).startsWith(SEPARATOR_LINE);
      char sign = begin[begin.length - 1];
      return named && "\r\n\"".indexOf(sign) < 0 ? String.valueOf(sign) : "";
    }
  }

  /** The header under one delimiter; null where none is found among the first rows. */
  private @Nullable Candidate candidate(char delimiter, int above) throws IOException {
    try (Reader reader = text.open()) {
      CsvText rows = new CsvText(file, reader, delimiter);
      for (int row = 0; row <= above; row++) {
        List<Cell> cells = rows.next();
        if (cells == null) {
          return null;
        }
        Optional<Header> header = Header.of(cells, names, named);
        if (header.isPresent()) {
          return new Candidate(delimiter, header.get(), row);
        }
      }
      return null;
    } catch (UnreadableException e) {
      if (brokenAboveHeader == null && holdsHeader(delimiter)) {
        brokenAboveHeader = e;
      }
      return null;
    }
  }

  /** Whether a line would be a header if quotes meant nothing; then a broken table is ours. */
  private boolean holdsHeader(char delimiter) throws IOException {
    String parting = Pattern.quote(String.valueOf(delimiter));
    try (BufferedReader lines = new BufferedReader(text.open())) {
      return lines
          .lines()
          .limit(TableRecords.MAX_ROWS_ABOVE + 1L)
          .map(
              line ->
                  Stream.of(line.replace("\"", "").split(parting, -1))
                      .<Cell>map(cell -> new WholeCell(cell, new Place(file, 1, 1)))
                      .toList())
          .anyMatch(cells -> Header.of(cells, names, named).isPresent());
    }
  }

  private Contents contents(Candidate head) throws IOException, UnreadableException {
    List<Row> all = new ArrayList<>();
    try (Reader reader = text.open()) {
      Rows rows = new Rows(head, reader);
      for (Row row = rows.next(); row != null; row = rows.next()) {
        all.add(row);
      }
    }
    records.add(file, head.delimiter(), head.header(), all);
    return records.contents();
  }

  /** The rows below a header that hold something. */
  private final class Rows {
    private final Candidate head;
    private final CsvText text;
    private int above;

    private Rows(Candidate head, Reader reader) {
      this.head = head;
      this.text = new CsvText(file, reader, head.delimiter());
    }

    private @Nullable Row next() throws IOException, UnreadableException {
      for (; above <= head.row(); above++) {
        text.next();
      }
      List<Cell> cells = text.next();
      while (cells != null && isBlank(cells)) {
        cells = text.next();
      }
      if (cells == null) {
        return null;
      }
      checkLength(cells, head.header());
      return new CsvRow(cells);
    }
  }

  private record CsvRow(List<Cell> cells) implements Row {

    @Override
    public Place place() {
      return cells.get(0).place();
    }

    @Override
    public @Nullable Cell cell(int index) {
      return index < cells.size() ? cells.get(index) : null;
    }
  }

  private static boolean isBlank(Collection<Cell> cells) {
    for (Cell cell : cells) {
      if (!Fold.trim(cell.value()).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static void checkLength(List<Cell> cells, Header header) throws UnreadableException {
    int width = header.cells().size();
    if (cells.size() <= width) {
      return;
    }
    for (Cell extra : cells.subList(width, cells.size())) {
      if (!Fold.trim(extra.value()).isEmpty()) {
        throw new UnreadableException(
            extra.place(), "csv-row-long", Map.of("cells", cells.size(), "columns", width));
      }
    }
  }
}
