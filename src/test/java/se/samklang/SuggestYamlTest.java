package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code suggest --write} makes of YAML texts, byte for byte. */
class SuggestYamlTest {
  /** What the table gives an activity for the young, beside two fields of Blekinge's strategy. */
  private static final String EUSBSR = "Sammanlänka människor i regionen";

  private static final String HEAD =
      """
      activities:
      - id: UN-01
        priority-area: Unga på väg
        municipal-goal: En bra skola
      """;

  private static final Map<String, String> MAPPED =
      new TreeMap<>(
          Map.of("europe-2020", "Unga på väg", "eusbsr", EUSBSR, "blekinge", "Livskvalitet"));

  @TempDir private Path folder;

  @Test
  void aBlankValueIsFilledInBehindItsKey() throws IOException {
    becomes("eusbsr:\n", "eusbsr: " + EUSBSR + "\n");
    becomes("eusbsr:", "eusbsr: " + EUSBSR);
    becomes("eusbsr:   # senare\n", "eusbsr: " + EUSBSR + "   # senare\n");
    becomes("eusbsr: ~\n", "eusbsr: " + EUSBSR + "\n");
    becomes("eusbsr: null # c\n", "eusbsr: " + EUSBSR + " # c\n");
    becomes("eusbsr: ''\n", "eusbsr: '" + EUSBSR + "'\n");
    becomes("eusbsr: \"\"\n", "eusbsr: \"" + EUSBSR + "\"\n");
    becomes("eusbsr: &a\n", "eusbsr: &a " + EUSBSR + "\n");
    becomes("\"eusbsr\" :\n", "\"eusbsr\" : " + EUSBSR + "\n");
  }

  @Test
  void aPlaceholderGivesWayInItsOwnQuotes() throws IOException {
    becomes("eusbsr: TBD # c\n", "eusbsr: " + EUSBSR + " # c\n");
    becomes("eusbsr: 'TBD'\n", "eusbsr: '" + EUSBSR + "'\n");
    becomes("eusbsr: \"TBD\"\n", "eusbsr: \"" + EUSBSR + "\"\n");
    becomes("eusbsr: !!str TBD\n", "eusbsr: !!str " + EUSBSR + "\n");
  }

  @Test
  void severalNamesBecomeAList() throws IOException {
    becomes("blekinge:\n", "blekinge: [Livskvalitet, Arbetsliv]\n");
    becomes("blekinge: TBD # c\n", "blekinge: [Livskvalitet, Arbetsliv] # c\n");
    becomes("blekinge: 'TBD'\n", "blekinge: ['Livskvalitet', 'Arbetsliv']\n");
    becomes("blekinge: []\n", "blekinge: [Livskvalitet, Arbetsliv]\n");
    becomes("blekinge: [ ]\n", "blekinge: [Livskvalitet, Arbetsliv]\n");
    becomes("blekinge: [~]\n", "blekinge: [Livskvalitet, Arbetsliv]\n");
    becomes("blekinge: [TBD]\n", "blekinge: [Livskvalitet, Arbetsliv]\n");
    becomes(
        "blekinge: [\n    # välj\n  ]\n", "blekinge: [Livskvalitet, Arbetsliv\n    # välj\n  ]\n");
  }

  @Test
  void severalNamesBecomeEntriesOfAListByLines() throws IOException {
    becomes(
        "blekinge:\n    - TBD # c\n  title: T\n",
        "blekinge:\n    - Livskvalitet # c\n    - Arbetsliv\n  title: T\n");
    becomes("blekinge:\n  -\n", "blekinge:\n  - Livskvalitet\n  - Arbetsliv\n");
    becomes("blekinge:\n  - \"TBD\"", "blekinge:\n  - \"Livskvalitet\"\n  - \"Arbetsliv\"");
    becomes(
        "blekinge: &x\n      - &a-b TBD\n",
        "blekinge: &x\n      - &a-b Livskvalitet\n      - Arbetsliv\n");
  }

