package se.samklang.correction;

import se.samklang.findings.Finding;
import se.samklang.model.Subject;
import se.samklang.model.Value;

/** What two runs know a finding by: the same fault, whatever line it is on. */
record FindingKey(String file, String rule, Subject subject, String field, String value) {

  static FindingKey of(Finding finding) {
    Value value = finding.value();
    return new FindingKey(
        finding.place().file(),
        finding.rule(),
        finding.subject(),
        finding.field(),
        value == null ? "" : value.text().folded());
  }
}
