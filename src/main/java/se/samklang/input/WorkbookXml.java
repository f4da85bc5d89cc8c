package se.samklang.input;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The XML of a workbook's parts, read as it comes, with nothing from outside. */
final class WorkbookXml {
  private WorkbookXml() {}

  /**
   * Reads one part.
   *
   * @param most how many bytes it may be
   */
  static void read(InputStream part, long most, DefaultHandler handler)
      throws IOException, SAXException {
    try (InputStream in = new BoundedStream(part, most)) {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.parse(new InputSource(in));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
