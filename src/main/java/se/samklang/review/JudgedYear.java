package se.samklang.review;

import java.util.List;
import se.samklang.findings.Exempted;
import se.samklang.findings.Finding;
import se.samklang.input.Reading;
import se.samklang.model.ReportYear;
import se.samklang.model.Strategy;

/**
 * A year that was judged.
 *
 * @param rules the ids of the rules that were applied
 * @param exempted what an exemption covers; it is not among the findings
 * @param earlier the follow-ups of earlier years that it is held against, in any order
 */
public record JudgedYear(
    ReportYear year,
    Strategy strategy,
    Reading reading,
    List<String> rules,
    List<Finding> findings,
    List<Exempted> exempted,
    List<EarlierYear> earlier) {}
