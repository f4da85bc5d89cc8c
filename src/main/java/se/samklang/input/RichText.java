package se.samklang.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a workbook while its runs come by: formatting counts for nothing, phonetics either. */
final class RichText {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final int HEXADECIMAL = 16;

  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private boolean inPhonetics;

  void clear() {
    text.setLength(0);
  }

  void start(String element) {
    if (element.equals("t")) {
      inText = true;
    } else if (element.equals("rPh")) {
      inPhonetics = true;
    }
  }

  void end(String element) {
    if (element.equals("t")) {
      inText = false;
    } else if (element.equals("rPh")) {
      inPhonetics = false;
    }
  }

  void characters(char[] characters, int start, int length) {
    if (inText && !inPhonetics) {
      text.append(characters, start, length);
    }
  }

  /** What the runs say; characters that XML cannot hold stand there as their numbers. */
  String read() {
    return unescaped(text.toString());
  }

  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), HEXADECIMAL))));
  }
}
