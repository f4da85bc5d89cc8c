package se.samklang.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** How the cells of a workbook show their numbers, as far as it says what was meant by them. */
final class CellStyles extends DefaultHandler {
  /** What a spreadsheet keeps of a number; the digits beyond are noise of binary fractions. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** Beyond the year 9999 a spreadsheet shows no day. */
  private static final double LAST_DAY = 2_958_466;

  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
  private static final Pattern LEADING_ZEROS = Pattern.compile("0{2,}");

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, Look> looks = new HashMap<>();
  private boolean inCellStyles;

  /** What a number is shown as. */
  private enum Look {
    NUMBER,
    DATE,
    PERCENT,
    LEADING_ZEROS
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "numFmt" -> {
        String code = attributes.getValue("formatCode");
        formats.put(number(attributes.getValue("numFmtId")), code == null ? "" : code);
      }
      case "cellXfs" -> inCellStyles = true;
      case "xf" -> {
        if (inCellStyles) {
          formatOfStyle.add(number(attributes.getValue("numFmtId")));
        }
      }
      default -> {
        // Fonts, fills and borders say nothing about what stands in a cell.
      }
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("cellXfs")) {
      inCellStyles = false;
    }
  }

  /**
   * A stored number as it was meant: a day in ISO form, a share in percent, else the number without
   * an exponent and without digits that nobody typed.
   *
   * @param style the number of the cell's style
   * @param from1904 whether the workbook counts days from 1904
   */
  String shown(String stored, int style, boolean from1904) {
    double number;
    try {
      number = Double.parseDouble(stored);
    } catch (NumberFormatException e) {
      return stored;
    }
    if (!Double.isFinite(number)) {
      return stored;
    }
    Look look = look(style);
    if (look == Look.DATE && number >= 0 && number < LAST_DAY) {
      return day(number, from1904);
    }
    BigDecimal exact = new BigDecimal(number).round(DIGITS);
    return switch (look) {
      case PERCENT -> plain(exact.movePointRight(2)) + "%";
      case LEADING_ZEROS -> padded(plain(exact), format(style).length());
      case DATE, NUMBER -> plain(exact);
    };
  }

  /** Below a day it is a time; otherwise the day counts and its time does not. */
  private static String day(double number, boolean from1904) {
    LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904, true);
    return number < 1 ? moment.toLocalTime().toString() : moment.toLocalDate().toString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String padded(String number, int length) {
    boolean whole = number.chars().allMatch(Character::isDigit);
    return whole ? "0".repeat(Math.max(0, length - number.length())) + number : number;
  }

  private Look look(int style) {
    return looks.computeIfAbsent(style, this::newLook);
  }

  private Look newLook(int style) {
    String format = format(style);
    if (DateUtil.isADateFormat(id(style), format)) {
      return Look.DATE;
    }
    if (format.indexOf('%') >= 0) {
      return Look.PERCENT;
    }
    return LEADING_ZEROS.matcher(format).matches() ? Look.LEADING_ZEROS : Look.NUMBER;
  }

  private int id(int style) {
    return style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
  }

  /**
   * The format without the texts it adds: in {@code "den "d mmmm} the letters e and n say nothing.
   */
  private String format(int style) {
    @Nullable String own = formats.get(id(style));
    @Nullable String format = own == null ? BuiltinFormats.getBuiltinFormat(id(style)) : own;
    return format == null ? "" : LITERAL.matcher(format).replaceAll("");
  }

  private static int number(@Nullable String attribute) {
    try {
      return attribute == null ? 0 : Integer.parseInt(attribute);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
