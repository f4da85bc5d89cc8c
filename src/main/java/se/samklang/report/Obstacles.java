package se.samklang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samklang.findings.Verdict;
import se.samklang.input.InputFile;
import se.samklang.input.Unreadable;
import se.samklang.model.Place;

/** What kept a run from judging all that it was given. */
public final class Obstacles {
  private final Words words;

  public Obstacles(Words words) {
    this.words = words;
  }

  /**
   * One of them.
   *
   * @param place where, empty where it concerns the run as a whole
   * @param reason the sentence that says why
   */
  public record Obstacle(Optional<Place> place, String reason) {}

  /**
   * The files that cannot be judged and the rules that failed; where there are none, that there was
   * nothing to judge.
   */
  public List<Obstacle> of(Judgement judgement) {
    List<Obstacle> obstacles = new ArrayList<>(of(judgement.reading().files()));
    for (String rule : judgement.failed()) {
      String reason = words.say("rule-left-out", Map.of("rule", rule));
      obstacles.add(new Obstacle(Optional.empty(), SafeText.of(reason)));
    }
    if (obstacles.isEmpty() && judgement.verdict() == Verdict.NOT_JUDGED) {
      boolean any =
          judgement.activities() > 0 || !judgement.reading().submission().plans().isEmpty();
      String reason = words.say(any ? "nothing-judged" : "nothing-found");
      obstacles.add(new Obstacle(Optional.empty(), reason));
    }
    return obstacles;
  }

  /** Those of the files that cannot be judged. */
  public List<Obstacle> of(List<InputFile> files) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (InputFile file : files) {
      Unreadable problem = file.problem();
      if (problem != null) {
        String reason = words.say("not-judged." + problem.reason(), problem.details());
        obstacles.add(new Obstacle(Optional.of(problem.place()), SafeText.of(reason)));
      }
    }
    return obstacles.stream().distinct().toList();
  }
}
