package se.samklang;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Test results held to what Jenkins takes. */
public final class JunitXml {
  private static final Path RULES = Path.of("src/test/resources/junit/jenkins.xsd");

  private JunitXml() {}

  /**
   * Checks test results.
   *
   * @throws SAXException where Jenkins would refuse them
   */
  public static void validate(String xml) throws IOException, SAXException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(RULES.toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  static boolean isValid(String xml) {
    try {
      validate(xml);
      return true;
    } catch (SAXException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
