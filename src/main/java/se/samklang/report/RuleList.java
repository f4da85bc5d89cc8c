package se.samklang.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samklang.catalogue.RuleCard;
import se.samklang.model.Duty;
import se.samklang.model.Strategy;
import se.samklang.model.Unit;

/** Every rule with its weight under one strategy and the sentences it rests on. */
public final class RuleList {
  private static final Set<String> UNIT_KINDS =
      Stream.of(Unit.Kind.values()).map(Unit.Kind::id).collect(Collectors.toUnmodifiableSet());

  private final Words words;
  private final Strategy strategy;
  private final List<RuleCard> cards;

  public RuleList(Words words, Strategy strategy, List<RuleCard> cards) {
    this.words = words;
    this.strategy = strategy;
    this.cards = cards;
  }

  /** The list for people. */
  public String text() {
    Columns columns =
        new Columns()
            .add(
                words.say("rules.rule"),
                words.say("rules.severity"),
                words.say("rules.requirements"),
                words.say("rules.title"));
    for (RuleCard card : cards) {
      columns.add(
          card.id(),
          words.say(card.holdsUnder(strategy) ? "severity." + severity(card) : "rules.off"),
          String.join(", ", requirements(card)),
          card.title().in(words.language()));
    }
    return columns.indented("");
  }

  /** The list for programs. */
  public String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartArray();
      for (RuleCard card : cards) {
        json.writeStartObject();
        json.writeStringField("rule", card.id());
        json.writeStringField("theme", card.theme());
        json.writeStringField("stage", card.stage().name().toLowerCase(Locale.ROOT));
        json.writeStringField("severity", severity(card));
        json.writeBooleanField("active", card.holdsUnder(strategy));
        json.writeArrayFieldStart("requirements");
        for (String requirement : requirements(card)) {
          json.writeString(requirement);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("severityByField");
        writeSeverities(card, key -> !key.isEmpty() && !UNIT_KINDS.contains(key), json);
        json.writeEndObject();
        json.writeObjectFieldStart("severityByUnit");
        writeSeverities(card, UNIT_KINDS::contains, json);
        json.writeEndObject();
        json.writeStringField("title", card.title().in(words.language()));
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private void writeSeverities(RuleCard card, Predicate<String> apart, JsonGenerator json)
      throws IOException {
    for (Map.Entry<String, Duty> duty : duties(card).entrySet()) {
      if (apart.test(duty.getKey())) {
        json.writeStringField(duty.getKey(), duty.getValue().severity().id());
      }
    }
  }

  private String severity(RuleCard card) {
    return strategy.duty(card.id()).map(Duty::severity).orElse(card.severity()).id();
  }

  private Map<String, Duty> duties(RuleCard card) {
    return strategy.duties().getOrDefault(card.id(), Map.of());
  }

  private Set<String> requirements(RuleCard card) {
    Set<String> requirements = new LinkedHashSet<>();
    duties(card).values().forEach(duty -> requirements.addAll(duty.requirements()));
    return requirements;
  }
}
