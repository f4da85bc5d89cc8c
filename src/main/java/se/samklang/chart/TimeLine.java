package se.samklang.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spans of time below each other, in groups. A span that begins before the first day shown or ends
 * after the last, or has no such day, has an arrow there.
 *
 * @param first the first day shown
 * @param last the last day shown
 * @param groups from top to bottom
 */
public record TimeLine(LocalDate first, LocalDate last, List<Group> groups) {
  private static final double SPAN_HEIGHT = 10;
  private static final double GAP = 8;

  /** Wide enough for an arrow, also where a span is but a day. */
  private static final double LEAST = 4;

  private static final double ARROW = 12;
  private static final int YEARS_WITH_QUARTERS = 3;
  private static final int MAX_YEARS = 12;

  /**
   * @throws IllegalArgumentException where the last day is not after the first
   */
  public TimeLine {
    groups = List.copyOf(groups);
    if (!first.isBefore(last)) {
      throw new IllegalArgumentException("no time between " + first + " and " + last);
    }
  }

  /**
   * Spans that belong together.
   *
   * @param label may be empty
   */
  public record Group(String label, List<Span> spans) {
    public Group {
      spans = List.copyOf(spans);
    }
  }

  /**
   * One span.
   *
   * @param begin its first day, if it has one
   * @param end its last day, if it has one
   */
  public record Span(String label, @Nullable LocalDate begin, @Nullable LocalDate end) {
    /**
     * @throws IllegalArgumentException where it ends before it begins
     */
    public Span {
      if (begin != null && end != null && end.isBefore(begin)) {
        throw new IllegalArgumentException("a span from " + begin + " to " + end);
      }
    }
  }

  /** The picture as an SVG element; the same for the same spans. */
  public String svg(Caption caption) {
    Drawing drawing = new Drawing();
    Scale scale = new Scale((double) first.toEpochDay(), last.toEpochDay() + 1.0, 0, Drawing.WIDTH);
    drawing.advance(Lettering.TEXT.line() + 4);
    double top = drawing.y();
    Drawing spans = new Drawing();
    spans.advance(top);
    for (Group group : groups) {
      if (!group.label().isBlank()) {
        spans.paragraph(Ink.TEXT, Lettering.HEADING, group.label());
        spans.advance(2);
      }
      for (Span span : group.spans()) {
        draw(span, spans, scale);
      }
      spans.advance(GAP);
    }
    drawCalendar(drawing, scale, spans.y());
    drawing.addAll(spans);
    return drawing.svg(caption);
  }

  private void drawCalendar(Drawing drawing, Scale scale, double bottom) {
    double middle = Lettering.TEXT.line() / 2;
    double top = Lettering.TEXT.line();
    double free = 0;
    for (LocalDate day : ticks()) {
      double x = Math.min(Math.max(at(day, scale), 0.5), Drawing.WIDTH - 0.5);
      boolean year = day.getDayOfYear() == 1;
      drawing.line(Ink.GRID, year ? 2 : 1, x, top, x, bottom);
      String label = year ? String.valueOf(day.getYear()) : day.toString().substring(0, 7);
      double width = Lettering.TEXT.width(label);
      if (x >= free && x + width <= Drawing.WIDTH) {
        drawing.text(Ink.TEXT, Lettering.TEXT, x, middle, label);
        free = x + width + GAP;
      }
    }
  }

  /** The first days of years, and of the quarters as well where few years are shown. */
  private List<LocalDate> ticks() {
    long years = ChronoUnit.YEARS.between(first, last);
    long step = years < YEARS_WITH_QUARTERS ? 3 : 12 * (1 + years / MAX_YEARS);
    List<LocalDate> ticks = new ArrayList<>();
    for (LocalDate day = LocalDate.of(first.getYear(), 1, 1);
        !day.isAfter(last);
        day = day.plusMonths(step)) {
      if (!day.isBefore(first)) {
        ticks.add(day);
      }
    }
    return ticks;
  }

  private void draw(Span span, Drawing drawing, Scale scale) {
    drawing.paragraph(Ink.TEXT, Lettering.TEXT, span.label());
    LocalDate begin = span.begin();
    LocalDate end = span.end();
    boolean before = begin == null || begin.isBefore(first);
    boolean after = end == null || end.isAfter(last);
    double left = begin == null || before ? ARROW : at(begin, scale);
    double right = end == null || after ? Drawing.WIDTH - ARROW : at(end.plusDays(1), scale);
    double top = drawing.y() + 1;
    double middle = top + SPAN_HEIGHT / 2;
    boolean shown =
        !(end != null && end.isBefore(first)) && !(begin != null && begin.isAfter(last));
    if (shown) {
      double start = Math.min(left, Drawing.WIDTH - LEAST);
      drawing.box(Ink.BAR, start, top, Math.max(LEAST, right - start), SPAN_HEIGHT);
    }
    if (before) {
      drawArrow(drawing, ARROW - 2, 1, middle);
    }
    if (after) {
      drawArrow(drawing, Drawing.WIDTH - ARROW + 2, Drawing.WIDTH - 1, middle);
    }
    drawing.advance(SPAN_HEIGHT + GAP);
  }

  private static double at(LocalDate day, Scale scale) {
    return Math.min(Math.max(scale.of((double) day.toEpochDay()), 0), Drawing.WIDTH);
  }

  private static void drawArrow(Drawing drawing, double from, double to, double y) {
    double back = to - Math.copySign(SPAN_HEIGHT / 2, to - from);
    drawing.line(Ink.MARK, 2, from, y, to, y);
    drawing.line(Ink.MARK, 2, back, y - SPAN_HEIGHT / 2, to, y);
    drawing.line(Ink.MARK, 2, back, y + SPAN_HEIGHT / 2, to, y);
  }
}
