package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samklang.catalogue.Catalogue;
import se.samklang.catalogue.FolderRules;
import se.samklang.catalogue.RuleCard;
import se.samklang.catalogue.StrategyReader;
import se.samklang.model.Dimension;
import se.samklang.model.Duty;
import se.samklang.model.Item;
import se.samklang.model.Language;
import se.samklang.model.Requirement;
import se.samklang.model.Strategy;
import se.samklang.model.Subject;
import se.samklang.model.Wording;
import se.samklang.report.Words;

/** What every rule and card is held to. Each test collects all faults before it fails. */
class CatalogueTest {
  private static final Path RULES = Path.of("rules");
  private static final Set<String> NO_THEMES = Set.of("strategies", "frameworks");

  /** What every message may tell, whichever rule it is of. */
  private static final Set<String> COMMON_PLACEHOLDERS =
      Set.of("subject", "subject-kind", "Subject-kind", "field", "value");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /**
   * Typed by hand from the rule catalogue: the rule, or one field of it, its weight, its ground.
   */
  private static final String TABLE =
      """
      id-missing                     | warning | -
      id-duplicate                   | error   | -
      title-missing                  | error   | -
      owner-missing                  | error   | RI-4b1
      owner-unclear                  | error   | RI-4b1
      executor-missing               | error   | RI-4b2
      executor-unclear               | error   | RI-4b2
      manager-anchoring-missing      | error   | RI-4a1
      board-anchoring-missing        | error   | RI-4a2
      anchoring-undated              | error   | RI-4a1, RI-4a2
      anchoring-late                 | error   | RI-4a1, RI-4a2
      coordinator-not-informed       | error   | RI-4c
      mapping-missing                | error   | TB-0, FO-12
      mapping-missing/municipal-goal | error   | RI-2
      mapping-missing/priority-area  | info    | RI-5
      mapping-unknown                | error   | FO-12
      mapping-unknown/municipal-goal | error   | RI-2
      mapping-unknown/priority-area  | error   | RI-5
      mapping-unknown/overarching-goal | error | MA-0
      goal-off-table                 | warning | TB-0
      mapping-off-table              | warning | FO-12, TB-0
      start-missing                  | error   | RI-4a1
      date-unclear                   | error   | -
      period-outside-strategy        | warning | UP-5
      plan-not-adopted               | error   | OR-4b
      plan-without-goals             | error   | UP-2a
      goal-not-measurable            | error   | UP-2a, MA-2
      goal-not-time-bound            | error   | UP-2a
      field-unknown                  | warning | -
      value-invalid                  | error   | -
      activity-without-plan          | warning | AR-1b
      plan-unknown                   | error   | AR-1b
      activity-outside-plan          | warning | AR-1b
      owner-shared                   | warning | RI-4b1
      owner-unknown                  | warning | RI-4b1, AR-1a
      anchoring-with-other-board     | warning | RI-4a2
      coordinator-informed-late      | warning | RI-4c
      mapping-too-general            | warning | FO-12
      consideration-missing          | error   | RI-3
      consideration-dismissed        | warning | RI-3
      consideration-unexplained      | warning | RI-3
      beneficiary-missing            | warning | MA-G2b
      beneficiary-unknown            | warning | MA-G2b
      transparency-missing           | warning | MA-G2a
      knowledge-missing              | warning | MA-G3
      end-missing                    | warning | -
      date-approximate               | info    | -
      period-reversed                | error   | -
      period-partly-outside          | info    | UP-5
      method-missing                 | warning | AR-2
      method-unknown                 | warning | AR-2
      twin-town-missing              | error   | VA-1
      twin-town-unknown              | error   | VA-1, AR-5
      twin-town-agreement-not-in-force | error   | VA-1
      twin-town-benefit-missing      | error   | VA-2
      representation-by-other        | warning | OR-1b, OR-2
      plan-body-missing              | error   | OR-3b
      plan-adopted-by-other-body     | warning | OR-4b
      plan-adopted-late              | warning | OR-4b
      plan-unprepared                | info    | OR-4a
      plan-without-activities        | warning | AR-1b
      plan-contact-person-missing    | warning | OR-11
      goal-text-missing              | error   | UP-2a
      goal-due-outside-strategy      | warning | UP-2a, UP-5
      goal-contribution-missing      | error   | UP-2b, MA-2
      goal-contribution-unknown      | error   | UP-2b
      goal-contribution-unexplained  | error   | UP-2b
      coordinator-vacant | error | AR-3, OR-10a
      unit-without-contact-person | error | OR-8b, OR-11
      unit-without-contact-person/committee | warning | OR-8b, OR-11
      contact-person-appointed-by-other | warning | OR-8b, OR-11
      unit-without-plan | error | AR-1b, OR-4b
      steering-group-role-missing | error | OR-6a, OR-6b, OR-6c, OR-6d1, OR-6d2, OR-6e
      steering-group-role-surplus | warning | OR-6a, OR-6b, OR-6c, OR-6d1, OR-6d2, OR-6e
      steering-group-convener-other | warning | OR-6e, OR-10b
      reference-group-convener-other | warning | OR-8a, OR-10b
      steering-group-meeting-gap | warning | OR-7
      steering-group-meetings-few | warning | OR-7
      annual-follow-up-missing | error | UP-1
      annual-follow-up-late | warning | UP-1
      follow-up-not-written | error | UP-4a
      follow-up-not-oral | error | UP-4b
      impact-missing | error | UP-3
      monitoring-missing | warning | OR-3a
      knowledge-gained-missing | warning | MA-G3
      half-year-report-missing | error | OR-9
      half-year-report-elsewhere | warning | OR-9
      goal-result-missing | error | UP-1, UP-2a
      goal-not-reached | info | UP-1
      priority-area-uncovered | warning | RI-5
      municipal-goal-uncovered | warning | RI-2
      overarching-goal-uncovered | warning | MA-G1, MA-G2a, MA-G2b, MA-G3, MA-G4
      strategy-count-differs         | error   | -
      strategy-count-differs/overarching-goal | error | MA-0
      strategy-count-differs/priority-area | error | RI-5
      strategy-count-differs/twin-towns | error | AR-5
      strategy-count-differs/blekinge | error | FO-11
      strategy-reference-unknown     | error   | -
      area-without-framework         | warning | FO-2
      goal-without-area              | error   | RI-5
      goal-with-two-areas            | error   | RI-5
      adopted-after-start            | warning | TI-2, OR-1a
      adopted-by-other-body          | error   | TI-2, OR-1a
      requirement-without-rule       | info    | -
      quote-not-in-source            | error   | -
      exemption-expired              | warning | -
      exemption-unused               | warning | -
      exemption-invalid              | error   | -
      """;

