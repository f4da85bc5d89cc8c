package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings as a table for scripts. */
class CsvReportTest {
  private static final String HOSTILE = "src/test/resources/goldens/input/hostile.yaml";
  private static final String WORKBOOK = "examples/excel-workbook/incomplete-plan/input";

  private static String out(String input, String format) {
    return Run.of("check", input, "--as-of=2016-06-30", "--lang=en", "--format=" + format).out();
  }

  private static List<CSVRecord> records(String csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(csv, format)) {
      return parser.getRecords();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {WORKBOOK, "examples/incomplete-plan/input"})
  void tellsWhatJsonTells(String input) throws IOException {
    JsonNode findings = new ObjectMapper().readTree(out(input, "json")).get("findings");
    List<CSVRecord> records = records(out(input, "csv"));
    assertThat(records).hasSameSizeAs(findings).isNotEmpty();
    for (int i = 0; i < records.size(); i++) {
      CSVRecord row = records.get(i);
      JsonNode finding = findings.get(i);
      for (String key : List.of("rule", "severity", "message", "field", "count", "fingerprint")) {
        assertThat(row.get(key)).as(key).isEqualTo(finding.get(key).asText());
      }
      for (String key : List.of("file", "line", "column", "sheet", "cell")) {
        assertThat(row.get(key)).as(key).isEqualTo(finding.at("/location/" + key).asText());
      }
      assertThat(row.get("subject-kind")).isEqualTo(finding.at("/subject/kind").asText());
      assertThat(row.get("subject-id")).isEqualTo(finding.at("/subject/id").asText());
      assertThat(row.get("suggestion")).isEqualTo(finding.get("suggestion").asText(""));
      assertThat(row.get("state")).isEqualTo("open");
    }
  }

  /** Excel in Sweden takes semicolons for the ends of cells, wherever a quote stands. */
  @ParameterizedTest
  @ValueSource(strings = {",", ";"})
  void noCellIsAFormula(String delimiter) {
    String csv = out(HOSTILE, "csv");
    assertThat(csv).contains("HYPERLINK").contains("cmd|").contains("=1+1").contains("+2016");
    for (String line : csv.split("\r\n", -1)) {
      for (String cell : line.split(delimiter, -1)) {
        assertThat(cell.replaceFirst("^[\"\\s]+", "")).doesNotContainPattern("^[=+\\-@]");
      }
    }
  }

  @Test
  void isHarmlessOnATerminalAndKeepsItsRows() throws IOException {
    String csv = out(HOSTILE, "csv");
    assertThat(csv).doesNotContain("\u001b").doesNotContain("\u202e").doesNotStartWith("\ufeff");
    assertThat(csv.split("\r\n", -1)).hasSize(records(csv).size() + 2);
    assertThat(csv.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
  }

  @Test
  void aCleanRunIsAHeader() throws IOException {
    String csv = out("examples/sound-plan/input", "csv");
    assertThat(csv).startsWith("file,sheet,line,column,cell,severity,rule,").endsWith("\r\n");
    assertThat(records(csv)).isEmpty();
  }
}
