package se.samklang.input;

import org.jspecify.annotations.Nullable;

/**
 * The texts of a workbook's cells, as a person sees or typed them.
 *
 * @param from1904 whether the workbook counts days from 1904
 */
record CellTexts(SharedStrings strings, CellStyles styles, boolean from1904, Texts texts) {
  /** How many characters a day has in ISO form. */
  private static final int DAY = "2016-03-01".length();

  /**
   * The text of one cell; null where it names a shared text that there is not.
   *
   * @param type what the file says is stored, null for a number
   * @param value as stored
   * @param inline the text that stands in the cell itself
   * @param style the number of the cell's style
   */
  @Nullable String text(@Nullable String type, String value, RichText inline, int style) {
    if (type == null) {
      return number(value, style);
    }
    return switch (type) {
      case "s" -> shared(value);
      case "inlineStr" -> inline.read();
      case "str" -> RichText.unescaped(value);
      case "b" -> value.isEmpty() ? "" : String.valueOf(!value.equals("0"));
      case "e" -> error(value);
      case "d" ->
          value.length() > DAY && value.charAt(DAY) == 'T' ? value.substring(0, DAY) : value;
      default -> number(value, style);
    };
  }

  private String number(String value, int style) {
    return value.isEmpty() ? "" : styles.shown(value, style, from1904);
  }

  private @Nullable String shared(String index) {
    try {
      return strings.at(Integer.parseInt(index.strip()));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The file names errors in English, whatever the sheet shows. */
  private String error(String value) {
    String shown = texts.meaning("cell-error", value);
    return shown == null ? value : shown;
  }
}
