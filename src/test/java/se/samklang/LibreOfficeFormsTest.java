package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program than Excel opens what we write with its lists, notes, links and colours. */
class LibreOfficeFormsTest {
  @TempDir static Path folder;
  private static LibreOffice office;

  @BeforeAll
  static void isInstalled() {
    office = LibreOffice.in(folder);
  }

  private static long count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  @Test
  void theTemplateKeepsItsListsAndNotes() throws Exception {
    new Desk(folder).run("init", "./mallar", "--lang=sv");
    String read =
        Files.readString(office.converted(folder.resolve("mallar/handlingsplan.xlsx"), "fods"));
    assertThat(count(read, "<table:content-validation ")).isEqualTo(11);
    assertThat(read)
        .contains("table:condition=\"of:cell-content-is-in-list([$Listor.$E$3:.$E$9])\"");
    assertThat(count(read, "<office:annotation ")).isEqualTo(11 + 10 + 32);
    assertThat(read)
        .contains("Den enda förvaltning eller det enda bolag som äger aktiviteten.")
        .contains("table:display=\"false\"")
        .contains("office:date-value=\"2016-04-01\"");
  }

  /** Who has no Excel opens the form and saves it as a workbook: no goal gets lost or doubled. */
  @Test
  void theFollowUpFormIsReadAfterSaving() throws Exception {
    String plans = "examples/annual-report/input";
    new Desk(folder).run("init", "./form", "--follow-up", "2017", plans, "--lang=sv");
    Path made = folder.resolve("form/uppfoljning-2017.xlsx");
    String read = Files.readString(office.converted(made, "fods"));
    assertThat(read)
        .contains("in-list([$Listor.$A$3:.$A$4])", "in-list([$Listor.$B$3:.$B$3])")
        .contains("#fff2cc", "office:date-value=\"2017-08-31\"");
    Path saved = office.converted(made, "xlsx");
    Run run =
        Run.of(
            "report",
            "--year=2017",
            plans,
            saved.toString(),
            "--as-of=2018-03-31",
            "--lang=sv",
            "--only=id-duplicate,impact-missing,half-year-report-missing,field-unknown");
    assertThat(run.out()).contains("13 mål").contains("0 måste åtgärdas, 0 bör åtgärdas");
    assertThat(run.err()).doesNotContain("!");
  }

  @Test
  void theReplyKeepsItsColoursNotesAndLinks() throws Exception {
    Path plan = Path.of("examples/excel-workbook/incomplete-plan/input/utbildningsnamnden.xlsx");
    Run run =
        new Desk(folder)
            .run("reply", plan.toString(), "--to", "./svar", "--as-of=2016-06-30", "--lang=sv");
    assertThat(run.code()).isZero();
    String read =
        Files.readString(office.converted(folder.resolve("svar/utbildningsnamnden.xlsx"), "fods"));
    assertThat(read).contains("#ffc9c4").contains("#cfebcd").contains("#ffeaa6");
    assertThat(count(read, "<office:annotation ")).isGreaterThan(15);
    assertThat(read)
        .contains("xlink:href=\"#&apos;Aktiviteter&apos;.D6\"")
        .contains("table:name=\"Att åtgärda\"");
    assertThat(count(read, "Aktiviteten UN-03 saknar utförare.")).as("sheet and note").isEqualTo(2);
  }

  @Test
  void theFindingsKeepTheirFilterAndStayTexts() throws Exception {
    String hostile = "src/test/resources/goldens/input/hostile.yaml";
    Path file = folder.resolve("findings.xlsx");
    Run.of("check", hostile, "--as-of=2016-06-30", "--lang=sv", "-q", "-o", "xlsx=" + file);
    String read = Files.readString(office.converted(file, "fods"));
    assertThat(read)
        .contains("table:name=\"Iakttagelser\"", "table:name=\"Sammanfattning\"")
        .contains("table:display-filter-buttons=\"true\"")
        .contains("=HYPERLINK(&quot;http://evil.example&quot;)")
        .doesNotContain("table:formula=", "xlink:href=");
  }
}
