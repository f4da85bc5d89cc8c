package se.samklang.report;

import java.util.List;

/**
 * What the page of a year shows, in words. Texts are harmless to a screen but not escaped yet;
 * pictures are elements of our own.
 *
 * @param language of the words, as a BCP 47 tag
 * @param obstacles what could not be judged
 * @param opening the sentences that say most
 * @param leftAside which activities do not count; empty where all do
 * @param change what has changed since the last year; empty where nobody asked
 * @param oral what may be said aloud
 */
record ReviewPage(
    String language,
    String title,
    String source,
    List<String> obstacles,
    List<String> opening,
    String leftAside,
    String change,
    List<ServedGoal> goals,
    Duties duties,
    List<Counts> counts,
    ReviewTable towns,
    ReviewTable followUps,
    List<Annex> annexes,
    List<FindingSections.FileSection> files,
    List<FindingSections.ExemptedRow> exempted,
    List<String> oral,
    List<Provenance.Fact> facts,
    List<Provenance.Input> inputs) {

  /**
   * An overarching goal on the first page.
   *
   * @param said how much work serves it
   * @param more how many more plan goals there are; empty where all are shown
   * @param how how a plan goal contributes; empty where that is not told
   * @param impact what a unit says of it; empty where none does
   */
  record ServedGoal(
      String name, String said, List<GoalRow> goals, String more, String how, String impact) {}

  /**
   * A plan goal on the first page.
   *
   * @param bar empty where there is nothing to draw
   * @param stateId decides nothing but a look
   */
  record GoalRow(
      String goal,
      String baseline,
      String target,
      String result,
      String bar,
      String state,
      String stateId) {}

  /** Who has kept which duty. */
  record Duties(String heading, String key, List<String> names, List<DutyRow> rows) {}

  /** What one has kept. */
  record DutyRow(String name, String planned, List<Mark> marks) {}

  /**
   * What became of a duty.
   *
   * @param id decides nothing but a look
   */
  record Mark(String sign, String word, String id) {}

  /** Goals with a bar each. */
  record Counts(String heading, List<CountRow> rows) {}

  /** How many activities a goal has. */
  record CountRow(String name, String count, String bar) {}

  /**
   * What stands behind the first page.
   *
   * @param pictures elements of our own
   */
  record Annex(
      String id,
      String heading,
      List<String> said,
      List<String> pictures,
      List<ReviewTable> tables,
      List<String> bullets) {}
}
