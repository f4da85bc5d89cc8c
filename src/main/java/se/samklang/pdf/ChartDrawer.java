package se.samklang.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the pictures of a page: what {@code se.samklang.chart} writes, and nothing else. The
 * drawers that come with the library measure letters with the machine's fonts; here text stays text
 * in the fonts of the document.
 */
final class ChartDrawer implements SVGDrawer {
  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext css, double width, double height, double dotsPerPixel) {
    String[] view = svg.getAttribute("viewBox").split(" ", -1);
    if (view.length != 4) {
      throw new IllegalArgumentException("a drawing without a size");
    }
    double scale = width > 0 ? width / number(view[2]) : dotsPerPixel;
    return new Chart(svg, scale, number(view[2]) * scale, number(view[3]) * scale);
  }

  private static double number(String value) {
    return Double.parseDouble(value);
  }

  private static double number(Element element, String attribute) {
    return number(element.getAttribute(attribute));
  }

  /** Fonts come with the document. */
  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {}

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

  @Override
  public void addFontStream(
      FSSupplier<InputStream> font, String family, Integer weight, FontStyle style) {}

  @Override
  public void close() {}

  private record Chart(Element svg, double scale, double width, double height) implements SVGImage {

    @Override
    public int getIntrinsicWidth() {
      return (int) Math.round(width);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) Math.round(height);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element) {
          draw(element, device, context, x, y);
        }
      }
    }

    private void draw(
        Element element, OutputDevice device, RenderingContext context, double x, double y) {
      switch (element.getTagName()) {
        case "rect" -> {
          device.setColor(colour(element.getAttribute("fill")));
          device.fill(
              new Rectangle2D.Double(
                  x + scaled(element, "x"),
                  y + scaled(element, "y"),
                  scaled(element, "width"),
                  scaled(element, "height")));
        }
        case "line" -> {
          device.setColor(colour(element.getAttribute("stroke")));
          device.setStroke(new BasicStroke((float) scaled(element, "stroke-width")));
          device.draw(
              new Line2D.Double(
                  x + scaled(element, "x1"),
                  y + scaled(element, "y1"),
                  x + scaled(element, "x2"),
                  y + scaled(element, "y2")));
        }
        case "polygon" -> {
          device.setColor(colour(element.getAttribute("fill")));
          device.fill(polygon(element.getAttribute("points"), x, y));
        }
        case "text" -> write(element, device, context, x, y);
        default -> throw new IllegalArgumentException("no drawing holds a " + element.getTagName());
      }
    }

    private Path2D polygon(String points, double x, double y) {
      Path2D path = new Path2D.Double();
      for (String point : points.split(" ", -1)) {
        int comma = point.indexOf(',');
        double px = x + number(point.substring(0, comma)) * scale;
        double py = y + number(point.substring(comma + 1)) * scale;
        if (path.getCurrentPoint() == null) {
          path.moveTo(px, py);
        } else {
          path.lineTo(px, py);
        }
      }
      path.closePath();
      return path;
    }

    private void write(
        Element element, OutputDevice device, RenderingContext context, double x, double y) {
      FontSpecification specification = new FontSpecification();
      specification.families = new String[] {PagePdf.FONT};
      specification.size = (float) scaled(element, "font-size");
      specification.fontWeight =
          element.getAttribute("font-weight").equals("bold") ? IdentValue.BOLD : IdentValue.NORMAL;
      specification.fontStyle = IdentValue.NORMAL;
      specification.variant = IdentValue.NORMAL;
      FSFont font = context.getFont(specification);
      String text = element.getTextContent();
      double left = x + scaled(element, "x");
      if (element.getAttribute("text-anchor").equals("middle")) {
        left -= context.getTextRenderer().getWidth(context.getFontContext(), font, text) / 2.0;
      }
      device.setColor(colour(element.getAttribute("fill")));
      ((AbstractOutputDevice) device).setFontSpecification(specification);
      device.setFont(font);
      context
          .getTextRenderer()
          .drawString(device, text, (float) left, (float) (y + scaled(element, "y")));
    }

    private double scaled(Element element, String attribute) {
      return number(element, attribute) * scale;
    }

    private static FSRGBColor colour(String hex) {
      return new FSRGBColor(Integer.parseInt(hex.substring(1), 16));
    }
  }
}
