package se.samklang.report;

import java.util.List;

/**
 * What the page of findings shows, in words; nothing in it is escaped yet.
 *
 * @param language of the words, as a BCP 47 tag
 * @param verdictId decides nothing but a colour
 * @param summary what was judged, what was found
 * @param gone the sentences of what was found before and is there no more
 */
record FindingsPage(
    String language,
    String title,
    String strategy,
    String verdictId,
    String verdict,
    String summary,
    List<Provenance.Input> unreadable,
    List<String> mostImportant,
    List<RuleRow> rules,
    List<FindingSections.FileSection> files,
    List<FindingSections.ExemptedRow> exempted,
    List<String> gone,
    List<Provenance.Input> inputs,
    List<Provenance.Fact> facts) {

  /** How often a rule found something. */
  record RuleRow(FindingSections.Weight weight, String title, String rule, String count) {}
}
