package se.samklang.correction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text is saved.
 *
 * @param mark the byte order mark, empty where there is none
 */
public record Encoding(Charset charset, String mark) {
  private static final String MARK = "\ufeff";

  private static final List<Encoding> ALL =
      List.of(
          new Encoding(StandardCharsets.UTF_8, ""),
          new Encoding(StandardCharsets.UTF_8, MARK),
          new Encoding(StandardCharsets.UTF_16LE, MARK),
          new Encoding(StandardCharsets.UTF_16BE, MARK),
          new Encoding(Charset.forName("windows-1252"), ""));

  /** The encoding that gives a text these bytes and no others; null where none does. */
  static @Nullable Encoding of(String text, byte[] bytes) {
    return ALL.stream()
        .filter(each -> Arrays.equals(each.bytes(text), bytes))
        .findFirst()
        .orElse(null);
  }

  byte[] bytes(String text) {
    return (mark + text).getBytes(charset);
  }

  boolean holds(String text) {
    return charset.newEncoder().canEncode(text);
  }

  /** Whether a diff in UTF-8 tells its bytes. */
  public boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }
}
