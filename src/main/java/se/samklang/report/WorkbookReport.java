package se.samklang.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import se.samklang.findings.Baseline;
import se.samklang.findings.Exemption;
import se.samklang.findings.Finding;
import se.samklang.model.Value;
import se.samklang.workbook.NewWorkbook;
import se.samklang.workbook.Styles;
import se.samklang.workbook.TableSheet;
import se.samklang.workbook.WorkbookBytes;

/** The findings as an Excel workbook to sort and filter, with a sheet that says of what run. */
public final class WorkbookReport implements Report {
  private static final List<String> COLUMNS =
      List.of(
          "file",
          "place",
          "weight",
          "about",
          "what",
          "value",
          "suggestion",
          "how",
          "why",
          "rule",
          "requirements",
          "state",
          "fingerprint");

  private static final List<Integer> WIDTHS =
      List.of(30, 22, 16, 34, 44, 30, 34, 50, 50, 26, 16, 18, 36);

  private static final int HEADER_ROW = 3;
  private static final List<Integer> SUMMARY_WIDTHS = List.of(40, 80);
  private static final List<Integer> INPUT_WIDTHS = List.of(44, 26, 60, 70);

  private final Messages messages;
  private final Words words;

  public WorkbookReport(Messages messages) {
    this.messages = messages;
    this.words = messages.words();
  }

  @Override
  public void write(Judgement judgement, OutputStream target) throws IOException {
    try (SXSSFWorkbook workbook = NewWorkbook.forLongTables()) {
      Styles styles = Styles.of(workbook.getXSSFWorkbook());
      addFindings(judgement, workbook, styles);
      addSummary(judgement, workbook, styles);
      addInputs(judgement, workbook, styles);
      target.write(WorkbookBytes.of(workbook));
    }
  }

  private void addFindings(Judgement judgement, SXSSFWorkbook workbook, Styles styles) {
    TableSheet table =
        new TableSheet(
            workbook.createSheet(words.say("findings.sheet")), styles, HEADER_ROW, WIDTHS);
    Summary summary = new Summary(words);
    table.line(0, Words.sentenceCase(summary.verdict(judgement)), styles.title());
    table.line(1, summary.of(judgement), workbook.getCellStyleAt(0));
    table.header(COLUMNS.stream().map(each -> words.say("findings." + each)).toList());
    Remarks remarks = new Remarks(messages, judgement.reading().submission());
    for (Entry entry : Entry.of(judgement)) {
      table.add(cells(entry, remarks.of(entry.finding())));
    }
    table.finish();
  }

  private List<String> cells(Entry entry, Remark remark) {
    Finding finding = entry.finding();
    Value value = finding.value();
    return List.of(
        SafeText.of(finding.place().file()),
        PlaceName.of(finding.place(), words),
        remark.weight(),
        remark.about(),
        remark.message(),
        value == null ? "" : SafeText.shortened(value.raw()),
        remark.suggestion(),
        remark.mend(),
        remark.why(),
        finding.rule(),
        String.join(" ", finding.requirements()),
        state(entry),
        entry.fingerprint());
  }

  private String state(Entry entry) {
    String state = words.say("state." + entry.state().id());
    Exemption exemption = entry.exemption();
    return exemption == null ? state : state + ": " + SafeText.shortened(exemption.reason());
  }

  private void addSummary(Judgement judgement, SXSSFWorkbook workbook, Styles styles) {
    TableSheet table =
        new TableSheet(
            workbook.createSheet(words.say("findings.summary-sheet")),
            styles,
            HEADER_ROW,
            SUMMARY_WIDTHS);
    table.line(0, words.say("findings.about-run"), styles.title());
    table.line(1, words.say("findings.covers"), workbook.getCellStyleAt(0));
    table.header(List.of(words.say("findings.key"), words.say("findings.told")));
    for (Provenance.Fact fact : new Provenance(words).facts(judgement)) {
      table.add(List.of(fact.label(), fact.value()));
    }
    Baseline baseline = judgement.baseline();
    if (baseline != null) {
      baseline
          .gone()
          .forEach(gone -> table.add(List.of(words.say("findings.gone"), SafeText.of(gone))));
    }
    table.finish();
  }

  private void addInputs(Judgement judgement, SXSSFWorkbook workbook, Styles styles) {
    TableSheet table =
        new TableSheet(workbook.createSheet(words.say("findings.inputs")), styles, 0, INPUT_WIDTHS);
    table.header(
        List.of(
            words.say("findings.file"),
            words.say("findings.status"),
            words.say("findings.reason"),
            words.say("provenance.sha256")));
    for (Provenance.Input input : new Provenance(words).inputs(judgement)) {
      table.add(List.of(input.file(), input.status(), input.reason(), input.sha256()));
    }
    table.finish();
  }
}
