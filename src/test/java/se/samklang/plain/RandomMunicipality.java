package se.samklang.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws the plans and activities of a careless municipality, the same ones for the same seed. */
final class RandomMunicipality {

  private static final int DOCUMENTS = 8;
  private static final int CONTEXT_PLANS = 12;

  private static final List<String> BODIES =
      List.of(
          "Utbildningsnämnden",
          "Utbildningsnämnden",
          "Utbildningsnämnden",
          "Socialnämnden",
          "Äldrenämnden",
          "Miljö- och byggnadsnämnden",
          "Kommunstyrelsen");

  private final RandomWords words;
  private final List<String> planIds = new ArrayList<>();
  private final List<String> namedPlanIds = new ArrayList<>();
  private final List<String> activityIds = new ArrayList<>();

  private RandomMunicipality(long seed) {
    this.words = new RandomWords(new Random(seed));
  }

  /** What is to be judged, and what that may refer to besides. */
  record Drawn(List<PlainReading.Source> judged, List<PlainReading.Source> context) {}

  /** So many files to be judged, with about so many activities in all. */
  static Drawn draw(long seed, int files, int activities) {
    RandomMunicipality municipality = new RandomMunicipality(seed);
    PlainReading.Source context = municipality.context();
    return new Drawn(municipality.draw(files, activities), List.of(context));
  }

  private PlainReading.Source context() {
    List<Object> documents = new ArrayList<>();
    for (int plan = 0; plan < CONTEXT_PLANS; plan++) {
      Map<String, Object> document = new LinkedHashMap<>();
      String id = "C-%03d".formatted(plan);
      namedPlanIds.add(id);
      document.put("plan", plan(id));
      if (plan % 4 == 0) {
        document.put("organisation", new RandomOrganisation(words).draw());
      }
      documents.add(document);
    }
    return new PlainReading.Source("context/others.yaml", documents);
  }

