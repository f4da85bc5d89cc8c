package se.samklang.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.poi.xssf.streaming.StreamingSheetWriter;

/** The rows of a sheet, packed in memory: what is said of strangers stands in no file beside. */
final class PackedRows extends StreamingSheetWriter {
  private final ByteArrayOutputStream packed;
  private final DeflaterOutputStream packer;

  private PackedRows(ByteArrayOutputStream packed, DeflaterOutputStream packer) throws IOException {
    super(packer);
    this.packed = packed;
    this.packer = packer;
  }

  /** None yet. */
  static PackedRows open() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    return new PackedRows(packed, new DeflaterOutputStream(packed));
  }

  @Override
  public InputStream getWorksheetXMLInputStream() throws IOException {
    close();
    packer.finish();
    return new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray()));
  }
}
