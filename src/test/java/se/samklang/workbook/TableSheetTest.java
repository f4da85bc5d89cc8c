package se.samklang.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** Tables on sheets of our own. */
class TableSheetTest {
  private static final int MOST = SpreadsheetVersion.EXCEL2007.getMaxRows();
  private static final int HEADER_ROW = 3;

  /** Excel has no more rows, and refuses a file with more. */
  @Test
  void aTableThatIsTooLongGoesOnOnAnotherSheet() throws IOException {
    try (SXSSFWorkbook workbook = NewWorkbook.forLongTables()) {
      Styles styles = Styles.of(workbook.getXSSFWorkbook());
      TableSheet table =
          new TableSheet(workbook.createSheet("Fynd"), styles, HEADER_ROW, List.of(10));
      table.header(List.of("Regel"));
      for (int i = 0; i < MOST; i++) {
        table.add(List.of("x"));
      }
      table.finish();
      assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
      assertThat(filter(workbook, 0)).isEqualTo("A4:A" + MOST);
      assertThat(workbook.getSheetName(1)).isEqualTo("Fynd 2");
      assertThat(filter(workbook, 1)).isEqualTo("A1:A" + (1 + HEADER_ROW + 1));
      assertThat(workbook.getSheetAt(1).getRow(0).getCell(0)).hasToString("Regel");
      assertThat(workbook.getSheetAt(1).getLastRowNum()).isEqualTo(HEADER_ROW + 1);
    }
  }

  private static String filter(SXSSFWorkbook workbook, int sheet) {
    XSSFSheet there = workbook.getXSSFWorkbook().getSheetAt(sheet);
    return there.getCTWorksheet().getAutoFilter().getRef();
  }
}
