package se.samklang.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
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
  private static final double TICK = 6;

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

  private record Room(double left, double right) {
    boolean meets(Room other) {
      return left < other.right + GAP && other.left < right + GAP;
    }
  }

  /** The picture as an SVG element; the same for the same spans. */
  public String svg(Caption caption) {
    Drawing drawing = new Drawing();
    Scale scale = new Scale((double) first.toEpochDay(), last.toEpochDay() + 1.0, 0, Drawing.WIDTH);
    drawCalendar(drawing, scale);
    for (Group group : groups) {
      if (!group.label().isBlank()) {
        drawing.paragraph(Ink.TEXT, Lettering.HEADING, group.label());
        drawing.advance(2);
      }
      for (Span span : group.spans()) {
        drawing.paragraph(Ink.TEXT, Lettering.TEXT, span.label());
        draw(span, drawing, scale);
      }
      drawing.advance(GAP);
    }
    return drawing.svg(caption);
  }

  /** Years first: their labels have the room, quarters what is left. */
  private void drawCalendar(Drawing drawing, Scale scale) {
    double middle = Lettering.TEXT.line() / 2;
    List<LocalDate> ticks = new ArrayList<>(ticks());
    ticks.sort(Comparator.comparing((LocalDate day) -> day.getDayOfYear() != 1));
    List<Room> taken = new ArrayList<>();
    for (LocalDate day : ticks) {
      boolean year = day.getDayOfYear() == 1;
      String label = year ? String.valueOf(day.getYear()) : day.toString().substring(0, 7);
      double x = at(day, scale);
      Room room = new Room(x, x + Lettering.TEXT.width(label));
      if (room.right() <= Drawing.WIDTH && taken.stream().noneMatch(room::meets)) {
        drawing.text(Ink.TEXT, Lettering.TEXT, x, middle, label);
        taken.add(room);
      }
    }
    drawing.advance(Lettering.TEXT.line());
    drawTicks(drawing, scale, TICK);
    drawing.advance(TICK + GAP / 2);
  }

  private void drawTicks(Drawing drawing, Scale scale, double length) {
    for (LocalDate day : ticks()) {
      double thickness = day.getDayOfYear() == 1 ? 2 : 1;
      double x = Math.max(at(day, scale), thickness / 2);
      drawing.line(Ink.GRID, thickness, x, drawing.y(), x, drawing.y() + length);
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
    drawTicks(drawing, scale, SPAN_HEIGHT + 2);
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
