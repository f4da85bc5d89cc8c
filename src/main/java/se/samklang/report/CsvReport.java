package se.samklang.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.Exemption;
import se.samklang.findings.Finding;
import se.samklang.model.Place;
import se.samklang.model.Value;

/**
 * One row a finding, for scripts: RFC 4180 with the names of json in its header, in UTF-8 without a
 * byte order mark, which would become part of the first name.
 */
public final class CsvReport implements Report.Text {
  private static final List<String> COLUMNS =
      List.of(
          "file",
          "sheet",
          "line",
          "column",
          "cell",
          "severity",
          "rule",
          "subject-kind",
          "subject-id",
          "field",
          "count",
          "value",
          "message",
          "suggestion",
          "requirements",
          "fingerprint",
          "state",
          "exemption-reason",
          "exemption-approved-by",
          "exemption-until");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  /**
   * What a spreadsheet would take for a formula, also where it takes semicolons for the ends of
   * cells, as it does in Sweden.
   */
  private static final Pattern FORMULA = Pattern.compile("(?<=^|;)([\\s\"']*)(?=[=+\\-@＝＋－＠])");

  private final Messages messages;

  public CsvReport(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    CSVPrinter csv = new CSVPrinter(target, FORMAT);
    csv.printRecord(COLUMNS);
    for (Entry entry : Entry.of(judgement)) {
      csv.printRecord(cells(entry));
    }
  }

  private List<String> cells(Entry entry) {
    Finding finding = entry.finding();
    Place place = finding.place();
    Value value = finding.value();
    Exemption exemption = entry.exemption();
    return List.of(
        harmless(place.file()),
        harmless(place.sheet()),
        String.valueOf(place.line()),
        String.valueOf(place.column()),
        harmless(place.cell()),
        finding.severity().id(),
        finding.rule(),
        finding.subject().kind().id(),
        harmless(finding.subject().id()),
        harmless(finding.field()),
        String.valueOf(finding.count()),
        harmless(value == null ? null : value.raw()),
        harmless(messages.message(finding)),
        harmless(messages.suggestion(finding)),
        String.join(" ", finding.requirements()),
        entry.fingerprint(),
        entry.state().id(),
        harmless(exemption == null ? null : exemption.reason()),
        harmless(exemption == null ? null : exemption.approvedBy()),
        exemption == null ? "" : exemption.until().toString());
  }

  private static String harmless(@Nullable String text) {
    return text == null ? "" : FORMULA.matcher(SafeText.of(text)).replaceAll("$1'");
  }
}
