package se.samklang.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samklang.findings.EarlierRun;
import se.samklang.input.Note;
import se.samklang.report.Judgement;
import se.samklang.report.Obstacles;
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
    tellSettings(judgement, words);
    tell(judgement.reading().notes());
    if (!quiet) {
      for (String header : judgement.reading().unusedColumns()) {
        say(words.say("column-unused", Map.of("header", header)));
      }
      for (String glob : judgement.reading().unusedExclusions()) {
        say(words.say("exclude-unused", Map.of("glob", glob)));
      }
      LocalDate last = judgement.strategy().validity().last();
      if (last != null && judgement.asOf().isAfter(last)) {
        tellEnded(judgement, last, words);
      }
    }
    new Obstacles(words).of(judgement).forEach(this::tell);
  }

  /** Says what is no fault of the files, and whoever reads them ought to know. */
  void tell(List<Note> notes) {
    for (Note note : notes) {
      if (!quiet || note.isOfForeignFile()) {
        String sentence = workplace.words().say(note.message(), note.details());
        say(workplace.words().say("note", Map.of("place", note.place(), "note", sentence)));
      }
    }
  }

  /** Says what cannot be judged, and why. */
  void tell(Obstacles.Obstacle obstacle) {
    Words words = workplace.words();
    String reason = obstacle.reason();
    say(
        obstacle
            .place()
            .map(at -> words.say("cannot-be-judged", Map.of("place", at, "reason", reason)))
            .orElse(reason));
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

  /** What decides about the run and stands outside of its command line is never kept quiet. */
  private void tellSettings(Judgement judgement, Words words) {
    InForce inForce = workplace.inForce();
    List<String> settings = new ArrayList<>();
    for (Setting setting : inForce.settings()) {
      String values = String.join(",", judgement.options().getOrDefault(setting.key(), List.of()));
      settings.add(setting.key() + "=" + values + " (" + setting.source() + ")");
    }
    if (!settings.isEmpty()) {
      say(words.say("settings-in-force", Map.of("settings", String.join(", ", settings))));
    }
    inForce
        .unknownVariables()
        .forEach(
            (name, nearest) -> {
              String problem = words.say("variable-unknown", Map.of("variable", name));
              say(
                  nearest
                      .map(near -> Map.of("problem", problem, "nearest", near))
                      .map(details -> words.say("usage.near", details))
                      .orElse(problem));
            });
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

  /** Says one sentence. */
  void say(String sentence) {
    workplace.streams().err().println(SafeText.of(sentence));
  }
}
