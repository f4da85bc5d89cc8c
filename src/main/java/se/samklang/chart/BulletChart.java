package se.samklang.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Results held against targets: a bar to the result, a bold line across it at the target, a diamond
 * at the baseline, and below it an arrow from baseline to target, which tells whether more or less
 * is wanted. Each goal has a scale of its own, so goals in different units stand together.
 *
 * @param goals from top to bottom
 * @param words what baseline, target and result are called
 */
public record BulletChart(List<Goal> goals, Words words) {
  private static final double SCALE_HEIGHT = 16;
  private static final double RESULT_HEIGHT = 8;
  private static final double ARROW_HEIGHT = 9;
  private static final double HEAD = 4;
  private static final double TARGET = 4;
  private static final double SIGN = 22;
  private static final double SPACE = 6;
  private static final double GAP = 16;

  private static final char NO_BREAK_SPACE = '\u00a0';

  /** Room right of the greatest value, so that its mark is not cut. */
  private static final double MARGIN = 8;

  public BulletChart {
    goals = List.copyOf(goals);
  }

  /**
   * A goal of a plan.
   *
   * @param label what the goal is called
   * @param baseline what was measured before, if anything was
   * @param target what is wanted; lower than the baseline where less is wanted
   * @param result what was measured, if anything was
   */
  public record Goal(
      String label, @Nullable Amount baseline, Amount target, @Nullable Amount result) {}

  /**
   * The words of the picture.
   *
   * @param noResult what stands where a goal has no result
   */
  public record Words(String baseline, String target, String result, String noResult) {}

  /** The picture as an SVG element; the same for the same goals. */
  public String svg(Caption caption) {
    Drawing drawing = new Drawing();
    drawKey(drawing);
    for (Goal goal : goals) {
      draw(goal, drawing);
      drawing.advance(GAP);
    }
    return drawing.svg(caption);
  }

  private void drawKey(Drawing drawing) {
    double middle = drawing.y() + Lettering.TEXT.line() / 2;
    drawing.box(Ink.BAR, 0, middle - RESULT_HEIGHT / 2, SIGN - SPACE, RESULT_HEIGHT);
    double target = drawWord(words.result(), 0, middle, drawing) + SIGN / 2;
    drawing.line(
        Ink.MARK, TARGET, target, middle - SCALE_HEIGHT / 2, target, middle + SCALE_HEIGHT / 2);
    double baseline = drawWord(words.target(), target - SIGN / 2, middle, drawing) + SIGN / 2;
    drawing.diamond(Ink.MARK, baseline, middle);
    drawWord(words.baseline(), baseline - SIGN / 2, middle, drawing);
    drawing.advance(Lettering.TEXT.line() + GAP / 2);
  }

  /** Writes a word right of its sign, and tells where the next sign goes. */
  private static double drawWord(String word, double x, double middle, Drawing drawing) {
    double room = Drawing.WIDTH / 3.0 - SIGN - SPACE;
    String name = Lettering.TEXT.shortened(Label.of(word), room);
    drawing.text(Ink.TEXT, Lettering.TEXT, x + SIGN, middle, name);
    return x + SIGN + Lettering.TEXT.width(name) + SPACE;
  }

  private void draw(Goal goal, Drawing drawing) {
    drawing.paragraph(Ink.TEXT, Lettering.HEADING, goal.label());
    drawing.advance(2);
    drawBar(goal, drawing);
    Amount baseline = goal.baseline();
    if (baseline != null) {
      Scale scale = scale(goal, drawing.width());
      drawArrow(
          drawing,
          scale.of(baseline.value().doubleValue()),
          scale.of(goal.target().value().doubleValue()));
    }
    drawing.advance(3);
    drawing.paragraph(Ink.TEXT, Lettering.TEXT, values(goal));
  }

  /** The bar alone, as wide as the drawing. */
  static void drawBar(Goal goal, Drawing drawing) {
    Scale scale = scale(goal, drawing.width());
    double top = drawing.y();
    double middle = top + SCALE_HEIGHT / 2;
    drawing.box(Ink.TRACK, 0, top, drawing.width(), SCALE_HEIGHT);
    Amount result = goal.result();
    if (result != null) {
      double zero = scale.of(0);
      double end = scale.of(result.value().doubleValue());
      drawing.box(
          Ink.BAR,
          Math.min(zero, end),
          middle - RESULT_HEIGHT / 2,
          Math.abs(end - zero),
          RESULT_HEIGHT);
    }
    double target = scale.of(goal.target().value().doubleValue());
    drawing.line(Ink.MARK, 4, target, top - 1, target, top + SCALE_HEIGHT + 1);
    Amount baseline = goal.baseline();
    if (baseline != null) {
      drawing.diamond(Ink.MARK, scale.of(baseline.value().doubleValue()), middle);
    }
    drawing.advance(SCALE_HEIGHT);
  }

  private static void drawArrow(Drawing drawing, double from, double to) {
    if (Math.abs(to - from) < 2 * HEAD) {
      return;
    }
    double y = drawing.y() + ARROW_HEIGHT / 2 + 1;
    double back = to - Math.copySign(HEAD, to - from);
    drawing.line(Ink.MARK, 1, from, y, to, y);
    drawing.line(Ink.MARK, 1, back, y - HEAD, to, y);
    drawing.line(Ink.MARK, 1, back, y + HEAD, to, y);
    drawing.advance(ARROW_HEIGHT);
  }

  /** Zero stands on every scale, as a bar without it would lie about its length. */
  private static Scale scale(Goal goal, int width) {
    double least = 0;
    double greatest = 0;
    for (Amount amount : amounts(goal)) {
      least = Math.min(least, amount.value().doubleValue());
      greatest = Math.max(greatest, amount.value().doubleValue());
    }
    double left = least < 0 ? MARGIN : 0;
    return new Scale(least, greatest, left, width - MARGIN);
  }

  private static List<Amount> amounts(Goal goal) {
    return Stream.of(goal.baseline(), goal.target(), goal.result())
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** Broken into lines between the values, not between a number and its unit. */
  private String values(Goal goal) {
    List<String> parts = new ArrayList<>();
    Amount result = goal.result();
    parts.add(result == null ? words.noResult() : words.result() + " " + result.text());
    parts.add(words.target() + " " + goal.target().text());
    Amount baseline = goal.baseline();
    if (baseline != null) {
      parts.add(words.baseline() + " " + baseline.text());
    }
    return parts.stream()
        .map(part -> Label.of(part).replace(' ', NO_BREAK_SPACE))
        .collect(Collectors.joining(" · "));
  }
}
