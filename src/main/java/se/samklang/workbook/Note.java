package se.samklang.workbook;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What is said of a cell when the pointer rests on it. */
public final class Note {
  /** By whom notes are, so that they can be told from those of people. */
  public static final String AUTHOR = "Samklang";

  private static final int COLUMNS = 4;
  private static final int LETTERS_A_LINE = 42;
  private static final int LINES_BESIDE = 3;

  private Note() {}

  /**
   * Puts a note at a cell that has none, large enough for its text.
   *
   * <p>Its anchor is in the cell itself, as a comment belongs to the cell that its anchor is in.
   */
  public static void at(XSSFCell cell, String text) {
    XSSFSheet sheet = cell.getSheet();
    int beside = Math.round(sheet.getColumnWidthInPixels(cell.getColumnIndex()));
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            Units.pixelToEMU(beside),
            0,
            0,
            0,
            cell.getColumnIndex(),
            cell.getRowIndex(),
            cell.getColumnIndex() + 1 + COLUMNS,
            cell.getRowIndex() + lines(text) + LINES_BESIDE);
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(new XSSFRichTextString(text));
    comment.setAuthor(AUTHOR);
    cell.setCellComment(comment);
  }

  private static int lines(String text) {
    return text.lines().mapToInt(line -> 1 + line.length() / LETTERS_A_LINE).sum();
  }
}
