package se.samklang.input;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that the cells of a workbook name by number. */
final class SharedStrings extends DefaultHandler {
  private final List<String> strings = new ArrayList<>();
  private final RichText text = new RichText();

  /** The text of a number, null where there is none. */
  @Nullable String at(int index) {
    return index >= 0 && index < strings.size() ? strings.get(index) : null;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (name.equals("si")) {
      text.clear();
    }
    text.start(name);
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    text.end(name);
    if (name.equals("si")) {
      strings.add(text.read());
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.characters(characters, start, length);
  }
}
