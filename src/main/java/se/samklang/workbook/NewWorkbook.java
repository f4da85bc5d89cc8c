package se.samklang.workbook;

import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of our own, which does not tell when it was made: that would differ each time. */
public final class NewWorkbook {
  private NewWorkbook() {}

  /** An empty one. */
  public static XSSFWorkbook open() {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.getProperties().getCoreProperties().setCreated(Optional.empty());
    return workbook;
  }

  /** An empty one for tables that nobody can say the length of; rows are not to be seen again. */
  public static SXSSFWorkbook forLongTables() {
    return new LongWorkbook();
  }
}
