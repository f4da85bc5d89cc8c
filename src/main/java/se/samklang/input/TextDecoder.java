package se.samklang.input;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Place;

/** Bytes as text, in the encodings that European offices write. */
final class TextDecoder {
  /** What European offices write where they do not write UTF-8. */
  static final Charset OFFICE = Charset.forName("windows-1252");

  private static final char MARK = '\ufeff';

  private TextDecoder() {}

  /** UTF-8, or UTF-16 with a byte order mark. */
  static String yaml(String file, byte[] bytes) throws UnreadableException {
    String text = marked(file, bytes);
    return text != null ? text : strict(file, bytes, 0, StandardCharsets.UTF_8, "encoding-yaml");
  }

  /** The same, and windows-1252 where it is no UTF-8. */
  static String table(String file, byte[] bytes) throws UnreadableException {
    String text = marked(file, bytes);
    if (text == null) {
      text = tableWithoutMark(file, bytes);
    }
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      throw new UnreadableException(placeAfter(file, text.substring(0, zero)), "encoding-table");
    }
    return text;
  }

  /**
   * The text of a table in one encoding, decoded as it is read; a byte order mark of UTF-8 is no
   * part of it.
   *
   * @throws IOException where reading comes to bytes that are none of its text, or to a null
   *     character
   */
  static Reader table(InputStream in, Charset charset) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                in,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    text.mark(1);
    if (text.read() != MARK) {
      text.reset();
    }
    return new FilterReader(text) {
      @Override
      public int read(char[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        for (int i = from; i < from + read; i++) {
          if (buffer[i] == 0) {
            throw new CharacterCodingException();
          }
        }
        return read;
      }
    };
  }

  private static String tableWithoutMark(String file, byte[] bytes) throws UnreadableException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return strict(file, bytes, 0, OFFICE, "encoding-table");
    }
  }

  private static @Nullable String marked(String file, byte[] bytes) throws UnreadableException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(file, bytes, 3, StandardCharsets.UTF_8, "encoding-marked");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(file, bytes, 2, StandardCharsets.UTF_16LE, "encoding-marked");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(file, bytes, 2, StandardCharsets.UTF_16BE, "encoding-marked");
    }
    return null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String strict(String file, byte[] bytes, int from, Charset charset, String reason)
      throws UnreadableException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out =
        CharBuffer.allocate((int) (in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      throw new UnreadableException(placeAfter(file, out.toString()), reason);
    }
    return out.toString();
  }

  private static Place placeAfter(String file, String text) {
    int lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    int column = text.codePointCount(lineStart, text.length()) + 1;
    return new Place(file, line(text), column);
  }

  private static int line(String text) {
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n'))) {
        line++;
      }
    }
    return line;
  }
}