  @Test
  void aMisspeltEntryOfAListIsTheOnlyOneToChange() throws IOException {
    becomes("blekinge: [ Arbetsliiv ,Livskvalitet]\n", "blekinge: [ Arbetsliv ,Livskvalitet]\n");
    becomes(
        "blekinge:\n  - Livskvalitet # a\n  - Arbetsliiv # b\n",
        "blekinge:\n  - Livskvalitet # a\n  - Arbetsliv # b\n");
    becomes("method: [utbyyte, 'utbyteen']\n", "method: [utbyte, 'utbyten']\n");
  }

  @Test
  void aNameThatTheListHoldsIsNotAddedAgain() throws IOException {
    becomes(
        "blekinge: [Attraktiva Blekinge, Arbetsliv]\n", "blekinge: [Livskvalitet, Arbetsliv]\n");
    becomes("blekinge: [Attraktiva Blekinge]\n", "blekinge: [Livskvalitet, Arbetsliv]\n");
  }

  @Test
  void aTextOfLinesBecomesOne() throws IOException {
    becomes("blekinge: |\n    Arbetsliiv\n  title: T\n", "blekinge: Arbetsliv\n  title: T\n");
    becomes("blekinge: >- # c\n    Arbetsliiv\n\n\n", "blekinge: Arbetsliv # c\n\n\n");
    becomes("blekinge: Arbets\n    liv\n", "blekinge: Arbetsliv\n");
  }

  @Test
  void anAbsentKeyFollowsTheOtherMappings() throws IOException {
    asWhole(
        """
        activities:
          - id: UN-01
            priority-area: Unga på väg # område
            blekinge: Livskvalitet
            europe-2020: |
              Unga på väg
            # om ägaren
            owner: UF
            municipal-goal: En bra skola
        """,
        """
        activities:
          - id: UN-01
            priority-area: Unga på väg # område
            blekinge: Livskvalitet
            europe-2020: |
              Unga på väg
            # om ägaren
            owner: UF
            municipal-goal: En bra skola
            eusbsr: Sammanlänka människor i regionen
        """);
    asWhole(
        """
        activities:
        - blekinge: Livskvalitet
          municipal-goal: En bra skola
          priority-area:
            - Unga på väg
          europe-2020: |
            Unga på väg

          # om ägaren
          owner: UF
        - title: Utan id
          municipal-goal: En bra skola
          europe-2020: Unga på väg
          blekinge: Livskvalitet
          priority-area:
            - Unga på väg # sista""",
        """
        activities:
        - blekinge: Livskvalitet
          municipal-goal: En bra skola
          priority-area:
            - Unga på väg
          europe-2020: |
            Unga på väg

          eusbsr: Sammanlänka människor i regionen
          # om ägaren
          owner: UF
        - title: Utan id
          municipal-goal: En bra skola
          europe-2020: Unga på väg
          blekinge: Livskvalitet
          priority-area:
            - Unga på väg # sista
          eusbsr: Sammanlänka människor i regionen""");
  }

  @Test
  void aKeyIsSpelledAsThoseAroundIt() throws IOException {
    String swedish =
        """
        aktiviteter:
        - id: UN-01
          ägare: UF
          prioriterat område: Unga på väg
          KF-mål: En bra skola
          Europa 2020: Unga på väg
          Blekingestrategin: Livskvalitet
        """;
    asWhole(swedish, swedish + "  'EU:s strategi för Östersjöregionen': " + EUSBSR + "\n");
    String other =
        """
        - id: UN-02
          prioriterat område: Unga på väg
          KF-mål: En bra skola
          Europa 2020: Unga på väg
          Blekingestrategin: Livskvalitet
          Östersjöstrategin: Sammanlänka människor i regionen
        """;
    asWhole(swedish + other, swedish + "  Östersjöstrategin: " + EUSBSR + "\n" + other);
  }

