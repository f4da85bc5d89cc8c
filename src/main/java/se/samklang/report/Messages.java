package se.samklang.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.samklang.catalogue.Catalogue;
import se.samklang.catalogue.RuleCard;
import se.samklang.catalogue.Shape;
import se.samklang.catalogue.Vocabulary;
import se.samklang.findings.Exemption;
import se.samklang.findings.Finding;
import se.samklang.model.Dimension;
import se.samklang.model.ExemptionEntry;
import se.samklang.model.InvalidValue;
import se.samklang.model.Item;
import se.samklang.model.Language;
import se.samklang.model.Requirement;
import se.samklang.model.Strategy;
import se.samklang.model.Subject;
import se.samklang.model.Suggestion;
import se.samklang.model.Value;
import se.samklang.model.Wording;

/** The words of findings: the card's message with everything filled in. */
public final class Messages {
  /** What the rows of tables are; where two tables have a column of one name, the first counts. */
  private static final List<String> TABLES =
      List.of(
          "activity",
          "plan",
          "goal",
          "follow-up",
          "unit",
          "contact-person",
          "member",
          "meeting",
          "agreement");

  private final Words words;
  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final Strategy strategy;

  public Messages(Words words, Catalogue catalogue, Vocabulary vocabulary, Strategy strategy) {
    this.words = words;
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.strategy = strategy;
  }

  Words words() {
    return words;
  }

  Language language() {
    return words.language();
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** The card of a rule. */
  RuleCard card(String rule) {
    return catalogue.card(rule);
  }

  /** One finding in a sentence, its suggestion left out. */
  String message(Finding finding) {
    Map<String, Object> details = new HashMap<>();
    finding.details().forEach((key, detail) -> details.put(key, rendered(detail)));
    String kind = words.say("subject." + finding.subject().kind().id());
    details.put("subject", SafeText.shortened(finding.subject().id()));
    details.put("subject-kind", kind);
    details.put("Subject-kind", Words.sentenceCase(kind));
    details.put("field", label(finding));
    Value value = finding.value();
    details.put("value", value == null ? "" : quoted(value.raw()));
    if (finding.isOfAbsentColumn()) {
      details.put("count", words.count(finding.count(), "row"));
      return words.say("absent-column", details);
    }
    return Words.fill(catalogue.card(finding.rule()).message().in(language()), details);
  }

  /** What the rule is about, with the field where it speaks of several. */
  String title(Finding finding) {
    RuleCard card = catalogue.card(finding.rule());
    String title = card.title().in(language());
    boolean several = card.message().sv().contains("{field}");
    return several ? title + ": " + label(finding) : title;
  }

  /** What the writer can do about it: a rule's card speaks of values, not of columns. */
  String mend(Finding finding) {
    return finding.isOfAbsentColumn()
        ? words.say("column-mend")
        : catalogue.card(finding.rule()).mend().in(language());
  }

  /** What the value could be instead; empty where nothing is suggested. */
  String suggestion(Finding finding) {
    return finding.suggestion().map(this::said).orElse("");
  }

  private String said(Suggestion suggestion) {
    String names =
        oneOf(suggestion.names().stream().map(name -> "'" + name.in(language()) + "'").toList());
    String key = suggestion.source() == Suggestion.Source.TABLE ? "suggest-table" : "suggest-near";
    return words.say(key, Map.of("names", SafeText.of(names)));
  }

  /** Names to choose from: a comma between, "or" before the last. */
  private String oneOf(List<String> names) {
    return joined(names, words.say("or"));
  }

  /** Names that are all meant: a comma between, "and" before the last. */
  String allOf(List<String> names) {
    return joined(names, words.say("and"));
  }

  private static String joined(List<String> names, String beforeLast) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + beforeLast + names.get(last);
  }

  /** The message with what it suggests. */
  String sentence(Finding finding) {
    String suggestion = suggestion(finding);
    String message = message(finding);
    return suggestion.isEmpty() ? message : message + " " + suggestion;
  }

  /** The strategy's own words that a finding rests on; none where it rests on none. */
  List<Requirement> requirements(Finding finding) {
    List<Requirement> requirements = new ArrayList<>();
    for (String id : finding.requirements()) {
      Requirement requirement = strategy.requirements().get(id);
      if (requirement != null) {
        requirements.add(requirement);
      }
    }
    return requirements;
  }

  /** Who approved a breach, why, and until when. */
  String approval(Exemption exemption) {
    return words.say(
        "approval",
        Map.of(
            "reason", SafeText.of(exemption.reason()),
            "by", SafeText.of(exemption.approvedBy()),
            "until", exemption.until()));
  }

  private String flaw(ExemptionEntry.Flaw flaw) {
    Value value = flaw.value();
    String problem = flaw.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.say(
        "exemption." + problem,
        Map.of(
            "field",
            label("exemption", flaw.field().name()),
            "value",
            value == null ? "" : quoted(value.raw())));
  }

  private Object rendered(Object detail) {
    if (detail instanceof ExemptionEntry.Flaw flaw) {
      return flaw(flaw);
    }
    if (detail instanceof Value value) {
      return quoted(value.raw());
    }
    if (detail instanceof Wording name) {
      return SafeText.shortened(name.in(language()));
    }
    if (detail instanceof InvalidValue.Shape shape) {
      return words.say("shape." + shape.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return SafeText.shortened(Objects.toString(detail));
  }

  private String quoted(String raw) {
    return "'" + SafeText.shortened(raw) + "'";
  }

  /** What a field is called inside a sentence. */
  String label(Finding finding) {
    for (Dimension dimension : strategy.dimensions()) {
      if (dimension.id().equals(finding.field())) {
        return dimension.name().in(language());
      }
    }
    if (finding.isOfAbsentColumn()) {
      for (String table : TABLES) {
        Wording column = vocabulary.columns(table).labels().get(finding.column());
        if (column == null) {
          column = vocabulary.record(table).labels().get(finding.column());
        }
        if (column != null) {
          return column.in(language());
        }
      }
    }
    boolean wholeFile = finding.subject().kind() == Subject.Kind.FILE;
    return label(wholeFile ? "document" : finding.subject().kind().id(), finding.field());
  }

  private String label(String record, String field) {
    int dot = field.indexOf('.');
    String nested = dot < 0 ? null : Shape.of(record, field.substring(0, dot)).record();
    if (nested != null) {
      return label(nested, field.substring(dot + 1));
    }
    Wording label = vocabulary.record(record).labels().get(field);
    if (label == null) {
      label = vocabulary.columns(record).labels().get(field);
    }
    Item consideration = strategy.considerations().byId().get(field);
    if (label == null && consideration != null) {
      label = consideration.name();
    }
    return label == null ? SafeText.shortened(field) : label.in(language());
  }
}
