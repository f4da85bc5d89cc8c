package se.samklang.input;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.samklang.model.Place;

/**
 * The rows of a CSV text, each cell with its place. The text is walked once and only what is being
 * read of it is held; that is why no library reads it, as none tells where a cell begins.
 */
final class CsvText {
  private static final int END = -1;
  private static final int BUFFER = 1 << 14;
  private static final char QUOTE = '"';

  private final String file;
  private final Reader text;
  private final char delimiter;

  private char[] buffer = new char[BUFFER];

  /** Where in the buffer that begins which is still needed. */
  private int start;

  /** Where in the buffer the walk stands. */
  private int at;

  /** Where the buffer's contents end. */
  private int end;

  private int line = 1;
  private int column = 1;
  private int width;

  /**
   * A text under one delimiter.
   *
   * @param text read from where it stands, and left open
   */
  CsvText(String file, Reader text, char delimiter) {
    this.file = file;
    this.text = text;
    this.delimiter = delimiter;
  }

  /**
   * One cell.
   *
   * @param value what stands in it, quotes taken away
   * @param line where it begins, its opening quote included
   * @param column the same
   */
  private record CsvCell(String file, String value, int line, int column, boolean quoted)
      implements Cell {

    @Override
    public Place place() {
      return new Place(file, line, column);
    }

    @Override
    public Place placeAt(int index) {
      if (index == 0) {
        return place();
      }
      int toLine = line;
      int toColumn = quoted ? column + 1 : column;
      for (int i = 0; i < index; i++) {
        char c = value.charAt(i);
        if (isLineEnd(c, i + 1 < value.length() ? value.charAt(i + 1) : END)) {
          toLine++;
          toColumn = 1;
        } else if (!Character.isLowSurrogate(c)) {
          toColumn += quoted && c == QUOTE ? 2 : 1;
        }
      }
      return new Place(file, toLine, toColumn);
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

  /**
   * Hands on the rows.
   *
   * @throws IOException where the text cannot be read
   * @throws UnreadableException where it is no table
   */
  void rows(RowConsumer consumer) throws IOException, UnreadableException {
    while (peek() != END) {
      if (!consumer.accept(row())) {
        return;
      }
    }
  }

  private List<Cell> row() throws IOException, UnreadableException {
    List<Cell> cells = new ArrayList<>(width);
    cells.add(cell());
    while (peek() == delimiter) {
      step();
      cells.add(cell());
    }
    if (peek() == '\r') {
      step();
    }
    if (peek() == '\n') {
      step();
    }
    width = cells.size();
    return cells;
  }

  private Cell cell() throws IOException, UnreadableException {
    start = at;
    int atLine = line;
    int atColumn = column;
    boolean quoted = peek() == QUOTE && delimiter != QUOTE;
    return new CsvCell(file, quoted ? quoted() : plain(), atLine, atColumn, quoted);
  }

  private String plain() throws IOException {
    do {
      while (at < end && !isCellEnd(buffer[at])) {
        if (!Character.isLowSurrogate(buffer[at])) {
          column++;
        }
        at++;
      }
    } while (at == end && fill());
    return new String(buffer, start, at - start);
  }

  private String quoted() throws IOException, UnreadableException {
    Place opening = here();
    StringBuilder before = new StringBuilder(0);
    step();
    start = at;
    while (true) {
      int c = peek();
      if (c == END) {
        throw new UnreadableException(opening, "csv-quote-unclosed");
      }
      step();
      if (c == QUOTE) {
        if (peek() != QUOTE) {
          break;
        }
        before.append(buffer, start, at - start);
        step();
        start = at;
      }
    }
    int length = at - 1 - start;
    String value =
        before.isEmpty()
            ? new String(buffer, start, length)
            : before.append(buffer, start, length).toString();
    passBlanks();
    return value;
  }

  /** Between a closing quote and the end of the cell. */
  private void passBlanks() throws IOException, UnreadableException {
    Place closed = here();
    for (int c = peek(); c != END && !isCellEnd(c); c = peek()) {
      if (!Character.isWhitespace(c)) {
        throw new UnreadableException(closed, "csv-quote-inside");
      }
      step();
    }
  }

  private boolean isCellEnd(int c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  private void step() throws IOException {
    char c = buffer[at];
    at++;
    if (isLineEnd(c, c == '\r' ? peek() : END)) {
      line++;
      column = 1;
    } else if (!Character.isLowSurrogate(c)) {
      column++;
    }
  }

  private static boolean isLineEnd(char c, int next) {
    return c == '\n' || (c == '\r' && next != '\n');
  }

  private int peek() throws IOException {
    return at < end || fill() ? buffer[at] : END;
  }

  /** Reads on, and keeps what the cell has so far; false at the end of the text. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    at -= start;
    end -= start;
    start = 0;
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * end);
    }
    int read = text.read(buffer, end, buffer.length - end);
    end += Math.max(0, read);
    return read > 0;
  }

  private Place here() {
    return new Place(file, line, column);
  }
}
