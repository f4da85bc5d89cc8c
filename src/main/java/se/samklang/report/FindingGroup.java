package se.samklang.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import se.samklang.findings.Finding;
import se.samklang.model.Severity;

/** What one rule finds in one field of one file; never empty. */
record FindingGroup(List<Finding> findings) {

  private record Key(String file, String rule, String field, boolean absentColumn) {}

  /** Groups findings in the order of the first of each. */
  static List<FindingGroup> of(List<Finding> findings) {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                finding ->
                    new Key(
                        finding.place().file(),
                        finding.rule(),
                        finding.field(),
                        finding.isOfAbsentColumn()),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(FindingGroup::new)
        .toList();
  }

  Finding first() {
    return findings.get(0);
  }

  int size() {
    return findings.size();
  }

  boolean isOfAbsentColumn() {
    return first().isOfAbsentColumn();
  }

  Severity severity() {
    return first().severity();
  }
}
