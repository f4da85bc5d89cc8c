package se.samklang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.Finding;
import se.samklang.findings.Findings;
import se.samklang.findings.Verdict;
import se.samklang.input.InputFile;
import se.samklang.model.Severity;
import se.samklang.model.Submission;

/** The whole run for programs. */
public final class JsonReport implements Report.Text {
  private final FindingsJson findings;
  private final ReviewJson review;

  public JsonReport(Messages messages) {
    this.findings = new FindingsJson(messages);
    this.review = new ReviewJson(messages);
  }

  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    try (JsonGenerator json = JsonText.generator(target)) {
      json.writeStartObject();
      writeProvenance(judgement, json);
      json.writeArrayFieldStart("inputs");
      Map<String, List<Finding>> byFile = judgement.findingsByFile();
      for (InputFile file : judgement.reading().files()) {
        writeInput(judgement, file, byFile.getOrDefault(file.path(), List.of()), json);
      }
      json.writeEndArray();
      writeSummary(judgement, json);
      findings.write(judgement.findings(), json);
      findings.writeExempted(judgement.exempted(), json);
      findings.writeBaseline(judgement, json);
      review.write(judgement, json);
      json.writeEndObject();
    }
    target.write('\n');
  }

  /** Writes by what was judged, and how it was asked. */
  static void writeProvenance(Judgement judgement, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "samklang");
    json.writeStringField("version", judgement.version());
    json.writeEndObject();
    json.writeObjectFieldStart("strategy");
    json.writeStringField("id", judgement.strategy().id());
    json.writeStringField("sha256", judgement.strategy().sha256());
    json.writeEndObject();
    json.writeObjectFieldStart("rules");
    json.writeNumberField("count", judgement.rules().size());
    json.writeStringField("sha256", judgement.rulesSha256());
    json.writeEndObject();
    json.writeStringField("asOf", judgement.asOf().toString());
    json.writeStringField("failOn", judgement.failOn().id());
    json.writeObjectFieldStart("options");
    for (Map.Entry<String, List<String>> option : judgement.options().entrySet()) {
      json.writeArrayFieldStart(option.getKey());
      for (String value : option.getValue()) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writeInput(
      Judgement judgement, InputFile file, List<Finding> findings, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file.path());
    json.writeStringField("sha256", file.sha256());
    json.writeStringField("status", file.status().id());
    json.writeStringField("verdict", verdict(judgement, file, findings));
    json.writeNumberField("errors", Findings.count(findings, Severity.ERROR));
    json.writeNumberField("warnings", Findings.count(findings, Severity.WARNING));
    json.writeEndObject();
  }

  private static @Nullable String verdict(
      Judgement judgement, InputFile file, List<Finding> findings) {
    return switch (file.status()) {
      case UNREADABLE -> Verdict.NOT_JUDGED.id();
      case SKIPPED, CONTEXT -> null;
      case JUDGED ->
          judgement.isRejectedBy(findings) ? Verdict.REJECTED.id() : Verdict.ACCEPTED.id();
    };
  }

  private static void writeSummary(Judgement judgement, JsonGenerator json) throws IOException {
    Submission submission = judgement.reading().submission();
    json.writeObjectFieldStart("summary");
    json.writeNumberField("plans", submission.plans().size());
    json.writeNumberField("activities", judgement.activities());
    json.writeNumberField("goals", submission.goals().size());
    json.writeNumberField("notJudged", judgement.notJudged());
    json.writeNumberField("errors", judgement.count(Severity.ERROR));
    json.writeNumberField("warnings", judgement.count(Severity.WARNING));
    json.writeNumberField("infos", judgement.count(Severity.INFO));
    json.writeNumberField("exempted", judgement.exempted().size());
    json.writeStringField("verdict", judgement.verdict().id());
    json.writeEndObject();
  }
}