  @Test
  void bracesKeepTheirBlanks() throws IOException {
    asWhole(
        "activities: [{id: A, priority-area: Unga på väg, municipal-goal: KF-3,"
            + " europe-2020: Unga på väg, blekinge: , eusbsr: }]\n",
        "activities: [{id: A, priority-area: Unga på väg, municipal-goal: KF-3,"
            + " europe-2020: Unga på väg, blekinge: [Livskvalitet, Arbetsliv] , eusbsr: "
            + EUSBSR
            + " }]\n");
    asWhole(
        "activities: [{id: A, priority-area: PA-4, municipal-goal: KF-3, europe-2020: Unga på väg,"
            + "\n  blekinge: Arbetsliv }]",
        "activities: [{id: A, priority-area: PA-4, municipal-goal: KF-3, europe-2020: Unga på väg,"
            + "\n  blekinge: Arbetsliv,\n  eusbsr: "
            + EUSBSR
            + " }]");
    asWhole(
        "activities:\n - {id: A, priority-area: PA-4, municipal-goal: KF-3, europe-2020: Unga på väg ,"
            + " blekinge, eusbsr}\n",
        "activities:\n - {id: A, priority-area: PA-4, municipal-goal: KF-3, europe-2020: Unga på väg ,"
            + " blekinge: [Livskvalitet, Arbetsliv], eusbsr: "
            + EUSBSR
            + "}\n");
  }

  @Test
  void jsonStaysJson() throws IOException {
    file(
        "plan.json",
        "{\"activities\":[{\"id\":\"A\",\"priority-area\":\"PA-4\",\"municipal-goal\":\"KF-3\","
            + "\"europe-2020\":null,\"blekinge\":[]}]}",
        "{\"activities\":[{\"id\":\"A\",\"priority-area\":\"PA-4\",\"municipal-goal\":\"KF-3\","
            + "\"europe-2020\":\"Unga på väg\",\"blekinge\":[\"Livskvalitet\", \"Arbetsliv\"],"
            + "\"eusbsr\":\"Sammanlänka människor i regionen\"}]}");
    file(
        "plan.json",
        """
        {
        \t"activities": [
        \t\t{
        \t\t\t"id": "A",
        \t\t\t"priority-area": "Unga p\\u00e5 v\\u00e4gg",
        \t\t\t"municipal-goal": "KF-3", "europe-2020": "Unga på väg",
        \t\t\t"blekinge": "Arbetsliv"
        \t\t}
        \t]
        }
        """,
        """
        {
        \t"activities": [
        \t\t{
        \t\t\t"id": "A",
        \t\t\t"priority-area": "Unga på väg",
        \t\t\t"municipal-goal": "KF-3", "europe-2020": "Unga på väg",
        \t\t\t"blekinge": "Arbetsliv",
        \t\t\t"eusbsr": "Sammanlänka människor i regionen"
        \t\t}
        \t]
        }
        """);
  }

  @Test
  void anAliasGivesWayAndItsAnchorStays() throws IOException {
    becomes("comment: &x TBD\n  eusbsr: *x\n", "comment: &x TBD\n  eusbsr: " + EUSBSR + "\n");
    becomes(
        "comment: &x Arbetsliiv\n  blekinge: [*x, Livskvalitet]\n",
        "comment: &x Arbetsliiv\n  blekinge: [Arbetsliv, Livskvalitet]\n");
    becomes(
        "funding: &x [Arbetsliiv, Livskvalitett, 'a: b']\n  blekinge: *x\n",
        "funding: &x [Arbetsliiv, Livskvalitett, 'a: b']\n"
            + "  blekinge: [Arbetsliv, Livskvalitet, 'a: b']\n");
  }

  /** What an anchor holds is not changed where that would change what others say. */
  @Test
  void whatOthersReferToStays() throws IOException {
    Run run =
        becomes(
            "blekinge: &x Arbetsliiv\n  comment: *x\n", "blekinge: &x Arbetsliiv\n  comment: *x\n");
    assertThat(run.err())
        .contains(
            "plan.yaml:7:13: UN-01 blekinge: 'Arbetsliv' (det närmaste namnet) behöver skrivas in för hand");
  }

  @Test
  void aKeyOfItsOwnOutranksAMergedOne() throws IOException {
    String template =
        """
        aktiviteter:
          - &mall
            id: UN-01
            status: inställd
            prioriterat område: Unga på väg
            KF-mål: En bra skola
            Europa 2020: Unga på väg
            blekinge: [Attraktiva Blekinge, Arbetsliv, Livskvalitett]
        """;
    asWhole(
        template + "  - <<: *mall\n    id: UN-02\n    status: planerad\n  - *mall\n",
        template
            + "  - <<: *mall\n    id: UN-02\n    status: planerad\n"
            + "    blekinge: [Livskvalitet, Arbetsliv]\n"
            + "    'EU:s strategi för Östersjöregionen': Sammanlänka människor i regionen\n  - *mall\n");
  }

