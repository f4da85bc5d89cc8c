package se.samklang.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samklang.catalogue.RuleCard;
import se.samklang.model.Duty;
import se.samklang.model.Requirement;
import se.samklang.model.Strategy;

/** What a rule's card tells whoever meets its findings: why, by which words, and how to mend it. */
final class RuleHelp {
  private final Words words;
  private final Strategy strategy;

  RuleHelp(Words words, Strategy strategy) {
    this.words = words;
    this.strategy = strategy;
  }

  private record Section(String heading, List<String> paragraphs) {}

  /** The sentences of the strategy that a rule rests on, by their ids. */
  Set<String> requirements(RuleCard card) {
    Set<String> ids = new LinkedHashSet<>();
    duties(card).values().forEach(duty -> ids.addAll(duty.requirements()));
    return ids;
  }

  private Map<String, Duty> duties(RuleCard card) {
    return strategy.duties().getOrDefault(card.id(), Map.of());
  }

  /** As plain text. */
  String text(RuleCard card) {
    return sections(card).stream()
        .map(section -> section.heading() + ": " + String.join(" ", section.paragraphs()))
        .collect(Collectors.joining("\n\n"));
  }

  /** As Markdown. */
  String markdown(RuleCard card) {
    return sections(card).stream()
        .map(
            section ->
                section.paragraphs().stream()
                    .map(RuleHelp::escaped)
                    .collect(
                        Collectors.joining(
                            "\n\n", "**" + escaped(section.heading()) + "**\n\n", "")))
        .collect(Collectors.joining("\n\n"));
  }

  private List<Section> sections(RuleCard card) {
    return List.of(
        new Section(words.say("explain.why"), List.of(card.why().in(words.language()))),
        new Section(words.say("explain.strategy"), quotes(card)),
        new Section(words.say("explain.mend"), List.of(card.mend().in(words.language()))));
  }

  private List<String> quotes(RuleCard card) {
    List<String> quotes = new ArrayList<>();
    for (String id : requirements(card)) {
      Requirement requirement = strategy.requirements().get(id);
      if (requirement != null && requirement.sentence().isPresent()) {
        String section = requirement.section().in(words.language());
        quotes.add(
            "\"" + requirement.sentence().orElseThrow() + "\" (" + section + ", " + id + ")");
      }
    }
    return quotes.isEmpty() ? List.of(words.say("explain.nothing")) : quotes;
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\`*_\\[\\]<>|#]", "\\\\$0");
  }
}
