package se.samklang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.samklang.catalogue.Sha256;
import se.samklang.findings.Finding;
import se.samklang.findings.Fingerprints;
import se.samklang.model.Place;
import se.samklang.model.Severity;

/** GitLab's Code Quality report, which merge requests show. */
public final class GitlabReport implements Report.Text {
  private static final String NOT_JUDGED = "not-judged";

  /** As long as the fingerprints of findings are. */
  private static final int FINGERPRINT = 32;

  private final Messages messages;
  private final RepositoryPaths paths;

  public GitlabReport(Messages messages, RepositoryPaths paths) {
    this.messages = messages;
    this.paths = paths;
  }

  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    try (JsonGenerator json = JsonText.generator(target)) {
      json.writeStartArray();
      for (Obstacles.Obstacle obstacle : new Obstacles(messages.words()).of(judgement)) {
        write(obstacle, obstacle.place().orElseGet(() -> first(judgement)), json);
      }
      List<Finding> findings = judgement.findings();
      List<String> fingerprints = Fingerprints.of(findings);
      for (int i = 0; i < fingerprints.size(); i++) {
        write(findings.get(i), fingerprints.get(i), json);
      }
      json.writeEndArray();
    }
    target.write('\n');
  }

  /** GitLab knows no fault without a file: what concerns the whole run stands at its first. */
  private static Place first(Judgement judgement) {
    return new Place(judgement.reading().files().get(0).path(), 1, 1);
  }

  private void write(Obstacles.Obstacle obstacle, Place place, JsonGenerator json)
      throws IOException {
    String identity = NOT_JUDGED + "\n" + place.file() + "\n" + obstacle.reason();
    String fingerprint =
        Sha256.of(identity.getBytes(StandardCharsets.UTF_8)).substring(0, FINGERPRINT);
    write(obstacle.reason(), NOT_JUDGED, fingerprint, "blocker", place, json);
  }

  private void write(Finding finding, String fingerprint, JsonGenerator json) throws IOException {
    write(
        messages.sentence(finding),
        finding.rule(),
        fingerprint,
        severity(finding.severity()),
        finding.place(),
        json);
  }

  private void write(
      String sentence,
      String check,
      String fingerprint,
      String severity,
      Place place,
      JsonGenerator json)
      throws IOException {
    String cell = place.sheet() == null ? "" : SafeText.of(place.sheet()) + "!" + place.cell();
    json.writeStartObject();
    json.writeStringField("description", cell.isEmpty() ? sentence : cell + ": " + sentence);
    json.writeStringField("check_name", check);
    json.writeStringField("fingerprint", fingerprint);
    json.writeStringField("severity", severity);
    json.writeObjectFieldStart("location");
    json.writeStringField("path", paths.of(place.file()));
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", place.line());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
