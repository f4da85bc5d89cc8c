package se.samklang.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells what a file is that bears the name of a workbook and is none. */
final class NotAWorkbook {
  private static final int LOOKED_AT = 4096;
  private static final Pattern WEB_PAGE =
      Pattern.compile("<(!doctype\\s+html|html|head|body|meta|table)\\b");

  private NotAWorkbook() {}

  /** The key of the sentence that says what the bytes are, which are no zip archive. */
  static String reason(byte[] bytes) {
    FileMagic magic = FileMagic.valueOf(bytes);
    return switch (magic) {
      case OLE2 -> oldContainer(bytes);
      case BIFF2, BIFF3, BIFF4 -> "workbook-old";
      default ->
          isWebPage(bytes)
              ? "workbook-html"
              : magic == FileMagic.UNKNOWN ? unknown(bytes) : "workbook-foreign";
    };
  }

  /** The container of Office's old formats also holds workbooks that a password encrypts. */
  private static String oldContainer(byte[] bytes) {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return "workbook-encrypted";
      }
      boolean old =
          root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
      return old ? "workbook-old" : "workbook-foreign";
    } catch (IOException | RuntimeException e) {
      return "workbook-broken";
    }
  }

  private static boolean isWebPage(byte[] bytes) {
    return WEB_PAGE.matcher(start(bytes).toLowerCase(Locale.ROOT)).find();
  }

  private static String unknown(byte[] bytes) {
    return start(bytes).indexOf('\0') < 0 ? "workbook-text" : "workbook-foreign";
  }

  /**
   * The first characters; of markup the letters that count are ASCII in any encoding of offices.
   */
  private static String start(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
  }
}
