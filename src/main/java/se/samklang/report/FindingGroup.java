package se.samklang.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samklang.findings.Finding;
import se.samklang.model.Severity;

/** What one rule finds in one field, of one file or of all; never empty. */
record FindingGroup(List<Finding> findings) {

  private record Key(String file, String rule, String field, boolean absentColumn) {}

  /** Groups findings file by file, in the order of the first of each. */
  static List<FindingGroup> of(List<Finding> findings) {
    return grouped(findings, finding -> key(finding, finding.place().file()));
  }

  /** Groups the findings of all files together. */
  static List<FindingGroup> acrossFiles(List<FindingGroup> groups) {
    return grouped(
        groups.stream().flatMap(group -> group.findings().stream()).toList(),
        finding -> key(finding, ""));
  }

  private static Key key(Finding finding, String file) {
    return new Key(file, finding.rule(), finding.field(), finding.isOfAbsentColumn());
  }

  private static List<FindingGroup> grouped(List<Finding> findings, Function<Finding, Key> key) {
    return findings.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
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
