package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each format for people and tables, of the same few runs, in both languages, as it stands under
 * {@code src/test/resources/goldens}. Checksums, the version and the style sheet are left out, as
 * they change without the format.
 *
 * <p>{@code mvn test -Dtest=PeopleFormatsTest -Dsamklang.update=true} writes them anew.
 */
class PeopleFormatsTest {
  private static final Path GOLDENS = Path.of("src/test/resources/goldens");
  private static final String INPUT = "src/test/resources/goldens/input/";

  private static final Map<String, List<String>> CASES =
      new TreeMap<>(
          Map.of(
              "clean", List.of("examples/sound-plan/input"),
              "incomplete", List.of("examples/incomplete-plan/input"),
              "workbook", List.of("examples/excel-workbook/incomplete-plan/input"),
              "columns-absent", List.of("examples/plain-list/input"),
              "hostile", List.of(INPUT + "hostile.yaml"),
              "unreadable", List.of("examples/sound-plan/input", INPUT + "broken.yaml")));

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> goldens() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : CASES.keySet()) {
      for (String language : List.of("sv", "en")) {
        for (String format : List.of("csv", "markdown", "html", "xlsx")) {
          String title = name + " " + language + " " + format;
          tests.add(DynamicTest.dynamicTest(title, () -> check(name, language, format)));
        }
      }
    }
    return tests.stream();
  }

  private static void check(String name, String language, String format) throws IOException {
    Path written = folder.resolve(name + "." + language + "." + format);
    List<String> arguments = new ArrayList<>(List.of("check"));
    arguments.addAll(CASES.get(name));
    arguments.addAll(List.of("--as-of", "2016-06-30", "--lang", language, "--quiet"));
    arguments.addAll(List.of("-o", format + "=" + written));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(name.equals("clean") ? 0 : name.equals("unreadable") ? 2 : 1);
    byte[] bytes = Files.readAllBytes(written);
    String shown =
        format.equals("xlsx") ? dump(written) : new String(bytes, StandardCharsets.UTF_8);
    String actual = stable(shown);
    String ending = format.equals("xlsx") ? "xlsx.txt" : format.equals("markdown") ? "md" : format;
    Path golden = GOLDENS.resolve(format).resolve(name + "." + language + "." + ending);
    if (Boolean.getBoolean("samklang.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
    if (!format.equals("xlsx")) {
      assertThat(onStandardOutput(arguments, format)).isEqualTo(bytes);
    }
  }

  private static byte[] onStandardOutput(List<String> arguments, String format) {
    List<String> same = new ArrayList<>(arguments.subList(0, arguments.size() - 2));
    same.addAll(List.of("--format", format));
    return Run.of(same.toArray(String[]::new)).out().getBytes(StandardCharsets.UTF_8);
  }

  private static String stable(String text) {
    return text.replaceAll("\\b[0-9a-f]{64}\\b", "SHA256")
        .replaceAll("samklang \\d+\\.\\d+\\.\\d+", "samklang VERSION")
        .replaceAll("(?s)<style>.*?</style>", "<style>STYLE</style>")
        .replaceAll("&#39;sha256-[^&]+&#39;|'sha256-[^']+'", "STYLE");
  }

  /** A workbook as text: a line a cell that holds something. */
  private static String dump(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Sheet sheet : book) {
        text.append("== ").append(sheet.getSheetName()).append('\n');
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (!cell.toString().isEmpty()) {
              text.append(cell.getAddress()).append(' ').append(cell).append('\n');
            }
          }
        }
      }
    }
    return text.toString();
  }
}
