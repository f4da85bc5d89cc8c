package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** What may change the findings of a submission, and what may not, whatever the submission is. */
class MetamorphicTest {
  private static final int TRIES = 15;

  private static final String PLAN =
      """
      plan:
        id: UN-2016
        title: Handlingsplan
        body: Utbildningsnämnden
        unit: Utbildningsförvaltningen
        from: 2016-01-01
        to: 2017-12-31
        prepared-by: Utbildningsnämnden
        adopted: {by: Utbildningsnämnden, date: 2015-12-17, reference: UN § 145}
        contact-person: Anna Ek
        goals:
          - id: UN-M1
            text: Fler elever deltar
            indicator: Andel elever
            baseline: 12
            target: 25
            due: 2017-06-30
            contributes-to: [{goal: MA-G4, how: Eleverna möter andra}]
      """;

  private static final String SOUND =
      """
      title: Elevutbyte
      owner: Utbildningsförvaltningen
      executor: Knut Hahnsskolan
      start: 2016-04-11
      end: 2016-10-14
      method: [vänortssamarbete]
      anchoring: [{with: manager, name: Rektorn, date: 2015-11-20}]
      reported-to-coordinator: 2016-02-12
      municipal-goal: En bra skola
      priority-area: Unga på väg
      europe-2020: Unga på väg
      eusbsr: Sammanlänka människor i regionen
      blekinge: Arbetsliv
      gender-equality: Platserna fördelas lika
      integration: Alla bjuds in
      environment: Gruppen reser med tåg
      public-health: Dagarna är vandringar
      beneficiaries: invånare
      transparency: Redovisas på ronneby.se
      knowledge: Språk och kultur
      twin-town: Schopfheim
      benefit: {citizens: Nya kontakter, operations: Erfarenheter}
      """;

  /** What is found where a field is blank, by rule and field. */
  private static final Map<String, Set<String>> FOLLOWS =
      Map.ofEntries(
          Map.entry("title", Set.of("title-missing title")),
          Map.entry("owner", Set.of("owner-missing owner")),
          Map.entry("executor", Set.of("executor-missing executor")),
          Map.entry("start", Set.of("start-missing start")),
          Map.entry("end", Set.of("end-missing end")),
          Map.entry("method", Set.of("method-missing method")),
          Map.entry("anchoring", Set.of("manager-anchoring-missing anchoring")),
          Map.entry(
              "reported-to-coordinator",
              Set.of("coordinator-not-informed reported-to-coordinator")),
          Map.entry("municipal-goal", Set.of("mapping-missing municipal-goal")),
          Map.entry("priority-area", Set.of("mapping-missing priority-area")),
          Map.entry("europe-2020", Set.of("mapping-missing europe-2020")),
          Map.entry("eusbsr", Set.of("mapping-missing eusbsr")),
          Map.entry("blekinge", Set.of("mapping-missing blekinge")),
          Map.entry("gender-equality", Set.of("consideration-missing gender-equality")),
          Map.entry("integration", Set.of("consideration-missing integration")),
          Map.entry("environment", Set.of("consideration-missing environment")),
          Map.entry("public-health", Set.of("consideration-missing public-health")),
          Map.entry("beneficiaries", Set.of("beneficiary-missing beneficiaries")),
          Map.entry("transparency", Set.of("transparency-missing transparency")),
          Map.entry("knowledge", Set.of("knowledge-missing knowledge")),
          Map.entry("twin-town", Set.of("twin-town-missing twin-town")),
          Map.entry(
              "benefit",
              Set.of(
                  "twin-town-benefit-missing benefit.citizens",
                  "twin-town-benefit-missing benefit.operations")));

  private static final Set<String> CONSIDERATIONS =
      Set.of("gender-equality", "integration", "environment", "public-health");

  private Path folder;

