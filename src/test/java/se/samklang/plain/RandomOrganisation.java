package se.samklang.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws an organisation: some units and agreements, carelessly written down. */
final class RandomOrganisation {

  /** Not all that own activities are among them. */
  private static final List<String> UNITS =
      List.of(
          "Utbildningsförvaltningen",
          "Socialförvaltningen",
          "Miljö- och byggnadsförvaltningen",
          "AB Ronneby Industrifastigheter");

  static final List<String> TOWNS =
      List.of(
          "Schopfheim",
          "Mänttä-Vilppula",
          "Elblag",
          "Elbing",
          "Steglitz Zehlendorf",
          "Høyanger",
          "Gdynia",
          "Le Blanc");

  private final RandomWords words;

  RandomOrganisation(RandomWords words) {
    this.words = words;
  }

  Map<String, Object> draw() {
    List<Object> units = new ArrayList<>();
    for (String unit : UNITS) {
      if (words.chance(0.7)) {
        units.add(words.respelled(unit(unit)));
      }
    }
    List<Object> agreements = new ArrayList<>();
    for (int count = 2 + words.below(4); count > 0; count--) {
      agreements.add(words.respelled(agreement()));
    }
    Map<String, Object> coordinator = new LinkedHashMap<>();
    coordinator.put("name", words.one("Eva Berg", "vakant"));
    coordinator.put("from", "2016-01-01");
    Map<String, Object> organisation = new LinkedHashMap<>();
    organisation.put("units", units);
    organisation.put("coordinator", coordinator);
    organisation.put("agreements", agreements);
    if (words.chance(0.5)) {
      new RandomShapes(words).spoil(organisation);
    }
    if (words.chance(0.3)) {
      organisation.put("fikarum", "tre");
    }
    return words.respelled(organisation);
  }

  private Map<String, Object> unit(String name) {
    Map<String, Object> unit = new LinkedHashMap<>();
    unit.put("name", name);
    unit.put("kind", "administration");
    switch (words.below(5)) {
      case 0 -> {
        unit.put("name", "Enheten");
        unit.put("aliases", List.of(words.placeholder(), words.folding(name)));
      }
      case 1 -> unit.put("aliases", words.folding("Samordning, utveckling och sekretariat"));
      case 2 -> unit.put("name", words.doubtful());
      case 3 -> unit.put("body", words.one("Socialnämnden", "?", ""));
      default -> unit.put("name", words.folding(name));
    }
    return unit;
  }

  private Map<String, Object> agreement() {
    LocalDate first = words.between(LocalDate.of(2015, 1, 1), LocalDate.of(2017, 6, 1));
    Map<String, Object> agreement = new LinkedHashMap<>();
    agreement.put("town", words.chance(0.1) ? words.nothing() : words.folding(words.pick(TOWNS)));
    agreement.put("signed", words.day(first.minusDays(words.below(400))));
    agreement.put("from", words.chance(0.1) ? words.nothing() : words.date(first));
    agreement.put(
        "to",
        switch (words.below(24)) {
          case 0 -> words.nothing();
          case 1 -> words.unclearDate();
          case 2 -> words.ongoing();
          default -> words.date(first.plusDays(words.below(400)));
        });
    if (words.chance(0.1)) {
      agreement.remove(words.one("from", "to", "signed"));
    }
    return agreement;
  }
}
