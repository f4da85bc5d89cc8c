package se.samklang.chart;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * What the library drew as an element for a page: rectangles, lines, polygons and text with their
 * places from the picture's own corner. Without its style sheet, style attributes, clips and
 * identifiers, which a strict Content-Security-Policy refuses or which change from run to run; each
 * colour is an attribute, and a class by which a page can give another (see {@link ChartStyle}).
 */
final class SvgWriter {
  /** The library draws lower plots in other proportions; what is below the picture is not shown. */
  private static final double LEAST_PLOT = 100;

  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private static final Pattern TRANSLATION =
      Pattern.compile("translate\\(([-0-9.E]+) ([-0-9.E]+) ?\\)");
  private static final Pattern POINT = Pattern.compile("[ML] ?([-0-9.E]+) ([-0-9.E]+)");

  private record Offset(double x, double y) {
    Offset moved(String transform) {
      Matcher translation = TRANSLATION.matcher(transform);
      return translation.find()
          ? new Offset(
              x + Double.parseDouble(translation.group(1)),
              y + Double.parseDouble(translation.group(2)))
          : this;
    }
  }

  private final Caption caption;
  private final List<Mark> marks;
  private final double width;
  private final double height;
  private int drawn;

  SvgWriter(Caption caption, List<Mark> marks, double width, double height) {
    this.caption = caption;
    this.marks = marks;
    this.width = width;
    this.height = height;
  }

  String svg() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      writeHead(out);
      if (!marks.isEmpty()) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        copy(
            factory.createXMLStreamReader(
                new StringReader(new Plot(marks, width, Math.max(height, LEAST_PLOT)).svg())),
            out);
      }
      if (drawn != marks.size()) {
        throw new IllegalStateException("the library drew " + drawn + " marks of " + marks.size());
      }
      out.writeEndElement();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the library's picture cannot be read", e);
    }
    return text.toString();
  }

  private void writeHead(XMLStreamWriter out) throws XMLStreamException {
    boolean described = !caption.description().isBlank();
    out.writeStartElement("svg");
    out.writeDefaultNamespace(NAMESPACE);
    out.writeAttribute("class", "chart");
    out.writeAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
    out.writeAttribute("role", "img");
    String title = caption.id() + "-title";
    String description = caption.id() + "-desc";
    out.writeAttribute("aria-labelledby", described ? title + " " + description : title);
    out.writeAttribute("font-family", "sans-serif");
    writeNote(out, "title", title, caption.title());
    if (described) {
      writeNote(out, "desc", description, caption.description());
    }
  }

  private static void writeNote(XMLStreamWriter out, String name, String id, String text)
      throws XMLStreamException {
    out.writeStartElement(name);
    out.writeAttribute("id", id);
    out.writeCharacters(Label.of(text));
    out.writeEndElement();
  }

  private void copy(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
    Deque<Offset> offsets = new ArrayDeque<>();
    offsets.push(new Offset(-Plot.OFFSET, -Plot.OFFSET));
    int hidden = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        offsets.push(offsets.element().moved(attribute(in, "transform")));
        String name = in.getLocalName();
        hidden += name.equals("defs") || name.equals("style") ? 1 : 0;
        if (hidden == 0 && name.equals("text")) {
          copyText(in, offsets.pop(), out);
        } else if (hidden == 0) {
          copyShape(in, offsets.element(), out);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        offsets.pop();
        String name = in.getLocalName();
        hidden -= name.equals("defs") || name.equals("style") ? 1 : 0;
      }
    }
  }

  private void copyShape(XMLStreamReader in, Offset offset, XMLStreamWriter out)
      throws XMLStreamException {
    switch (in.getLocalName()) {
      case "rect" -> {
        out.writeEmptyElement("rect");
        writePlace(out, "x", offset.x() + length(in, "x"));
        writePlace(out, "y", offset.y() + length(in, "y"));
        writePlace(out, "width", length(in, "width"));
        writePlace(out, "height", length(in, "height"));
        writeInk(out, "fill", Plot.ink(attribute(in, "fill")));
      }
      case "line" -> {
        out.writeEmptyElement("line");
        writePlace(out, "x1", offset.x() + length(in, "x1"));
        writePlace(out, "y1", offset.y() + length(in, "y1"));
        writePlace(out, "x2", offset.x() + length(in, "x2"));
        writePlace(out, "y2", offset.y() + length(in, "y2"));
        writePlace(out, "stroke-width", length(in, "stroke-width"));
        writeInk(out, "stroke", Plot.ink(attribute(in, "stroke")));
      }
      case "path" -> {
        if (!attribute(in, "d").isEmpty()) {
          out.writeEmptyElement("polygon");
          out.writeAttribute("points", points(attribute(in, "d"), offset));
          writeInk(out, "fill", Plot.ink(attribute(in, "fill")));
        }
      }
      case "svg", "g", "defs", "style" -> {}
      default -> throw new IllegalStateException("the library drew a " + in.getLocalName());
    }
  }

  private static String points(String path, Offset offset) {
    List<String> points = new ArrayList<>();
    Matcher point = POINT.matcher(path);
    while (point.find()) {
      points.add(
          number(offset.x() + Double.parseDouble(point.group(1)))
              + ","
              + number(offset.y() + Double.parseDouble(point.group(2))));
    }
    return String.join(" ", points);
  }

  private void copyText(XMLStreamReader in, Offset offset, XMLStreamWriter out)
      throws XMLStreamException {
    double y = offset.y() + length(in, "y");
    String number = in.getElementText().strip().substring(1);
    if (!(marks.get(Integer.parseInt(number)) instanceof Mark.Letters letters)) {
      throw new IllegalStateException("the library wrote text that was not given: " + number);
    }
    out.writeStartElement("text");
    writePlace(out, "x", offset.x());
    writePlace(out, "y", y);
    writePlace(out, "font-size", letters.lettering().size());
    if (letters.lettering().bold()) {
      out.writeAttribute("font-weight", "bold");
    }
    if (letters.centred()) {
      out.writeAttribute("text-anchor", "middle");
    }
    writeInk(out, "fill", letters.ink());
    out.writeCharacters(Label.of(letters.text()));
    out.writeEndElement();
  }

  private void writeInk(XMLStreamWriter out, String attribute, Ink ink) throws XMLStreamException {
    drawn++;
    out.writeAttribute(attribute, ink.light());
    out.writeAttribute("class", ink.style());
  }

  private static void writePlace(XMLStreamWriter out, String attribute, double value)
      throws XMLStreamException {
    out.writeAttribute(attribute, number(value));
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static double length(XMLStreamReader in, String attribute) {
    String value = attribute(in, attribute);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  private static String attribute(XMLStreamReader in, String name) {
    String value = in.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
