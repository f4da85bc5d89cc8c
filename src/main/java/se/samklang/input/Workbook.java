package se.samklang.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.samklang.model.Place;

/**
 * An Excel workbook (.xlsx) whose sheets are read one by one. Its macros, links and queries are
 * never touched.
 */
final class Workbook implements AutoCloseable {
  private static final String MAIN_PART = "xl/workbook.xml";
  private static final long MOST_LIST = 16L << 20;
  private static final long MOST_STYLES = 64L << 20;
  private static final long MOST_STRINGS = 256L << 20;
  private static final long MOST_SHEET = 1L << 31;

  private final OPCPackage zip;
  private final PackagePart main;
  private final List<SheetPart> sheets;
  private final CellTexts texts;

  private Workbook(OPCPackage zip, PackagePart main, List<SheetPart> sheets, CellTexts texts) {
    this.zip = zip;
    this.main = main;
    this.sheets = sheets;
    this.texts = texts;
  }

  /** Opens the bytes of a file as a workbook. */
  static Workbook open(String file, byte[] bytes, Texts texts) throws UnreadableException {
    if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
      throw new UnreadableException(start(file), NotAWorkbook.reason(bytes));
    }
    String part = "";
    try {
      ZipBytes entries = new ZipBytes(bytes);
      OPCPackage zip = opened(file, entries);
      PackagePart main = main(file, zip);
      Listing listing = new Listing(file);
      part = MAIN_PART;
      WorkbookXml.read(main.getInputStream(), MOST_LIST, listing);
      CellStyles styles = new CellStyles();
      SharedStrings strings = new SharedStrings();
      for (PackageRelationship relationship : main.getRelationships()) {
        String type = relationship.getRelationshipType();
        part = relationship.getTargetURI().toString();
        if (type.endsWith("/styles")) {
          WorkbookXml.read(part(main, relationship).getInputStream(), MOST_STYLES, styles);
        } else if (type.endsWith("/sharedStrings")) {
          WorkbookXml.read(part(main, relationship).getInputStream(), MOST_STRINGS, strings);
        }
      }
      CellTexts cells = new CellTexts(strings, styles, listing.from1904, texts);
      return new Workbook(zip, main, listing.sheets, cells);
    } catch (IOException | SAXException | InvalidFormatException | RuntimeException e) {
      throw problem(start(file), part, e);
    }
  }

  /** POI is silent about relations that it cannot read, so they are tried first. */
  private static OPCPackage opened(String file, ZipBytes entries)
      throws UnreadableException, InvalidFormatException, IOException, SAXException {
    if (entries.getEntry("[Content_Types].xml") == null) {
      boolean openDocument = entries.getEntry("mimetype") != null;
      throw new UnreadableException(
          start(file), openDocument ? "workbook-opendocument" : "workbook-foreign");
    }
    OPCPackage zip = OPCPackage.open(entries);
    for (ZipArchiveEntry relations : entries.relations()) {
      WorkbookXml.read(
          entries.getInputStream(relations), ZipBytes.MOST_OF_RELATIONS, new DefaultHandler());
    }
    entries.opened();
    return zip;
  }

  private static PackagePart main(String file, OPCPackage zip)
      throws UnreadableException, InvalidFormatException {
    for (String type :
        List.of(
            PackageRelationshipTypes.CORE_DOCUMENT,
            PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
      PackageRelationship relationship = zip.getRelationshipsByType(type).getRelationship(0);
      PackagePart part = relationship == null ? null : zip.getPart(relationship);
      if (part != null) {
        String content = part.getContentType();
        if (content.contains("sheet.binary")) {
          throw new UnreadableException(start(file), "workbook-binary");
        }
        if (!content.contains("spreadsheetml") && !content.contains("ms-excel")) {
          throw new UnreadableException(start(file), "workbook-foreign");
        }
        return part;
      }
    }
    throw missing(start(file), MAIN_PART);
  }

  /** A part of the workbook itself: what lies outside is never fetched. */
  private static PackagePart part(PackagePart main, PackageRelationship relationship)
      throws InvalidFormatException {
    if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
      throw new InvalidFormatException("external");
    }
    return main.getRelatedPart(relationship);
  }

  /** The sheets in the workbook's order. */
  List<SheetPart> sheets() {
    return sheets;
  }

  /** What stands in a sheet; empty where it is a chart or another sheet without cells. */
  Optional<Sheet> read(SheetPart sheet) throws UnreadableException {
    SheetXml xml = new SheetXml(sheet, texts);
    String part = sheet.part();
    try {
      PackageRelationship relationship = main.getRelationship(sheet.part());
      if (relationship == null) {
        throw missing(sheet.place(1, 1), part);
      }
      if (!relationship.getRelationshipType().endsWith("/worksheet")) {
        return Optional.empty();
      }
      part = relationship.getTargetURI().toString();
      WorkbookXml.read(part(main, relationship).getInputStream(), MOST_SHEET, xml);
      return Optional.of(xml.sheet());
    } catch (IOException | SAXException | InvalidFormatException | RuntimeException e) {
      throw problem(xml.here(), part, e);
    }
  }

  /** POI throws many kinds of exceptions at what is broken. */
  private static UnreadableException problem(Place place, String part, Exception thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      String message = String.valueOf(e.getMessage());
      if (e instanceof BoundedStream.TooLongException || message.startsWith("Zip bomb")) {
        return new UnreadableException(place, "workbook-too-large");
      }
      if (message.contains("disallow-doctype-decl")) {
        return new UnreadableException(place, "workbook-doctype");
      }
      if (message.startsWith("No part found")) {
        return missing(place, part);
      }
    }
    return part.isEmpty()
        ? new UnreadableException(place, "workbook-broken")
        : new UnreadableException(place, "workbook-part-broken", Map.of("part", part));
  }

  private static UnreadableException missing(Place place, String part) {
    return new UnreadableException(place, "workbook-part-missing", Map.of("part", part));
  }

  private static Place start(String file) {
    return new Place(file, 1, 1);
  }

  @Override
  public void close() {
    zip.revert();
  }

  /** The workbook's own part: which sheets there are, and how days are counted. */
  private static final class Listing extends DefaultHandler {
    private final String file;
    private final List<SheetPart> sheets = new ArrayList<>();
    private boolean from1904;

    Listing(String file) {
      this.file = file;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (name.equals("workbookPr")) {
        String stated = attributes.getValue("date1904");
        from1904 = "1".equals(stated) || "true".equals(stated);
      } else if (name.equals("sheet")) {
        String state = attributes.getValue("state");
        boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
        String title = String.valueOf(attributes.getValue("name"));
        sheets.add(new SheetPart(file, title, sheets.size() + 1, hidden, part(attributes)));
      }
    }

    /** The id of the part, in whatever edition of the namespace. */
    private static String part(Attributes attributes) {
      for (int i = 0; i < attributes.getLength(); i++) {
        if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
          return attributes.getValue(i);
        }
      }
      return "";
    }
  }
}
