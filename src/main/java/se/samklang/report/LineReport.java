package se.samklang.report;

import java.io.IOException;
import java.io.Writer;
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
        target.write('\n');
      }
    }
    target.write(new Summary(words).of(judgement));
    target.write('\n');
  }
}
