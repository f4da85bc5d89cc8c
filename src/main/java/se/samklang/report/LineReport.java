package se.samklang.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import se.samklang.findings.Baseline;
import se.samklang.findings.Exempted;
import se.samklang.findings.Finding;

/** One line a finding, for pipes and editors, and a last line with counts and the verdict. */
public final class LineReport implements Report.Text {
  private final Words words;
  private final FindingLine line;
  private final boolean findings;

  /**
   * A report by lines.
   *
   * @param findings whether to write more than the last line
   */
  public LineReport(Messages messages, boolean findings) {
    this.words = messages.words();
    this.line = new FindingLine(messages);
    this.findings = findings;
  }

  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    if (findings) {
      for (Finding finding : judgement.findings()) {
        target.write(line.of(finding));
        target.write(judgement.isKnown(finding) ? words.say("known") + "\n" : "\n");
      }
      if (judgement.showsExempted()) {
        for (Exempted exempted : judgement.exempted()) {
          target.write(line.of(exempted));
          target.write('\n');
        }
      }
      writeGone(judgement, target);
    }
    target.write(new Summary(words).of(judgement));
    target.write('\n');
  }

  private void writeGone(Judgement judgement, Writer target) throws IOException {
    Baseline baseline = judgement.baseline();
    if (baseline != null && !baseline.gone().isEmpty()) {
      String count = words.count(baseline.gone().size(), "finding");
      target.write(words.say("gone", Map.of("count", count)));
      target.write('\n');
    }
  }
}
