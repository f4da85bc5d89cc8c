package se.samklang.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters of a size, and how much room they take. The browser's font is not known: the widths are
 * those of a wide one.
 */
enum Lettering {
  TEXT(13, false),
  HEADING(13, true);

  private static final int MAX_LINES = 3;
  private static final String NARROW = "iIjlrtf.,:;'!|()[]- \u00a0";
  private static final String WIDE = "mwMWÅÄÖ@%&—…";
  private static final int FIRST_FULL_WIDTH = 0x2E80;

  private final int size;
  private final boolean bold;

  Lettering(int size, boolean bold) {
    this.size = size;
    this.bold = bold;
  }

  int size() {
    return size;
  }

  boolean bold() {
    return bold;
  }

  /** From a line to the next. */
  double line() {
    return size * 1.3;
  }

  double width(String text) {
    return text.codePoints().mapToDouble(this::width).sum();
  }

  private double width(int letter) {
    double em;
    if (letter >= FIRST_FULL_WIDTH) {
      em = 1.05;
    } else if (NARROW.indexOf(letter) >= 0) {
      em = 0.4;
    } else if (WIDE.indexOf(letter) >= 0) {
      em = 0.95;
    } else {
      em = Character.isUpperCase(letter) ? 0.72 : 0.62;
    }
    return em * size * (bold ? 1.1 : 1);
  }

  /** The text in lines no wider than told, broken between words if it can be. */
  List<String> lines(String text, double width) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      int end = fitting(rest, width);
      if (end < rest.length() && lines.size() == MAX_LINES - 1) {
        lines.add(shortened(rest, width));
        return lines;
      }
      int space = end < rest.length() ? rest.lastIndexOf(' ', end) : -1;
      int cut = space > 0 ? space : end;
      lines.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    return lines;
  }

  /** The text, or its beginning with an ellipsis where it is wider than told. */
  String shortened(String text, double width) {
    int end = fitting(text, width);
    return end == text.length()
        ? text
        : text.substring(0, fitting(text, width - width('…'))).strip() + "…";
  }

  /** How much of the text fits, and at least one letter. */
  private int fitting(String text, double width) {
    int end = 0;
    double used = 0;
    while (end < text.length()) {
      int letter = text.codePointAt(end);
      used += width(letter);
      if (used > width && end > 0) {
        return end;
      }
      end += Character.charCount(letter);
    }
    return end;
  }
}
