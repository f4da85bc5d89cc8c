package se.samklang.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers that something could not be written, which a print stream would keep to itself. */
final class WatchedOutput extends FilterOutputStream {
  private @Nullable IOException failure;

  WatchedOutput(OutputStream out) {
    super(out);
  }

  /**
   * What kept the output from being written. A reader who has seen enough and closes its pipe, as
   * {@code head} does, is none.
   */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure)
        .filter(each -> !String.valueOf(each.getMessage()).contains("Broken pipe"));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }
}
