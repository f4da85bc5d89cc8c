package se.samklang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import se.samklang.findings.Baseline;
import se.samklang.findings.Verdict;
import se.samklang.input.InputFile;
import se.samklang.input.Note;
import se.samklang.model.Place;

/** The Static Analysis Results Interchange Format (SARIF) 2.1.0, which code scanning reads. */
public final class SarifReport implements Report.Text {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final Messages messages;
  private final RepositoryPaths paths;

  public SarifReport(Messages messages, RepositoryPaths paths) {
    this.messages = messages;
    this.paths = paths;
  }

  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    try (JsonGenerator json = JsonText.generator(target)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      writeRun(judgement, json);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    target.write('\n');
  }

  private void writeRun(Judgement judgement, JsonGenerator json) throws IOException {
    SarifRules rules = new SarifRules(messages, judgement);
    SarifResults results = new SarifResults(messages, paths, rules, judgement);
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "samklang");
    json.writeStringField("semanticVersion", judgement.version());
    rules.write(json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("language", messages.language().name().toLowerCase(Locale.ROOT));
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeObjectFieldStart("automationDetails");
    json.writeStringField("id", "samklang/" + judgement.strategy().id() + "/");
    json.writeEndObject();
    writeInvocation(judgement, results, json);
    writeArtifacts(judgement, json);
    results.write(json);
    writeProperties(judgement, json);
  }

  private void writeInvocation(Judgement judgement, SarifResults results, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", judgement.verdict() != Verdict.NOT_JUDGED);
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Obstacles.Obstacle obstacle : new Obstacles(messages.words()).of(judgement)) {
      writeNotification("error", obstacle.place(), obstacle.reason(), results, json);
    }
    for (Note note : judgement.reading().notes()) {
      String sentence = SafeText.of(messages.words().say(note.message(), note.details()));
      writeNotification("note", Optional.of(note.place()), sentence, results, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeNotification(
      String level,
      Optional<Place> place,
      String sentence,
      SarifResults results,
      JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("level", level);
    SarifMessage.write("message", sentence, json);
    if (place.isPresent()) {
      Place where = place.get();
      Region point = new Region(where.line(), where.column(), where.column());
      json.writeArrayFieldStart("locations");
      results.writeLocation(
          where, where.sheet() == null ? Optional.of(point) : Optional.empty(), json);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeArtifacts(Judgement judgement, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("artifacts");
    for (InputFile file : judgement.reading().files()) {
      json.writeStartObject();
      json.writeObjectFieldStart("location");
      json.writeStringField("uri", paths.uri(file.path()));
      json.writeEndObject();
      if (file.sha256() != null) {
        json.writeObjectFieldStart("hashes");
        json.writeStringField("sha-256", file.sha256());
        json.writeEndObject();
      }
      json.writeObjectFieldStart("properties");
      json.writeStringField("status", file.status().id());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeProperties(Judgement judgement, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("properties");
    JsonReport.writeProvenance(judgement, json);
    json.writeStringField("verdict", judgement.verdict().id());
    Baseline baseline = judgement.baseline();
    if (baseline != null) {
      json.writeArrayFieldStart("gone");
      for (String sentence : baseline.gone()) {
        json.writeString(sentence);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
