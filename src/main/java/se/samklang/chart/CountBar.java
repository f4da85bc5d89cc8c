package se.samklang.chart;

/**
 * One count as a bar, small enough for a cell of a table. Its number stands beside it.
 *
 * @param count zero leaves the line bare
 * @param greatest of the counts that it is seen beside
 */
public record CountBar(int count, int greatest) {
  private static final int WIDTH = 140;
  private static final double HEIGHT = 12;

  /**
   * @throws IllegalArgumentException for a count below zero or above the greatest
   */
  public CountBar {
    if (count < 0 || count > greatest) {
      throw new IllegalArgumentException("a count of " + count + " of " + greatest);
    }
  }

  /** The picture as an SVG element; the same for the same count. */
  public String svg(Caption caption) {
    Drawing drawing = new Drawing(WIDTH);
    if (count > 0) {
      drawing.box(Ink.BAR, 0, 1, (double) WIDTH * count / greatest, HEIGHT);
    }
    drawing.line(Ink.MARK, 2, 1, 0, 1, HEIGHT + 2);
    drawing.advance(HEIGHT + 2);
    return drawing.svg(caption);
  }
}
