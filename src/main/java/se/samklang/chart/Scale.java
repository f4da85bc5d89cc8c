package se.samklang.chart;

/** Numbers from the least to the greatest, as places from left to right. */
record Scale(double least, double greatest, double left, double right) {

  /** Where a number stands; at the left where the scale has no length. */
  double of(double number) {
    return greatest > least ? left + (number - least) / (greatest - least) * (right - left) : left;
  }
}
