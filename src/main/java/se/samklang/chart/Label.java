package se.samklang.chart;

/** Text of strangers as one line: what no document may hold, or would turn letters, is marked. */
final class Label {
  private static final char REPLACEMENT = '\uFFFD';

  /** The last two of each 65536 are no letters (Unicode 23.7). */
  private static final int LAST_TWO = 0xFFFE;

  private Label() {}

  static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            letter -> {
              if (Character.isWhitespace(letter)) {
                safe.append(' ');
              } else if (isUnsafe(letter)) {
                safe.append(REPLACEMENT);
              } else {
                safe.appendCodePoint(letter);
              }
            });
    return safe.toString();
  }

  private static boolean isUnsafe(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
      default -> (letter & LAST_TWO) == LAST_TWO;
    };
  }
}
