package se.samklang.chart;

import java.util.List;
import java.util.Locale;

/**
 * The colours by what they are for. Text has at least 4.5:1 on what it stands on and every mark 3:1
 * on its neighbours, in light and in dark (WCAG 2.1, 1.4.3 and 1.4.11); tracks and grids only guide
 * the eye.
 */
enum Ink {
  TEXT("#1b1b1b", "#f2f2f2"),
  MARK("#1b1b1b", "#f2f2f2"),
  BAR("#2f6fad", "#4d84c0"),
  TRACK("#e3e7eb", "#2b3138"),
  GRID("#c3c9cf", "#565e66"),
  SHADE_0("#ffffff", "#16191c"),
  SHADE_1("#d6e6f5", "#1d3348"),
  SHADE_2("#a9cbea", "#26527a"),
  SHADE_3("#2f6fad", "#7fb3e6"),
  SHADE_4("#17456f", "#c6def5"),
  ON_SHADE("#ffffff", "#10151a");

  private static final List<Ink> SHADES = List.of(SHADE_0, SHADE_1, SHADE_2, SHADE_3, SHADE_4);
  private static final int FIRST_DEEP = 3;

  private final String light;
  private final String dark;

  Ink(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /** The shade of a count, of which the greatest is given; none has a shade of its own. */
  static Ink shade(int count, int greatest) {
    return SHADES.get(depth(count, greatest));
  }

  /** What can be read on that shade. */
  static Ink onShade(int count, int greatest) {
    return depth(count, greatest) < FIRST_DEEP ? TEXT : ON_SHADE;
  }

  private static int depth(int count, int greatest) {
    return count == 0 ? 0 : (int) Math.ceil((double) count * (SHADES.size() - 1) / greatest);
  }

  String light() {
    return light;
  }

  String dark() {
    return dark;
  }

  /** The class of what is drawn with it. */
  String style() {
    return "ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
