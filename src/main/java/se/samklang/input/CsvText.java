package se.samklang.input;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;

/**
 * The rows of a CSV text, each cell with its place.
 *
 * <p>Commons CSV says what stands in a cell, and at which character a row begins; where in the row
 * the cell begins is found by walking the same text along.
 */
final class CsvText {
  private final String file;
  private final String text;
  private final char delimiter;

  /** How far the walk along the text has come. */
  private int at;

  private int line = 1;
  private int column = 1;
  private @Nullable WalkInside inside;

  CsvText(String file, String text, char delimiter) {
    this.file = file;
    this.text = text;
    this.delimiter = delimiter;
  }

  /**
   * One cell.
   *
   * @param value what stands in it, quotes taken away
   * @param place where it begins, its opening quote included
   * @param start the character at which it begins
   */
  private record CsvCell(CsvText csv, String value, Place place, int start) implements Cell {

    @Override
    public Place placeAt(int index) {
      return csv.placeIn(this, index);
    }
  }

  /** Takes the rows one by one. */
  interface RowConsumer {
    /**
     * Takes one row.
     *
     * @return whether to go on
     */
    boolean accept(List<Cell> row) throws UnreadableException;
  }

  void rows(RowConsumer consumer) throws UnreadableException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      for (CSVRecord row : parser) {
        walkTo((int) row.getCharacterPosition());
        if (!consumer.accept(cells(row))) {
          return;
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw broken();
    }
  }

  private List<Cell> cells(CSVRecord row) {
    List<Cell> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cells.add(new CsvCell(this, row.get(i), here(), at));
      walkOverCell();
      if (i + 1 < row.size()) {
        step();
      }
    }
    return cells;
  }

  private Place placeIn(CsvCell cell, int index) {
    if (index == 0) {
      return cell.place();
    }
    if (inside == null || !inside.goesOn(cell, index)) {
      inside = new WalkInside(cell);
    }
    return inside.placeAt(index);
  }

  /**
   * A walk along a cell. The places of its values are asked for one after the other: to begin anew
   * for each would take hours in a cell of many.
   */
  private static final class WalkInside {
    private final CsvCell cell;
    private final CsvText walk;
    private final boolean quoted;
    private int index;

    WalkInside(CsvCell cell) {
      CsvText csv = cell.csv();
      this.cell = cell;
      walk = new CsvText(csv.file, csv.text, csv.delimiter);
      walk.at = cell.start();
      walk.line = cell.place().line();
      walk.column = cell.place().column();
      quoted = walk.at < csv.text.length() && csv.text.charAt(walk.at) == '"';
      if (quoted) {
        walk.step();
      }
    }

    boolean goesOn(CsvCell other, int wanted) {
      return other.start() == cell.start() && wanted >= index;
    }

    Place placeAt(int wanted) {
      for (; index < wanted; index++) {
        boolean doubled = quoted && walk.text.charAt(walk.at) == '"';
        walk.step();
        if (doubled) {
          walk.step();
        }
      }
      return walk.here();
    }
  }

  /** Says where the text stops being a table: Commons CSV does not. */
  private UnreadableException broken() {
    while (at < text.length()) {
      Place start = here();
      if (text.charAt(at) == '"') {
        if (!walkOverQuotes()) {
          return new UnreadableException(start, "csv-quote-unclosed");
        }
        if (at < text.length() && !isCellEnd(text.charAt(at))) {
          return new UnreadableException(here(), "csv-quote-inside");
        }
      } else {
        walkOverCell();
      }
      if (at < text.length()) {
        step();
      }
    }
    return new UnreadableException(here(), "csv-broken");
  }

  private void walkOverCell() {
    if (at < text.length() && text.charAt(at) == '"') {
      walkOverQuotes();
    }
    while (at < text.length() && !isCellEnd(text.charAt(at))) {
      step();
    }
  }

  /** Walks over a quoted text; false where its quote is never closed. */
  private boolean walkOverQuotes() {
    step();
    while (at < text.length()) {
      boolean quote = text.charAt(at) == '"';
      step();
      if (quote) {
        if (at >= text.length() || text.charAt(at) != '"') {
          return true;
        }
        step();
      }
    }
    return false;
  }

  private boolean isCellEnd(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  private void walkTo(int target) {
    while (at < target) {
      step();
    }
  }

  private void step() {
    char c = text.charAt(at);
    at++;
    if (c == '\n' || (c == '\r' && (at >= text.length() || text.charAt(at) != '\n'))) {
      line++;
      column = 1;
    } else if (!Character.isLowSurrogate(c)) {
      column++;
    }
  }

  private Place here() {
    return new Place(file, line, column);
  }
}
