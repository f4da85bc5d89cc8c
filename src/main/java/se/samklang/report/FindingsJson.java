package se.samklang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import se.samklang.findings.Baseline;
import se.samklang.findings.Exempted;
import se.samklang.findings.Exemption;
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

  /** Writes the member {@code exempted}: findings, each with its exemption. */
  void writeExempted(List<Exempted> exempted, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("exempted");
    List<String> fingerprints = Fingerprints.of(exempted.stream().map(Exempted::finding).toList());
    for (int i = 0; i < fingerprints.size(); i++) {
      json.writeStartObject();
      writeMembers(exempted.get(i).finding(), fingerprints.get(i), json);
      Exemption exemption = exempted.get(i).exemption();
      json.writeObjectFieldStart("exemption");
      json.writeStringField("rule", exemption.rule());
      json.writeStringField("subject", exemption.subject());
      json.writeStringField("reason", exemption.reason());
      json.writeStringField("approvedBy", exemption.approvedBy());
      json.writeStringField("until", exemption.until().toString());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the member {@code baseline} where there is one: the fingerprints of what is known. */
  void writeBaseline(Judgement judgement, JsonGenerator json) throws IOException {
    Baseline baseline = judgement.baseline();
    if (baseline == null) {
      return;
    }
    json.writeObjectFieldStart("baseline");
    json.writeArrayFieldStart("known");
    List<String> fingerprints = Fingerprints.of(judgement.findings());
    for (int i = 0; i < fingerprints.size(); i++) {
      if (judgement.isKnown(judgement.findings().get(i))) {
        json.writeString(fingerprints.get(i));
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("gone");
    for (String gone : baseline.gone()) {
      json.writeString(gone);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeFinding(Finding finding, String fingerprint, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    writeMembers(finding, fingerprint, json);
    json.writeEndObject();
  }

  private void writeMembers(Finding finding, String fingerprint, JsonGenerator json)
      throws IOException {
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
