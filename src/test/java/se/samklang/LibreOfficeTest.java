package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A table saved as a workbook by another program is found at fault in the same things. Dates become
 * date cells on the way, numbers become numbers.
 */
class LibreOfficeTest {
  /** Semicolons, quotes, a charset, from the first row on, in Swedish, dates seen as such. */
  private static final String FILTER = "--infilter=CSV:59,34,%d,1,,1053,false,true";

  @TempDir static Path folder;

  @BeforeAll
  static void isInstalled() {
    boolean installed =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
    assertThat(installed || System.getenv("CI") == null)
        .as("CI installs LibreOffice; without it nothing here is tried")
        .isTrue();
    assumeTrue(installed, "LibreOffice is not installed");
  }

  @ParameterizedTest
  @CsvSource({
    "plain-list/input/aktiviteter.csv, 76",
    "project-list/input/projekt.csv, 76",
    "committees/input/socialnamnden-aktiviteter.csv, 1"
  })
  void itsWorkbookGivesTheSameFindings(String example, int charset) throws Exception {
    Path table = Path.of("examples").resolve(example);
    List<String> expected = findings(table);
    assertThat(expected).isNotEmpty();
    assertThat(findings(workbook(table, charset))).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Path workbook(Path table, int charset) throws IOException, InterruptedException {
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                FILTER.formatted(charset),
                "--convert-to",
                "xlsx",
                "--outdir",
                folder.toString(),
                table.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String name = String.valueOf(table.getFileName()).replace(".csv", ".xlsx");
    assertThat(folder.resolve(name)).isRegularFile();
    return folder.resolve(name);
  }

  private static List<String> findings(Path file) throws IOException {
    Run run =
        Run.of(
            "check", file.toString(), "--as-of", "2016-06-30", "--lang", "sv", "--format", "json");
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : new ObjectMapper().readTree(run.out()).get("findings")) {
      boolean ofTable = finding.at("/subject/kind").asText().equals("table");
      findings.add(
          String.join(
              " | ",
              finding.get("rule").asText(),
              finding.get("severity").asText(),
              ofTable ? "table" : finding.at("/subject/id").asText(),
              finding.get("field").asText(),
              finding.get("count").asText(),
              finding.get("value").asText()));
    }
    return findings;
  }
}
