package se.samklang.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kotlin.Unit;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.MonolithicCommon;
import org.jetbrains.letsPlot.datamodel.svg.util.SvgToString;

/**
 * Marks as a plot of Lets-Plot. A colour stands for an ink and a number for a text: the library
 * sees no text of strangers, so it can read none as a link or a formula.
 */
final class Plot {
  /** How far the picture's corner is from the library's. */
  static final int OFFSET = 11;

  /** What the library leaves out is what reaches beyond the scale, be it by a rounded digit. */
  private static final int BEYOND = 1;

  private static final List<Ink> INKS = List.of(Ink.values());

  /** A line of size 1 is that thick (aes size to pixels). */
  private static final double THICKNESS = 2.2;

  /** A letter of size 1 is that high. */
  private static final double LETTER = 2;

  private static final int DIAMOND = 23;
  private static final double DIAMOND_SIZE = 3.4;

  private final List<Mark> marks;
  private final double width;
  private final double height;

  Plot(List<Mark> marks, double width, double height) {
    this.marks = marks;
    this.width = width;
    this.height = height;
  }

  /**
   * The number of an ink by its colour.
   *
   * @param colour as the library writes it, {@code #0000ff} or {@code rgb(0,0,255)}
   */
  static Ink ink(String colour) {
    String number =
        colour.startsWith("#")
            ? String.valueOf(Integer.parseInt(colour.substring(1), 16))
            : colour.substring(colour.lastIndexOf(',') + 1, colour.length() - 1).strip();
    return INKS.get(Integer.parseInt(number) - 1);
  }

  private static String colour(Mark mark) {
    return String.format(Locale.ROOT, "#0000%02x", INKS.indexOf(mark.ink()) + 1);
  }

  /** As the library writes it, with identifiers of chance in it. */
  String svg() {
    Map<String, Object> specification = new LinkedHashMap<>();
    specification.put("kind", "plot");
    specification.put("layers", layers());
    specification.put(
        "scales",
        listOf(
            identity("fill"),
            identity("color"),
            identity("size"),
            axis("x", -BEYOND, width + BEYOND),
            axis("y", -height - BEYOND, BEYOND)));
    specification.put("theme", emptyTheme());
    return MonolithicCommon.INSTANCE
        .buildSvgImagesFromRawSpecs(
            specification,
            new DoubleVector(width + 2 * OFFSET, height + 2 * OFFSET),
            new SvgToString(
                (columns, rows, pixels) -> {
                  throw new IllegalStateException("no picture is drawn of dots");
                },
                false),
            messages -> Unit.INSTANCE)
        .get(0);
  }

  /** What follows each other and is of one kind is one layer: each lies on those before it. */
  private List<Object> layers() {
    List<Object> layers = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= marks.size(); i++) {
      if (i == marks.size() || !kind(marks.get(i)).equals(kind(marks.get(from)))) {
        layers.add(layer(from, i));
        from = i;
      }
    }
    return layers;
  }

  private static List<Object> kind(Mark mark) {
    return mark instanceof Mark.Letters letters
        ? List.of(Mark.Letters.class, letters.centred())
        : List.of(mark.getClass());
  }

  private Map<String, Object> layer(int from, int to) {
    List<Mark> part = marks.subList(from, to);
    Mark first = part.get(0);
    Map<String, Object> layer = new LinkedHashMap<>();
    Map<String, Object> data = new LinkedHashMap<>();
    if (first instanceof Mark.Box) {
      layer.put("geom", "rect");
      layer.put("size", 0);
      data.put("xmin", column(part, Mark.Box.class, Mark.Box::x));
      data.put("xmax", column(part, Mark.Box.class, box -> box.x() + box.width()));
      data.put("ymin", column(part, Mark.Box.class, box -> -box.y() - box.height()));
      data.put("ymax", column(part, Mark.Box.class, box -> -box.y()));
      data.put("fill", column(part, Mark.class, Plot::colour));
    } else if (first instanceof Mark.Line) {
      layer.put("geom", "segment");
      data.put("x", column(part, Mark.Line.class, Mark.Line::x1));
      data.put("xend", column(part, Mark.Line.class, Mark.Line::x2));
      data.put("y", column(part, Mark.Line.class, line -> -line.y1()));
      data.put("yend", column(part, Mark.Line.class, line -> -line.y2()));
      data.put("size", column(part, Mark.Line.class, line -> line.thickness() / THICKNESS));
      data.put("color", column(part, Mark.class, Plot::colour));
    } else if (first instanceof Mark.Diamond) {
      layer.put("geom", "point");
      layer.put("shape", DIAMOND);
      layer.put("size", DIAMOND_SIZE);
      data.put("x", column(part, Mark.Diamond.class, Mark.Diamond::x));
      data.put("y", column(part, Mark.Diamond.class, diamond -> -diamond.y()));
      data.put("fill", column(part, Mark.class, Plot::colour));
      data.put("color", column(part, Mark.class, Plot::colour));
    } else if (first instanceof Mark.Letters letters) {
      layer.put("geom", "text");
      layer.put("hjust", letters.centred() ? 0.5 : 0.0);
      data.put("x", column(part, Mark.Letters.class, Mark.Letters::x));
      data.put("y", column(part, Mark.Letters.class, each -> -each.y()));
      data.put("size", column(part, Mark.Letters.class, each -> each.lettering().size() / LETTER));
      data.put("color", column(part, Mark.class, Plot::colour));
      List<Object> numbers = new ArrayList<>();
      for (int i = from; i < to; i++) {
        numbers.add("t" + i);
      }
      data.put("label", numbers);
    }
    Map<String, Object> mapping = new LinkedHashMap<>();
    data.keySet().forEach(each -> mapping.put(each, each));
    layer.put("data", data);
    layer.put("mapping", mapping);
    layer.put("tooltips", "none");
    return layer;
  }

  private static <T extends Mark> List<Object> column(
      List<Mark> marks, Class<T> kind, Function<T, Object> value) {
    List<Object> column = new ArrayList<>();
    marks.forEach(mark -> column.add(value.apply(kind.cast(mark))));
    return column;
  }

  private static Map<String, Object> identity(String aesthetic) {
    Map<String, Object> scale = new LinkedHashMap<>();
    scale.put("aesthetic", aesthetic);
    scale.put("scale_mapper_kind", "identity");
    scale.put("guide", "none");
    return scale;
  }

  private static Map<String, Object> axis(String aesthetic, double least, double greatest) {
    Map<String, Object> scale = new LinkedHashMap<>();
    scale.put("aesthetic", aesthetic);
    scale.put("limits", listOf(least, greatest));
    scale.put("expand", listOf(0, 0));
    return scale;
  }

  private static Map<String, Object> emptyTheme() {
    Map<String, Object> margin = new LinkedHashMap<>();
    List.of("t", "r", "b", "l").forEach(side -> margin.put(side, 0));
    Map<String, Object> theme = new LinkedHashMap<>();
    theme.put("name", "classic");
    List.of(
            "line",
            "axis",
            "axis_title",
            "axis_text",
            "panel_grid",
            "plot_background",
            "panel_background")
        .forEach(element -> theme.put(element, "blank"));
    theme.put("legend_position", "none");
    theme.put("plot_margin", margin);
    return theme;
  }

  /** One that can be changed, as the library does. */
  private static List<Object> listOf(Object... values) {
    return new ArrayList<>(List.of(values));
  }
}
