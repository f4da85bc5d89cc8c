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
    List<FileSection> files,
    List<ExemptedRow> exempted,
    List<String> gone,
    List<Provenance.Input> inputs,
    List<Provenance.Fact> facts) {

  /** How much a finding weighs: a word, and an id that decides nothing but a colour. */
  record Weight(String id, String word) {}

  /** How often a rule found something. */
  record RuleRow(Weight weight, String title, String rule, String count) {}

  /**
   * The findings of one file.
   *
   * @param anchor what links to it say
   */
  record FileSection(String anchor, String file, String found, List<SubjectSection> subjects) {}

  /** The findings of one record. */
  record SubjectSection(String name, List<RuleBlock> rules) {}

  /** What one rule found in a record, with what is the same for all of it. */
  record RuleBlock(
      Weight weight,
      String title,
      String rule,
      List<Item> items,
      List<Quote> quotes,
      String mend) {}

  /**
   * One finding.
   *
   * @param value what stands there; empty where nothing does
   * @param suggestion empty where nothing is suggested
   * @param state whether it was found before; empty where nobody asked
   */
  record Item(String place, String message, String value, String suggestion, String state) {}

  /** A sentence of the strategy, and where in it. */
  record Quote(String sentence, String source) {}

  /** A finding that somebody has approved. */
  record ExemptedRow(
      String place, String message, String reason, String approvedBy, String until) {}
}
