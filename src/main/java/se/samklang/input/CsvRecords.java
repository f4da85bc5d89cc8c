package se.samklang.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;
import se.samklang.model.Strategy;
import se.samklang.names.Fold;

/** The records of one CSV file. */
final class CsvRecords {
  private static final String SEPARATOR_LINE = "sep=";

  private final String file;
  private final String text;
  private final FieldNames names;
  private final Map<String, String> named;
  private final TableRecords records;
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
    this.named = named;
    this.records = new TableRecords(file, names, texts, strategy);
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
    return best == null ? records.contents() : contents(best);
  }

  private record Candidate(char delimiter, Header header, int row) {}

  /** What ends a line or opens a quoted text parts no cells. */
  private boolean namesSeparator() {
    return text.startsWith(SEPARATOR_LINE)
        && text.length() > SEPARATOR_LINE.length()
        && "\r\n\"".indexOf(text.charAt(SEPARATOR_LINE.length())) < 0;
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
    int last = namesSeparator() ? TableRecords.MAX_ROWS_ABOVE + 1 : TableRecords.MAX_ROWS_ABOVE;
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
        .limit(TableRecords.MAX_ROWS_ABOVE + 1L)
        .map(
            line ->
                Stream.of(line.replace("\"", "").split(parting, -1))
                    .<Cell>map(cell -> new WholeCell(cell, new Place(file, 1, 1)))
                    .toList())
        .anyMatch(cells -> Header.of(cells, names, named).isPresent());
  }

  private Contents contents(Candidate candidate) throws UnreadableException {
    Header header = candidate.header();
    List<Row> rows = new ArrayList<>();
    int[] row = {0};
    new CsvText(file, text, candidate.delimiter())
        .rows(
            cells -> {
              if (row[0]++ > candidate.row() && !isBlank(cells)) {
                checkLength(cells, header);
                rows.add(new CsvRow(cells));
              }
              return true;
            });
    records.add(file, candidate.delimiter(), header, rows);
    return records.contents();
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
}
