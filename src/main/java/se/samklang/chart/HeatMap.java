package se.samklang.chart;

import java.util.List;

/**
 * Counts in rows and columns, each written in a cell that is the darker the greater it is. Columns
 * whose labels are too long to stand above them are numbered, with a key above the picture.
 *
 * @param columns from left to right
 * @param rows from top to bottom
 */
public record HeatMap(List<String> columns, List<Row> rows) {
  private static final double LABELS = 150;
  private static final double CELL_HEIGHT = 30;
  private static final double LINE = 1;

  /**
   * @throws IllegalArgumentException where a row has not as many counts as there are columns
   */
  public HeatMap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.counts().size() != columns.size()) {
        throw new IllegalArgumentException(
            row.counts().size() + " counts for " + columns.size() + " columns");
      }
    }
  }

  /**
   * One row.
   *
   * @param counts one a column
   */
  public record Row(String label, List<Integer> counts) {
    /**
     * @throws IllegalArgumentException for a count below zero
     */
    public Row {
      counts = List.copyOf(counts);
      if (counts.stream().anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("a count below zero: " + counts);
      }
    }
  }

  /** The picture as an SVG element; the same for the same counts. */
  public String svg(Caption caption) {
    Drawing drawing = new Drawing();
    double width = (Drawing.WIDTH - LABELS - LINE) / Math.max(1, columns.size());
    drawHead(drawing, width);
    int greatest =
        rows.stream()
            .flatMap(row -> row.counts().stream())
            .mapToInt(count -> count)
            .max()
            .orElse(0);
    for (Row row : rows) {
      draw(row, drawing, width, greatest);
    }
    drawing.advance(LINE);
    return drawing.svg(caption);
  }

  private void drawHead(Drawing drawing, double width) {
    boolean fitting =
        columns.stream().allMatch(column -> Lettering.HEADING.width(Label.of(column)) <= width - 2);
    if (!fitting) {
      for (int i = 0; i < columns.size(); i++) {
        drawing.paragraph(Ink.TEXT, Lettering.TEXT, (i + 1) + "  " + columns.get(i));
      }
      drawing.advance(6);
    }
    double middle = drawing.y() + Lettering.HEADING.line() / 2;
    for (int i = 0; i < columns.size(); i++) {
      drawing.centred(
          Ink.TEXT,
          Lettering.HEADING,
          LABELS + (i + 0.5) * width,
          middle,
          fitting ? Label.of(columns.get(i)) : String.valueOf(i + 1));
    }
    drawing.advance(Lettering.HEADING.line() + 2);
  }

  private void draw(Row row, Drawing drawing, double width, int greatest) {
    List<String> label = Lettering.TEXT.lines(Label.of(row.label()), LABELS - 8);
    double height = Math.max(CELL_HEIGHT, label.size() * Lettering.TEXT.line() + 4);
    double top = drawing.y();
    double first = top + (height - (label.size() - 1) * Lettering.TEXT.line()) / 2;
    for (int i = 0; i < label.size(); i++) {
      drawing.text(Ink.TEXT, Lettering.TEXT, 0, first + i * Lettering.TEXT.line(), label.get(i));
    }
    for (int i = 0; i < row.counts().size(); i++) {
      int count = row.counts().get(i);
      double left = LABELS + i * width;
      drawing.box(Ink.GRID, left, top, width + LINE, height + LINE);
      drawing.box(Ink.shade(count, greatest), left + LINE, top + LINE, width - LINE, height - LINE);
      drawing.centred(
          Ink.onShade(count, greatest),
          Lettering.HEADING,
          left + width / 2,
          top + height / 2,
          String.valueOf(count));
    }
    drawing.advance(height);
  }
}
