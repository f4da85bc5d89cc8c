package se.samklang.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an earlier run found, held against this one.
 *
 * @param known the findings of this run that were there before
 * @param gone the sentences of those that are there no more
 */
public record Baseline(Set<Finding> known, List<String> gone) {

  /**
   * Holds an earlier run against this one.
   *
   * @param findings those of this run
   * @param exempted what is exempted by now, and so is not gone
   * @param isThere whether a path is among the inputs of this run
   * @param isAnswered whether this run can tell that a finding is gone: it asked the rule, of a
   *     file that it could read
   */
  public static Baseline of(
      EarlierRun earlier,
      List<Finding> findings,
      List<Exempted> exempted,
      Predicate<String> isThere,
      Predicate<EarlierRun.Entry> isAnswered) {
    List<Finding> approved = exempted.stream().map(Exempted::finding).toList();
    EarlierRun.Comparison comparison =
        earlier.compared(Findings.merged(findings, approved), isThere);
    Set<Finding> known = new HashSet<>(comparison.known());
    approved.forEach(known::remove);
    List<String> gone =
        comparison.gone().stream()
            .filter(isAnswered)
            .map(entry -> entry.file() + ": " + entry.rule() + ": " + entry.message())
            .toList();
    return new Baseline(known, gone);
  }
}
