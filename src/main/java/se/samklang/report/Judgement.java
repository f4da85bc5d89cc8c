package se.samklang.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Catalogue;
import se.samklang.findings.Baseline;
import se.samklang.findings.Exempted;
import se.samklang.findings.Finding;
import se.samklang.findings.Findings;
import se.samklang.findings.Threshold;
import se.samklang.findings.Verdict;
import se.samklang.input.Reading;
import se.samklang.model.ReportYear;
import se.samklang.model.Severity;
import se.samklang.model.Strategy;
import se.samklang.review.AnnualReview;
import se.samklang.review.EarlierYear;
import se.samklang.review.JudgedYear;
import se.samklang.review.Reviewer;

/**
 * A whole run, ready to be told.
 *
 * @param rules the ids of the rules that were applied
 * @param failed the ids of those that failed instead of judging
 * @param askedFor how many rules the strategy asks for, applied or left out by the caller
 * @param rulesSha256 of all rules and their cards
 * @param year the year that was followed up beside what was handed in, null where none was
 * @param previous what the follow-ups of earlier years told that the year is held against
 * @param options what the run was asked beside its files, by option; only what is not the default
 * @param exempted what an exemption covers; it is not among the findings
 * @param baseline what was found before, null where nobody asked
 * @param activities how many activities there are, judged or not
 * @param notJudged how many of them were called off or lie outside the strategy's validity
 */
public record Judgement(
    String version,
    Strategy strategy,
    List<String> rules,
    List<String> failed,
    int askedFor,
    String rulesSha256,
    LocalDate asOf,
    @Nullable ReportYear year,
    List<EarlierYear> previous,
    Threshold failOn,
    Map<String, List<String>> options,
    Reading reading,
    List<Finding> findings,
    List<Exempted> exempted,
    @Nullable Baseline baseline,
    Verdict verdict,
    int activities,
    int notJudged) {

  /** The option that asks for what is exempted. */
  public static final String SHOW_EXEMPTED = "show-exempted";

  /** How many records have findings of a severity; a column that is absent counts once. */
  public long count(Severity severity) {
    return Findings.count(findings, severity);
  }

  /** Whether it was there before; of none where nobody asked. */
  public boolean isKnown(Finding finding) {
    return baseline != null && baseline.known().contains(finding);
  }

  /** Whether a finding is one of those that reject: heavy enough, and not there before. */
  public boolean rejects(Finding finding) {
    return !isKnown(finding) && failOn.isReachedBy(List.of(finding));
  }

  /** How many of the findings were there before. */
  public int known() {
    return baseline == null ? 0 : baseline.known().size();
  }

  /** Whether any of the findings, known ones left aside, is heavy enough to reject. */
  public boolean isRejectedBy(List<Finding> some) {
    return some.stream().anyMatch(this::rejects);
  }

  /** Whether people want to see what is exempted. */
  public boolean showsExempted() {
    return options.containsKey(SHOW_EXEMPTED);
  }

  /** The year followed up, null where none was. */
  public @Nullable AnnualReview review(Catalogue catalogue) {
    return year == null
        ? null
        : new Reviewer(
                new JudgedYear(year, strategy, reading, rules, findings, exempted, previous),
                catalogue)
            .review();
  }

  /** The findings by the file that they are in; files without any are not in it. */
  public Map<String, List<Finding>> findingsByFile() {
    return findings.stream().collect(Collectors.groupingBy(finding -> finding.place().file()));
  }
}
