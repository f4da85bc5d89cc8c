package se.samklang.report;

/** Running text broken into lines that a terminal shows whole. */
final class Paragraph {
  private static final int WIDTH = 96;

  private Paragraph() {}

  /** The text in indented lines, each ended by a line break. */
  static String of(String text, String indent) {
    StringBuilder wrapped = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
        wrapped.append(line).append('\n');
        line = new StringBuilder(indent);
      }
      if (line.length() > indent.length()) {
        line.append(' ');
      }
      line.append(word);
    }
    return wrapped.append(line).append('\n').toString();
  }
}
