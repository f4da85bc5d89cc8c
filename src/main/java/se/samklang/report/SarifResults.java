package se.samklang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.Exempted;
import se.samklang.findings.Exemption;
import se.samklang.findings.Finding;
import se.samklang.findings.Fingerprints;
import se.samklang.model.Place;

/** Findings as the results of SARIF; those that an exemption covers are suppressed ones. */
final class SarifResults {
  private final Messages messages;
  private final RepositoryPaths paths;
  private final SarifRules rules;
  private final Judgement judgement;
  private final Regions regions;

  SarifResults(Messages messages, RepositoryPaths paths, SarifRules rules, Judgement judgement) {
    this.messages = messages;
    this.paths = paths;
    this.rules = rules;
    this.judgement = judgement;
    this.regions = new Regions(judgement.reading());
  }

  /** Writes the member {@code results} of an object. */
  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("results");
    List<Finding> findings = judgement.findings();
    List<String> fingerprints = Fingerprints.of(findings);
    for (int i = 0; i < fingerprints.size(); i++) {
      write(findings.get(i), null, fingerprints.get(i), json);
    }
    List<Exempted> exempted = judgement.exempted();
    List<String> ofExempted = Fingerprints.of(exempted.stream().map(Exempted::finding).toList());
    for (int i = 0; i < ofExempted.size(); i++) {
      Exempted each = exempted.get(i);
      write(each.finding(), each.exemption(), ofExempted.get(i), json);
    }
    json.writeEndArray();
  }

  private void write(
      Finding finding, @Nullable Exemption exemption, String fingerprint, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule());
    json.writeNumberField("ruleIndex", rules.index(finding.rule()));
    json.writeStringField("level", SarifRules.level(finding.severity()));
    SarifMessage.write("message", messages.sentence(finding), json);
    json.writeArrayFieldStart("locations");
    writeLocation(finding.place(), regions.of(finding), json);
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("primaryLocationLineHash", fingerprint);
    json.writeEndObject();
    if (!judgement.exempted().isEmpty()) {
      writeSuppressions(exemption, json);
    }
    if (judgement.baseline() != null) {
      json.writeStringField("baselineState", judgement.isKnown(finding) ? "unchanged" : "new");
    }
    writeProperties(finding, json);
    json.writeEndObject();
  }

  /** Writes one entry of an array of locations. */
  void writeLocation(Place place, Optional<Region> region, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", paths.uri(place.file()));
    json.writeEndObject();
    if (region.isPresent()) {
      Region reach = region.get();
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", reach.line());
      json.writeNumberField("startColumn", reach.startColumn());
      json.writeNumberField("endLine", reach.line());
      json.writeNumberField("endColumn", reach.endColumn());
      json.writeEndObject();
    }
    json.writeEndObject();
    if (place.sheet() != null) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("name", place.cell());
      json.writeStringField("fullyQualifiedName", place.sheet() + "!" + place.cell());
      json.writeStringField("kind", "cell");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** Either no result of a run has suppressions or all have, be they empty (3.27.23). */
  private void writeSuppressions(@Nullable Exemption exemption, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("suppressions");
    if (exemption != null) {
      json.writeStartObject();
      json.writeStringField("kind", "external");
      json.writeStringField("status", "accepted");
      json.writeStringField("justification", justification(exemption, messages.words()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Why a finding does not count, and by whom. */
  static String justification(Exemption exemption, Words words) {
    return words.say(
        "exempted-because",
        Map.of(
            "reason", SafeText.of(exemption.reason()),
            "approver", SafeText.of(exemption.approvedBy()),
            "until", exemption.until()));
  }

  private static void writeProperties(Finding finding, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeObjectFieldStart("subject");
    json.writeStringField("kind", finding.subject().kind().id());
    json.writeStringField("id", finding.subject().id());
    json.writeEndObject();
    json.writeStringField("field", finding.field());
    json.writeNumberField("count", finding.count());
    json.writeArrayFieldStart("requirements");
    for (String requirement : finding.requirements()) {
      json.writeString(requirement);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
