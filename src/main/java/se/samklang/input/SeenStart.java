package se.samklang.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * How a file begins, as it was looked at. Whoever reads it again and finds another beginning is
 * told so: what was made of the first look would not be of the file whose digest is reported.
 */
final class SeenStart {
  private byte[] seen = new byte[0];
  private int length;
  private boolean complete;

  /** From now on nothing is added to it. */
  void complete() {
    complete = true;
  }

  /** The same stream, from the beginning of the file; it ends in an error where that is another. */
  InputStream watched(InputStream in) {
    return new Watched(in);
  }

  private void take(byte[] buffer, int offset, int read, long position) throws IOException {
    int again = (int) Math.max(0, Math.min(read, length - position));
    int from = (int) Math.min(position, length);
    if (!Arrays.equals(buffer, offset, offset + again, seen, from, from + again)) {
      throw new IOException("the file begins otherwise than before");
    }
    if (!complete && again < read) {
      int added = read - again;
      if (seen.length - length < added) {
        seen = Arrays.copyOf(seen, Math.max(length + added, 2 * seen.length));
      }
      System.arraycopy(buffer, offset + again, seen, length, added);
      length += added;
    }
  }

  private final class Watched extends InputStream {
    private final InputStream in;
    private long position;

    private Watched(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
      int read = in.read(buffer, offset, count);
      if (read >= 0) {
        take(buffer, offset, read, position);
        position += read;
      } else if (position < length) {
        throw new IOException("the file is shorter than before");
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
