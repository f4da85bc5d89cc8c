package se.samklang.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tries the plain reading itself on cases small enough to judge by eye. */
class PlainReadingOracleTest {

  @Test
  void saysNothingOfASoundSubmission() {
    assertThat(found(plan(), activity("A-1"))).isEmpty();
  }

  @Test
  void readsDatesToTheirFirstAndLastDay() {
    assertThat(PlainDates.read("Vecka 53 2015").orElseThrow())
        .isEqualTo(new PlainDates.Span(day("2015-12-28"), day("2016-01-03"), true));
    assertThat(PlainDates.read("mars 2016").orElseThrow())
        .isEqualTo(new PlainDates.Span(day("2016-03-01"), day("2016-03-31"), false));
    assertThat(PlainDates.read("HÖSTEN 2016").orElseThrow())
        .isEqualTo(new PlainDates.Span(day("2016-07-01"), day("2016-12-31"), true));
    assertThat(PlainDates.read("tertial 2 2016").orElseThrow())
        .isEqualTo(new PlainDates.Span(day("2016-05-01"), day("2016-08-31"), true));
    assertThat(
            List.of(
                "2016-03-01",
                "2016-03-01 00:00:00",
                "20160301",
                "1 mars 2016",
                "1 March 2016",
                "1/3 2016",
                "1.3.2016",
                "01.03.2016"))
        .allSatisfy(
            text ->
                assertThat(PlainDates.read(text))
                    .contains(new PlainDates.Span(day("2016-03-01"), day("2016-03-01"), false)));
    assertThat(List.of("vecka 53 2016", "2016-02-31", "kvartal 5 2016", "snart", "mars"))
        .allSatisfy(text -> assertThat(PlainDates.read(text)).isEmpty());
  }

  @Test
  void foldsNamesButNotPlaceholders() {
    assertThat(PlainWords.fold(" ETT  resurseffektivt_Europa "))
        .isEqualTo("resurseffektivt europa");
    assertThat(PlainTables.known("municipal-goal", "bra skola")).contains("KF-3");
    assertThat(PlainTables.known("priority-area", "Unga-på-väg")).contains("PA-4");
    assertThat(PlainTables.known("europe-2020", "Unga på va\u0308g")).contains("EU2020-F2");
    assertThat(PlainTables.known("europe-2020", "Unga pa väg")).isEmpty();
    assertThat(PlainWords.isPlaceholder("…")).isTrue();
    assertThat(PlainWords.isPlaceholder(" EJ  klart ")).isTrue();
    assertThat(PlainWords.isPlaceholder("ej-klart")).isFalse();
  }

  @Test
  void tellsMissingFromUnclear() {
    Map<String, Object> activity = activity("A-1");
    activity.put("owner", Arrays.asList("", null));
    activity.put("executor", List.of("Anna Ek", "Hela kommunen", "TBD"));
    activity.put("title", "Se bilaga");
    activity.put("start", "snart");
    activity.put("reported-to-coordinator", "nej");
    assertThat(found(plan(), activity))
        .containsExactlyInAnyOrder(
            "A-1 owner-missing owner",
            "A-1 executor-unclear executor Hela kommunen",
            "A-1 title-missing title Se bilaga",
            "A-1 date-unclear start snart",
            "A-1 coordinator-not-informed reported-to-coordinator nej");
  }

  @Test
  void judgesNeitherTheCancelledNorTheOutsiders() {
    Map<String, Object> cancelled = activity("A-1");
    cancelled.put("status", "Inställd");
    cancelled.remove("owner");
    Map<String, Object> outside = activity("A-2");
    outside.put("start", "2018-01-01");
    outside.put("end", "löpande");
    outside.remove("owner");
    Map<String, Object> reversed = activity("a_1");
    reversed.put("start", "2018-02-01");
    reversed.put("end", "2018-01-01");
    PlainReading.Result result = read(plan(), cancelled, outside, reversed);
    assertThat(result.notJudged()).isEqualTo(2);
    assertThat(lines(result))
        .containsExactlyInAnyOrder(
            "A-2 period-outside-strategy start 2018-01-01",
            "a_1 period-reversed end 2018-01-01",
            "a_1 activity-outside-plan start 2018-02-01",
            "a_1 activity-outside-plan end 2018-01-01",
            "a_1 id-duplicate id a_1");
  }

