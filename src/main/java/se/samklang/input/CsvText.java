package se.samklang.input;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samklang.input.RepeatedTexts.Repeated;
import se.samklang.model.Place;
import se.samklang.model.Text;

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

  private final RepeatedTexts repeated = new RepeatedTexts();

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
   * One cell: its value with quotes taken away, and where it begins, its opening quote included.
   */
  private static final class CsvCell implements Cell {
    private final String file;
    private final Repeated content;
    private final int line;
    private final int column;
    private final boolean quoted;
    private @Nullable WalkInside inside;

    CsvCell(String file, Repeated content, int line, int column, boolean quoted) {
      this.file = file;
      this.content = content;
      this.line = line;
      this.column = column;
      this.quoted = quoted;
    }

    @Override
    public String value() {
      return content.raw();
    }

    @Override
    public boolean isParted() {
      return content.isParted();
    }

    @Override
    public Text text(Texts texts) {
      return content.text(texts);
    }

    @Override
    public Place place() {
      return new Place(file, line, column);
    }

    @Override
    public Place placeAt(int index) {
      if (index == 0) {
        return place();
      }
      if (inside == null || inside.index > index) {
        inside = new WalkInside(this);
      }
      return inside.placeAt(index);
    }
  }

  /**
   * A walk along a cell. The places of its values are asked for one after the other: to begin anew
   * for each would take hours in a cell of many.
   */
  private static final class WalkInside {
    private final CsvCell cell;
    private int index;
    private int line;
    private int column;

    WalkInside(CsvCell cell) {
      this.cell = cell;
      line = cell.line;
      column = cell.quoted ? cell.column + 1 : cell.column;
    }

    Place placeAt(int wanted) {
      String value = cell.value();
      for (; index < wanted; index++) {
        char c = value.charAt(index);
        if (isLineEnd(c, index + 1 < value.length() ? value.charAt(index + 1) : END)) {
          line++;
          column = 1;
        } else if (!Character.isLowSurrogate(c)) {
          column += cell.quoted && c == QUOTE ? 2 : 1;
        }
      }
      return new Place(cell.file, line, column);
    }
  }

  /**
   * The next row, null after the last.
   *
   * @throws IOException where the text cannot be read
   * @throws UnreadableException where it is no table
   */
  @Nullable List<Cell> next() throws IOException, UnreadableException {
    return peek() == END ? null : row();
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

  private Repeated plain() throws IOException {
    do {
      while (at < end && !isCellEnd(buffer[at])) {
        if (!Character.isLowSurrogate(buffer[at])) {
          column++;
        }
        at++;
      }
    } while (at == end && fill());
    return repeated.text(buffer, start, at - start);
  }

  private Repeated quoted() throws IOException, UnreadableException {
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
    Repeated value =
        before.isEmpty()
            ? repeated.text(buffer, start, length)
            : RepeatedTexts.of(before.append(buffer, start, length).toString());
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
