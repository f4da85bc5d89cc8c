package se.samklang.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
        ? Optional.of(records.contents().with(later -> eachActivity(best, rows, later)))
        : Optional.empty();
  }

  private void eachActivity(Candidate head, RowRecords rows, Consumer<SourceRecord> consumer)
      throws BrokenOffException {
    try {
      eachRow(head, row -> consumer.accept(rows.activity(row)));
    } catch (IOException | UnreadableException e) {
      throw new BrokenOffException(file, e);
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
    List<Candidate> found = new ArrayList<>(1);
    int[] row = {0};
    try (Reader reader = text.open()) {
      new CsvText(file, reader, delimiter)
          .rows(
              cells -> {
                Header.of(cells, names, named)
                    .ifPresent(header -> found.add(new Candidate(delimiter, header, row[0])));
                row[0]++;
                return found.isEmpty() && row[0] <= above;
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
    List<Row> rows = new ArrayList<>();
    eachRow(head, rows::add);
    records.add(file, head.delimiter(), head.header(), rows);
    return records.contents();
  }

  /** Hands on the rows below the header that hold something. */
  private void eachRow(Candidate head, Consumer<Row> consumer)
      throws IOException, UnreadableException {
    int[] row = {0};
    try (Reader reader = text.open()) {
      new CsvText(file, reader, head.delimiter())
          .rows(
              cells -> {
                if (row[0] <= head.row()) {
                  row[0]++;
                } else if (!isBlank(cells)) {
                  checkLength(cells, head.header());
                  consumer.accept(new CsvRow(cells));
                }
                return true;
              });
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
