package se.samklang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samklang.catalogue.Catalogue;
import se.samklang.catalogue.RuleCard;
import se.samklang.model.Duty;
import se.samklang.model.Strategy;

/** The text of {@code rules/README.md}: how to add a rule, and every rule there is. */
record RuleIndex(Catalogue catalogue, Strategy strategy) {
  private static final String HEAD =
      """
      # Rules

      ## Add a rule

      1. Choose an id that names the problem (`owner-missing`) and a theme, which is the folder.
      2. Write `THEME/ID.drl`: one rule named after its id, in ASCII, its `then` a single `findings.add(...)`.
      3. Write its card `THEME/ID.yaml` beside it; nothing is registered anywhere else.
      4. The card's keys: `rule`, `stage`, `severity`, `always`, `title`, `finds`, `message`, `why`, `mend`, `examples`.
      5. All words stand on the card, in Swedish and English and with the same `{placeholders}`.
      6. `always: true` is for rules that only keep the data usable. All others need a line under `duties` in `strategies/*/strategy.yaml`.
      7. Give at least one example that fails and one that passes: they are the rule's tests.
      8. A rule never names a goal, an area or a town. It joins with the strategy's facts.
      9. Add the rule to the table in `CatalogueTest`, and run `mvn verify`; `-Dsamklang.update=true` writes the index below anew.
      10. Add a line under Rules in `CHANGELOG.md`.

      ## Index

      Severities and requirements are those of %s. A rule without requirements only keeps the data usable.
      """;

  String text() {
    StringBuilder text = new StringBuilder(HEAD.formatted('`' + strategy.id() + '`'));
    Map<String, List<RuleCard>> themes =
        catalogue.ids().stream()
            .map(catalogue::card)
            .collect(
                Collectors.groupingBy(
                    RuleCard::theme, java.util.TreeMap::new, Collectors.toList()));
    themes.forEach((theme, cards) -> append(theme, cards, text));
    return text.toString();
  }

  private void append(String theme, List<RuleCard> cards, StringBuilder text) {
    text.append("\n### ").append(theme).append("\n\n");
    text.append("| rule | severity | requirements | what it finds |\n");
    text.append("| --- | --- | --- | --- |\n");
    for (RuleCard card : cards) {
      text.append("| [%s](%s/%s.yaml) |".formatted(card.id(), theme, card.id()));
      text.append(" %s | %s |".formatted(severities(card), requirements(card)));
      text.append(" %s |\n".formatted(card.title().en()));
    }
  }

  private String severities(RuleCard card) {
    List<String> all = new ArrayList<>();
    duties(card)
        .forEach(
            (field, duty) -> {
              if (all.isEmpty()) {
                all.add(duty.severity().id());
              } else if (!all.get(0).equals(duty.severity().id())) {
                all.add(duty.severity().id() + " (" + field + ")");
              }
            });
    return String.join(", ", all);
  }

  private String requirements(RuleCard card) {
    return duties(card).entrySet().stream()
        .map(duty -> cited(duty.getKey(), duty.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String cited(String field, Duty duty) {
    String ids = duty.requirements().isEmpty() ? "-" : String.join(", ", duty.requirements());
    return field.isEmpty() ? ids : ids + " (" + field + ")";
  }

  private Map<String, Duty> duties(RuleCard card) {
    Map<String, Duty> own = Map.of("", new Duty(card.severity(), List.of()));
    return strategy.duties().getOrDefault(card.id(), own);
  }
}
