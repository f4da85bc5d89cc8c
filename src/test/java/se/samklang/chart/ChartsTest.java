package se.samklang.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pictures as they stand on a page. */
class ChartsTest {
  private static final Caption CAPTION = new Caption("c", "Titel", "");

  static Stream<Function<String, String>> kinds() {
    return Stream.of(Pictures::bullets, Pictures::bars, Pictures::heat, Pictures::time);
  }

  static Stream<String> all() {
    return Stream.concat(kinds().map(kind -> kind.apply("picture")), Pictures.hostile().stream());
  }

  private static Document read(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(String svg, String name) throws Exception {
    NodeList nodes = read(svg).getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> texts(String svg) throws Exception {
    return elements(svg, "text").stream().map(Element::getTextContent).toList();
  }

  /** The boxes of an ink, each by an attribute. */
  private static List<Double> boxes(String svg, Ink ink, String attribute) throws Exception {
    return elements(svg, "rect").stream()
        .filter(box -> box.getAttribute("class").equals(ink.style()))
        .map(box -> Double.valueOf(box.getAttribute(attribute)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aPictureHoldsNothingThatAStrictPolicyRefuses(String svg) throws Exception {
    assertThat(elements(svg, "*"))
        .extracting(Element::getTagName)
        .isSubsetOf("svg", "title", "desc", "rect", "line", "polygon", "text");
    for (Element each : elements(svg, "*")) {
      for (int i = 0; i < each.getAttributes().getLength(); i++) {
        assertThat(each.getAttributes().item(i).getNodeName())
            .isNotEqualTo("style")
            .doesNotStartWith("on")
            .doesNotContain("href");
      }
    }
    assertThat(svg).doesNotContain("<script", "url(", "<![CDATA[");
  }

  @ParameterizedTest
  @MethodSource("all")
  void everythingStandsWithinThePicture(String svg) throws Exception {
    String[] view = read(svg).getDocumentElement().getAttribute("viewBox").split(" ");
    for (Element box : elements(svg, "rect")) {
      double x = Double.parseDouble(box.getAttribute("x"));
      double y = Double.parseDouble(box.getAttribute("y"));
      assertThat(x).isBetween(-0.01, 360.01);
      assertThat(x + Double.parseDouble(box.getAttribute("width"))).isBetween(-0.01, 360.01);
      assertThat(y).isPositive();
      assertThat(y + Double.parseDouble(box.getAttribute("height")))
          .isLessThanOrEqualTo(Double.parseDouble(view[3]) + 0.01);
    }
    for (Element text : elements(svg, "text")) {
      double x = Double.parseDouble(text.getAttribute("x"));
      Lettering lettering =
          text.getAttribute("font-weight").isEmpty() ? Lettering.TEXT : Lettering.HEADING;
      double width = lettering.width(text.getTextContent());
      double left = text.getAttribute("text-anchor").isEmpty() ? x : x - width / 2;
      assertThat(left).as(text.getTextContent()).isGreaterThanOrEqualTo(-0.01);
      assertThat(left + width).as(text.getTextContent()).isLessThanOrEqualTo(360.01);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theSameNumbersAreTheSamePicture(Function<String, String> kind) {
    String first = kind.apply("one");
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      assertThat(kind.apply("one")).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
    }
    assertThat(kind.apply("two")).isEqualTo(first.replace("one-", "two-"));
  }

  @Test
  void noTwoPicturesShareAnId() {
    String page =
        Pictures.bullets("a") + Pictures.bars("b") + Pictures.heat("c") + Pictures.time("d");
    Map<String, Integer> ids = new TreeMap<>();
    Pattern.compile(" id=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map((MatchResult id) -> id.group(1))
        .forEach(id -> ids.merge(id, 1, Integer::sum));
    assertThat(ids)
        .containsKeys("a-title", "a-desc", "b-title")
        .allSatisfy((id, n) -> assertThat(n).isOne());
  }

  @Test
  void aPictureIsNamed() throws Exception {
    Element svg = read(Pictures.bars("b")).getDocumentElement();
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("b-title b-desc");
    assertThat(elements(Pictures.bars("b"), "title").get(0).getTextContent())
        .isEqualTo("Aktiviteter per insatsområde");
    assertThat(read(Pictures.heat("h")).getDocumentElement().getAttribute("aria-labelledby"))
        .isEqualTo("h-title");
    assertThatThrownBy(() -> new Caption("a\" onload=\"x", "Titel", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Caption("a", " ", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void textStaysText() throws Exception {
    assertThat(texts(Pictures.bullets("b")))
        .contains("Fler elever deltar i internationella utbyten", "Utgångsläge")
        .contains("Nya samarbeten med vänorten Elbląg");
    assertThat(String.join("", texts(Pictures.hostile().get(0))))
        .contains("</svg><script>alert('1')</script>\"&amp;\uFFFD\uFFFD\uFFFD");
  }

  @Test
  void barsAreAsLongAsTheirCounts() throws Exception {
    String svg = Pictures.bars("b");
    List<Double> lengths = boxes(svg, Ink.BAR, "width");
    assertThat(lengths).as("none for zero").hasSize(3);
    assertThat(lengths.get(0) / lengths.get(1)).isCloseTo(12.0 / 5, within(0.01));
    assertThat(lengths.get(0) / lengths.get(2)).isCloseTo(12.0, within(0.05));
    assertThat(texts(svg)).contains("12", "5", "1", "0, ingen aktivitet");
  }

  @Test
  void barsOfNothingHaveNoLength() throws Exception {
    String svg = new BarChart(List.of(new BarChart.Bar("Inget", 0, "0"))).svg(CAPTION);
    assertThat(boxes(svg, Ink.BAR, "width")).isEmpty();
    assertThat(elements(svg, "line")).hasSize(1);
    assertThat(elements(new BarChart(List.of()).svg(CAPTION), "text")).isEmpty();
  }

  @Test
  void aResultStandsBetweenNothingAndItsTarget() throws Exception {
    String svg =
        bullets(
            new BulletChart.Goal("Upp", amount(10), amount(40), amount(20)),
            new BulletChart.Goal("Ned", amount(40), amount(20), amount(10)));
    List<Double> results = boxes(svg, Ink.BAR, "width");
    assertThat(results).hasSize(3);
    double scale = 352;
    assertThat(results.get(1)).isCloseTo(scale / 2, within(0.1));
    assertThat(results.get(2)).isCloseTo(scale / 4, within(0.1));
    List<Double> targets =
        elements(svg, "line").stream()
            .filter(line -> line.getAttribute("stroke-width").equals("4"))
            .map(line -> Double.valueOf(line.getAttribute("x1")))
            .toList();
    assertThat(targets.get(1)).isCloseTo(scale, within(0.1));
    assertThat(targets.get(2)).isCloseTo(scale / 2, within(0.1));
    assertThat(elements(svg, "polygon")).as("baselines and their sign").hasSize(3);
  }

  @Test
  void aGoalWithoutResultHasNoBar() throws Exception {
    String svg = bullets(new BulletChart.Goal("Utan", null, amount(3), null));
    assertThat(boxes(svg, Ink.BAR, "width")).as("only the sign").hasSize(1);
    assertThat(elements(svg, "polygon")).as("only the sign").hasSize(1);
    assertThat(String.join("", texts(svg))).contains("Inget\u00a0resultat · Mål\u00a03");
  }

  @Test
  void aResultBelowZeroGoesLeft() throws Exception {
    String svg = bullets(new BulletChart.Goal("Saldo", amount(-10), amount(10), amount(-5)));
    double zero = 8 + (352 - 8) / 2.0;
    assertThat(boxes(svg, Ink.BAR, "x").get(1)).isCloseTo(zero - (352 - 8) / 4.0, within(0.1));
    assertThat(boxes(svg, Ink.BAR, "width").get(1)).isCloseTo((352 - 8) / 4.0, within(0.1));
  }

  private static Amount amount(int number) {
    return new Amount(BigDecimal.valueOf(number), String.valueOf(number));
  }

  private static String bullets(BulletChart.Goal... goals) {
    return new BulletChart(
            List.of(goals),
            new BulletChart.Words("Utgångsläge", "Mål", "Resultat", "Inget resultat"))
        .svg(CAPTION);
  }

  @Test
  void aCellTellsItsNumberAndIsTheDarkerTheGreaterItIs() throws Exception {
    String svg =
        new HeatMap(List.of("A", "B", "C"), List.of(new HeatMap.Row("R", List.of(0, 1, 8))))
            .svg(CAPTION);
    assertThat(texts(svg)).containsExactly("A", "B", "C", "R", "0", "1", "8");
    assertThat(elements(svg, "rect"))
        .extracting(box -> box.getAttribute("class"))
        .containsExactly(
            "ink-grid", "ink-shade-0", "ink-grid", "ink-shade-1", "ink-grid", "ink-shade-4");
    assertThat(texts(Pictures.heat("h")))
        .as("long columns have a key")
        .startsWith("1  Unga på väg", "2  Den moderna kurorten")
        .contains("1", "5");
    assertThatThrownBy(
            () -> new HeatMap(List.of("A"), List.of(new HeatMap.Row("R", List.of(1, 2)))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSpanStandsWhereItsDaysAre() throws Exception {
    LocalDate first = LocalDate.of(2016, 1, 1);
    TimeLine line =
        new TimeLine(
            first,
            first.plusDays(359),
            List.of(
                new TimeLine.Group(
                    "",
                    List.of(
                        new TimeLine.Span("Hel", first, first.plusDays(359)),
                        new TimeLine.Span("Dag", first.plusDays(100), first.plusDays(100)),
                        new TimeLine.Span("Öppen", first.plusDays(180), null),
                        new TimeLine.Span("Förr", null, first.minusDays(1)),
                        new TimeLine.Span("Sedan", first.plusYears(2), null)))));
    String svg = line.svg(CAPTION);
    assertThat(boxes(svg, Ink.BAR, "x")).containsExactly(0.0, 100.0, 180.0);
    assertThat(boxes(svg, Ink.BAR, "width")).containsExactly(360.0, 4.0, 168.0);
    long arrows =
        elements(svg, "line").stream()
            .filter(each -> each.getAttribute("class").equals("ink-mark"))
            .count();
    assertThat(arrows).as("three lines an arrow").isEqualTo(9);
    assertThat(texts(svg)).contains("2016", "2016-04", "2016-07", "2016-10");
  }

  @Test
  void readersOfDarkScreensGetOtherColours() {
    assertThat(ChartStyle.css())
        .contains("prefers-color-scheme:dark", "forced-colors:active", "max-width")
        .doesNotContain("url", "@import", "<");
    for (Ink ink : Ink.values()) {
      assertThat(ChartStyle.css()).contains("." + ink.style() + "{fill:" + ink.dark() + "}");
    }
  }

  @Test
  void coloursCanBeToldApart() {
    for (boolean dark : new boolean[] {false, true}) {
      Function<Ink, String> in = dark ? Ink::dark : Ink::light;
      String paper = dark ? "#16191c" : "#ffffff";
      assertThat(contrast(in.apply(Ink.TEXT), paper)).isGreaterThan(4.5);
      assertThat(contrast(in.apply(Ink.BAR), paper)).isGreaterThan(3);
      assertThat(contrast(in.apply(Ink.BAR), in.apply(Ink.TRACK))).isGreaterThan(3);
      assertThat(contrast(in.apply(Ink.MARK), in.apply(Ink.TRACK))).isGreaterThan(3);
      assertThat(contrast(in.apply(Ink.MARK), in.apply(Ink.BAR))).isGreaterThan(3);
      for (int count = 0; count <= 8; count++) {
        assertThat(contrast(in.apply(Ink.onShade(count, 8)), in.apply(Ink.shade(count, 8))))
            .as("%d, dark %s", count, dark)
            .isGreaterThan(4.5);
      }
    }
  }

  /** WCAG 2.1, contrast ratio. */
  private static double contrast(String one, String other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum +=
          weights[i] * (value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
