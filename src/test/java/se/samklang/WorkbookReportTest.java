package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings as a workbook. */
class WorkbookReportTest {
  private static final String HOSTILE = "src/test/resources/goldens/input/hostile.yaml";
  private static final int HEADER = 3;

  @TempDir Path folder;

  private Path written(String name, String input) {
    Path file = folder.resolve(name);
    Run.of("check", input, "--as-of=2016-06-30", "--lang=sv", "-q", "-o", "xlsx=" + file);
    return file;
  }

  private static XSSFWorkbook opened(Path file) throws IOException {
    return new XSSFWorkbook(Files.newInputStream(file));
  }

  @Test
  void listsEveryFindingUnderAHeaderThatStaysAndFilters() throws IOException {
    int findings =
        new ObjectMapper()
            .readTree(Run.of("check", HOSTILE, "--as-of=2016-06-30", "--format=json").out())
            .get("findings")
            .size();
    try (XSSFWorkbook book = opened(written("a.xlsx", HOSTILE))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("Iakttagelser");
      assertThat(sheet.getLastRowNum()).isEqualTo(HEADER + findings);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
          .isEqualTo((short) (HEADER + 1));
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
          .isEqualTo("A4:M" + (HEADER + 1 + findings));
      assertThat(sheet.getRow(0).getCell(0)).hasToString("Behöver kompletteras");
    }
  }

  @Test
  void nothingInItCalculatesOrLeadsAnywhere() throws Exception {
    int texts = 0;
    try (XSSFWorkbook book = opened(written("a.xlsx", HOSTILE))) {
      assertThat(book.getPackage().getParts())
          .noneMatch(part -> part.getPartName().getName().contains("external"));
      for (Sheet sheet : book) {
        assertThat(sheet.getHyperlinkList()).isEmpty();
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
            if (cell.toString().matches("[=+@-].*")) {
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
              texts++;
            }
          }
        }
      }
    }
    assertThat(texts).isGreaterThan(2);
  }

  @Test
  void theSameRunIsTheSameBytes() throws IOException {
    assertThat(Files.readAllBytes(written("a.xlsx", HOSTILE)))
        .isEqualTo(Files.readAllBytes(written("b.xlsx", HOSTILE)));
  }

  @Test
  void tellsWhatWasJudgedAndByWhat() throws IOException {
    String broken = "src/test/resources/goldens/input/broken.yaml";
    try (XSSFWorkbook book = opened(written("a.xlsx", broken))) {
      assertThat(book.getSheet("Sammanfattning").getRow(HEADER + 1).getCell(1).toString())
          .startsWith("samklang ");
      Row file = book.getSheet("Filer").getRow(1);
      assertThat(file.getCell(0)).hasToString(broken);
      assertThat(file.getCell(1)).hasToString("kunde inte bedömas");
      assertThat(file.getCell(2).toString()).startsWith(broken + ":3:10: ");
    }
  }
}
