package se.samklang.report;

import se.samklang.findings.Exempted;
import se.samklang.findings.Finding;

/** A finding in one line, with its place first, as editors and CI systems read it. */
final class FindingLine {
  private final Messages messages;

  FindingLine(Messages messages) {
    this.messages = messages;
  }

  String of(Finding finding) {
    return of(finding, finding.severity().id());
  }

  /** What somebody has approved, with who, why and until when. */
  String of(Exempted exempted) {
    return of(exempted.finding(), "exempted") + " " + messages.approval(exempted.exemption());
  }

  private String of(Finding finding, String weight) {
    String requirements =
        finding.requirements().isEmpty()
            ? ""
            : " [" + String.join(", ", finding.requirements()) + "]";
    return SafeText.of(finding.place().toString())
        + ": "
        + weight
        + " "
        + finding.rule()
        + ": "
        + messages.sentence(finding)
        + requirements;
  }
}
