package se.samklang.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samklang.catalogue.RuleCard;
import se.samklang.catalogue.RuleCard.Example;
import se.samklang.model.Requirement;
import se.samklang.model.Strategy;
import se.samklang.model.Wording;

/** From every sentence of a strategy to the rules that follow it, or to the reason for none. */
public final class Coverage {
  private final Words words;
  private final Strategy strategy;
  private final List<RuleCard> cards;

  public Coverage(Words words, Strategy strategy, List<RuleCard> cards) {
    this.words = words;
    this.strategy = strategy;
    this.cards = cards;
  }

  /** Whether every sentence has a rule or a reason. */
  public boolean isComplete() {
    return strategy.requirements().values().stream().allMatch(this::isCovered);
  }

  /** The table for people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    String section = "";
    for (Requirement requirement : strategy.requirements().values()) {
      String heading = requirement.section().in(words.language());
      if (!heading.equals(section)) {
        text.append(text.isEmpty() ? "" : "\n").append(heading).append('\n');
        section = heading;
      }
      String summary = requirement.summary().in(words.language());
      String paragraph = Paragraph.of(summary, " ".repeat(9));
      text.append(String.format("  %-7s", requirement.id())).append(paragraph.substring(9));
      append(requirement, text);
    }
    return text.append('\n').append(total()).append('\n').toString();
  }

  private void append(Requirement requirement, StringBuilder text) {
    String indent = " ".repeat(11);
    List<RuleCard> rules = rules(requirement);
    for (RuleCard rule : rules) {
      String example =
          rule.examples().stream()
              .filter(each -> !each.passes())
              .findFirst()
              .map(Example::name)
              .orElse("");
      text.append(Paragraph.of("-> " + rule.id() + " (" + example + ")", indent));
    }
    Wording reason = requirement.reason();
    if (rules.isEmpty()) {
      String why = reason == null ? words.say("coverage.none") : reason.in(words.language());
      text.append(Paragraph.of("-- " + why, indent));
    }
  }

  private String total() {
    long ruled = strategy.requirements().values().stream().filter(this::isRuled).count();
    long covered = strategy.requirements().values().stream().filter(this::isCovered).count();
    return words.say(
        "coverage.total",
        Map.of(
            "covered",
            covered,
            "all",
            strategy.requirements().size(),
            "ruled",
            ruled,
            "reasoned",
            covered - ruled));
  }

  /** The table for programs. */
  public String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartArray();
      for (Requirement requirement : strategy.requirements().values()) {
        json.writeStartObject();
        json.writeStringField("requirement", requirement.id());
        json.writeStringField("section", requirement.section().in(words.language()));
        json.writeStringField("summary", requirement.summary().in(words.language()));
        json.writeStringField("quote", requirement.quote());
        json.writeArrayFieldStart("rules");
        for (RuleCard rule : rules(requirement)) {
          json.writeString(rule.id());
        }
        json.writeEndArray();
        Wording reason = requirement.reason();
        json.writeStringField("reason", reason == null ? null : reason.in(words.language()));
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private boolean isCovered(Requirement requirement) {
    return requirement.reason() != null || isRuled(requirement);
  }

  private boolean isRuled(Requirement requirement) {
    return !rules(requirement).isEmpty();
  }

  private List<RuleCard> rules(Requirement requirement) {
    return cards.stream()
        .filter(
            card ->
                strategy.duties().getOrDefault(card.id(), Map.of()).values().stream()
                    .anyMatch(duty -> duty.requirements().contains(requirement.id())))
        .collect(Collectors.toList());
  }
}
