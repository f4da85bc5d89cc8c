package se.samklang.report;

import java.util.HashMap;
import java.util.Map;
import se.samklang.catalogue.FileFault;

/** What is wrong in a data file, in a sentence without its place. */
public final class FileFaultSentence {
  private static final String YAML = "yaml-";

  private final Words words;

  public FileFaultSentence(Words words) {
    this.words = words;
  }

  /** The sentence, with the nearest known name where there is one. */
  public String of(FileFault fault) {
    Map<String, String> details = new HashMap<>(fault.details());
    details.computeIfPresent("expected", (key, type) -> words.say("expected." + type));
    String problem =
        fault.problem().startsWith(YAML)
            ? words.say("not-judged." + fault.problem(), details)
            : words.say("file-fault." + fault.problem(), details);
    return fault
        .nearest()
        .map(name -> words.say("usage.near", Map.of("problem", problem, "nearest", name)))
        .orElse(problem);
  }
}
