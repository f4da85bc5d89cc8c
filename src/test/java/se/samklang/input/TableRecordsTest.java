package se.samklang.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samklang.catalogue.FolderRules;
import se.samklang.catalogue.StrategyReader;
import se.samklang.catalogue.Vocabulary;
import se.samklang.input.Contents.Document;
import se.samklang.model.Strategy;
import se.samklang.model.Value;

/** Rows become the very records that YAML nests. */
class TableRecordsTest {
  private static final FolderRules RULES = new FolderRules(Path.of("rules"));
  private static final Strategy STRATEGY = StrategyReader.read(RULES, "ronneby-2016-2017");
  private static final Vocabulary VOCABULARY = Vocabulary.read(RULES);
  private static final FieldNames NAMES = new FieldNames(VOCABULARY, STRATEGY);
  private static final Texts TEXTS = new Texts(STRATEGY.words(), VOCABULARY);

  private static Document table(String text) throws IOException, UnreadableException {
    return new CsvRecords("t.csv", () -> new StringReader(text), NAMES, TEXTS, STRATEGY, Map.of())
        .read()
        .documents()
        .get(0);
  }

  private static Document yaml(String text) throws UnreadableException {
    return YamlRecords.read("t.yaml", text, NAMES, TEXTS).documents().get(0);
  }

  /** A record as text, without what is blank and without places. */
  private static String shown(SourceRecord record) {
    Map<String, String> fields = new TreeMap<>();
    record
        .contents()
        .forEach(
            (field, content) -> {
              if (!content.values().isEmpty()) {
                fields.put(field, content.values().stream().map(Value::raw).toList().toString());
              }
            });
    record
        .nested()
        .forEach(
            (field, records) -> {
              String inner = shown(records);
              if (!inner.replace("{}", "").isEmpty()) {
                fields.put(field, inner);
              }
            });
    return fields.toString();
  }

  private static String shown(List<SourceRecord> records) {
    return records.stream().map(TableRecordsTest::shown).collect(Collectors.joining("; "));
  }

  @Test
  void rowsOfEqualKindAndPeriodAreOneFollowUp() throws IOException, UnreadableException {
    Document table =
        table(
            """
            Typ;Period;Forum;Datum;Skriftligt;Muntligt;Muntligt forum;Enhet;Påverkan;Kunskap
            halvår;2016-H1;Chefsgruppen;2016-06-20;Dnr 1;;;Utbildningsförvaltningen;mer;språk
            Halvårsvis;2016-h1;;;Dnr 2;2016-06-20;Chefsgruppen;Äldreförvaltningen;mindre;
            årlig;2016;;;;;;;;
            half-year;2016-H2;;2016-12-10;;;;;;
            """);
    Document yaml =
        yaml(
            """
            follow-ups:
              - kind: halvår
                period: 2016-H1
                forum: Chefsgruppen
                date: 2016-06-20
                written: Dnr 1
                oral: {date: 2016-06-20, forum: Chefsgruppen}
                units:
                  - {unit: Utbildningsförvaltningen, impact: mer, knowledge: språk}
                  - {unit: Äldreförvaltningen, impact: mindre}
              - {kind: årlig, period: 2016}
              - {kind: half-year, period: 2016-H2, date: 2016-12-10}
            """);
    assertThat(table.followUps()).hasSize(4);
    assertThat(merged(table)).hasSize(3);
    assertThat(shown(merged(table))).isEqualTo(shown(yaml.followUps()));
  }

  private static List<SourceRecord> merged(Document document) {
    FollowUpRows rows = new FollowUpRows(TEXTS);
    document.followUps().forEach(rows::add);
    return List.copyOf(rows.all());
  }

  @Test
  void tablesOfTheOrganisationAreItsLists() throws IOException, UnreadableException {
    Document yaml =
        yaml(
            """
            organisation:
              units:
                - {name: UF, kind: förvaltning, body: UN, aliases: [Utb, Skola], international-work: ja}
              contact-persons: [{unit: UF, name: Anna Ek, appointed-by: Chefsgruppen, appointed-on: 2016-01-20}]
              steering-group:
                members: [{role: kommundirektör, name: Bo}]
                meetings: [{date: 2016-02-03, reference: § 1}]
              agreements: [{town: Schopfheim, signed: 1996-05-01, from: 1996-05-01}]
            """);
    SourceRecord organisation = yaml.organisations().get(0);
    SourceRecord steeringGroup = organisation.only("steering-group");
    assertThat(
            shown(
                table(
                        "Enhet;Typ;Nämnd;Andra namn;Internationellt arbete\nUF;förvaltning;UN;Utb|Skola;ja\n")
                    .ofOrganisation("units")))
        .isEqualTo(shown(organisation.nested("units")));
    assertThat(
            shown(
                table("Enhet;Namn;Utsedd av;Utsedd den\nUF;Anna Ek;Chefsgruppen;2016-01-20\n")
                    .ofOrganisation("contact-persons")))
        .isEqualTo(shown(organisation.nested("contact-persons")));
    assertThat(
            shown(
                table("Vänort;Undertecknat;Från;Till\nSchopfheim;1996-05-01;1996-05-01;\n")
                    .ofOrganisation("agreements")))
        .isEqualTo(shown(organisation.nested("agreements")));
    SourceRecord members = table("Roll;Namn\nkommundirektör;Bo\n").organisations().get(0);
    assertThat(shown(members.only("steering-group").nested("members")))
        .isEqualTo(shown(steeringGroup.nested("members")));
    SourceRecord meetings = table("Mötesdatum;Protokoll\n2016-02-03;§ 1\n").organisations().get(0);
    assertThat(shown(meetings.only("steering-group").nested("meetings")))
        .isEqualTo(shown(steeringGroup.nested("meetings")));
  }

  /** A year whose cell is blank has no result. */
  @Test
  void resultsOfYearsAreNested() throws IOException, UnreadableException {
    Document table =
        table(
            """
            id;indicator;baseline;Resultat 2016;result-2017
            M1;Antal;2;18;
            M2;Antal;3;;4
            """);
    Document yaml =
        yaml(
            """
            plan:
              goals:
                - {id: M1, indicator: Antal, baseline: 2, results: [{year: 2016, value: 18}]}
                - {id: M2, indicator: Antal, baseline: 3, results: [{year: 2017, value: 4}]}
            """);
    List<SourceRecord> goals = yaml.plans().get(0).nested("goals");
    for (int i = 0; i < goals.size(); i++) {
      SourceRecord goal = table.goals().get(i);
      assertThat(shown(goal.nested("results"))).isEqualTo(shown(goals.get(i).nested("results")));
      assertThat(goal.origin().present()).contains("results");
    }
  }

  @Test
  void goalsInRowsHaveAllThatGoalsHave() throws IOException, UnreadableException {
    Document table =
        table(
            """
            id;owner;goal;indicator;measure-unit;baseline;target;due
            UN-01;A;Fler;Antal;styck;2;5;2017-06-30
            """);
    assertThat(shown(table.rowGoals()))
        .isEqualTo(
            "{baseline=[2], due=[2017-06-30], id=[Fler], indicator=[Antal], measure-unit=[styck],"
                + " target=[5], text=[Fler]}");
  }
}
