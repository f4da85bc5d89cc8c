package se.samklang.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws what a careless municipality hands in for a year's follow-up. */
final class RandomYear {
  private static final List<String> UNITS =
      List.of(
          "Utbildningsförvaltningen",
          "Utbildningsnämnden",
          "Socialförvaltningen",
          "Socialnämnden",
          "Energibolaget",
          "Kulturskolan");

  private final RandomWords words;
  private final Map<YearRows.Kind, List<Map<String, List<String>>>> rows =
      new EnumMap<>(YearRows.Kind.class);

  private RandomYear(long seed) {
    this.words = new RandomWords(new Random(seed));
  }

  static YearRows draw(long seed) {
    return new RandomYear(seed).draw();
  }

  private YearRows draw() {
    units();
    contacts();
    members();
    for (int count = words.below(6); count > 0; count--) {
      row(YearRows.Kind.MEETING, "meeting-date", meeting(), "reference", "§ " + count);
    }
    followUps();
    plans();
    activities();
    return new YearRows(
        rows, words.one("Eva Berg", "Eva Berg", "vakant", ""), convener(), convener());
  }

  private String convener() {
    return words.one(
        "international-coordinator",
        "Internationell samordnare",
        "samordnaren",
        "eva berg",
        "kommundirektör",
        "vakant",
        "");
  }

  private void row(YearRows.Kind kind, Object... columns) {
    Map<String, List<String>> row = new LinkedHashMap<>();
    for (int at = 0; at < columns.length; at += 2) {
      Object value = columns[at + 1];
      List<String> values = new ArrayList<>();
      if (value instanceof List<?> several) {
        several.forEach(each -> values.add((String) each));
      } else if (value != null && !PlainWords.trimmed((String) value).isEmpty()) {
        values.add((String) value);
      }
      row.put((String) columns[at], values);
    }
    rows.computeIfAbsent(kind, key -> new ArrayList<>()).add(row);
  }

  private void units() {
    for (String unit : UNITS) {
      for (int times = words.below(8) == 0 ? 2 : words.below(8) == 0 ? 0 : 1; times > 0; times--) {
        row(
            YearRows.Kind.UNIT,
            "unit",
            times == 2 ? unit : words.folding(unit),
            "kind",
            kind(unit),
            "body",
            words.one("Utbildningsnämnden", "Socialnämnden", "KS", ""),
            "aliases",
            words.chance(0.5) ? List.of(alias(unit), words.placeholder()) : List.of(alias(unit)),
            "international-work",
            words.one("ja", "x", "", "", "nej", "0", "ibland", "TBD", "yes"));
      }
    }
  }

  private static String alias(String unit) {
    return "Alias " + unit.substring(0, 4) + unit.substring(unit.length() - 5);
  }

  private String kind(String unit) {
    if (words.chance(0.15)) {
      return words.one("departement", "", "?", "avdelning");
    }
    if (unit.endsWith("nämnden")) {
      return words.one("nämnd", "committee", "kommunal nämnd");
    }
    if (unit.endsWith("bolaget")) {
      return words.one("bolag", "company", "Kommunalt bolag");
    }
    return unit.endsWith("skolan")
        ? words.one("verksamhet", "operation")
        : words.one("förvaltning", "administration", "Förvaltning");
  }

  private String anyUnit() {
    String unit = words.pick(UNITS);
    return words.chance(0.2)
        ? words.folding(alias(unit))
        : words.chance(0.1) ? "Byalaget" : words.folding(unit);
  }

  private void contacts() {
    for (int count = words.below(9); count > 0; count--) {
      row(
          YearRows.Kind.CONTACT,
          "unit",
          anyUnit(),
          "name",
          words.chance(0.2) ? words.nothing() : "Anna Ek",
          "appointed-by",
          words.chance(0.5)
              ? words.one("Chefsgruppen", "chefsgrupp", "Valnämnden", "", "-", "KS")
              : anyUnit());
    }
  }

  private void members() {
    List<String> roles = new ArrayList<>(PlainYear.ROLES.keySet());
    for (int count = words.below(10); count > 0; count--) {
      row(
          YearRows.Kind.MEMBER,
          "role",
          words.chance(0.15) ? words.one("Kassör", "kassör", "TBD", "") : words.pick(roles),
          "name",
          words.chance(0.2)
              ? words.nothing()
              : words.one("Anna Ek", "anna ek", "Bo Lind", "Siv Ek"));
    }
  }

  private String meeting() {
    LocalDate day = words.between(LocalDate.of(2015, 10, 1), LocalDate.of(2018, 2, 1));
    return words.chance(0.1) ? words.one("snart", "TBD", "2016-02-31", "") : words.date(day);
  }

