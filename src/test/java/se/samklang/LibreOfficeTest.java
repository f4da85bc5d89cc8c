package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

  private static final String RULES = "owner-unclear,period-reversed,activity-without-plan";

  private static final String SHEETS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
          xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2"
          office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
        <office:automatic-styles>
          <number:date-style style:name="N1"><number:text>den </number:text><number:day/>
            <number:text> </number:text><number:month number:textual="true"/>
            <number:text> </number:text><number:year number:style="long"/></number:date-style>
          <style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
          <style:style style:name="hidden" style:family="table">
            <style:table-properties table:display="false"/></style:style>
        </office:automatic-styles>
        <office:body><office:spreadsheet>
          <table:table table:name="Aktiviteter">
            <table:table-row>
              <table:table-cell table:number-columns-spanned="4"><text:p>Plan 2016</text:p></table:table-cell>
              <table:covered-table-cell table:number-columns-repeated="3"/></table:table-row>
            <table:table-row>
              <table:table-cell><text:p>Nr</text:p></table:table-cell>
              <table:table-cell><text:p>Ägare</text:p></table:table-cell>
              <table:table-cell><text:p>Startdatum</text:p></table:table-cell>
              <table:table-cell><text:p>Slutdatum</text:p></table:table-cell></table:table-row>
            <table:table-row>
              <table:table-cell office:value-type="float" office:value="1"/>
              <table:table-cell table:number-rows-spanned="2" table:formula="of:=&quot;vak&quot;&amp;&quot;ant&quot;"/>
              <table:table-cell table:style-name="day" office:value-type="date" office:date-value="2016-04-01"/>
              <table:table-cell table:style-name="day" office:value-type="date" office:date-value="2016-03-01"/></table:table-row>
            <table:table-row table:visibility="collapse">
              <table:table-cell table:formula="of:=[.A3]+1"/>
              <table:covered-table-cell/>
              <table:table-cell table:style-name="day" office:value-type="date" office:date-value="2016-04-01"/></table:table-row>
          </table:table>
          <table:table table:name="Plan" table:style-name="hidden">
            <table:table-row>
              <table:table-cell><text:p>Nr</text:p></table:table-cell>
              <table:table-cell><text:p>Nämnd</text:p></table:table-cell>
              <table:table-cell><text:p>Antagen av</text:p></table:table-cell></table:table-row>
            <table:table-row>
              <table:table-cell><text:p>UN-2016</text:p></table:table-cell>
              <table:table-cell><text:p>UN</text:p></table:table-cell>
              <table:table-cell><text:p>UN</text:p></table:table-cell></table:table-row>
          </table:table>
        </office:spreadsheet></office:body>
      </office:document>
      """;

  @TempDir static Path folder;

  private static LibreOffice office;

  @BeforeAll
  static void isInstalled() {
    office = LibreOffice.in(folder);
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
    assertThat(findings(office.converted(table, "xlsx", FILTER.formatted(charset))))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Merged and hidden cells, formulas and days, as LibreOffice itself keeps them. */
  @Test
  void itsOwnSheetsAreRead() throws Exception {
    Path sheets = folder.resolve("plan.fods");
    Files.writeString(sheets, SHEETS);
    Path book = office.converted(sheets, "xlsx");
    Run run = Run.of("check", book.toString(), "--as-of=2016-06-30", "--lang=en", "--only", RULES);
    assertThat(run.out().replace(folder + "/", ""))
        .isEqualTo(
            """
            plan.xlsx!Aktiviteter:B3: error owner-unclear: Activity 1 has no clear owner: \
            'vakant' singles out nobody. [RI-4b1]
            plan.xlsx!Aktiviteter:D3: error period-reversed: Activity 1 ends on '2016-03-01', \
            before it starts on 2016-04-01.
            plan.xlsx!Aktiviteter:B4: error owner-unclear: Activity 2 has no clear owner: \
            'vakant' singles out nobody. [RI-4b1]
            1 plan, 2 activities, 0 goals: 3 errors, 0 warnings, 0 infos (only 3 rules). \
            Verdict: rejected.
            """);
    assertThat(run.err().replace(folder + "/", ""))
        .isEqualTo(
            """
            plan.xlsx!Aktiviteter:A1: hidden rows are read all the same (1).
            plan.xlsx!Plan:A1: the sheet is hidden and is read all the same.
            """);
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