  private List<PlainReading.Source> draw(int files, int activities) {
    for (int plan = 0; plan < files * DOCUMENTS; plan++) {
      String id = (plan % 20 == 0 ? "EN-" : "P-") + "%03d".formatted(plan);
      planIds.add(id);
      if (plan % DOCUMENTS > 0) {
        namedPlanIds.add(id);
      }
    }
    List<PlainReading.Source> sources = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      List<Object> documents = new ArrayList<>();
      for (int at = 0; at < DOCUMENTS; at++) {
        String planId = planIds.get(file * DOCUMENTS + at);
        // The first plan of a file, which no activity elsewhere names, at times stands alone.
        int count = at == 0 && words.chance(0.75) ? 0 : activities / files / (DOCUMENTS - 1);
        documents.add(document(planId, count));
      }
      if (words.chance(0.2)) {
        documents.add(words.one("Hälsningar från nämnden", "", "TBD"));
        documents.add(List.of("Utbyte", "Möte"));
      }
      String path = "area-%d/plan-%02d.%s".formatted(file % 3, file, words.one("yaml", "yml"));
      sources.add(new PlainReading.Source(path, documents));
    }
    return sources;
  }

  private Map<String, Object> document(String planId, int count) {
    Map<String, Object> document = new LinkedHashMap<>();
    if (words.chance(0.88)) {
      document.put("plan", plan(planId));
    }
    List<Object> activities = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      String id = words.one("A-", "B ", "EN-", "UN_") + "%05d".formatted(activityIds.size());
      activities.add(
          words.respelled(new RandomActivity(words, namedPlanIds).draw(id, activityIds)));
      activityIds.add(id);
    }
    document.put("activities", activities);
    if (words.chance(0.02)) {
      document.put("organisation", new RandomOrganisation(words).draw());
    }
    if (words.chance(0.1)) {
      misplace(document, activities);
    }
    if (words.chance(0.1)) {
      document.put("väder", "soligt");
    }
    return words.respelled(document);
  }

  /** Puts something into the document that does not belong there. */
  private void misplace(Map<String, Object> document, List<Object> activities) {
    switch (words.below(8)) {
      case 0 -> document.put("plan", words.one("UN-2016", "-"));
      case 1 -> document.put("plan", List.of(plan("P-X")));
      case 2 -> document.put("organisation", words.one("Se bilaga", " "));
      case 3 -> document.put("organisation", List.of(new RandomOrganisation(words).draw()));
      default -> {
        activities.add(0, words.one("Elevutbyte", "", "?"));
        activities.add(List.of("Möte", "Resa"));
      }
    }
  }

  private Map<String, Object> plan(String id) {
    String body = words.pick(BODIES);
    LocalDate adopted = words.between(LocalDate.of(2015, 11, 1), LocalDate.of(2016, 9, 1));
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("id", id);
    plan.put("title", "Handlingsplan " + id);
    plan.put("body", body);
    plan.put("from", "2016-01-01");
    plan.put("to", "2017-12-31");
    plan.put("prepared-by", words.chance(0.2) ? words.doubtful() : body);
    plan.put("adopted", adoption(body, adopted));
    plan.put("contact-person", words.chance(0.2) ? words.doubtful() : "Anna Ek");
    List<Object> goals = new ArrayList<>();
    for (int count = words.below(8); count > 0; count--) {
      goals.add(words.respelled(goal("M" + count)));
    }
    plan.put("goals", goals);
    if (words.chance(0.65)) {
      plantInPlan(plan);
    }
    return words.respelled(plan);
  }

  private Object adoption(String body, LocalDate day) {
    Map<String, Object> adopted = new LinkedHashMap<>();
    adopted.put("by", words.folding(body));
    adopted.put("date", words.date(day));
    switch (words.below(12)) {
      case 0 -> adopted.put("by", words.nothing());
      case 1 -> adopted.put("date", words.nothing());
      case 2 -> adopted.put("date", words.unclearDate());
      case 3 -> adopted.put("by", words.one("KS", "kommunfullmäktige", "KF", "Kommunstyrelsen"));
      case 4, 7 -> adopted.put("by", words.one("Socialnämnden", "Byalaget"));
      case 5 -> adopted.put("reference", "UN § 145");
      case 6 -> adopted.remove("date");
      default -> adopted.put("date", words.day(day));
    }
    return words.chance(0.03) ? "ja" : adopted;
  }

  private void plantInPlan(Map<String, Object> plan) {
    if (words.chance(0.15)) {
      new RandomShapes(words).spoil(plan);
      return;
    }
    LocalDate day = words.between(LocalDate.of(2015, 6, 1), LocalDate.of(2018, 6, 30));
    switch (words.below(14)) {
      case 0, 1, 11, 12 -> plan.put("body", words.doubtful());
      case 2 -> plan.put("id", words.nothing());
      case 3, 4 -> plan.put("id", words.folding(words.pick(namedPlanIds)));
      case 5 -> plan.put("from", words.date(day));
      case 6 -> plan.put("to", words.date(day));
      case 7 -> plan.put("from", words.one("snart", "", "2018-01-01", "2016-02-31"));
      case 8 -> plan.put("to", words.one("snart", "-", "2015-12-31", "2017-06"));
      case 9 -> plan.remove(words.one("goals", "adopted", "body", "id"));
      case 10 -> plan.put("Kaffekassa", "12 kr");
      default -> plan.put("goals", words.one("", "Vi gör vårt bästa"));
    }
  }

  private Map<String, Object> goal(String id) {
    Map<String, Object> goal = new LinkedHashMap<>();
    goal.put("id", id);
    goal.put("text", "Fler elever deltar");
    goal.put("indicator", "Andel elever");
    goal.put("baseline", "12");
    goal.put("target", words.one("25", "ja", "X", "minst 40 elever", "0"));
    goal.put("due", words.date(LocalDate.of(2016, 9, 1).plusDays(words.below(480))));
    goal.put("contributes-to", List.of(contribution()));
    switch (words.below(15)) {
      case 0 -> goal.put("id", words.nothing());
      case 1 -> goal.put("id", words.folding("M1"));
      case 2 -> goal.put("text", words.doubtful());
      case 3 -> goal.put("indicator", words.doubtful());
      case 4 -> goal.put("target", words.doubtful());
      case 5 -> goal.put("target", words.one("fler", "nej", "No", "false", "åk nio", "samtliga"));
      case 6 -> goal.put("due", words.doubtful());
      case 7 -> goal.put("due", words.unclearDate());
      case 8 -> goal.put("due", words.date(LocalDate.of(2015, 3, 1).plusDays(words.below(1500))));
      case 9 -> goal.put("contributes-to", Arrays.asList("MA-G4", words.unknownName()));
      case 10 -> goal.put("contributes-to", List.of(contribution(), contribution()));
      case 11 -> new RandomShapes(words).spoil(goal);
      case 12 -> goal.remove(words.one("id", "due", "target", "indicator", "contributes-to"));
      default -> goal.put("comment", "Följs upp");
    }
    return goal;
  }

  private Map<String, Object> contribution() {
    Map<String, Object> contribution = new LinkedHashMap<>();
    contribution.put(
        "goal",
        switch (words.below(8)) {
          case 0 -> words.unknownName();
          case 1 -> words.doubtful();
          case 2 -> words.anyItem("municipal-goal");
          default -> words.anyItem("overarching-goal");
        });
    contribution.put("how", words.chance(0.9) ? "Eleverna möter jämnåriga" : words.doubtful());
    return contribution;
  }
}
