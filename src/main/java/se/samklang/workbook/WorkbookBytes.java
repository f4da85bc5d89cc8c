package se.samklang.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a file. */
public final class WorkbookBytes {
  /**
   * The hour of writing is nobody's business. The first day that a zip archive can tell stands for
   * any before it, of which Java writes an hour of the computer's time zone beside it.
   */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 2, 0, 0);

  private WorkbookBytes() {}

  /** The bytes of a workbook, the same whenever it is written. */
  public static byte[] of(XSSFWorkbook workbook) {
    return stable(workbook::write);
  }

  /** The bytes of a workbook of long tables, the same whenever it is written. */
  public static byte[] of(SXSSFWorkbook workbook) {
    return stable(workbook::writeAvoidingTempFiles);
  }

  private interface Written {
    void to(OutputStream target) throws IOException;
  }

  private static byte[] stable(Written workbook) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream stable = new ByteArrayOutputStream();
    try {
      workbook.to(written);
      try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()));
          ZipOutputStream out = new ZipOutputStream(stable)) {
        for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
          ZipEntry copy = new ZipEntry(part.getName());
          copy.setTimeLocal(EPOCH);
          out.putNextEntry(copy);
          in.transferTo(out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stable.toByteArray();
  }
}