  private void followUps() {
    for (int count = words.below(9); count > 0; count--) {
      LocalDate day = words.between(LocalDate.of(2016, 3, 1), LocalDate.of(2018, 7, 1));
      String kind =
          words.one(
              "annual", "helår", "årlig", "half-year", "halvår", "delår", "annual", "kvartal", "");
      row(
          YearRows.Kind.FOLLOW_UP,
          "kind",
          kind,
          "period",
          period(kind),
          "forum",
          words.one("Chefsgruppen", "chefsgrupp", "Kommunstyrelsen", "TBD", ""),
          "date",
          words.chance(0.2) ? words.one("", "TBD", "snart") : words.date(day),
          "written",
          words.one("Dnr 12", "", "saknas"),
          "oral-date",
          words.one("2017-03-01", "", "TBD", "i våras"),
          "unit",
          words.chance(0.8) ? anyUnit() : "",
          "impact",
          words.one("Mer språk", "", "saknas"),
          "monitoring",
          words.one("Rapport", "", "-"),
          "knowledge",
          words.one("Språk", "", "?"));
    }
  }

  private String period(String kind) {
    if (words.chance(0.15)) {
      return words.one("2016", "2016-H1", "2017", "hösten 2016", "TBD", "2016-Q1");
    }
    return kind.startsWith("h") && !kind.equals("helår") || kind.equals("delår")
        ? words.one("2016-H1", "2016-h2", "2016 H1", "2017-H1", "2015-H2")
        : words.one("2016", "2016", "2017", "2015");
  }

  private void plans() {
    for (int plan = 1; plan <= 4; plan++) {
      row(
          YearRows.Kind.PLAN,
          "id",
          "P-" + plan,
          "unit",
          words.chance(0.3) ? words.nothing() : anyUnit(),
          "body",
          words.chance(0.3) ? words.nothing() : anyUnit(),
          "adopted-by",
          words.one("Utbildningsnämnden", "KF", "", "vakant"),
          "adopted-on",
          words.one("2015-12-17", "snart", "", "TBD", "januari 2016"));
      for (int goal = words.below(5); goal > 0; goal--) {
        goal(plan, goal);
      }
    }
  }

  private void goal(int plan, int goal) {
    List<String> numbers = new ArrayList<>(PlainYear.NUMBERS.keySet());
    LocalDate due = words.between(LocalDate.of(2015, 6, 1), LocalDate.of(2018, 1, 31));
    List<Object> columns =
        new ArrayList<>(
            List.of(
                "id",
                "M-" + plan + "-" + goal,
                "plan",
                "P-" + plan,
                "indicator",
                "Andel",
                "baseline",
                words.chance(0.4) ? words.one("", "TBD", "ej klart") : words.pick(numbers),
                "target",
                words.chance(0.1) ? words.one("", "TBD", "ej klart") : words.pick(numbers),
                "due",
                words.chance(0.15)
                    ? words.one("", "TBD", "snart")
                    : words.one(words.date(due), "2016-12-31", "2016", "2017-12-31"),
                "contributes-to",
                contributions()));
    for (int year = 2015; year <= 2018; year++) {
      columns.add("result-" + year);
      columns.add(words.chance(0.5) ? "" : words.chance(0.2) ? "ej klart" : words.pick(numbers));
    }
    row(YearRows.Kind.GOAL, columns.toArray());
  }

  private List<String> contributions() {
    List<String> names = new ArrayList<>();
    for (int count = words.below(3); count > 0; count--) {
      names.add(
          switch (words.below(8)) {
            case 0 -> words.one("Fred på jorden", "TBD");
            case 1 -> words.anyItem("municipal-goal");
            default -> words.one("MA-G2", "ma-g3", "MA G4");
          });
    }
    return words.chance(0.4) ? names : List.of();
  }

  private void activities() {
    row(YearRows.Kind.ACTIVITY, activity("A-0", "2016-04-01", "2017-05-01", ""));
    for (int count = words.below(7); count > 0; count--) {
      LocalDate start = words.between(LocalDate.of(2015, 6, 1), LocalDate.of(2018, 3, 1));
      row(
          YearRows.Kind.ACTIVITY,
          activity(
              "A-" + count,
              words.chance(0.15) ? words.one("", "TBD", "snart") : words.date(start),
              words.chance(0.25)
                  ? words.one("", "TBD", "snart", "löpande")
                  : words.date(start.plusDays(words.below(400) - 20)),
              words.one("", "", "pågår", "inställd", "cancelled")));
    }
  }

  private Object[] activity(String id, String start, String end, String status) {
    return new Object[] {
      "id",
      id,
      "plan",
      words.one("P-1", "p_2", "P-3", "P-9", "TBD", ""),
      "owner",
      words.chance(0.1) ? words.one("", "TBD", "ej klart") : anyUnit(),
      "start",
      start,
      "end",
      end,
      "status",
      status,
      "overarching-goal",
      items("overarching-goal", 0.2),
      "municipal-goal",
      items("municipal-goal", 0.5),
      "priority-area",
      items("priority-area", 0.5)
    };
  }

  private List<String> items(String dimension, double chance) {
    List<String> items = new ArrayList<>();
    for (int count = words.below(3); count > 0 && words.chance(chance); count--) {
      items.add(words.chance(0.1) ? words.one("Rymdfart", "TBD") : words.anyItem(dimension));
    }
    return items;
  }
}
