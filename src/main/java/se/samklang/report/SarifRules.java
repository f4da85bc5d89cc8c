package se.samklang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import se.samklang.catalogue.RuleCard;
import se.samklang.model.Duty;
import se.samklang.model.Severity;
import se.samklang.model.Strategy;

/** The rules of a run as SARIF describes them. */
final class SarifRules {
  private final Messages messages;
  private final Strategy strategy;
  private final RuleHelp help;
  private final List<String> ids;

  SarifRules(Messages messages, Judgement judgement) {
    this.messages = messages;
    this.strategy = judgement.strategy();
    this.help = new RuleHelp(messages.words(), judgement.strategy());
    SortedSet<String> all = new TreeSet<>(judgement.rules());
    judgement.findings().forEach(finding -> all.add(finding.rule()));
    judgement.exempted().forEach(exempted -> all.add(exempted.finding().rule()));
    this.ids = List.copyOf(all);
  }

  /** Where a rule stands among them. */
  int index(String rule) {
    return ids.indexOf(rule);
  }

  /** The level of a severity. */
  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /** Writes the member {@code rules} of an object. */
  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (String id : ids) {
      write(messages.card(id), json);
    }
    json.writeEndArray();
  }

  private void write(RuleCard card, JsonGenerator json) throws IOException {
    Severity severity = strategy.duty(card.id()).map(Duty::severity).orElse(card.severity());
    json.writeStartObject();
    json.writeStringField("id", card.id());
    SarifMessage.write("shortDescription", card.title().in(messages.language()), json);
    SarifMessage.write("fullDescription", card.finds().in(messages.language()), json);
    SarifMessage.write("help", help.text(card), help.markdown(card), json);
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(severity));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    json.writeString(card.theme());
    for (String requirement : help.requirements(card)) {
      json.writeString(requirement);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }
}
