package se.samklang.plain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of the contract, and those of a document that are none of them. */
final class PlainKeys {

  private static final List<String> KEPT =
      List.of(
          "description",
          "comment",
          "partner",
          "country",
          "funding",
          "budget",
          "case-number",
          "target-group");

  /** The keys of each mapping, by the key (or here, the record) that holds it. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "document", keys("plan activities organisation follow-ups", List.of()),
          "plan", keys("id title body unit from to prepared-by adopted contact-person goals", KEPT),
          "adopted", keys("by date reference", List.of()),
          "goals",
              keys(
                  "id text indicator measure-unit baseline target due contributes-to results",
                  KEPT),
          "contributes to", keys("goal how", List.of()),
          "activities",
              keys(
                  "id title plan owner executor start end ongoing status method anchoring"
                      + " reported-to-coordinator overarching-goal municipal-goal priority-area"
                      + " europe-2020 eusbsr blekinge considerations beneficiaries transparency"
                      + " knowledge twin-town benefit representation",
                  KEPT),
          "anchoring", keys("with name date reference", List.of()),
          "considerations",
              keys("gender-equality integration environment public-health", List.of()),
          "benefit", keys("citizens operations", List.of()),
          "representation", keys("by", List.of()));

  private PlainKeys() {}

  /** Adds the unknown keys of a document, as written. */
  static void collect(Object tree, String holder, Set<String> unknown) {
    if (tree instanceof List<?> list) {
      list.forEach(item -> collect(item, holder, unknown));
    } else if (tree instanceof Map<?, ?> map && KNOWN.containsKey(holder)) {
      map.forEach(
          (key, value) -> {
            String folded = PlainWords.fold((String) key);
            if (KNOWN.get(holder).contains(folded)) {
              collect(value, folded, unknown);
            } else {
              unknown.add((String) key);
            }
          });
    }
  }

  private static Set<String> keys(String own, List<String> kept) {
    return Stream.concat(Stream.of(own.split(" ")), kept.stream())
        .map(PlainWords::fold)
        .collect(Collectors.toUnmodifiableSet());
  }
}
