package se.samklang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.samklang.catalogue.Catalogue;
import se.samklang.catalogue.PackedRules;
import se.samklang.catalogue.StrategyReader;
import se.samklang.catalogue.Vocabulary;
import se.samklang.findings.Baseline;
import se.samklang.findings.Exempted;
import se.samklang.findings.Exemption;
import se.samklang.findings.Finding;
import se.samklang.findings.Threshold;
import se.samklang.findings.Verdict;
import se.samklang.input.InputFile;
import se.samklang.input.Reading;
import se.samklang.model.Field;
import se.samklang.model.Items;
import se.samklang.model.KnownPlans;
import se.samklang.model.Language;
import se.samklang.model.Organisation;
import se.samklang.model.Place;
import se.samklang.model.Severity;
import se.samklang.model.Strategy;
import se.samklang.model.Subject;
import se.samklang.model.Submission;
import se.samklang.model.Surroundings;
import se.samklang.model.TwinTowns;
import se.samklang.model.UnitNames;

/** What is exempted, was found before, or is gone, in the formats for people and tables. */
class ExemptedAndKnownTest {
  private static final Place START = new Place("plan.yaml", 1, 1);
  private static final Field BLANK =
      new Field("", "", List.of(), Field.Presence.BLANK, START, null);

  private static final PackedRules RULES = PackedRules.builtIn();
  private static final Catalogue CATALOGUE = Catalogue.of(RULES);
  private static final Strategy STRATEGY = StrategyReader.read(RULES, "ronneby-2016-2017");
  private static final Messages MESSAGES =
      new Messages(new Words(Language.EN), CATALOGUE, Vocabulary.read(RULES), STRATEGY);

  private static final Finding KNOWN = finding("UN-01", 3);
  private static final Finding NEW = finding("UN-02", 9);
  private static final Finding APPROVED = finding("UN-03", 6);

  private static Finding finding(String activity, int line) {
    return new Finding(
        "owner-missing",
        Severity.ERROR,
        new Subject(Subject.Kind.ACTIVITY, activity),
        "owner",
        "owner",
        1,
        null,
        new Place("plan.yaml", line, 5),
        List.of("RI-4b1"),
        Map.of(),
        Optional.empty());
  }

  private static Organisation organisation() {
    return new Organisation(
        new Subject(Subject.Kind.ORGANISATION, "organisation"),
        BLANK,
        List.of(),
        List.of(),
        List.of(),
        BLANK,
        List.of(),
        BLANK,
        List.of());
  }

  private static Judgement judgement() {
    Submission submission =
        new Submission(
            List.of(),
            List.of(),
            List.of(),
            new Surroundings(
                new KnownPlans(List.of()),
                new UnitNames(Map.of()),
                new TwinTowns(Items.of(List.of()), List.of())),
            organisation(),
            BLANK,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            START);
    InputFile file = new InputFile("plan.yaml", "0".repeat(64), InputFile.Status.JUDGED, null);
    Exemption exemption =
        new Exemption(
            "owner-missing",
            "UN-03",
            "=Vakans | <b>till</b> @hösten",
            "Kommundirektören",
            LocalDate.of(2016, 12, 31));
    return new Judgement(
        "1.0",
        STRATEGY,
        List.of("owner-missing"),
        List.of(),
        62,
        "0".repeat(64),
        LocalDate.of(2016, 6, 30),
        null,
        List.of(),
        Threshold.ERROR,
        Map.of("only", List.of("owner-missing")),
        new Reading(
            submission,
            List.of(file),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of()),
        List.of(KNOWN, NEW),
        List.of(new Exempted(APPROVED, exemption)),
        new Baseline(Set.of(KNOWN), List.of("Activity <UN-09> has no owner.")),
        Verdict.REJECTED,
        3,
        0);
  }

  private static String text(Report report) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    report.write(judgement(), bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csvTellsTheStateOfEachFinding() throws IOException {
    List<String> rows = text(Report.of(new CsvReport(MESSAGES))).lines().skip(1).toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).endsWith(",known,,,");
    assertThat(rows.get(1))
        .startsWith("plan.yaml,,6,")
        .endsWith(",exempted,'=Vakans | <b>till</b> @hösten,Kommundirektören,2016-12-31");
    assertThat(rows.get(2)).endsWith(",new,,,");
  }

  @Test
  void theWorkbookTellsTheStateOfEachFindingAndWhatIsGone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new WorkbookReport(MESSAGES).write(judgement(), bytes);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(3).getCell(11)).hasToString("State");
      assertThat(sheet.getRow(4).getCell(11)).hasToString("found before");
      assertThat(sheet.getRow(5).getCell(11))
          .hasToString("exempted: =Vakans | <b>till</b> @hösten");
      assertThat(sheet.getRow(6).getCell(11)).hasToString("new");
      XSSFSheet summary = book.getSheetAt(1);
      assertThat(summary.getRow(summary.getLastRowNum()).getCell(1))
          .hasToString("Activity <UN-09> has no owner.");
    }
  }

  @Test
  void markdownTellsThemApart() throws IOException {
    assertThat(text(Report.of(new MarkdownReport(MESSAGES, CATALOGUE))))
        .contains("| error (found before) | line 3 |", "| error (new) | line 9 |")
        .doesNotContain("| line 6 |")
        .contains("### Exemptions\n\n- ", "=Vakans \\| &lt;b&gt;till&lt;/b&gt; @&#8203;hösten")
        .contains("### Found before, gone now\n\n- Activity &lt;UN-09&gt; has no owner.\n")
        .contains("- Rules: 1 of 62\n", "- Option --only: owner-missing\n");
  }

  @Test
  void thePageTellsThemApart() throws IOException {
    String page = text(Report.of(new HtmlReport(MESSAGES, CATALOGUE)));
    assertThat(page)
        .contains("line 3 (found before)", "line 9 (new)")
        .contains("<dd>=Vakans | &lt;b&gt;till&lt;/b&gt; @hösten</dd>", "<dd>2016-12-31</dd>")
        .contains("<li>Activity &lt;UN-09&gt; has no owner.</li>");
    assertThat(page.indexOf("UN-03")).isGreaterThan(page.indexOf("id=\"exempted\""));
  }
}
