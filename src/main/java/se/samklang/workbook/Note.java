package se.samklang.workbook;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What is said of a cell when the pointer rests on it. */
public final class Note {
  /** By whom notes are, so that they can be told from those of people. */
  public static final String AUTHOR = "Samklang";

  private static final int WIDTH = 320;
  private static final int LINE_HEIGHT = 18;
  private static final int LETTERS_A_LINE = 46;
  private static final float PIXELS_A_POINT = 96 / 72f;

  private Note() {}

  /**
   * Puts a note at a cell that has none, large enough for its text.
   *
   * <p>Its anchor is in the cell itself, as a comment belongs to the cell that its anchor is in.
   */
  public static void at(XSSFCell cell, String text) {
    XSSFSheet sheet = cell.getSheet();
    XSSFClientAnchor anchor = beside(cell, (lines(text) + 1) * LINE_HEIGHT);
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(new XSSFRichTextString(text));
    comment.setAuthor(AUTHOR);
  }

  /** A box of that many pixels, right of the cell; columns and rows have sizes of their own. */
  private static XSSFClientAnchor beside(XSSFCell cell, int height) {
    XSSFSheet sheet = cell.getSheet();
    int column = cell.getColumnIndex() + 1;
    float across = WIDTH;
    for (; across > columnWidth(sheet, column); column++) {
      across -= columnWidth(sheet, column);
    }
    int row = cell.getRowIndex();
    float down = height;
    for (; down > rowHeight(sheet, row); row++) {
      down -= rowHeight(sheet, row);
    }
    return new XSSFClientAnchor(
        emu(columnWidth(sheet, cell.getColumnIndex())),
        0,
        emu(across),
        emu(down),
        cell.getColumnIndex(),
        cell.getRowIndex(),
        column,
        row);
  }

  private static int emu(float pixels) {
    return Units.pixelToEMU(Math.round(pixels));
  }

  /** A hidden column takes no room, and would never end the box. */
  private static float columnWidth(XSSFSheet sheet, int column) {
    return Math.max(1, sheet.getColumnWidthInPixels(column));
  }

  private static float rowHeight(XSSFSheet sheet, int row) {
    XSSFRow there = sheet.getRow(row);
    float points = there == null ? sheet.getDefaultRowHeightInPoints() : there.getHeightInPoints();
    return Math.max(1, points * PIXELS_A_POINT);
  }

  private static int lines(String text) {
    return text.lines().mapToInt(line -> 1 + line.length() / LETTERS_A_LINE).sum();
  }
}