  @Test
  void documentsStandApart() throws IOException {
    asWhole(
        "# a\n---\nactivities: [{id: A, method: utbyyte}]\n...\n--- # b\nactivities:\n- method:\n  - utbyyte\n",
        "# a\n---\nactivities: [{id: A, method: utbyte}]\n...\n--- # b\nactivities:\n- method:\n  - utbyte\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void lineEndsStay(String end) throws IOException {
    String head = HEAD + "  europe-2020: Unga på väg\n";
    file(
        "plan.yaml",
        (head + "  blekinge:\n  - TBD\n  title: T").replace("\n", end),
        (head
                + "  blekinge:\n  - Livskvalitet\n  - Arbetsliv\n  eusbsr: "
                + EUSBSR
                + "\n  title: T")
            .replace("\n", end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void theEncodingAndItsMarkStay(String charset) throws IOException {
    Path plan = folder.resolve("plan.yaml");
    Charset encoding = Charset.forName(charset);
    String text = "\ufeff# 🌍 Ü\n" + HEAD + "  title: \"🌍\"  # 🌍\n  method: [🌍🌍, utbyyte]\n";
    Files.write(plan, text.getBytes(encoding));
    assertThat(run(plan).code()).isZero();
    assertThat(new String(Files.readAllBytes(plan), encoding))
        .startsWith("\ufeff# 🌍 Ü\nactivities")
        .contains("title: \"🌍\"  # 🌍\n  method: [🌍🌍, utbyte]\n");
  }

  /** What the plan's own id needs to stand in YAML. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "KF:s plan",
        "# 1 plan",
        "- plan",
        "plan: 1",
        "1: plan",
        "O'Plan, 1",
        "2016-01-01",
        "true1",
        "'plan'"
      })
  void aNameGetsTheQuotesItNeeds(String id) throws IOException {
    Path plan = folder.resolve("plan.yaml");
    String misspelt = id + "s";
    for (String form :
        List.of(
            "activities:\n- id: A\n  plan: *x\n",
            "activities:\n- id: A\n  plan: \"MISSPELT\"\n",
            "activities: [{id: A, plan: *x }]\n",
            "activities: [{id: A, plan: \"MISSPELT\"}]\n")) {
      String text = "plan:\n  id: \"" + id + "\"\n  comment: &x \"MISSPELT\"\n" + form;
      Files.writeString(plan, text.replace("MISSPELT", misspelt));
      assertThat(run(plan, "--only=plan-unknown").out()).contains("är nu '" + id + "'");
      assertThat(run(plan, "--only=plan-unknown").err()).contains("inget att föreslå");
    }
  }

  /** What becomes of a field of an activity that is sound in all others. */
  private Run becomes(String before, String after) throws IOException {
    StringBuilder head = new StringBuilder(HEAD);
    MAPPED.forEach(
        (field, name) -> {
          if (!before.contains(field)) {
            head.append("  ").append(field).append(": ").append(name).append('\n');
          }
        });
    return file("plan.yaml", head + "  " + before, head + "  " + after);
  }

  private void asWhole(String before, String after) throws IOException {
    file("plan.yaml", before, after);
  }

  private Run file(String name, String before, String after) throws IOException {
    Path plan = folder.resolve(name);
    Files.writeString(plan, before);
    Run run = run(plan);
    assertThat(Files.readString(plan)).as(run.err() + run.out()).isEqualTo(after);
    return run;
  }

  private static Run run(Path plan, String... options) {
    List<String> all = new ArrayList<>(List.of("suggest", plan.toString(), "--write"));
    all.addAll(List.of("--as-of", "2016-06-30", "--lang", "sv"));
    all.addAll(List.of(options));
    Run run = Run.of(all.toArray(String[]::new));
    return new Run(run.code(), run.out(), run.err().replace(plan.getParent() + "/", ""));
  }
}