  @Test
  void readsOpenAndPartlyKnownPeriods() {
    Map<String, Object> open = activity("A-1");
    open.put("end", "-");
    open.put("ongoing", "ja");
    Map<String, Object> early = activity("A-2");
    early.put("start", "2015");
    early.put("end", "");
    assertThat(found(plan(), open, early))
        .containsExactlyInAnyOrder(
            "A-1 period-partly-outside end -",
            "A-2 period-partly-outside start 2015",
            "A-2 activity-outside-plan start 2015",
            "A-2 board-anchoring-missing anchoring",
            "A-2 end-missing end");
  }

  @Test
  void letsThePlanAnchorWhatItHolds() {
    Map<String, Object> lonely = activity("A-1");
    lonely.put("plan", "P-2");
    Map<String, Object> early = activity("A-2");
    early.put("start", "2016-01-10");
    early.put("anchoring", List.of(entry("manager", "Per", "2016-01-10")));
    assertThat(found(plan(), lonely, early))
        .containsExactlyInAnyOrder(
            "A-1 plan-unknown plan P-2",
            "A-1 board-anchoring-missing anchoring",
            "A-2 board-anchoring-missing anchoring",
            "P-1 plan-adopted-late adopted januari 2016");
    Map<String, Object> bodiless = plan();
    bodiless.put("body", "?");
    assertThat(found(bodiless, activity("A-1")))
        .containsExactlyInAnyOrder(
            "P-1 plan-body-missing body ?", "A-1 board-anchoring-missing anchoring");
  }

  @Test
  void findsTheEarliestOfLateEntries() {
    Map<String, Object> activity = activity("A-1");
    activity.put(
        "anchoring",
        List.of(
            entry("manager", "Per", "2016-05-01"),
            entry("manager", "Bo", "mars 2016"),
            entry("manager", "-", "2016-01-01"),
            entry("manager", "Eva", ""),
            entry("board", "KS", "2016-09-01"),
            entry("board", "?", "2016-02-31")));
    assertThat(found(plan(), activity))
        .containsExactlyInAnyOrder(
            "A-1 anchoring-late anchoring mars 2016",
            "A-1 anchoring-undated anchoring",
            "A-1 date-unclear anchoring.date 2016-02-31");
  }

  @Test
  void holdsMappingsAgainstTheTable() {
    Map<String, Object> activity = activity("A-1");
    activity.put("municipal-goal", List.of("Bra skola", "-"));
    activity.put("priority-area", List.of("PA-5"));
    activity.put("europe-2020", List.of("Tillväxt för alla", "Youth on the Move", "PA-5"));
    activity.put("eusbsr", Arrays.asList(" ", "?"));
    activity.put("blekinge", "Tillgänglighet");
    assertThat(found(plan(), activity))
        .containsExactlyInAnyOrder(
            "A-1 goal-off-table priority-area PA-5",
            "A-1 mapping-too-general europe-2020 Tillväxt för alla",
            "A-1 mapping-off-table europe-2020 Youth on the Move",
            "A-1 mapping-unknown europe-2020 PA-5",
            "A-1 mapping-missing eusbsr ?",
            "A-1 mapping-off-table blekinge Tillgänglighet");
  }

  @Test
  void judgesPlansAndTheirGoals() {
    Map<String, Object> goal = new LinkedHashMap<>();
    goal.put("text", "Fler elever");
    goal.put("indicator", "Andel");
    goal.put("target", "många");
    goal.put("due", "löpande");
    goal.put("contributes-to", List.of("En bra skola", Map.of("goal", "KF-9", "how", "Genom")));
    Map<String, Object> plan = plan();
    plan.put("adopted", Map.of("by", "Socialnämnden", "date", "tbd"));
    plan.put("goals", List.of(goal));
    assertThat(found(plan, activity("A-1")))
        .containsExactlyInAnyOrder(
            "P-1 plan-not-adopted adopted",
            "P-1 plan-adopted-by-other-body adopted Socialnämnden",
            "A-1 board-anchoring-missing anchoring",
            "#1 id-missing id",
            "#1 goal-not-measurable target många",
            "#1 date-unclear due löpande",
            "#1 goal-contribution-unexplained contributes-to",
            "#1 goal-contribution-unknown contributes-to KF-9");
  }

