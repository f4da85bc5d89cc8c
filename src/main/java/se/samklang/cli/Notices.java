package se.samklang.cli;

import java.time.LocalDate;
import java.util.Map;
import se.samklang.findings.EarlierRun;
import se.samklang.findings.Verdict;
import se.samklang.input.InputFile;
import se.samklang.input.Note;
import se.samklang.input.Unreadable;
import se.samklang.report.Judgement;
import se.samklang.report.SafeText;
import se.samklang.report.Words;

/** What is said on standard error beside the result. */
final class Notices {
  private final Workplace workplace;
  private final boolean quiet;

  /**
   * Notices of a run.
   *
   * @param quiet whether to say only which files are not judged, and why
   */
  Notices(Workplace workplace, boolean quiet) {
    this.workplace = workplace;
    this.quiet = quiet;
  }

  void tell(Judgement judgement) {
    Words words = workplace.words();
    for (Note note : judgement.reading().notes()) {
      if (!quiet || note.isOfForeignFile()) {
        String sentence = words.say(note.message(), note.details());
        say(words.say("note", Map.of("place", note.place(), "note", sentence)));
      }
    }
    if (!quiet) {
      for (String header : judgement.reading().unusedColumns()) {
        say(words.say("column-unused", Map.of("header", header)));
      }
      LocalDate last = judgement.strategy().validity().last();
      if (last != null && judgement.asOf().isAfter(last)) {
        tellEnded(judgement, last, words);
      }
    }
    boolean readable = true;
    for (InputFile file : judgement.reading().files()) {
      Unreadable problem = file.problem();
      if (problem != null) {
        readable = false;
        String reason = words.say("not-judged." + problem.reason(), problem.details());
        say(words.say("cannot-be-judged", Map.of("place", problem.place(), "reason", reason)));
      }
    }
    boolean any = judgement.activities() > 0 || !judgement.reading().submission().plans().isEmpty();
    if (readable && judgement.activities() == judgement.notJudged() && isNotJudged(judgement)) {
      say(words.say(any ? "nothing-judged" : "nothing-found"));
    }
  }

  /** Says where an earlier run cannot quite be compared with this one. */
  void tell(String file, EarlierRun earlier, Judgement judgement) {
    if (quiet) {
      return;
    }
    Words words = workplace.words();
    String strategy = judgement.strategy().id();
    if (!earlier.strategy().equals(strategy)) {
      say(
          words.say(
              "baseline-other-strategy",
              Map.of("file", file, "other", earlier.strategy(), "strategy", strategy)));
    } else if (!earlier.strategySha256().equals(judgement.strategy().sha256())
        || !earlier.rulesSha256().equals(judgement.rulesSha256())) {
      say(words.say("baseline-other-rules", Map.of("file", file)));
    }
  }

  private static boolean isNotJudged(Judgement judgement) {
    return judgement.verdict() == Verdict.NOT_JUDGED;
  }

  private void tellEnded(Judgement judgement, LocalDate last, Words words) {
    say(
        words.say(
            "strategy-ended",
            Map.of(
                "strategy", judgement.strategy().id(),
                "last", last,
                "asOf", judgement.asOf())));
  }

  private void say(String sentence) {
    workplace.streams().err().println(SafeText.of(sentence));
  }
}
