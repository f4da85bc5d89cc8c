package se.samklang.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in an error where it is longer than it may be. */
final class BoundedStream extends FilterInputStream {
  private long left;

  /**
   * Bounds a stream.
   *
   * @param most how many bytes it may hold
   */
  BoundedStream(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  /** Thrown where there is more than any plan holds. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws IOException {
    left -= Math.max(0, read);
    if (left < 0) {
      throw new TooLongException();
    }
  }
}
