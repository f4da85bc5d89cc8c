package se.samklang.workbook;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * A workbook whose rows are packed as they come and cannot be looked at again: as objects, those of
 * a hundred thousand findings take gigabytes.
 */
final class LongWorkbook extends SXSSFWorkbook {
  private static final int ROWS_AT_HAND = 16;

  LongWorkbook() {
    super(NewWorkbook.open(), ROWS_AT_HAND);
    setZip64Mode(Zip64Mode.AsNeeded); // for parts of more than 4 GB, which none has
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return PackedRows.open();
  }

  /**
   * Only asked for where a sheet begins, to measure columns that nobody measures. For that POI
   * would have the computer's fonts listed, and for their list the computer's name looked up in a
   * network; by an error with this word it knows that there are none.
   */
  @Override
  public Font getFontAt(int index) {
    throw new InternalError("X11FontManager is not asked for fonts");
  }
}