  @Test
  void namesAnUnknownKeyOnceAFile() {
    Map<String, Object> activity = activity("A-1");
    activity.put("Ownr", "Anna");
    activity.put("Case Number", "12");
    Map<String, Object> other = activity("A-2");
    other.put("Ownr", "Anna");
    assertThat(found(plan(), activity, other)).containsExactly("p.yaml field-unknown Ownr");
  }

  @Test
  void saysOnlyThatShapesAreWrong() {
    Map<String, Object> activity = activity("A-1");
    activity.put("owner", Map.of("name", "Anna"));
    activity.put("title", List.of("Två", "titlar"));
    activity.put("anchoring", "ja");
    activity.put("municipal-goal", Map.of("name", "En bra skola"));
    Map<String, Object> plan = plan();
    plan.put("goals", "Vi gör vårt bästa");
    assertThat(found(plan, activity))
        .containsExactlyInAnyOrder(
            "A-1 value-invalid title",
            "A-1 value-invalid owner",
            "A-1 value-invalid anchoring ja",
            "A-1 value-invalid municipal-goal",
            "P-1 value-invalid goals Vi gör vårt bästa");
  }

  @Test
  void judgesWhatStandsBesideWrongShapes() {
    Map<String, Object> activity = activity("A-1");
    activity.put("id", List.of("A-1"));
    activity.put("owner", List.of("Hela kommunen", Map.of("name", "Anna"), List.of("Bo")));
    activity.put("anchoring", Arrays.asList("", "Per", entry("kollegor", "Per", "2016-01-15")));
    activity.put("considerations", Map.of("integration", List.of("Ja", "Nej")));
    activity.put("ongoing", "kanske");
    assertThat(found(plan(), activity))
        .containsExactlyInAnyOrder(
            "#1 value-invalid id",
            "#1 value-invalid owner",
            "#1 value-invalid owner",
            "#1 owner-unclear owner Hela kommunen",
            "#1 value-invalid anchoring Per",
            "#1 value-invalid anchoring.with kollegor",
            "#1 manager-anchoring-missing anchoring",
            "#1 value-invalid considerations.integration",
            "#1 consideration-missing gender-equality",
            "#1 consideration-missing environment",
            "#1 consideration-missing public-health",
            "#1 value-invalid ongoing kanske");
  }

  @Test
  void holdsOwnersAndTownsAgainstTheOrganisation() {
    Map<String, Object> activity = activity("A-1");
    activity.put("owner", List.of("skolans nämnd", "Skolan", "Vakant", "Skolenheten"));
    activity.put("twin-town", List.of("Elbing", "Gdynia", "Le Blanc", "Slavsk", "Schopfheim"));
    activity.put("benefit", Map.of("citizens", "Möten", "operations", "Möten"));
    Map<String, Object> unit =
        Map.of("name", "?", "aliases", List.of("SKOLAN", "-"), "body", "Skolans-nämnd");
    List<Object> agreements =
        List.of(
            Map.of("town", "Elblag", "from", "2010-01-01", "to", "2016-03-14"),
            Map.of("town", "Gdynia", "signed", "2016-03-15", "from", "-"),
            Map.of("town", "Slavsk", "from", "2016-03-16"),
            Map.of("town", "Slavsk", "from", "2010", "to", "mars 2016"),
            Map.of("town", "Schopfheim", "from", "2016-03-16", "to", "snart"));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("organisation", Map.of("units", List.of(unit), "agreements", agreements));
    List<PlainReading.Source> context =
        List.of(new PlainReading.Source("o.yaml", List.of(document)));
    assertThat(lines(PlainReading.of(List.of(source(plan(), activity)), context)))
        .containsExactlyInAnyOrder(
            "A-1 owner-unclear owner Vakant",
            "A-1 owner-shared owner",
            "A-1 owner-unknown owner Skolenheten",
            "A-1 twin-town-agreement-not-in-force twin-town Elbing",
            "A-1 twin-town-unknown twin-town Le Blanc",
            "A-1 twin-town-agreement-not-in-force twin-town Schopfheim");
  }

