package se.samklang.correction;

import se.samklang.model.Place;

/** Lines of a text, ended by LF, CRLF or CR. */
public final class Lines {
  private Lines() {}

  /** Where a line ends, before its line break; the text's end where it has none. */
  static int end(String text, int from) {
    int at = from;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the line begins that a character stands on. */
  static int start(String text, int at) {
    int start = at;
    while (start > 0 && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The line break next to a character; of the first line where that is on the last, else LF. */
  static String breakNear(String text, int from) {
    int end = end(text, from);
    if (end == text.length()) {
      end = end(text, 0);
    }
    if (end == text.length()) {
      return "\n";
    }
    return text.startsWith("\r\n", end) ? "\r\n" : text.substring(end, end + 1);
  }

  /** Tells places of a text, from its start towards its end. */
  static final class Walk {
    private final String file;
    private final String text;
    private int at;
    private int line = 1;
    private int start;

    Walk(String file, String text) {
      this.file = file;
      this.text = text;
    }

    /** The place of a character that does not stand before the last one asked for. */
    Place to(int character) {
      for (; at < character; at++) {
        if (endsLine(text, at)) {
          line++;
          start = at + 1;
        }
      }
      return new Place(file, line, text.codePointCount(start, character) + 1);
    }
  }

  /** The first character of a line, 1-based. */
  static int offset(String text, int line) {
    int left = line - 1;
    for (int i = 0; left > 0 && i < text.length(); i++) {
      if (endsLine(text, i) && --left == 0) {
        return i + 1;
      }
    }
    return left == 0 ? 0 : text.length();
  }

  /** Whether a line ends with that character. */
  public static boolean endsLine(String text, int at) {
    char c = text.charAt(at);
    return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
