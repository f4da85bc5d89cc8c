package se.samklang.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.Finding;
import se.samklang.findings.Fingerprints;
import se.samklang.findings.Verdict;
import se.samklang.input.InputFile;
import se.samklang.model.Place;
import se.samklang.model.Severity;
import se.samklang.model.Submission;

/** The whole run for programs. */
public final class JsonReport implements Report {
  private final Messages messages;

  public JsonReport(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(target)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      writeProvenance(judgement, json);
      json.writeArrayFieldStart("inputs");
      for (InputFile file : judgement.reading().files()) {
        writeInput(judgement, file, json);
      }
      json.writeEndArray();
      writeSummary(judgement, json);
      json.writeArrayFieldStart("findings");
      List<String> fingerprints = Fingerprints.of(judgement.findings());
      for (int i = 0; i < fingerprints.size(); i++) {
        writeFinding(judgement.findings().get(i), fingerprints.get(i), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    target.write('\n');
  }

  private static void writeProvenance(Judgement judgement, JsonGenerator json) throws IOException {
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

  private static void writeInput(Judgement judgement, InputFile file, JsonGenerator json)
      throws IOException {
    List<Finding> findings = judgement.findingsIn(file.path());
    json.writeStartObject();
    json.writeStringField("file", file.path());
    json.writeStringField("sha256", file.sha256());
    json.writeStringField("status", file.status().id());
    json.writeStringField("verdict", verdict(judgement, file, findings));
    json.writeNumberField("errors", count(findings, Severity.ERROR));
    json.writeNumberField("warnings", count(findings, Severity.WARNING));
    json.writeEndObject();
  }

  private static @Nullable String verdict(
      Judgement judgement, InputFile file, List<Finding> findings) {
    return switch (file.status()) {
      case UNREADABLE -> Verdict.NOT_JUDGED.id();
      case SKIPPED, CONTEXT -> null;
      case JUDGED ->
          judgement.failOn().isReachedBy(findings) ? Verdict.REJECTED.id() : Verdict.ACCEPTED.id();
    };
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
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
    json.writeNumberField("exempted", 0);
    json.writeStringField("verdict", judgement.verdict().id());
    json.writeEndObject();
  }

  private void writeFinding(Finding finding, String fingerprint, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().id());
    json.writeStringField("message", messages.message(finding));
    json.writeObjectFieldStart("subject");
    json.writeStringField("kind", finding.subject().kind().id());
    json.writeStringField("id", finding.subject().id());
    json.writeEndObject();
    json.writeStringField("field", finding.field());
    json.writeNumberField("count", finding.count());
    json.writeStringField("value", finding.value() == null ? null : finding.value().raw());
    writeLocation(finding.place(), json);
    json.writeArrayFieldStart("requirements");
    for (String requirement : finding.requirements()) {
      json.writeString(requirement);
    }
    json.writeEndArray();
    String suggestion = messages.suggestion(finding);
    json.writeStringField("suggestion", suggestion.isEmpty() ? null : suggestion);
    json.writeStringField("fingerprint", fingerprint);
    json.writeEndObject();
  }

  private static void writeLocation(Place place, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("file", place.file());
    json.writeNumberField("line", place.line());
    json.writeNumberField("column", place.column());
    if (place.sheet() != null) {
      json.writeStringField("sheet", place.sheet());
      json.writeStringField("cell", place.cell());
    }
    json.writeEndObject();
  }
}
