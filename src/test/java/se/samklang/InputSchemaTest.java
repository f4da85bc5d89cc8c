package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samklang.catalogue.Catalogue;
import se.samklang.catalogue.PackedRules;
import se.samklang.catalogue.RecordKeys;
import se.samklang.catalogue.RuleCard;
import se.samklang.catalogue.Shape;
import se.samklang.catalogue.Stage;
import se.samklang.catalogue.StrategyReader;
import se.samklang.catalogue.SubmissionForm;
import se.samklang.catalogue.Vocabulary;
import se.samklang.model.Dimension;
import se.samklang.model.Items;
import se.samklang.model.Strategy;
import se.samklang.names.Fold;

/** The schema that editors get takes what the reader takes, and refuses what it refuses. */
class InputSchemaTest {
  private static final String RONNEBY = "ronneby-2016-2017";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Vocabulary VOCABULARY = Vocabulary.read(PackedRules.builtIn());
  private static final SubmissionForm FORM = SubmissionForm.read(PackedRules.builtIn());
  private static final int SPELLINGS = 3;

  /** Activities that are not judged, and a role that only a year's follow-up judges. */
  private static final Pattern LEFT_ALONE =
      Pattern.compile("cancelled|inställ|201[458]-|ekonomichef", Pattern.CASE_INSENSITIVE);

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> saysOfTheExamplesWhatTheCheckSays() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && file.getParent().endsWith("input"))
          .sorted()
          .toList()
          .stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.toString(),
                      () -> {
                        Path options = file.resolve("../../options.txt").normalize();
                        compare(
                            file, Files.exists(options) ? Files.readAllLines(options) : List.of());
                      }));
    }
  }

  /** All of them in one run: what the schema knows of depends on no other file. */
  @Test
  void saysOfTheCardsWhatTheCheckSays() throws IOException {
    Catalogue catalogue = Catalogue.of(PackedRules.builtIn());
    int count = 0;
    for (String rule : catalogue.ids()) {
      RuleCard card = catalogue.card(rule);
      if (card.stage() != Stage.STRATEGY) {
        for (RuleCard.Example example : card.examples()) {
          Path home = Files.createDirectories(folder.resolve("%04d".formatted(count++)));
          for (Map.Entry<String, String> file : example.files().entrySet()) {
            if (file.getKey().endsWith(".yaml")) {
              Files.writeString(home.resolve(file.getKey()), file.getValue());
            }
          }
        }
      }
    }
    JsonNode json = checked(folder, RONNEBY);
    int sound = 0;
    int flagged = 0;
    for (JsonNode input : json.get("inputs")) {
      Path file = Path.of(input.get("file").asText());
      String yaml = Files.readString(file);
      if (input.get("status").asText().equals("judged") && !LEFT_ALONE.matcher(yaml).find()) {
        boolean known = found(json, file).isEmpty();
        assertThat(InputSchemas.problems(RONNEBY, yaml).isEmpty()).as(yaml).isEqualTo(known);
        sound += known ? 1 : 0;
        flagged += known ? 0 : 1;
      }
    }
    assertThat(sound).isGreaterThan(100);
    assertThat(flagged).isGreaterThan(20);
  }

  private static void compare(Path file, List<String> options) throws IOException {
    int named = options.indexOf("--strategy");
    String strategy = named < 0 ? RONNEBY : options.get(named + 1);
    JsonNode json = checked(file, strategy);
    List<String> found = found(json, file);
    List<String> problems = InputSchemas.problems(strategy, Files.readString(file));
    assertThat(problems.isEmpty()).as("%s %s", found, problems).isEqualTo(found.isEmpty());
  }

  private static JsonNode checked(Path path, String strategy) throws IOException {
    return JSON.readTree(
        Run.of("check", path.toString(), "--strategy", strategy, "--format", "json").out());
  }

  private static List<String> found(JsonNode json, Path file) {
    List<String> found = new ArrayList<>();
    for (JsonNode finding : json.get("findings")) {
      if (InputSchemas.RULES.contains(finding.get("rule").asText())
          && finding.at("/location/file").asText().equals(file.toString().replace('\\', '/'))
          && !isNoDayOfTheCalendar(finding)) {
        found.add(finding.get("message").asText());
      }
    }
    return found;
  }

  /** That a month has no 31st is more than a pattern tells. */
  private static boolean isNoDayOfTheCalendar(JsonNode finding) {
    return finding.get("rule").asText().equals("date-unclear")
        && finding.get("value").asText().matches("\\d{4}-?(02-?(29|3.)|(0[469]|11)-?31).*");
  }

  @ParameterizedTest
  @ValueSource(strings = {RONNEBY, "karlshamn-2012", "ronneby-website"})
  void takesEveryKeyInEverySpellingAndNoOther(String id) {
    RecordKeys keys = new RecordKeys(VOCABULARY, strategy(id));
    Random random = new Random(1);
    for (String record : FORM.records().keySet()) {
      Set<String> names = new TreeSet<>(keys.of(record).keySet());
      names.addAll(VOCABULARY.kept());
      Set<String> known = new TreeSet<>();
      Set<String> unknown = new TreeSet<>();
      for (String name : names) {
        for (int i = 0; i < SPELLINGS; i++) {
          known.add(respelled(name, random));
        }
        String misspelt = misspelt(name, random);
        if (!names.contains(Fold.name(misspelt))) {
          unknown.add(misspelt);
        }
      }
      assertThat(known).allMatch(key -> names.contains(Fold.name(key)));
      assertThat(InputSchemas.problems(id, at(record, known))).as(record).isEmpty();
      assertThat(InputSchemas.problems(id, at(record, unknown)))
          .as(record)
          .filteredOn(problem -> problem.contains("additional properties"))
          .hasSameSizeAs(unknown);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {RONNEBY, "karlshamn-2012", "ronneby-website"})
  void takesEveryNameOfAListInEverySpellingAndNoOther(String id) {
    Strategy strategy = strategy(id);
    Map<String, Items> lists = new LinkedHashMap<>();
    for (Dimension dimension : strategy.dimensions()) {
      lists.put(dimension.id(), dimension.items());
    }
    lists.put("method", strategy.methods());
    lists.put("beneficiaries", strategy.beneficiaries());
    assertThat(lists).hasSizeGreaterThan(4);
    Random random = new Random(1);
    lists.forEach(
        (field, items) -> {
          for (String name : items.byName().keySet()) {
            String spelt = quoted(respelled(name, random));
            assertThat(InputSchemas.problems(id, activity(field, spelt))).as(spelt).isEmpty();
            assertThat(InputSchemas.problems(id, activity(field, "[" + spelt + "]"))).isEmpty();
            if (name.matches("\\d+")) {
              assertThat(InputSchemas.problems(id, activity(field, name))).isEmpty();
            }
            String misspelt = misspelt(name, random);
            if (!items.byName().containsKey(Fold.name(misspelt))) {
              assertThat(InputSchemas.problems(id, activity(field, quoted(misspelt))))
                  .as(misspelt)
                  .isNotEmpty();
            }
          }
        });
  }

  @Test
  void knowsTheClosedWordsByEveryName() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("status", "activities: [{status: %s}]");
    fields.put("anchored-with", "activities: [{anchoring: [{with: %s}]}]");
    fields.put("unit-kind", "organisation: {units: [{kind: %s}]}");
    fields.put("role", "organisation: {steering-group: {members: [{role: %s}]}}");
    fields.put("follow-up-kind", "follow-ups: [{kind: %s}]");
    fields.put("yes", "activities: [{ongoing: %s}]");
    fields.put("no", "organisation: {units: [{international-work: %s}]}");
    fields.put("ongoing", "plan: {to: %s}");
    fields.forEach(
        (kind, yaml) -> {
          for (String word : VOCABULARY.words(kind)) {
            String shouted = quoted(" " + word.toUpperCase(Locale.ROOT) + "\u00a0");
            assertThat(InputSchemas.problems(RONNEBY, yaml.formatted(shouted))).isEmpty();
            assertThat(InputSchemas.problems(RONNEBY, yaml.formatted(quoted(word)))).isEmpty();
          }
          assertThat(InputSchemas.problems(RONNEBY, yaml.formatted("kanske"))).isNotEmpty();
          assertThat(InputSchemas.problems(RONNEBY, yaml.formatted(""))).isEmpty();
          assertThat(InputSchemas.problems(RONNEBY, yaml.formatted("TBD"))).isEmpty();
        });
    assertThat(InputSchemas.problems(RONNEBY, "activities: [{ongoing: true}, {ongoing: 0}]"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-03-01",
        "2016-03-01 00:00:00",
        "20160301",
        "1 mars 2016",
        "1 March 2016",
        "1/3 2016",
        "1.3.2016",
        "01.03.2016",
        "2016-03",
        "MARS 2016",
        "2016",
        "VT 2016",
        "våren 2016",
        "HT 2016",
        "hösten  2016",
        "kvartal 2 2016",
        "Q2 2016",
        "tertial 1 2016",
        "vecka 12 2016",
        "ej klart",
        "'?'",
        "\"\""
      })
  void takesEveryFormOfADate(String date) {
    assertThat(InputSchemas.problems(RONNEBY, activity("start", date))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "snart",
        "2016-13",
        "2016-03-32",
        "mars",
        "kvartal 5 2016",
        "Q0 2016",
        "tertial 4 2016",
        "vecka 54 2016",
        "löpande",
        "16-03-01",
        "5",
        "true",
        "2016.5"
      })
  void refusesWhatIsNoDate(String date) {
    assertThat(InputSchemas.problems(RONNEBY, activity("start", date))).isNotEmpty();
  }

  @Test
  void takesATownOfAnAgreementAndAnyTextInAField() {
    String yaml =
        """
        organisation:
          agreements: [{town: Berlin, to: }]
        activities:
          - {id: 1, title: 2016, owner: no, executor: [true, 1.10], twin-town: Berlin}
          -
        """;
    assertThat(InputSchemas.problems(RONNEBY, yaml)).isEmpty();
  }

  @Test
  void refusesWrongShapes() {
    for (String yaml :
        List.of(
            "plan: UN-2016",
            "plan: [{id: UN-2016}]",
            "plan: {adopted: ja}",
            "plan: {goals: Vi gör vårt bästa}",
            "plan: {goals: [Fler elever]}",
            "plan: {goals: [{contributes-to: {goal: MA-G4}}]}",
            "plan: {goals: [{text: [Ett, Två]}]}",
            "activities: {id: UN-01}",
            "activities: [{title: {sv: Utbyte}}]",
            "activities: [{owner: [{name: Anna Ek}]}]",
            "activities: [{owner: [[Anna Ek]]}]",
            "activities: [{anchoring: Rektor}]",
            "activities: [{considerations: [miljö]}]",
            "activities: [{municipal-goal: {name: En bra skola}}]",
            "- Utbyte",
            "Hälsningar")) {
      assertThat(InputSchemas.problems(RONNEBY, yaml)).as(yaml).isNotEmpty();
    }
  }

  /** What the form leaves out would have no words for those who write. */
  @Test
  void describesEveryFieldThatTheReaderKnows() throws IOException {
    for (String id : List.of(RONNEBY, "karlshamn-2012", "ronneby-website")) {
      JsonNode definitions = schema("--strategy", id, "--lang", "sv").get("definitions");
      Strategy strategy = strategy(id);
      RecordKeys keys = new RecordKeys(VOCABULARY, strategy);
      for (String record : FORM.records().keySet()) {
        assertThat(keys.of(record)).as(record).isNotEmpty();
        for (String field : keys.of(record).values()) {
          if (!isLeftToOtherStrategies(record, field, strategy)) {
            assertThat(definitions.at("/" + record + "." + field + "/description").asText())
                .as("%s of %s", field, record)
                .containsPattern("(?s)[^ ]\\.\n\n[^ ].*\\.");
          }
          String nested = Shape.of(record, field).record();
          assertThat(nested == null || definitions.has(nested)).as("%s", nested).isTrue();
        }
      }
    }
  }

  private static boolean isLeftToOtherStrategies(String record, String field, Strategy strategy) {
    return record.equals("considerations") && !strategy.considerations().byId().containsKey(field);
  }

  @Test
  void speaksTheReadersLanguageFirst() throws IOException {
    JsonNode swedish = schema("--of", "input", "--lang", "sv").get("definitions");
    JsonNode english = schema("--of", "input", "--lang", "en").get("definitions");
    assertThat(proposed(swedish.get("activity")))
        .contains("ägare", "startdatum", "KF:s prioriterade mål", "Europa 2020")
        .doesNotContain("Ägare", "owner", "KF-mål", "municipal-goal");
    assertThat(proposed(english.get("activity")))
        .contains("owner", "start", "municipal-goal", "europe-2020")
        .doesNotContain("ägare", "Ägare", "KF-mål");
    assertThat(swedish.at("/activity.owner/description").asText())
        .startsWith("Den enda förvaltning")
        .contains("\n\nThe one administration");
    assertThat(english.at("/activity.owner/description").asText())
        .startsWith("The one administration")
        .contains("\n\nDen enda förvaltning");
    assertThat(swedish.at("/dimension.municipal-goal/anyOf/0/enum").toString())
        .contains("En bra skola");
    assertThat(english.at("/dimension.municipal-goal/anyOf/0/enum").toString())
        .contains("A good school");
    assertThat(swedish.at("/dimension.municipal-goal/anyOf/0/enumDescriptions").toString())
        .contains("KF-3: A good school");
    assertThat(swedish.at("/value.status/anyOf/0/enum").toString()).contains("inställd");
    assertThat(swedish.at("/value.status/anyOf/0/enumDescriptions").toString())
        .contains("cancelled");
    assertThat(english.at("/value.status/anyOf/0/enumDescriptions").toString())
        .contains("inställd");
  }

  @Test
  void isTheSameEveryTimeAndWhatTheCommandPrintsUnasked() {
    String once = Run.of("schema", "--lang", "sv").out();
    assertThat(once).endsWith("}\n").contains("Ronneby");
    assertThat(Run.of("schema", "--of", "input", "--lang", "sv").out()).isEqualTo(once);
    assertThat(Run.of("schema", "--strategy", "karlshamn-2012", "--lang", "sv").out())
        .contains("Karlshamn")
        .doesNotContain("En bra skola");
  }

  private static List<String> proposed(JsonNode record) {
    List<String> proposed = new ArrayList<>();
    record
        .get("properties")
        .properties()
        .forEach(
            property -> {
              if (!property.getValue().path("doNotSuggest").asBoolean()) {
                proposed.add(property.getKey());
              }
            });
    return proposed;
  }

  private static JsonNode schema(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("schema"));
    arguments.addAll(List.of(options));
    return JSON.readTree(Run.of(arguments.toArray(String[]::new)).out());
  }

  private static Strategy strategy(String id) {
    return StrategyReader.read(PackedRules.builtIn(), id);
  }

  private static String activity(String field, String value) {
    return "activities:\n  - " + field + ": " + value + "\n";
  }

  /** A document in which keys stand in such a record, with nothing behind them. */
  private static String at(String record, Collection<String> keys) {
    String entry = keys.stream().map(key -> quoted(key) + ": ").collect(Collectors.joining(", "));
    return switch (record) {
      case "document" -> "{" + entry + "}";
      case "plan", "organisation" -> record + ": {" + entry + "}";
      case "activity" -> "activities: [{" + entry + "}]";
      case "goal" -> "plan: {goals: [{" + entry + "}]}";
      case "follow-up" -> "follow-ups: [{" + entry + "}]";
      default -> nested(record, entry);
    };
  }

  private static String nested(String record, String entry) {
    for (String holder : FORM.records().keySet()) {
      for (String field : FORM.records().get(holder).keySet()) {
        Shape shape = Shape.of(holder, field);
        if (record.equals(shape.record())) {
          boolean one = shape.form() == Shape.Form.MAPPING;
          String inner = (one ? "{" : "[{") + entry + (one ? "}" : "}]");
          return at(holder, List.of(field)).replace(": }", ": " + inner + "}");
        }
      }
    }
    throw new IllegalArgumentException("nothing holds " + record);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Another text that folds to the name. */
  private static String respelled(String name, Random random) {
    StringBuilder spelt = new StringBuilder(random.nextInt(4) == 0 ? "Ett-" : "");
    for (char c : name.toCharArray()) {
      if (c == ' ') {
        spelt.append(
            List.of(" ", "-", "_", "  ", "\u00a0", "\u2011", " - ").get(random.nextInt(7)));
      } else {
        spelt.append(random.nextInt(3) == 0 ? Character.toUpperCase(c) : c);
      }
    }
    String whole = random.nextInt(4) == 0 ? " " + spelt + "_" : spelt.toString();
    return random.nextInt(4) == 0 ? Normalizer.normalize(whole, Normalizer.Form.NFD) : whole;
  }

  private static String misspelt(String name, Random random) {
    int at = random.nextInt(name.length());
    return name.substring(0, at) + "qz" + name.substring(at + 1);
  }
}
