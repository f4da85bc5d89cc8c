package se.samklang.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.samklang.workbook.Note;

/** Colours cells and puts notes at them, and takes both away again when a file comes back. */
final class CellNotes {
  /** Between a note of somebody else's and ours. */
  private static final String OURS = "\n\n" + Note.AUTHOR + ":\n";

  private static final String BETWEEN = "\n\n";

  private final XSSFWorkbook workbook;

  /** Three times the middle of a colour's scale. */
  private static final int LIGHT = 3 * 128;

  private final Map<String, XSSFCellStyle> coloured = new HashMap<>();
  private final Map<String, XSSFCellStyle> plain = new HashMap<>();

  /** Looking for a note where there is none takes longer the more notes a sheet has. */
  private final Map<String, Set<CellAddress>> notedBefore = new HashMap<>();

  CellNotes(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Marks a cell; a note that somebody else has put there stays, with ours below it. */
  void mark(XSSFCell cell, Mark mark, List<String> texts) {
    cell.setCellStyle(
        coloured.computeIfAbsent(
            mark + " " + cell.getCellStyle().getIndex(), key -> colour(cell, mark)));
    String text = String.join(BETWEEN, texts);
    Set<CellAddress> noted =
        notedBefore.computeIfAbsent(
            cell.getSheet().getSheetName(),
            name -> Set.copyOf(cell.getSheet().getCellComments().keySet()));
    XSSFComment there = noted.contains(cell.getAddress()) ? cell.getCellComment() : null;
    if (there == null) {
      Note.at(cell, text);
    } else {
      there.setString(there.getString().getString() + OURS + text);
    }
  }

  /**
   * The style of a cell in the colour of its mark. Of a solid fill only the foreground is seen: the
   * background keeps the colour that was there, so that it can come back.
   */
  private XSSFCellStyle colour(XSSFCell cell, Mark mark) {
    XSSFCellStyle style = workbook.createCellStyle();
    XSSFCellStyle own = cell.getCellStyle();
    style.cloneStyleFrom(own);
    XSSFColor fill = own.getFillForegroundXSSFColor();
    boolean filled = own.getFillPattern() == FillPatternType.SOLID_FOREGROUND && fill != null;
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(hasLightLetters(own) ? mark.dark() : mark.light());
    style.setFillBackgroundColor(filled ? fill : null);
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
    if (cell == null || !isMarked(cell)) {
      return;
    }
    cell.setCellStyle(
        plain.computeIfAbsent(
            String.valueOf(cell.getCellStyle().getIndex()),
            key -> uncoloured(cell.getCellStyle())));
    String text = comment.getString().getString();
    int ours = text.indexOf(OURS);
    if (ours >= 0) {
      comment.setString(text.substring(0, ours));
    } else if (Note.AUTHOR.equals(comment.getAuthor())) {
      cell.removeCellComment();
    }
  }

  private XSSFCellStyle uncoloured(XSSFCellStyle marked) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(marked);
    XSSFColor before = marked.getFillBackgroundXSSFColor();
    if (before == null || before.isAuto() || before.isIndexed()) {
      style.setFillForegroundColor((XSSFColor) null);
      style.setFillPattern(FillPatternType.NO_FILL);
    } else {
      style.setFillForegroundColor(before);
    }
    return style;
  }

  private static boolean isMarked(XSSFCell cell) {
    XSSFColor fill = cell.getCellStyle().getFillForegroundXSSFColor();
    return fill != null && Mark.of(fill).isPresent();
  }
}
