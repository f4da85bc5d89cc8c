package se.samklang.chart;

import java.util.List;

/**
 * Counts as bars from one line, each with its label above and its number at its end.
 *
 * @param bars from top to bottom
 */
public record BarChart(List<Bar> bars) {
  private static final double BAR_HEIGHT = 14;
  private static final double GAP = 10;
  private static final double SPACE = 6;

  public BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * One bar.
   *
   * @param label what is counted
   * @param count zero leaves the line bare
   * @param text what stands at its end: the number, or words for none
   */
  public record Bar(String label, int count, String text) {
    /**
     * @throws IllegalArgumentException for a count below zero
     */
    public Bar {
      if (count < 0) {
        throw new IllegalArgumentException("a count below zero: " + count);
      }
    }
  }

  /** The picture as an SVG element; the same for the same bars. */
  public String svg(Caption caption) {
    Drawing drawing = new Drawing();
    int greatest = bars.stream().mapToInt(Bar::count).max().orElse(0);
    double widest =
        bars.stream()
            .mapToDouble(bar -> Lettering.HEADING.width(Label.of(bar.text())))
            .max()
            .orElse(0);
    Scale scale =
        new Scale(0, greatest, 0, Math.max(Drawing.WIDTH / 3.0, Drawing.WIDTH - widest - SPACE));
    for (Bar bar : bars) {
      drawing.paragraph(Ink.TEXT, Lettering.TEXT, bar.label());
      double top = drawing.y() + 1;
      double end = scale.of(bar.count());
      if (bar.count() > 0) {
        drawing.box(Ink.BAR, 0, top, end, BAR_HEIGHT);
      }
      drawing.line(Ink.MARK, 2, 1, top - 2, 1, top + BAR_HEIGHT + 2);
      double start = end + SPACE;
      drawing.text(
          Ink.TEXT,
          Lettering.HEADING,
          start,
          top + BAR_HEIGHT / 2,
          Lettering.HEADING.shortened(Label.of(bar.text()), Drawing.WIDTH - start));
      drawing.advance(BAR_HEIGHT + 1 + GAP);
    }
    return drawing.svg(caption);
  }
}