  @Test
  void drawsTheSameSubmissionForTheSameSeed() {
    RandomMunicipality.Drawn once = RandomMunicipality.draw(7, 2, 100);
    assertThat(RandomMunicipality.draw(7, 2, 100)).isEqualTo(once);
    List<?> documents = once.judged().get(0).documents();
    assertThat(PlainYaml.write(documents, new Random(1)))
        .isEqualTo(PlainYaml.write(documents, new Random(1)));
  }

  private static Map<String, Object> plan() {
    Map<String, Object> goal = new LinkedHashMap<>();
    goal.put("id", "M1");
    goal.put("text", "Fler elever");
    goal.put("indicator", "Andel");
    goal.put("target", "25");
    goal.put("due", "2017-06");
    goal.put("contributes-to", List.of(Map.of("goal", "MA-G4", "how", "Genom möten")));
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("id", "P-1");
    plan.put("body", "Utbildningsnämnden");
    plan.put("from", "2016");
    plan.put("to", "2017");
    plan.put("prepared-by", "Utbildningsnämnden");
    plan.put("adopted", Map.of("by", "utbildningsnämnden", "date", "januari 2016"));
    plan.put("contact-person", "Anna Ek");
    plan.put("goals", List.of(goal));
    return plan;
  }

  private static Map<String, Object> activity(String id) {
    Map<String, Object> considerations = new LinkedHashMap<>();
    for (String field : List.of("gender-equality", "integration", "environment", "public-health")) {
      considerations.put(field, "Beaktas");
    }
    Map<String, Object> activity = new LinkedHashMap<>();
    activity.put("id", id);
    activity.put("title", "Utbyte");
    activity.put("owner", "Skolan");
    activity.put("executor", "Skolan");
    activity.put("start", "2016-03-15");
    activity.put("end", "2016-10-30");
    activity.put("method", "utbyte");
    activity.put("anchoring", List.of(entry("manager", "Per", "2016-01-15")));
    activity.put("reported-to-coordinator", "x");
    activity.put("municipal-goal", "En bra skola");
    activity.put("priority-area", "Unga på väg");
    activity.put("europe-2020", "Unga på väg");
    activity.put("eusbsr", "EUSBSR-C3");
    activity.put("blekinge", List.of("Arbetsliv", "livskvalitet"));
    activity.put("considerations", considerations);
    activity.put("beneficiaries", "invånare");
    activity.put("transparency", "Redovisas");
    activity.put("knowledge", "Språk");
    return activity;
  }

  private static Map<String, Object> entry(String kind, String name, String date) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("with", kind);
    entry.put("name", name);
    entry.put("date", date);
    return entry;
  }

  @SafeVarargs
  private static PlainReading.Source source(
      Map<String, Object> plan, Map<String, Object>... activities) {
    List<Object> list = new ArrayList<>();
    for (Map<String, Object> activity : activities) {
      list.add(activity);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("plan", plan);
    document.put("activities", list);
    return new PlainReading.Source("p.yaml", List.of(document));
  }

  @SafeVarargs
  private static PlainReading.Result read(
      Map<String, Object> plan, Map<String, Object>... activities) {
    return PlainReading.of(List.of(source(plan, activities)), List.of());
  }

  @SafeVarargs
  private static List<String> found(Map<String, Object> plan, Map<String, Object>... activities) {
    return lines(read(plan, activities));
  }

  private static List<String> lines(PlainReading.Result result) {
    return result.findings().stream()
        .map(it -> String.join(" ", it.id(), it.rule(), it.field(), it.value()).strip())
        .toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
