package se.samklang.review;

import java.util.List;
import se.samklang.findings.EarlierRun;
import se.samklang.findings.Finding;
import se.samklang.model.Severity;

/**
 * What has become of the findings of an earlier year. What differs only because rules or the
 * strategy did is told apart from what people have done.
 *
 * @param since the year that this one is held against
 * @param sameStrategy whether it was followed up by the same strategy, to the letter
 * @param sameRules whether the rules are the same, to the letter
 * @param added findings that were not there
 * @param left findings that were there, whatever they weigh now
 * @param solved what was found then and is found no more
 * @param ofNewRules findings of rules that did not look at the earlier year
 * @param ofDroppedRules what was found by rules that do not look at this year
 * @param reweighed those of the findings left that weigh more or less than they did
 */
public record YearChange(
    int since,
    boolean sameStrategy,
    boolean sameRules,
    List<Finding> added,
    List<Finding> left,
    List<EarlierRun.Entry> solved,
    List<Finding> ofNewRules,
    List<EarlierRun.Entry> ofDroppedRules,
    List<Reweighed> reweighed) {

  /** A finding that weighed something else. */
  public record Reweighed(Finding finding, Severity before) {}
}