  private final FolderRules files = new FolderRules(RULES);
  private final Catalogue catalogue = Catalogue.of(files);
  private final Strategy strategy = StrategyReader.read(files, "ronneby-2016-2017");
  private final List<String> faults = new ArrayList<>();

  @Test
  void everyRuleHasItsCardAndEveryCardItsRule() {
    Set<String> rules = new TreeSet<>();
    Set<String> cards = new TreeSet<>();
    for (String path : files.paths()) {
      String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
      if (path.endsWith(".drl")) {
        rules.add(path.replace(".drl", ""));
      } else if (!folder.isEmpty() && !NO_THEMES.contains(folder)) {
        cards.add(path.replace(".yaml", ""));
      }
    }
    assertThat(cards).isNotEmpty().isEqualTo(rules);
    assertThat(rules).allMatch(rule -> rule.chars().filter(c -> c == '/').count() == 1);
    assertThat(rules.stream().map(rule -> rule.substring(rule.indexOf('/') + 1)))
        .as("an id is used in one theme only")
        .doesNotHaveDuplicates();
  }

  @Test
  void aRuleIsNamedAfterItsFile() throws IOException {
    for (Drl drl : drls()) {
      check(drl.ruleNames().equals(List.of('"' + drl.id() + '"')), drl, "one rule of that name");
      check(drl.id().matches("[a-z]+(-[a-z]+)+"), drl, "words in lower case with hyphens");
      RuleCard card = catalogue.card(drl.id());
      check(card.id().equals(drl.id()), drl, "the same id on the card, not " + card.id());
      check(card.theme().equals(drl.theme()), drl, "its folder as theme, not " + card.theme());
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aRuleHoldsNoWordsAndNoStrategy() throws IOException {
    for (Drl drl : drls()) {
      check(drl.isAscii(), drl, "ASCII only");
      check(drl.text().startsWith("package se.samklang.rules\n"), drl, "the rules' package");
      check(drl.otherLiterals().isEmpty(), drl, "no literals such as " + drl.otherLiterals());
      check(!drl.uses("eval"), drl, "no eval");
      check(drl.uses("findings\\.add"), drl, "a call of findings.add");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void noCodeNamesWhatTheStrategyDecided() throws IOException {
    Set<String> content = content(strategy);
    assertThat(content).contains("En bra skola", "PA-4", "Slavsk", "RI-4b1", "EU2020-F2");
    for (Path file : sources()) {
      String text = Files.readString(file);
      for (String name : content) {
        Pattern whole =
            Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        check(!whole.matcher(text).find(), file, "no mention of '" + name + "'");
      }
    }
    assertThat(faults).isEmpty();
  }

  /** All files are one package to the compiler, which takes one class for every name. */
  @Test
  void anImportedNameIsOneClass() throws IOException {
    Map<String, String> classes = new TreeMap<>();
    for (Drl drl : drls()) {
      for (String imported : drl.imports()) {
        String name = imported.substring(imported.lastIndexOf('.') + 1);
        String first = classes.putIfAbsent(name, imported);
        check(first == null || first.equals(imported), drl, name + " to be " + first);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aCardSaysTheSameInBothLanguages() throws IOException {
    for (Drl drl : drls()) {
      RuleCard card = catalogue.card(drl.id());
      Map<String, Wording> words = new LinkedHashMap<>();
      words.put("title", card.title());
      words.put("finds", card.finds());
      words.put("message", card.message());
      words.put("why", card.why());
      words.put("mend", card.mend());
      words.forEach(
          (key, wording) -> {
            check(!wording.sv().isBlank() && !wording.en().isBlank(), drl, "words for " + key);
            Set<String> placeholders = placeholders(wording.sv());
            check(
                placeholders.equals(placeholders(wording.en())),
                drl,
                "equal placeholders in both languages of " + key);
            placeholders.addAll(placeholders(wording.en()));
            placeholders.removeAll(COMMON_PLACEHOLDERS);
            placeholders.removeAll(drl.detailKeys());
            check(placeholders.isEmpty(), drl, key + " without unknown " + placeholders);
          });
      int longest = Math.max(card.title().sv().length(), card.title().en().length());
      check(longest <= 40, drl, "titles of 40 letters, not " + longest);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aCardShowsWhatFailsAndWhatPasses() throws IOException {
    for (Drl drl : drls()) {
      RuleCard card = catalogue.card(drl.id());
      check(card.examples().stream().anyMatch(each -> !each.passes()), drl, "one that fails");
      check(card.examples().stream().anyMatch(each -> each.passes()), drl, "one that passes");
      check(
          card.examples().stream().map(each -> each.name()).distinct().count()
              == card.examples().size(),
          drl,
          "examples of different names");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyDutyRestsOnWordsOfTheStrategy() {
    strategy
        .duties()
        .forEach(
            (rule, duties) -> {
              check(catalogue.find(rule).isPresent(), rule, "a rule of that name");
              boolean always = catalogue.find(rule).map(RuleCard::always).orElse(false);
              check(
                  duties.values().stream().anyMatch(duty -> !duty.requirements().isEmpty()),
                  rule,
                  "a requirement");
              for (Duty duty : duties.values()) {
                check(always || !duty.requirements().isEmpty(), rule, "a requirement");
                for (String id : duty.requirements()) {
                  Requirement requirement = strategy.requirements().get(id);
                  check(requirement != null, rule, "requirement " + id + " in the strategy");
                  check(
                      requirement == null || requirement.quote() != null,
                      rule,
                      "the strategy's own words for " + id);
                }
              }
            });
    assertThat(faults).isEmpty();
  }

  @Test
  void aRuleHoldsAlwaysOrByADuty() {
    for (String id : catalogue.ids()) {
      boolean byDuty = strategy.duties().containsKey(id);
      check(catalogue.card(id).always() || byDuty, id, "'always' or a duty");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void weightsAndGroundsAreThoseOfTheTable() {
    Map<String, String> actual = new TreeMap<>();
    for (String id : catalogue.ids()) {
      RuleCard card = catalogue.card(id);
      Duty own = new Duty(card.severity(), List.of());
      strategy
          .duties()
          .getOrDefault(id, Map.of("", own))
          .forEach((field, duty) -> actual.put(field.isEmpty() ? id : id + "/" + field, row(duty)));
    }
    assertThat(actual).isEqualTo(table());
  }

  @Test
  void aCardWeighsWhatTheTableSays() {
    for (String id : catalogue.ids()) {
      String severity = catalogue.card(id).severity().id();
      check(table().getOrDefault(id, "").startsWith(severity + " "), id, "not " + severity);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theIndexListsEveryRule() throws IOException {
    Path readme = RULES.resolve("README.md");
    String expected = new RuleIndex(catalogue, strategy).text();
    if (Boolean.getBoolean("samklang.update")) {
      Files.writeString(readme, expected);
    }
    assertThat(readme).as("-Dsamklang.update=true writes it").content().isEqualTo(expected);
  }

  private static Map<String, String> table() {
    Map<String, String> table = new TreeMap<>();
    for (String line : TABLE.lines().toList()) {
      String[] cells = line.split("\\s*\\|\\s*");
      table.put(cells[0].strip(), cells[1] + " " + cells[2]);
    }
    return table;
  }

  private static String row(Duty duty) {
    String ids = duty.requirements().isEmpty() ? "-" : String.join(", ", duty.requirements());
    return duty.severity().id() + " " + ids;
  }

  /** Names and ids of goals, areas, framework entries and towns, and the ids of requirements. */
  private static Set<String> content(Strategy strategy) {
    Set<String> content = new LinkedHashSet<>(strategy.requirements().keySet());
    Stream<Item> items =
        Stream.concat(
            strategy.dimensions().stream()
                .map(Dimension::items)
                .flatMap(each -> each.all().stream()),
            strategy.twinTowns().all().stream());
    items.forEach(
        item -> {
          content.add(item.id());
          content.add(item.name().sv());
          content.add(item.name().en());
          content.addAll(item.aliases());
        });
    return content;
  }

  private static Set<String> placeholders(String text) {
    Set<String> placeholders = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(match -> placeholders.add(match.group(1)));
    return placeholders;
  }

  private List<Drl> drls() throws IOException {
    List<Drl> drls = new ArrayList<>();
    for (String path : files.paths()) {
      if (path.endsWith(".drl")) {
        drls.add(Drl.read(RULES.resolve(path)));
      }
    }
    return drls;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
        Stream<Path> drl = Files.walk(RULES)) {
      return Stream.concat(
              java.filter(file -> file.toString().endsWith(".java")),
              drl.filter(file -> file.toString().endsWith(".drl")))
          .toList();
    }
  }

  private void check(boolean holds, Drl drl, String wanted) {
    check(holds, drl.file(), wanted);
  }

  private void check(boolean holds, Object where, String wanted) {
    if (!holds) {
      faults.add(where + ": wanted " + wanted);
    }
  }

  /** Findings alike are counted by what they are about, whatever that is. */
  @Test
  void whateverARuleIsAboutCanBeCounted() {
    for (Language language : Language.values()) {
      Words words = new Words(language);
      for (Subject.Kind kind : Subject.Kind.values()) {
        assertThat(words.count(1, kind.id())).as(kind.id()).startsWith("1 ");
        assertThat(words.count(2, kind.id())).as(kind.id()).startsWith("2 ");
      }
    }
  }
}
