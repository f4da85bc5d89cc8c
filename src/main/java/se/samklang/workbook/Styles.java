package se.samklang.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How cells of our own sheets look.
 *
 * @param title a line above a table
 * @param header the header row of a table
 * @param text a text that may take several lines
 * @param day a date, year first
 * @param link a text that leads to another cell
 */
public record Styles(
    XSSFCellStyle title,
    XSSFCellStyle header,
    XSSFCellStyle text,
    XSSFCellStyle day,
    XSSFCellStyle link) {
  private static final String DAY = "yyyy-mm-dd";
  private static final byte[] HEADER_FILL = {0x1f, 0x4e, 0x79};
  private static final byte[] WHITE = {(byte) 0xff, (byte) 0xff, (byte) 0xff};
  private static final byte[] BLUE = {0x05, 0x4a, (byte) 0xa8};
  private static final short TITLE_POINTS = 14;

  /** The styles, added to a workbook. */
  public static Styles of(XSSFWorkbook workbook) {
    XSSFCellStyle text = workbook.createCellStyle();
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);
    XSSFCellStyle day = like(text, workbook);
    day.setDataFormat(workbook.createDataFormat().getFormat(DAY));
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    bold.setColor(new XSSFColor(WHITE));
    XSSFCellStyle header = like(text, workbook);
    header.setVerticalAlignment(VerticalAlignment.CENTER);
    header.setFont(bold);
    header.setFillForegroundColor(new XSSFColor(HEADER_FILL));
    header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    header.setBorderRight(BorderStyle.THIN);
    XSSFFont large = workbook.createFont();
    large.setBold(true);
    large.setFontHeightInPoints(TITLE_POINTS);
    XSSFCellStyle title = workbook.createCellStyle();
    title.setFont(large);
    XSSFFont underlined = workbook.createFont();
    underlined.setUnderline(FontUnderline.SINGLE);
    underlined.setColor(new XSSFColor(BLUE));
    XSSFCellStyle link = like(text, workbook);
    link.setFont(underlined);
    return new Styles(title, header, text, day, link);
  }

  private static XSSFCellStyle like(XSSFCellStyle style, XSSFWorkbook workbook) {
    XSSFCellStyle copy = workbook.createCellStyle();
    copy.cloneStyleFrom(style);
    return copy;
  }
}
