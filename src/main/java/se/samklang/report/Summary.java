package se.samklang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samklang.findings.Finding;
import se.samklang.findings.Findings;
import se.samklang.input.InputFile;
import se.samklang.model.Severity;

/** The last line: what was judged, what was found, what it comes to. */
final class Summary {
  private final Words words;

  Summary(Words words) {
    this.words = words;
  }

  String of(Judgement judgement) {
    List<String> judged = new ArrayList<>();
    judged.add(words.count(judgement.reading().submission().plans().size(), "plan"));
    judged.add(words.count(judgement.activities(), "activity"));
    judged.add(words.count(judgement.reading().submission().goals().size(), "goal"));
    if (judgement.notJudged() > 0) {
      judged.add(words.count(judgement.notJudged(), "not-judged"));
    }
    long unreadable =
        judgement.reading().files().stream()
            .filter(file -> file.status() == InputFile.Status.UNREADABLE)
            .count();
    if (unreadable > 0) {
      judged.add(words.count(unreadable, "unreadable"));
    }
    return words.say(
        "summary",
        Map.of(
            "judged", String.join(", ", judged),
            "found", found(judgement.findings()) + passed(judgement) + leftOut(judgement),
            "verdict", verdict(judgement)));
  }

  /** What does not count, so that nobody wonders about the verdict; empty where all counts. */
  String passed(Judgement judgement) {
    StringBuilder passed = new StringBuilder();
    if (judgement.known() > 0) {
      passed.append(", ").append(words.count(judgement.known(), "known-finding"));
    }
    int exempted = judgement.exempted().size();
    if (exempted > 0) {
      passed.append(", ").append(words.count(exempted, "exempted"));
    }
    return passed.toString();
  }

  /** A verdict by some of the rules says so, or a clean run would promise too much. */
  private String leftOut(Judgement judgement) {
    int applied = judgement.rules().size();
    return applied == judgement.askedFor()
        ? ""
        : words.say("rules-left-out", Map.of("applied", words.count(applied, "rule")));
  }

  /** How many there are of each severity. */
  String found(List<Finding> findings) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      counts.add(words.count(Findings.count(findings, severity), severity.id()));
    }
    return String.join(", ", counts);
  }

  String verdict(Judgement judgement) {
    return words.say("verdict." + judgement.verdict().id());
  }
}
