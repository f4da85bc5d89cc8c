package se.samklang.report;

/**
 * Text of strangers made harmless for a terminal: it can neither move a cursor nor turn letters.
 */
public final class SafeText {
  private static final int MAX_SHOWN = 100;

  private SafeText() {}

  /** Replaces control and direction characters by visible escapes. */
  public static String of(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnsafe(c) && safe == null) {
        safe = new StringBuilder(text.length() + 8).append(text, 0, i);
      }
      if (safe != null) {
        append(c, safe);
      }
    }
    return safe == null ? text : safe.toString();
  }

  /** The same for a value inside a sentence: shortened where it is long. */
  public static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= MAX_SHOWN
        ? of(text)
        : of(text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN - 1))) + "…";
  }

  private static void append(char c, StringBuilder safe) {
    if (c == '\n') {
      safe.append("\\n");
    } else if (c == '\t') {
      safe.append("\\t");
    } else if (c == '\r') {
      safe.append("\\r");
    } else if (isUnsafe(c)) {
      safe.append(escape(c));
    } else {
      safe.append(c);
    }
  }

  static String escape(char c) {
    return String.format("\\u%04x", (int) c);
  }

  static boolean isUnsafe(char c) {
    return c < ' '
        || (c >= '\u007f' && c <= '\u009f')
        || c == '\u061c'
        || c == '\u200b'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u206f')
        || c == '\ufeff';
  }
}
