package se.samklang.chart;

/** One thing drawn; places from the left and the top. */
sealed interface Mark {
  Ink ink();

  /** A filled rectangle. */
  record Box(Ink ink, double x, double y, double width, double height) implements Mark {}

  /** A straight line. */
  record Line(Ink ink, double thickness, double x1, double y1, double x2, double y2)
      implements Mark {}

  /** A filled square on its corner. */
  record Diamond(Ink ink, double x, double y) implements Mark {}

  /** One line of text; {@code y} is its middle. */
  record Letters(Ink ink, Lettering lettering, boolean centred, double x, double y, String text)
      implements Mark {}
}
