package se.samklang.reply;

import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFColor;
import se.samklang.model.Severity;

/** How a cell is marked; its note says the same in words, so that colour is never alone. */
enum Mark {
  ERROR(0xffc9c4, 0xb3261e),
  WARNING(0xffeaa6, 0x7a5200),
  INFO(0xd4e6f8, 0x1f5fa8),
  /** What is suggested stands in it, for the writer to choose from. */
  FILLED(0xcfebcd, 0x23662a);

  private final int light;
  private final int dark;

  Mark(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  private static byte[] rgb(int colour) {
    return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
  }

  static Mark of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }

  /** The fill behind dark letters. */
  XSSFColor light() {
    return new XSSFColor(rgb(light));
  }

  /** The fill behind light letters, such as those of a header. */
  XSSFColor dark() {
    return new XSSFColor(rgb(dark));
  }

  /** The mark of a fill; empty where it is not one of ours. */
  static Optional<Mark> of(XSSFColor fill) {
    byte[] rgb = fill.getRGB();
    return Arrays.stream(values())
        .filter(mark -> Arrays.equals(rgb(mark.light), rgb) || Arrays.equals(rgb(mark.dark), rgb))
        .findFirst();
  }
}
