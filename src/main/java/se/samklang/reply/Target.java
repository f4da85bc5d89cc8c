package se.samklang.reply;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The cell that is to be mended.
 *
 * @param row 1-based
 * @param column 1-based
 */
record Target(String sheet, int row, int column) {

  /** As people write it, such as {@code B14}. */
  String address() {
    return CellReference.convertNumToColString(column - 1) + row;
  }

  /** As a link names it. */
  String reference() {
    return "'" + sheet.replace("'", "''") + "'!" + address();
  }

  /** The cell in its sheet, made where there is none. */
  XSSFCell in(XSSFSheet in) {
    XSSFRow line = in.getRow(row - 1) == null ? in.createRow(row - 1) : in.getRow(row - 1);
    XSSFCell cell = line.getCell(column - 1);
    return cell == null ? line.createCell(column - 1) : cell;
  }
}
