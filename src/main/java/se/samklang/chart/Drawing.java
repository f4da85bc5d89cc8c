package se.samklang.chart;

import java.util.ArrayList;
import java.util.List;

/** What a picture is made of, put down from top to bottom. */
final class Drawing {
  /** As wide as a telephone shows without making letters smaller. */
  static final int WIDTH = 360;

  private final List<Mark> marks = new ArrayList<>();
  private final int width;
  private double y;

  Drawing() {
    this(WIDTH);
  }

  /** A picture of another width, in its own units. */
  Drawing(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  /** Where the next thing goes. */
  double y() {
    return y;
  }

  void advance(double by) {
    y += by;
  }

  /** Nothing where it has no width. */
  void box(Ink ink, double x, double top, double width, double height) {
    if (width > 0) {
      marks.add(new Mark.Box(ink, x, top, width, height));
    }
  }

  void line(Ink ink, double thickness, double x1, double y1, double x2, double y2) {
    marks.add(new Mark.Line(ink, thickness, x1, y1, x2, y2));
  }

  void diamond(Ink ink, double x, double middle) {
    marks.add(new Mark.Diamond(ink, x, middle));
  }

  /** One line of text from a place to the right. */
  void text(Ink ink, Lettering lettering, double x, double middle, String text) {
    marks.add(new Mark.Letters(ink, lettering, false, x, middle, text));
  }

  /** One line of text, half of it on each side of a place. */
  void centred(Ink ink, Lettering lettering, double x, double middle, String text) {
    marks.add(new Mark.Letters(ink, lettering, true, x, middle, text));
  }

  /** Text over the whole width, in as many lines as it needs and is given. */
  void paragraph(Ink ink, Lettering lettering, String text) {
    for (String line : lettering.lines(Label.of(text), width)) {
      text(ink, lettering, 0, y + lettering.line() / 2, line);
      y += lettering.line();
    }
  }

  String svg(Caption caption) {
    return new SvgWriter(caption, marks, width, Math.max(1, y)).svg();
  }
}
