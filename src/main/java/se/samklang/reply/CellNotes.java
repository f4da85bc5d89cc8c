package se.samklang.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import se.samklang.report.Words;
import se.samklang.workbook.Note;

/** Colours cells and puts notes at them, and takes both away again when a file comes back. */
final class CellNotes {
  /**
   * How our part of a note begins: by this it is found again, as programs lose who wrote a note.
   */
  private static final String OURS = Note.AUTHOR + ":\n";

  private static final String BETWEEN = "\n\n";

  /** The colour that a cell had before it was marked, at the end of its note. */
  private static final Pattern OWN_COLOUR = Pattern.compile("#([0-9A-F]{6})$");

  private final XSSFWorkbook workbook;
  private final Words words;

  /** Three times the middle of a colour's scale. */
  private static final int LIGHT = 3 * 128;

  private final Map<String, XSSFCellStyle> coloured = new HashMap<>();
  private final Map<String, XSSFCellStyle> plain = new HashMap<>();

  /** Looking for a note where there is none takes longer the more notes a sheet has. */
  private final Map<String, Set<CellAddress>> notedBefore = new HashMap<>();

  CellNotes(XSSFWorkbook workbook, Words words) {
    this.workbook = workbook;
    this.words = words;
  }

  /**
   * Marks a cell; a note that somebody else has put there stays, with ours below it. A colour of
   * the cell's own is told in the note, so that it can come back.
   */
  void mark(XSSFCell cell, Mark mark, List<String> texts) {
    List<String> parts = new ArrayList<>(texts);
    String colour = ownColour(cell.getCellStyle());
    if (colour != null) {
      parts.add(words.say("to-do.own-colour", Map.of("colour", colour)));
    }
    cell.setCellStyle(
        coloured.computeIfAbsent(
            mark + " " + cell.getCellStyle().getIndex(), key -> colour(cell, mark)));
    String text = OURS + String.join(BETWEEN, parts);
    Set<CellAddress> noted =
        notedBefore.computeIfAbsent(
            cell.getSheet().getSheetName(),
            name -> Set.copyOf(cell.getSheet().getCellComments().keySet()));
    XSSFComment there = noted.contains(cell.getAddress()) ? cell.getCellComment() : null;
    if (there == null) {
      Note.at(cell, text);
    } else {
      there.setString(there.getString().getString() + BETWEEN + text);
    }
  }

  private static @Nullable String ownColour(XSSFCellStyle style) {
    XSSFColor fill = style.getFillForegroundXSSFColor();
    byte[] rgb =
        fill == null || style.getFillPattern() != FillPatternType.SOLID_FOREGROUND
            ? null
            : fill.getRGBWithTint();
    return rgb == null ? null : String.format(Locale.ROOT, "#%02X%02X%02X", rgb[0], rgb[1], rgb[2]);
  }

  private XSSFCellStyle colour(XSSFCell cell, Mark mark) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(hasLightLetters(cell.getCellStyle()) ? mark.dark() : mark.light());
    style.setFillBackgroundColor((XSSFColor) null);
    return style;
  }

  private static boolean hasLightLetters(XSSFCellStyle style) {
    XSSFColor letters = style.getFont().getXSSFColor();
    byte[] rgb = letters == null ? null : letters.getRGBWithTint();
    return rgb != null
        && Byte.toUnsignedInt(rgb[0]) + Byte.toUnsignedInt(rgb[1]) + Byte.toUnsignedInt(rgb[2])
            > LIGHT;
  }

  /** Takes away what an earlier reply left. */
  void removeEarlier() {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      Map<CellAddress, XSSFComment> comments = Map.copyOf(sheet.getCellComments());
      comments.forEach((address, comment) -> removeEarlier(sheet, address, comment));
    }
  }

  private void removeEarlier(XSSFSheet sheet, CellAddress address, XSSFComment comment) {
    XSSFRow row = sheet.getRow(address.getRow());
    XSSFCell cell = row == null ? null : row.getCell(address.getColumn());
    String text = comment.getString().getString();
    int ours = text.startsWith(OURS) ? 0 : text.indexOf(BETWEEN + OURS);
    if (cell == null || ours < 0) {
      return;
    }
    if (isMarked(cell)) {
      Matcher own = OWN_COLOUR.matcher(text);
      String colour = own.find() ? own.group(1) : "";
      cell.setCellStyle(
          plain.computeIfAbsent(
              colour + " " + cell.getCellStyle().getIndex(),
              key -> uncoloured(cell.getCellStyle(), colour)));
    }
    if (ours == 0) {
      cell.removeCellComment();
    } else {
      comment.setString(text.substring(0, ours));
    }
  }

  /** A style in the colour that the cell had, or in none. */
  private XSSFCellStyle uncoloured(XSSFCellStyle marked, String colour) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(marked);
    if (colour.isEmpty()) {
      style.setFillForegroundColor((XSSFColor) null);
      style.setFillPattern(FillPatternType.NO_FILL);
    } else {
      int rgb = Integer.parseInt(colour, 16);
      style.setFillForegroundColor(
          new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
    }
    return style;
  }

  private static boolean isMarked(XSSFCell cell) {
    XSSFColor fill = cell.getCellStyle().getFillForegroundXSSFColor();
    return fill != null && Mark.of(fill).isPresent();
  }
}
