package se.samklang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import se.samklang.findings.Finding;
import se.samklang.findings.Fingerprints;
import se.samklang.model.Place;

/** Findings in JSON. */
final class FindingsJson {
  private final Messages messages;

  FindingsJson(Messages messages) {
    this.messages = messages;
  }

  /** Writes the member {@code findings} of an object. */
  void write(List<Finding> findings, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("findings");
    List<String> fingerprints = Fingerprints.of(findings);
    for (int i = 0; i < fingerprints.size(); i++) {
      writeFinding(findings.get(i), fingerprints.get(i), json);
    }
    json.writeEndArray();
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
