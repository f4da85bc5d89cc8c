package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where things stand in YAML, and what aliases, merge keys and plain words mean there. */
class YamlPlacesTest {
  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder);
  }

  @Test
  void aValueHasItsOwnPlace() {
    check(
        "owner-unclear,executor-unclear,mapping-unknown",
        """
        # The plan of 2016
        activities:
          - id: UN-01
            owner:   vakant   # so far
            executor:
              - Knut Hahnsskolan
              - "alla"
            europe-2020: [Unga på väg, Ung på väg]
          - {id: UN-02, owner: 'TBD'}
        """,
        "owner-unclear activity UN-01 owner 4:14 'vakant'",
        "executor-unclear activity UN-01 executor 7:9 'alla'",
        "mapping-unknown activity UN-01 europe-2020 8:32 'Ung på väg'",
        "owner-unclear activity UN-02 owner 9:24 'TBD'");
  }

  @Test
  void aBlockOfTextStandsWhereItIsAnnounced() {
    check(
        "owner-unclear,executor-unclear",
        """
        activities:
          - id: UN-01
            owner: |
              vakant
            executor:
              alla
              berörda
        """,
        "owner-unclear activity UN-01 owner 3:12 'vakant\n'",
        "executor-unclear activity UN-01 executor 6:7 'alla berörda'");
  }

  @Test
  void whatIsMissingStandsAtItsRecord() {
    check(
        "owner-missing,plan-not-adopted,goal-not-time-bound,anchoring-undated",
        """
        plan:
          title: Handlingsplan
          id: UN-2016
          goals:
            - text: Fler utbyten
              id: ''
            - id: UN-M2
        activities:
          - title: Utbyte
            id: UN-01
            owner:
          - title: Utbyte
          - {}
          - owner: A
            anchoring:
              - name: Per Nilsson
                with: manager
        """,
        "plan-not-adopted plan UN-2016 adopted 3:7",
        "goal-not-time-bound goal #1 due 5:7",
        "goal-not-time-bound goal UN-M2 due 7:11",
        "owner-missing activity UN-01 owner 10:9",
        "owner-missing activity #2 owner 12:5",
        "owner-missing activity #3 owner 13:5",
        "anchoring-undated activity #4 anchoring 16:9");
  }

  @Test
  void anAliasedValueStandsWhereTheAliasStands() {
    check(
        "owner-unclear,executor-unclear",
        """
        activities:
          - id: UN-01
            owner: &who vakant
            executor: &all [Skolan, alla]
          - id: UN-02
            owner: *who
            executor: *all
          - {id: UN-03, owner: *who, executor: [Skolan, *who]}
        """,
        "owner-unclear activity UN-01 owner 3:12 'vakant'",
        "executor-unclear activity UN-01 executor 4:29 'alla'",
        "owner-unclear activity UN-02 owner 6:12 'vakant'",
        "executor-unclear activity UN-02 executor 7:15 'alla'",
        "owner-unclear activity UN-03 owner 8:24 'vakant'",
        "executor-unclear activity UN-03 executor 8:49 'vakant'");
  }

  @Test
  void anAliasedRecordStandsWhereTheAliasStands() {
    check(
        "id-duplicate,title-missing",
        """
        activities:
          - &first
            id: UN-01
            owner: A
          - *first
        """,
        "title-missing activity UN-01 title 3:9",
        "id-duplicate activity UN-01 id 5:5 'UN-01'",
        "title-missing activity UN-01 title 5:5");
  }

  @Test
  void mergedKeysStandWhereTheAliasStands() {
    check(
        "owner-unclear,executor-unclear,title-missing",
        """
        activities:
          - &base
            id: UN-01
            title: Utbyte
            owner: vakant
            executor: alla
          - <<: *base
            id: UN-02
            executor: Skolan
          - id: UN-03
            owner: Skolan
            <<: *base
          - {id: UN-04, <<: {owner: TBD, title: TBD}}
        """,
        "owner-unclear activity UN-01 owner 5:12 'vakant'",
        "executor-unclear activity UN-01 executor 6:15 'alla'",
        "owner-unclear activity UN-02 owner 7:9 'vakant'",
        "executor-unclear activity UN-03 executor 12:9 'alla'",
        "owner-unclear activity UN-04 owner 13:29 'TBD'",
        "title-missing activity UN-04 title 13:41 'TBD'");
  }

  /** Of several bases the first that has the key gives it. */
  @Test
  void severalBasesAreMergedInTheirOrder() {
    check(
        "owner-unclear,executor-unclear",
        """
        x-one: &one {owner: vakant, title: Ett}
        x-two: &two {owner: TBD, executor: alla}
        activities:
          - <<: [*one, *two]
            id: UN-01
        """,
        "owner-unclear activity UN-01 owner 4:10 'vakant'",
        "executor-unclear activity UN-01 executor 4:16 'alla'");
  }

  @Test
  void anAnchorMayBeSetAnew() {
    check(
        "owner-unclear",
        """
        activities:
          - {id: &a UN-01, owner: *a}
          - {id: UN-02, title: &a vakant, owner: *a}
        """,
        "owner-unclear activity UN-02 owner 3:42 'vakant'");
  }

  @Test
  void anchorsEndWithTheirDocument() {
    Run run =
        desk.file("plan.yaml", "plan: {id: &a UN-2016}\n---\nplan: {id: *a}\n")
            .run("check", "./plan.yaml", "--lang", "en", "--as-of", "2016-12-31");
    assertThat(run.err())
        .isEqualTo("plan.yaml:3:12: cannot be judged: the alias '*a' leads nowhere.\n");
  }

  @Test
  void anAliasInsideItselfLeadsNowhere() {
    Run run =
        desk.file("plan.yaml", "activities: &a [*a]\n")
            .run("check", "./plan.yaml", "--lang", "en", "--as-of", "2016-12-31");
    assertThat(run.err())
        .isEqualTo("plan.yaml:1:17: cannot be judged: the alias '*a' leads nowhere.\n");
  }

  /** Activities are of the plan of their own document; records are counted through the file. */
  @Test
  void oneFileMayHoldSeveralDocuments() {
    check(
        "board-anchoring-missing,id-missing,id-duplicate",
        """
        %YAML 1.1
        ---
        plan:
          id: UN-2016
          body: Utbildningsnämnden
          adopted: {by: Utbildningsnämnden, date: 2015-12-17}
        activities:
          - title: Utbyte
        ...
        ---
        plan: {id: SN-2016, body: Socialnämnden}
        activities:
          - title: Utbyte
          - {id: SN-01, plan: UN-2016}
        ---
        # nothing here
        ---
        activities: [{id: SN-01, title: Utbyte}]
        """,
        "id-missing activity #1 id 8:5",
        "board-anchoring-missing activity #2 anchoring 13:5",
        "id-missing activity #2 id 13:5",
        "board-anchoring-missing activity SN-01 anchoring 18:19",
        "id-duplicate activity SN-01 id 18:19 'SN-01'");
  }

  @Test
  void columnsCountCodePoints() {
    check(
        "owner-unclear",
        "activities: [{id: '🎓1', title: \"e\u0301🎓\", owner: vakant}]\n",
        "owner-unclear activity 🎓1 owner 1:46 'vakant'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void anyLineEndEndsALine(String end) {
    check(
        "owner-unclear",
        "activities:\n  - id: UN-01\n\n    owner: vakant\n".replace("\n", end),
        "owner-unclear activity UN-01 owner 4:12 'vakant'");
  }

  @Test
  void aByteOrderMarkHasNoPlace() {
    check("plan-without-goals", "\ufeffplan: {id: A}\n", "plan-without-goals plan A goals 1:12");
  }

  /** Indented by tabs as well, which YAML forbids. */
  @ParameterizedTest
  @ValueSource(strings = {"  ", "\t"})
  void jsonIsYaml(String indent) {
    desk.file(
        "plan.json",
        """
        {
        >"activities": [
        >>{"id": "UN-01", "owner": "vakant\\u0020"},
        >>{"id":null,"title":"\\"Utbyte\\" \\ud83c\\udf93","owner":"TBD"}
        >]
        }
        """
            .replace(">", indent));
    int column = 2 * indent.length() + 26;
    assertThat(desk.findings("owner-unclear,id-missing", "./plan.json"))
        .containsExactly(
            "owner-unclear activity UN-01 owner plan.json:3:" + column + " 'vakant '",
            "id-missing activity #2 id plan.json:4:" + (column - 24),
            "owner-unclear activity #2 owner plan.json:4:" + (column + 28) + " 'TBD'");
  }

  /** What other readers turn into false, 8 and 1.1 is a text like any other. */
  @Test
  void wordsAreTextsAsWritten() {
    desk.file(
        "plan.yaml",
        """
        activities:
          - {id: NO, owner: no}
          - {id: false, owner: 2016-02-03}
          - {id: 010, owner: 0x1F}
          - {id: 8, owner: 1e3}
          - {id: 1.10, owner: +1}
          - {id: 1.1, owner: yes}
        """);
    assertThat(desk.findings("id-duplicate,owner-missing,owner-unclear", "./plan.yaml")).isEmpty();
    List<String> ids = new ArrayList<>();
    desk.json("./plan.yaml", "--only", "title-missing")
        .get("findings")
        .forEach((JsonNode finding) -> ids.add(finding.at("/subject/id").asText()));
    assertThat(ids).containsExactly("NO", "false", "010", "8", "1.10", "1.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "null", "''", "\"  \"", "", "[]", "[~, '']"})
  void whatSaysNothingIsMissing(String nothing) {
    check(
        "owner-missing,value-invalid",
        "activities:\n  - id: UN-01\n    owner: " + nothing + "\n",
        "owner-missing activity UN-01 owner 2:9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "''", "", "[]", "[~, '']", "\n      -\n      -"})
  void aListWithoutEntriesIsEmpty(String nothing) {
    check(
        "plan-without-goals,value-invalid",
        "plan:\n    id: UN-2016\n    goals: " + nothing + "\n",
        "plan-without-goals plan UN-2016 goals 2:9");
  }

  @Test
  void whatHasTheWrongShapeStandsWhereItBegins() {
    check(
        "value-invalid",
        """
        plan: UN-2016
        activities:
          - UN-01
          - id: {nr: 1}
            owner: [A, {b: c}, [d]]
            anchoring: {with: manager}
            start: [2016-01-01]
        """,
        "value-invalid file plan.yaml plan 1:7 'UN-2016'",
        "value-invalid file plan.yaml activities 3:5 'UN-01'",
        "value-invalid activity #1 id 4:9",
        "value-invalid activity #1 owner 5:16",
        "value-invalid activity #1 owner 5:24",
        "value-invalid activity #1 anchoring 6:16",
        "value-invalid activity #1 start 7:12");
  }

  @Test
  void anUnknownKeyStandsAtItself() {
    check(
        "field-unknown",
        """
        plan:
          id: UN-2016
          titel på planen: Handlingsplan
        activities:
          - id: UN-01
            ägarre: A
          - {id: UN-02, Ägarre: B, budget: 12}
        hemligt: ja
        """,
        "field-unknown file plan.yaml titel på planen 3:3 'titel på planen'",
        "field-unknown file plan.yaml ägarre 6:5 'ägarre'",
        "field-unknown file plan.yaml hemligt 8:1 'hemligt'");
  }

  /** Findings of the rules in {@code plan.yaml}; in what is expected, its name is left out. */
  private void check(String rules, String text, String... findings) {
    desk.file("plan.yaml", text);
    assertThat(desk.findings(rules, "./plan.yaml"))
        .extracting(finding -> finding.replaceFirst(" plan\\.yaml:", " "))
        .containsExactly(findings);
  }
}
