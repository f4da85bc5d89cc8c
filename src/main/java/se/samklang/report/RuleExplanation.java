package se.samklang.report;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import se.samklang.catalogue.RuleCard;
import se.samklang.catalogue.RuleCard.Example;
import se.samklang.model.Duty;
import se.samklang.model.Requirement;
import se.samklang.model.Severity;
import se.samklang.model.Strategy;

/** A rule's card for a person, with the strategy's own words in it. */
public final class RuleExplanation {
  private static final String INDENT = "  ";

  private final Words words;
  private final Strategy strategy;

  public RuleExplanation(Words words, Strategy strategy) {
    this.words = words;
    this.strategy = strategy;
  }

  /** The explanation as text. */
  public String of(RuleCard card) {
    Severity severity = strategy.duty(card.id()).map(Duty::severity).orElse(card.severity());
    Map<String, String> head =
        Map.of(
            "title", card.title().in(words.language()),
            "severity",
                words.say(card.holdsUnder(strategy) ? "severity." + severity.id() : "rules.off"));
    StringBuilder text = new StringBuilder();
    text.append(card.id()).append(": ").append(words.say("explain.head", head)).append('\n');
    section("explain.finds", Paragraph.of(card.finds().in(words.language()), INDENT), text);
    section("explain.why", Paragraph.of(card.why().in(words.language()), INDENT), text);
    section("explain.strategy", strategyWords(card), text);
    section("explain.mend", Paragraph.of(card.mend().in(words.language()), INDENT), text);
    section("explain.fails", example(card, false), text);
    section("explain.passes", example(card, true), text);
    return text.toString();
  }

  private void section(String heading, String body, StringBuilder text) {
    text.append('\n').append(words.say(heading)).append('\n').append(body);
  }

  private String strategyWords(RuleCard card) {
    Set<String> ids = new LinkedHashSet<>();
    strategy
        .duties()
        .getOrDefault(card.id(), Map.of())
        .values()
        .forEach(duty -> ids.addAll(duty.requirements()));
    StringBuilder text = new StringBuilder();
    for (String id : ids) {
      Requirement requirement = strategy.requirements().get(id);
      if (requirement != null && requirement.sentence().isPresent()) {
        String section = requirement.section().in(words.language());
        text.append(
            Paragraph.of(
                "\"" + requirement.sentence().orElseThrow() + "\" (" + section + ", " + id + ")",
                INDENT));
      }
    }
    if (text.isEmpty()) {
      String reason = card.always() ? "explain.nothing" : "explain.off";
      text.append(Paragraph.of(words.say(reason), INDENT));
    }
    return text.toString();
  }

  private static String example(RuleCard card, boolean passing) {
    StringBuilder text = new StringBuilder();
    card.examples().stream()
        .filter(example -> example.passes() == passing)
        .findFirst()
        .ifPresent(example -> append(example, text));
    return text.toString();
  }

  private static void append(Example example, StringBuilder text) {
    example
        .files()
        .forEach(
            (name, content) -> {
              if (example.files().size() > 1 || !name.equals("plan.yaml")) {
                text.append(INDENT).append("# ").append(name).append('\n');
              }
              content.lines().forEach(line -> text.append(INDENT).append(line).append('\n'));
            });
  }
}
