package se.samklang;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that a test makes, as Excel would save it. */
public final class Book {
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private XSSFSheet sheet;

  /** Begins another sheet. */
  public Book sheet(String name) {
    sheet = workbook.createSheet(name);
    return this;
  }

  /** A row below all others: texts, numbers, days, answers, null for no cell at all. */
  public Book row(Object... values) {
    int next = sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1;
    return rowAt(next + 1, values);
  }

  /** A row by its number in the sheet. */
  public Book rowAt(int number, Object... values) {
    XSSFRow row = sheet.createRow(number - 1);
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        set(row.createCell(i), values[i]);
      }
    }
    return this;
  }

  private void set(XSSFCell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean answer) {
      cell.setCellValue(answer);
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(style("yyyy-mm-dd"));
    } else if (value instanceof XSSFRichTextString rich) {
      cell.setCellValue(rich);
    } else {
      cell.setCellValue(String.valueOf(value));
    }
  }

  private CellStyle style(String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  /** Shows a cell in a format of Excel's. */
  Book format(String cell, String format) {
    return cell(cell, each -> each.setCellStyle(style(format)));
  }

  /** Does something to a cell, which is made where there is none. */
  Book cell(String reference, Consumer<XSSFCell> change) {
    int column = reference.charAt(0) - 'A';
    int row = Integer.parseInt(reference.substring(1)) - 1;
    XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell = line.getCell(column);
    change.accept(cell == null ? line.createCell(column) : cell);
    return this;
  }

  public Book merge(String area) {
    sheet.addMergedRegion(CellRangeAddress.valueOf(area));
    return this;
  }

  /** Does something to the sheet at hand. */
  Book with(Consumer<XSSFSheet> change) {
    change.accept(sheet);
    return this;
  }

  Book all(Consumer<XSSFWorkbook> change) {
    change.accept(workbook);
    return this;
  }

  public byte[] bytes() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One part of a workbook. */
  static byte[] part(byte[] book, String part) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(part)) {
          return in.readAllBytes();
        }
      }
      throw new AssertionError("the workbook has no part " + part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same workbook with the text of one part changed; null leaves the part out. */
  static byte[] changed(byte[] book, String part, UnaryOperator<String> change) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      boolean found = false;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        boolean wanted = entry.getName().equals(part);
        found |= wanted;
        String written = wanted ? change.apply(text) : text;
        if (written != null) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(written.getBytes(StandardCharsets.UTF_8));
        }
      }
      if (!found) {
        throw new AssertionError("the workbook has no part " + part);
      }
      out.finish();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
