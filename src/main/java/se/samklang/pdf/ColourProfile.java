package se.samklang.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * The ICC profile of sRGB (IEC 61966-2-1), in version 2.1 of ICC's format, with its primaries
 * adapted to the white of D50. Each Java has one as well, but not each the same bytes.
 */
final class ColourProfile {
  private static final String NAME = "sRGB IEC61966-2.1";
  private static final int COMPONENTS = 3;
  private static final int HEADER = 128;
  private static final int TAG = 12;
  private static final int CURVE_POINTS = 256;
  private static final int FIXED_ONE = 65536;

  private ColourProfile() {}

  /**
   * Says in the document what its colours mean. Put in as it is: by way of the library it would go
   * through the Java's colour management, which signs it with the name of the machine's kind.
   */
  static void attach(PDDocument document) throws IOException {
    PDStream profile =
        new PDStream(document, new ByteArrayInputStream(srgb()), COSName.FLATE_DECODE);
    profile.getCOSObject().setInt(COSName.N, COMPONENTS);
    COSDictionary intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setItem(COSName.S, COSName.GTS_PDFA1);
    intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, NAME);
    intent.setString(COSName.REGISTRY_NAME, "http://www.color.org");
    intent.setString(COSName.INFO, NAME);
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    document.getDocumentCatalog().addOutputIntent(new PDOutputIntent(intent));
  }

  private static byte[] srgb() {
    byte[] curve = curve();
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", description(NAME));
    tags.put("cprt", text("No copyright, use freely"));
    tags.put("wtpt", xyz(0.9642, 1, 0.8249));
    tags.put("rXYZ", xyz(0.43607, 0.22249, 0.01392));
    tags.put("gXYZ", xyz(0.38515, 0.71687, 0.09708));
    tags.put("bXYZ", xyz(0.14307, 0.06061, 0.7141));
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    int start = HEADER + 4 + TAG * tags.size();
    int size = start + tags.values().stream().mapToInt(tag -> tag.length).sum();
    ByteBuffer profile = ByteBuffer.allocate(size);
    profile.putInt(size).putInt(0).putInt(0x02100000);
    profile.put(ascii("mntrRGB XYZ "));
    profile.putShort((short) 2016).putShort((short) 1).putShort((short) 1);
    profile.position(36);
    profile.put(ascii("acsp"));
    profile.position(68);
    profile.putInt(fixed(0.9642)).putInt(fixed(1)).putInt(fixed(0.8249));
    profile.position(HEADER);
    profile.putInt(tags.size());
    int next = start;
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      profile.put(ascii(tag.getKey())).putInt(next).putInt(tag.getValue().length);
      next += tag.getValue().length;
    }
    tags.values().forEach(profile::put);
    return profile.array();
  }

  private static byte[] description(String name) {
    byte[] letters = ascii(name);
    return ByteBuffer.allocate(padded(12 + letters.length + 1 + 78))
        .put(ascii("desc"))
        .putInt(0)
        .putInt(letters.length + 1)
        .put(letters)
        .array();
  }

  private static byte[] text(String text) {
    byte[] letters = ascii(text);
    return ByteBuffer.allocate(padded(8 + letters.length + 1))
        .put(ascii("text"))
        .putInt(0)
        .put(letters)
        .array();
  }

  private static byte[] xyz(double x, double y, double z) {
    return ByteBuffer.allocate(20)
        .put(ascii("XYZ "))
        .putInt(0)
        .putInt(fixed(x))
        .putInt(fixed(y))
        .putInt(fixed(z))
        .array();
  }

  private static byte[] curve() {
    ByteBuffer curve =
        ByteBuffer.allocate(12 + 2 * CURVE_POINTS)
            .put(ascii("curv"))
            .putInt(0)
            .putInt(CURVE_POINTS);
    for (int i = 0; i < CURVE_POINTS; i++) {
      double value = i / (CURVE_POINTS - 1.0);
      double linear =
          value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
      curve.putShort((short) Math.round(linear * 0xFFFF));
    }
    return curve.array();
  }

  /** Tags begin at a multiple of four. */
  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static int fixed(double value) {
    return (int) Math.round(value * FIXED_ONE);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
