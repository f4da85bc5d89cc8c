package se.samklang.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws one activity: sound, or with some faults and edges planted in it. */
final class RandomActivity {

  private static final List<String> UNITS =
      List.of(
          "Utbildningsförvaltningen",
          "Socialförvaltningen",
          "Knut Hahnsskolan",
          "Miljö- och byggnadsförvaltningen",
          "AB Ronneby Industrifastigheter",
          "Samordning, utveckling och sekretariat");

  private static final List<String> DIMENSIONS =
      List.of(
          "overarching-goal",
          "municipal-goal",
          "priority-area",
          "europe-2020",
          "eusbsr",
          "blekinge");

  private static final List<String> CONSIDERATIONS =
      List.of("gender-equality", "integration", "environment", "public-health");

  private final RandomWords words;
  private final List<String> planIds;
  private final Map<String, Object> tree = new LinkedHashMap<>();

  /** The plan ids are those that other records of the run may bear. */
  RandomActivity(RandomWords words, List<String> planIds) {
    this.words = words;
    this.planIds = planIds;
  }

  Map<String, Object> draw(String id, List<String> earlierIds) {
    sound(id);
    if (words.chance(0.65)) {
      for (int faults = 1 + words.below(4); faults > 0; faults--) {
        plant(earlierIds);
      }
    } else if (words.chance(0.02)) {
      plantUnknownKey();
    }
    return tree;
  }

  private void sound(String id) {
    LocalDate start = words.between(LocalDate.of(2016, 2, 1), LocalDate.of(2017, 9, 1));
    LocalDate end = words.between(start, PlainTables.LAST_DAY);
    PlainTables.Row row = words.pick(PlainTables.ROWS);
    put("id", id);
    put("title", "Utbyte " + id);
    put("owner", words.pick(UNITS));
    put("executor", words.chance(0.5) ? words.pick(UNITS) : List.of("Anna Ek", "Bo Alm"));
    put("start", words.day(start));
    put("end", words.chance(0.2) ? words.around(end) : words.day(end));
    put("method", listOrOne(words.one("utbyte", "Omvärldsbevakning", "utvecklingsprojekt")));
    put("anchoring", List.of(entry("manager", start, 0), entry("board", start, 0)));
    put("reported-to-coordinator", words.chance(0.5) ? "ja" : words.day(start.minusDays(3)));
    put("municipal-goal", listOrOne(words.item("municipal-goal", row.goal())));
    put("priority-area", listOrOne(words.item("priority-area", row.area())));
    for (String framework : PlainTables.FRAMEWORKS) {
      put(framework, listOrOne(rowItem(framework, row)));
    }
    Map<String, Object> considerations = new LinkedHashMap<>();
    for (String field : CONSIDERATIONS) {
      considerations.put(field, "Beaktas i urvalet av deltagare");
    }
    put("considerations", considerations);
    put("beneficiaries", List.of("invånare"));
    put("transparency", "Redovisas på ronneby.se");
    put("knowledge", "Språk hos elever");
  }

  private void plant(List<String> earlierIds) {
    switch (words.below(24)) {
      case 0 -> put("id", words.chance(0.6) ? words.nothing() : words.nearPlaceholder());
      case 1 -> {
        if (!earlierIds.isEmpty()) {
          put("id", words.folding(words.pick(earlierIds)));
        }
      }
      case 2 -> put("title", words.chance(0.05) ? List.of("Två", "titlar") : words.doubtful());
      case 3 -> plantPlan();
      case 4 -> put("owner", responsible());
      case 5 -> put("executor", responsible());
      case 6, 7, 8 -> plantAnchoring();
      case 9 -> plantReport();
      case 10, 11, 12 -> plantMapping();
      case 13, 14, 15, 16 -> plantPeriod();
      case 17 -> put("status", words.one("cancelled", "Inställd", "CANCELLED", "planned", "done"));
      case 18 -> plantConsideration();
      case 19 -> plantStatement();
      case 20, 22 -> plantTwinTown();
      case 21 -> new RandomShapes(words).spoil(tree);
      default -> omit();
    }
  }

