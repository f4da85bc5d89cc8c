package se.samklang.yaml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text of which a parser may take only so much before it has made something of it.
 *
 * <p>The YAML parser keeps what it has read of a value in an array that it copies again and again:
 * one value of a hundred megabytes would take it hours.
 */
final class BoundedText extends FilterReader {
  /** No value of a plan is near as long; a cell of Excel holds 32,767 characters. */
  static final int MOST = 200_000;

  private int taken;
  private boolean exceeded;

  BoundedText(Reader text) {
    super(text);
  }

  /** From here the count begins anew. */
  void begin() {
    taken = 0;
  }

  /** Whether the parser wanted more than it may have. */
  boolean isExceeded() {
    return exceeded;
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    taken += Math.max(0, read);
    if (taken > MOST) {
      exceeded = true;
      throw new IOException("more than " + MOST + " characters without a value");
    }
    return read;
  }
}
