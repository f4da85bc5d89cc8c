package se.samklang.chart;

import java.util.function.Function;

/** The style sheet that a page with pictures needs; the pictures themselves carry no style. */
public final class ChartStyle {
  private ChartStyle() {}

  /**
   * The rules: pictures as wide as the page allows, dark where the reader's screen is. On paper and
   * where a reader has chosen colours of their own they stay light.
   */
  public static String css() {
    return """
        .chart{display:block;width:100%;max-width:32rem;height:auto;background:#fff}
        .chart text{font-family:inherit;white-space:pre}
        @media screen and (prefers-color-scheme:dark){
        .chart{background:none}
        """
        + inks(Ink::dark)
        + """
        }
        @media (forced-colors:active){
        .chart{forced-color-adjust:none;background:#fff}
        """
        + inks(Ink::light)
        + "}\n";
  }

  private static String inks(Function<Ink, String> colour) {
    StringBuilder rules = new StringBuilder();
    for (Ink ink : Ink.values()) {
      String name = "." + ink.style();
      String is = colour.apply(ink);
      rules.append("%1$s{fill:%2$s}line%1$s{stroke:%2$s}\n".formatted(name, is));
    }
    return rules.toString();
  }
}