  @BeforeProperty
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("metamorphic");
  }

  @AfterProperty
  void removeFolder() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Some fields of an activity, to be blanked. */
  @Provide
  Arbitrary<Set<String>> blanks() {
    return Arbitraries.of(new TreeSet<>(FOLLOWS.keySet())).set().ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Set<String>>> activities() {
    return blanks().list().ofMinSize(1).ofMaxSize(6);
  }

  /** Another computer: its language, its time zone and its line ends. */
  @Provide
  Arbitrary<Place> places() {
    return Combinators.combine(
            Arbitraries.of(
                "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "sv-SE", "az"),
            Arbitraries.of("Pacific/Kiritimati", "Asia/Kathmandu", "Pacific/Pago_Pago", "UTC"))
        .as(Place::new);
  }

  record Place(String locale, String zone) {}

  /** Blanking fields finds what is said of each of them, and nothing else. */
  @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void whatIsBlankedIsFoundAndNothingElse(@ForAll("blanks") Set<String> blanks) {
    Set<String> expected = new TreeSet<>();
    blanks.forEach(field -> expected.addAll(FOLLOWS.get(field)));
    if (blanks.contains("method")) {
      expected.remove("twin-town-missing twin-town");
      if (blanks.contains("twin-town")) {
        expected.removeIf(each -> each.startsWith("twin-town-benefit"));
      }
    }
    assertThat(found(write("plan.yaml", List.of(blanks)))).isEqualTo(prefixed("A0", expected));
  }

  /** A sound activity added adds no finding, neither of itself nor of others. */
  @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void aSoundActivityAddsNothing(
      @ForAll("activities") List<Set<String>> activities, @ForAll @IntRange(max = 6) int at) {
    Set<String> without = found(write("plan.yaml", activities));
    List<Set<String>> more = new ArrayList<>(activities);
    more.add(Set.of());
    assertThat(found(write("plan.yaml", more))).isEqualTo(without);
    List<String> texts = texts(activities);
    texts.add(Math.min(at, texts.size()), activity("X", Set.of()));
    assertThat(found(write("plan.yaml", texts, "\n"))).isEqualTo(without);
  }

  /** The order of arguments and the computer change no byte; line ends change the hashes alone. */
  @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void whereAndInWhichOrderIsOfNoAccount(
      @ForAll("activities") List<Set<String>> activities, @ForAll("places") Place place) {
    List<String> texts = texts(activities);
    String plan = write("plan.yaml", texts, "\n");
    String other = write("other.yaml", List.of(activity("B", Set.of("owner"))), "\n");
    String here = out(plan, other);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(place.locale()));
      TimeZone.setDefault(TimeZone.getTimeZone(place.zone()));
      assertThat(out(other, plan)).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    write("plan.yaml", texts, "\r\n");
    assertThat(withoutHashes(out(plan, other))).isEqualTo(withoutHashes(here));
  }

  private static Set<String> prefixed(String id, Set<String> findings) {
    Set<String> all = new TreeSet<>();
    findings.forEach(each -> all.add(id + " " + each));
    return all;
  }

  private static List<String> texts(List<Set<String>> activities) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < activities.size(); i++) {
      texts.add(activity("A" + i, activities.get(i)));
    }
    return texts;
  }

  private static String activity(String id, Set<String> blanks) {
    Map<String, String> fields = new LinkedHashMap<>();
    SOUND.lines().forEach(line -> fields.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
    blanks.forEach(field -> fields.put(field, ""));
    StringBuilder text = new StringBuilder("  - id: " + id + "\n");
    StringBuilder considerations = new StringBuilder("    considerations:\n");
    fields.forEach(
        (field, value) ->
            (CONSIDERATIONS.contains(field) ? considerations.append("  ") : text)
                .append("    ")
                .append(field)
                .append(": ")
                .append(value)
                .append('\n'));
    return text.append(considerations).toString();
  }

  private String write(String name, List<Set<String>> activities) {
    return write(name, texts(activities), "\n");
  }

  private String write(String name, List<String> activities, String lineEnd) {
    String plan = name.equals("plan.yaml") ? PLAN : "";
    String text = plan + "activities:\n" + String.join("", activities);
    String placed =
        plan.isEmpty() ? text.replace("    title:", "    plan: UN-2016\n    title:") : text;
    try {
      return Files.writeString(folder.resolve(name), placed.replace("\n", lineEnd)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String out(String... paths) {
    List<String> arguments = new ArrayList<>(List.of("check"));
    arguments.addAll(List.of(paths));
    arguments.addAll(List.of("--format", "json", "--as-of", "2016-12-31", "--lang", "sv"));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  /** What is found: subject, rule and field. */
  private static Set<String> found(String path) {
    Set<String> found = new TreeSet<>();
    try {
      for (JsonNode finding : new ObjectMapper().readTree(out(path)).get("findings")) {
        found.add(
            finding.at("/subject/id").asText()
                + " "
                + finding.get("rule").asText()
                + " "
                + finding.get("field").asText());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String withoutHashes(String json) {
    return json.replaceAll("\"sha256\" : \"[0-9a-f]{64}\"", "\"sha256\"");
  }
}
