package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is no value but a name: of files, folders, sheets, columns and records. Whoever sends a
 * submission chooses these as well.
 */
@DisabledOnOs(OS.WINDOWS)
class HostileNamesTest {
  private static final String FORMULA = "=cmd|' C calc'!A0";
  private static final String TURNED = "\u202egnirts\u2066\u200f";
  private static final String MARKUP = "<script>alert(1)<&>|`x`](javascript:a)[";
  private static final String COMMAND = "\n::error::owned%0A\n##[error]owned";
  private static final String TERMINAL = "\u001b[31m\u001b]0;owned\u0007\r\u009b1m";

  /** No name may hold them in any format. */
  private static final Pattern MOVING =
      Pattern.compile(
          "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\u202a-\u202e\u2066-\u2069"
              + "\u200e\u200f\u061c]");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void write() {
    String name = TURNED + MARKUP + COMMAND + TERMINAL;
    String id = yaml(FORMULA + TURNED + MARKUP + COMMAND + TERMINAL);
    desk =
        new Desk(folder)
            .file(
                "=1+1," + TURNED + "/%2e%2e" + name + ".yaml",
                "plan: {id: "
                    + id
                    + ", "
                    + id
                    + ": 1}\nactivities:\n  - {id: "
                    + id
                    + ", owner: alla, "
                    + id
                    + ": x}\n  - {id: ../../etc/passwd, owner: alla}\n")
            .file("@SUM(1+1)" + name + ".yaml", "activities: [{id: \n")
            .file("-2+3" + name + ".csv", "id;owner;" + MARKUP + TURNED + "\n=1+1;alla;x\n")
            .file(
                "+1" + name + ".xlsx",
                new Book()
                    .sheet("=1+1|<b>" + TURNED)
                    .row("id", "owner", "@SUM(1)" + MARKUP)
                    .row(FORMULA + TURNED, "alla", "x"))
            .file(name + ".xls", "");
  }

  private static String yaml(String text) {
    try {
      return new ObjectMapper()
          .writer()
          .with(JsonWriteFeature.ESCAPE_NON_ASCII)
          .writeValueAsString(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Run run(String format) {
    Run run = Run.of("check", folder.toString(), "--as-of=2016-06-30", "--format=" + format);
    assertThat(run.code()).isEqualTo(2);
    assertThat(MOVING.matcher(run.err()).results()).isEmpty();
    assertThat(run.err().lines()).noneMatch(line -> line.startsWith("::") || line.startsWith("##"));
    return run;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text", "json", "sarif", "junit", "github", "gitlab", "csv", "markdown", "html"})
  void noNameMovesACursorOrTurnsLetters(String format) {
    String out = run(format).out();
    assertThat(out).contains(format.equals("github") ? "owned" : "passwd");
    assertThat(MOVING.matcher(out).results()).isEmpty();
    assertThat(out.replace("\r\n", format.equals("csv") ? "\n" : "")).doesNotContain("\r");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "junit", "github", "markdown", "csv", "html"})
  void noNameBeginsALine(String format) {
    assertThat(run(format).out().lines())
        .noneMatch(line -> line.startsWith("::error::") || line.startsWith("##[error]owned"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "junit"})
  void noNameIsMarkup(String format) {
    assertThat(run(format).out())
        .doesNotContain("<script>alert(1)<")
        .contains("&lt;script&gt;alert(1)");
  }

  @Test
  void noNameIsMarkupInAComment() {
    assertThat(run("markdown").out()).doesNotContainPattern("(?<!\\\\)<script>");
  }

  @Test
  void noNameIsAFormulaInATable() {
    for (String line : run("csv").out().split("\r\n", -1)) {
      for (String cell : line.split("[,;]", -1)) {
        assertThat(cell.replaceFirst("^[\"\\s]+", "")).doesNotContainPattern("^[=+\\-@]");
      }
    }
  }

  @Test
  void noNameIsAFormulaOrASheetInAWorkbook() throws IOException {
    Path written = Files.createTempFile("samklang", ".xlsx");
    Run.of("check", folder.toString(), "--as-of=2016-06-30", "-q", "-o", "xlsx=" + written);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(written))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(3);
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
            assertThat(MOVING.matcher(cell.toString()).results()).as(cell.toString()).isEmpty();
          }
        }
      }
    } finally {
      Files.delete(written);
    }
  }

  /** What is handed back lies in the folder that is named, whatever names it has. */
  @Test
  void noNameLeadsOutOfAFolder(@TempDir Path elsewhere) throws IOException {
    Path reply = elsewhere.resolve("a/b/svar");
    Files.createDirectories(reply.getParent());
    Run run = Run.of("reply", folder.toString(), "--as-of=2016-06-30", "--to", reply.toString());
    assertThat(run.err()).doesNotContain("Exception");
    try (Stream<Path> all = Files.walk(elsewhere)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      assertThat(files).isNotEmpty().allMatch(file -> file.startsWith(reply));
      for (Path file : files) {
        if (file.toString().endsWith(".txt") || file.toString().endsWith(".md")) {
          String text = Files.readString(file, StandardCharsets.UTF_8);
          assertThat(MOVING.matcher(text).results()).isEmpty();
        }
      }
    }
  }
}