  private void plantUnknownKey() {
    switch (words.below(4)) {
      case 0 -> put("ownr", "Anna Ek");
      case 1 -> put("Färgkod", words.one("röd", "", "-"));
      case 2 -> {
        Map<String, Object> considerations = new LinkedHashMap<>();
        CONSIDERATIONS.forEach(field -> considerations.put(field, "Beaktas"));
        considerations.put("vindriktning", "nordlig");
        put("considerations", considerations);
      }
      default -> {
        Map<String, Object> entry = entry("manager", LocalDate.of(2015, 12, 1), 0);
        entry.put("stämning", "god");
        put("anchoring", List.of(entry, entry("board", LocalDate.of(2015, 12, 1), 0)));
      }
    }
  }

  private void plantPlan() {
    put(
        "plan",
        switch (words.below(4)) {
          case 0 -> words.one("P-999", "Utbildningsplanen", "ej-klart");
          case 1 -> words.nothing();
          default -> words.folding(words.pick(planIds));
        });
  }

  private Object responsible() {
    return switch (words.below(9)) {
      case 0 -> words.blank();
      case 1 -> words.placeholder();
      case 2 -> words.nearPlaceholder();
      case 3 -> words.collective();
      case 4 -> Arrays.asList(words.blank(), words.pick(UNITS));
      case 5 -> Arrays.asList(words.pick(UNITS), words.placeholder(), words.collective());
      case 6 -> List.of(words.pick(UNITS), words.collective());
      case 7 ->
          words.chance(0.2)
              ? new LinkedHashMap<>(Map.of("förvaltning", "Utbildning"))
              : new ArrayList<>(Arrays.asList(null, "", " "));
      default -> List.of("Anna Ek", "Bo Alm");
    };
  }

  private void plantAnchoring() {
    if (words.chance(0.04)) {
      put("anchoring", words.one("ja", "Rektor Per Nilsson"));
      return;
    }
    LocalDate start = words.between(LocalDate.of(2015, 12, 20), LocalDate.of(2017, 6, 1));
    if (words.chance(0.7)) {
      put("start", words.date(start));
    }
    List<Object> entries = new ArrayList<>();
    for (int count = words.below(5); count > 0; count--) {
      Map<String, Object> entry =
          entry(
              words.chance(0.03)
                  ? words.one("kollegan", "-")
                  : words.one("manager", "board", "Manager", " BOARD "),
              start,
              words.chance(0.5) ? words.below(3) : 0);
      switch (words.below(10)) {
        case 0 -> entry.put("name", words.doubtful());
        case 1 -> entry.put("date", words.nothing());
        case 2 -> entry.remove("date");
        case 3 -> entry.put("date", words.unclearDate());
        case 4 -> entry.put("date", words.around(start));
        case 5 -> entry.put("name", words.one("KS", "Socialnämnden", "Kommunfullmäktige"));
        case 6 -> entry.put("with", words.blank());
        default -> entry.put("reference", "UN § 12");
      }
      entries.add(words.respelled(entry));
    }
    put("anchoring", entries);
  }

