package se.samklang.report;

import se.samklang.findings.Finding;

/** A finding in one line, with its place first, as editors and CI systems read it. */
final class FindingLine {
  private final Messages messages;

  FindingLine(Messages messages) {
    this.messages = messages;
  }

  String of(Finding finding) {
    String requirements =
        finding.requirements().isEmpty()
            ? ""
            : " [" + String.join(", ", finding.requirements()) + "]";
    return SafeText.of(finding.place().toString())
        + ": "
        + finding.severity().id()
        + " "
        + finding.rule()
        + ": "
        + messages.sentence(finding)
        + requirements;
  }
}
