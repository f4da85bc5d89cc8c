package se.samklang.chart;

import org.jspecify.annotations.Nullable;

/**
 * One goal's result held against its target, small enough for a cell of a table. Its numbers stand
 * beside it.
 *
 * @param baseline what was measured before, if anything was
 * @param target what is wanted; lower than the baseline where less is wanted
 * @param result what was measured, if anything was
 */
public record BulletBar(@Nullable Amount baseline, Amount target, @Nullable Amount result) {
  private static final int WIDTH = 140;

  /** The picture as an SVG element; the same for the same amounts. */
  public String svg(Caption caption) {
    Drawing drawing = new Drawing(WIDTH);
    drawing.advance(1);
    BulletChart.drawBar(new BulletChart.Goal(caption.title(), baseline, target, result), drawing);
    drawing.advance(1);
    return drawing.svg(caption);
  }
}
