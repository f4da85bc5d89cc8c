package se.samklang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.Threshold;
import se.samklang.input.InputFile;
import se.samklang.input.Unreadable;

/** What was judged, and by what: versions, checksums, the day. */
final class Provenance {
  private final Words words;

  Provenance(Words words) {
    this.words = words;
  }

  /** One fact and what it is called. */
  record Fact(String label, String value) {}

  /**
   * One file.
   *
   * @param reason why it cannot be judged, with line and column; empty unless it cannot
   */
  record Input(String file, String status, String sha256, String reason) {}

  List<Fact> facts(Judgement judgement) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("tool", "samklang " + judgement.version()));
    String strategy = judgement.strategy().name().in(words.language());
    facts.add(fact("strategy", strategy + " (" + judgement.strategy().id() + ")"));
    facts.add(fact("strategy-sha256", judgement.strategy().sha256()));
    Map<String, Integer> rules =
        Map.of("applied", judgement.rules().size(), "all", judgement.askedFor());
    facts.add(fact("rules", words.say("provenance.rules-of", rules)));
    facts.add(fact("rules-sha256", judgement.rulesSha256()));
    facts.add(fact("as-of", judgement.asOf().toString()));
    Threshold threshold = judgement.failOn();
    facts.add(
        fact(
            "fail-on",
            words.say(
                threshold == Threshold.NEVER ? "provenance.never" : "severity." + threshold.id())));
    judgement
        .options()
        .forEach(
            (option, values) ->
                facts.add(
                    new Fact(
                        words.say("provenance.option", Map.of("option", option)),
                        SafeText.of(String.join(", ", values)))));
    return facts;
  }

  private Fact fact(String key, String value) {
    return new Fact(words.say("provenance." + key), SafeText.of(value));
  }

  List<Input> inputs(Judgement judgement) {
    return judgement.reading().files().stream()
        .map(
            file ->
                new Input(
                    SafeText.of(file.path()),
                    words.say("status." + file.status().id()),
                    sha256(file),
                    reason(file.problem())))
        .toList();
  }

  private static String sha256(InputFile file) {
    String sha256 = file.sha256();
    return sha256 == null ? "" : sha256;
  }

  private String reason(@Nullable Unreadable problem) {
    return problem == null
        ? ""
        : SafeText.of(
            problem.place()
                + ": "
                + words.say("not-judged." + problem.reason(), problem.details()));
  }
}