  /** An entry up to 40 days before the start, or if late, at most that many days after it. */
  private Map<String, Object> entry(String kind, LocalDate start, int late) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("with", kind);
    entry.put("name", kind.equals("manager") ? "Per Nilsson" : "Utbildningsnämnden");
    LocalDate day =
        late > 0 ? start.plusDays(late) : start.minusDays(words.chance(0.5) ? words.below(40) : 0);
    entry.put("date", words.day(day));
    return entry;
  }

  private void plantReport() {
    put(
        "reported-to-coordinator",
        switch (words.below(5)) {
          case 0 -> words.nothing();
          case 1 -> words.unclearDate();
          case 2 -> words.date(words.between(LocalDate.of(2015, 6, 1), LocalDate.of(2018, 6, 1)));
          case 3 -> words.nearPlaceholder();
          default -> words.yesOrNo();
        });
  }

  private void plantMapping() {
    String dimension = words.pick(DIMENSIONS);
    put(
        dimension,
        switch (words.below(8)) {
          case 0 -> words.nothing();
          case 1 -> words.nearPlaceholder();
          case 2 -> words.unknownName();
          case 3 -> words.foreignItem();
          case 4 -> Arrays.asList(words.nothing(), words.anyItem(dimension), words.placeholder());
          case 5 -> List.of(words.anyItem(dimension), words.anyItem(dimension));
          case 6 ->
              words.chance(0.2)
                  ? new LinkedHashMap<>(Map.of("namn", words.anyItem(dimension)))
                  : Arrays.asList(words.nothing(), words.nothing());
          default -> words.anyItem(dimension);
        });
  }

  private void plantPeriod() {
    LocalDate one = words.between(LocalDate.of(2015, 6, 1), LocalDate.of(2018, 6, 30));
    LocalDate two = words.between(LocalDate.of(2015, 6, 1), LocalDate.of(2018, 6, 30));
    switch (words.below(13)) {
      case 0 -> put("start", words.nothing());
      case 1 -> put("end", words.nothing());
      case 2 -> put("start", words.unclearDate());
      case 3 -> put("end", words.unclearDate());
      case 4 -> open(words.nothing(), words.one("true", "ja", "X", "1"));
      case 5 -> open(words.day(one), words.one("true", "yes"));
      case 6 ->
          open(
              words.one("", "-", "?", "2016-12-31"),
              words.one("nej", "false", "0", "", "kanske", "tbd"));
      case 7 -> put("end", words.ongoing());
      case 8 -> {
        put("start", words.date(LocalDate.of(words.chance(0.5) ? 2015 : 2018, 3, 1)));
        put("end", words.chance(0.5) ? words.nothing() : words.ongoing());
      }
      case 9 -> {
        put("end", words.date(LocalDate.of(2015, 3, 1).plusDays(words.below(300))));
        put("start", words.chance(0.5) ? words.nothing() : words.unclearDate());
      }
      case 10 -> {
        put("start", words.one("2016-01-01", "2015-12-31", "2017-12-31", "2018-01-01", "2015"));
        put("end", words.one("2016-01-01", "2015-12-31", "2017-12-31", "2018-01-01", "2017"));
      }
      case 11 -> put("start", List.of("2016-03-01", "2016-09-01"));
      default -> {
        put("start", words.date(one));
        put("end", words.date(two));
      }
    }
  }

  private void open(String end, String ongoing) {
    if (words.chance(0.5)) {
      tree.remove("end");
    } else {
      put("end", end);
    }
    put("ongoing", ongoing);
  }

  private void plantConsideration() {
    Map<String, Object> considerations = new LinkedHashMap<>();
    for (String field : CONSIDERATIONS) {
      considerations.put(
          field,
          switch (words.below(6)) {
            case 0 -> words.doubtful();
            case 1 -> words.yesOrNo();
            case 2 -> "ej relevant: bara vuxna deltar";
            default -> "Beaktas";
          });
    }
    put("considerations", words.respelled(considerations));
  }

  private void plantStatement() {
    switch (words.below(4)) {
      case 0 -> put("transparency", words.doubtful());
      case 1 -> put("knowledge", words.doubtful());
      case 2 ->
          put(
              "beneficiaries",
              Arrays.asList(words.one("Äldre", "Barn", "marsvin"), words.nothing()));
      default -> put("method", Arrays.asList(words.one("utbyten", "kaffe"), words.nothing()));
    }
  }

  private void plantTwinTown() {
    if (words.chance(0.7)) {
      put("method", words.one("vänortssamarbete", "Vänortsutbyte"));
    }
    if (words.chance(0.7)) {
      put("twin-town", words.chance(0.7) ? twinTown() : words.doubtful());
    }
    Map<String, Object> benefit = new LinkedHashMap<>();
    benefit.put("citizens", words.chance(0.5) ? "Fler möten" : words.doubtful());
    benefit.put("operations", words.chance(0.5) ? "Nya arbetssätt" : words.doubtful());
    put("benefit", benefit);
    Map<String, Object> representation = new LinkedHashMap<>();
    representation.put("by", words.one("KS", "Kommunfullmäktiges presidium", "Rektor", "-"));
    put("representation", representation);
  }

  private Object twinTown() {
    String town = words.pick(RandomOrganisation.TOWNS);
    return words.chance(0.2) ? List.of(town, words.one("Slavsk", "Malmö")) : words.folding(town);
  }

  private void omit() {
    List<String> keys = new ArrayList<>(tree.keySet());
    tree.remove(words.pick(keys));
  }

  private String rowItem(String framework, PlainTables.Row row) {
    List<String> items = new ArrayList<>(row.items());
    items.removeIf(item -> !PlainTables.NAMES.get(framework).containsKey(item));
    return words.item(framework, words.pick(items));
  }

  private Object listOrOne(String value) {
    return words.chance(0.4) ? List.of(value) : value;
  }

  private void put(String key, Object value) {
    tree.put(key, value);
  }
}
