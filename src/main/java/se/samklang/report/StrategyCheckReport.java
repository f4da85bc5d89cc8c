package se.samklang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import se.samklang.findings.Finding;
import se.samklang.findings.Findings;
import se.samklang.findings.Verdict;
import se.samklang.model.Severity;
import se.samklang.model.Strategy;

/** What was found in a strategy file. */
public final class StrategyCheckReport {
  private final Messages messages;
  private final Words words;

  public StrategyCheckReport(Messages messages) {
    this.messages = messages;
    this.words = messages.words();
  }

  /** Writes one line a finding, and a last one with the counts and the verdict. */
  public void writeText(Strategy strategy, List<Finding> findings, Verdict verdict, Writer target)
      throws IOException {
    FindingLine line = new FindingLine(messages);
    for (Finding finding : findings) {
      target.write(line.of(finding));
      target.write('\n');
    }
    target.write(
        words.say(
            "summary",
            Map.of(
                "judged", words.say("strategy.named", Map.of("id", SafeText.of(strategy.id()))),
                "found", new Summary(words).found(findings),
                "verdict", words.say("verdict." + verdict.id()))));
    target.write('\n');
  }

  /** Writes the same for programs. */
  public void writeJson(Strategy strategy, List<Finding> findings, Verdict verdict, Writer target)
      throws IOException {
    try (JsonGenerator json = JsonText.generator(target)) {
      json.writeStartObject();
      json.writeObjectFieldStart("strategy");
      json.writeStringField("id", strategy.id());
      json.writeStringField("sha256", strategy.sha256());
      json.writeEndObject();
      json.writeObjectFieldStart("summary");
      json.writeNumberField("errors", Findings.count(findings, Severity.ERROR));
      json.writeNumberField("warnings", Findings.count(findings, Severity.WARNING));
      json.writeNumberField("infos", Findings.count(findings, Severity.INFO));
      json.writeStringField("verdict", verdict.id());
      json.writeEndObject();
      new FindingsJson(messages).write(findings, json);
      json.writeEndObject();
    }
    target.write('\n');
  }
}
