package se.samklang.plain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Draws the words of a submission: names, dates and what people write instead of them. */
final class RandomWords {

  private static final List<String> NEAR_PLACEHOLDERS =
      List.of(
          "ej-klart",
          "n.n",
          "Återkommer om detta",
          "tbd.",
          "????",
          "....",
          "---",
          "ej klart än",
          "ingen alls",
          "N / A",
          "n/a.",
          "vakant tjänst",
          "inte_klart",
          "xxxx",
          "none yet",
          "d o");

  private static final List<String> NEAR_COLLECTIVES =
      List.of("alla-berörda", "Kommunen Ronneby", "Samtliga nämnder", "Flera enheter", "Alla vi");

  private static final List<String> UNKNOWN_NAMES =
      List.of(
          "En bra skolaa",
          "Fler job",
          "Attraktivt",
          "Rymdfart",
          "KF-8",
          "KF1",
          "KF-1 Fler jobb",
          "PA-6",
          "PA–1",
          "MA-G5",
          "EU2020-F8",
          "EUSBSR-X1",
          "BLEK-XYZ",
          "Hallbara stader",
          "Arbetsliv/Livskvalitet",
          "Klart vatten, i havet",
          "kulturochfritid");

  private static final List<String> UNCLEAR_DATES =
      List.of(
          "snart",
          "2016-02-31",
          "2016-02-30 00:00:00",
          "20160231",
          "midsommar",
          "31/4 2016",
          "30.2.2016",
          "29 februari 2017",
          "2016-13",
          "kvartal 5 2016",
          "Q0 2016",
          "tertial 4 2016",
          "vecka 53 2016",
          "före sommaren",
          "mars",
          "2016-09-31",
          "31 april 2016",
          "årsskiftet 16/17",
          "löpande");

  private static final List<String> BLANKS = Arrays.asList(null, "", "   ", "\u00a0");

  private final Random random;

  RandomWords(Random random) {
    this.random = random;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  String one(String... words) {
    return words[random.nextInt(words.length)];
  }

  String blank() {
    return pick(BLANKS);
  }

  String placeholder() {
    return loosely(pick(chance(0.2) ? PlainWords.DISMISSALS : PlainWords.PLACEHOLDERS));
  }

  String nearPlaceholder() {
    return pick(NEAR_PLACEHOLDERS);
  }

  String collective() {
    return chance(0.2) ? pick(NEAR_COLLECTIVES) : loosely(pick(PlainWords.COLLECTIVES));
  }

  String yesOrNo() {
    return loosely(pick(chance(0.5) ? PlainWords.YES : PlainWords.NO));
  }

  String ongoing() {
    return loosely(pick(PlainWords.ONGOING));
  }

  /** What stands where nothing, or nothing true, is said. */
  String nothing() {
    return chance(0.4) ? blank() : placeholder();
  }

  String doubtful() {
    return chance(0.2) ? nearPlaceholder() : nothing();
  }

  /** The same for placeholders and collective words: case, blanks, composition. */
  String loosely(String word) {
    return switch (below(8)) {
      case 0 -> word.toUpperCase(Locale.ROOT);
      case 1 -> capital(word);
      case 2 -> " " + word.replace(" ", "  ") + " ";
      case 3 -> Normalizer.normalize(word, Normalizer.Form.NFD);
      case 4 -> word.replace(" ", "\u00a0");
      default -> word;
    };
  }

  /** The same name, in a spelling that folds to it. */
  String folding(String name) {
    return switch (below(16)) {
      case 0 -> name.toUpperCase(Locale.ROOT);
      case 1 -> name.toLowerCase(Locale.ROOT);
      case 2 -> name.replace(' ', '-');
      case 3 -> name.replace(' ', '_').replace('-', ' ');
      case 4 -> name.replace("- ", " ").replace(" ", "  ");
      case 5 -> name.replace('-', '\u2011');
      case 6 -> name.matches("(En|Ett) .*") ? name.replaceFirst(" ", "-") : "Ett " + name;
      case 7 -> name.replaceFirst("^(En|Ett) ", "");
      case 8 -> Normalizer.normalize(name, Normalizer.Form.NFD);
      case 9 -> " " + name + "\u00a0";
      default -> name;
    };
  }

  /** An item's id or one of its names, in some spelling. */
  String item(String dimension, String id) {
    return folding(pick(PlainTables.NAMES.get(dimension).get(id)));
  }

  String anyItem(String dimension) {
    return item(dimension, pick(new ArrayList<>(PlainTables.NAMES.get(dimension).keySet())));
  }

  /** A name that another dimension knows (no English one: our goals and areas may have some). */
  String foreignItem() {
    Map<String, List<String>> items =
        PlainTables.NAMES.get(pick(new ArrayList<>(PlainTables.NAMES.keySet())));
    List<String> names = items.get(pick(new ArrayList<>(items.keySet())));
    return folding(names.get(below(Math.min(2, names.size()))));
  }

  String unknownName() {
    return pick(UNKNOWN_NAMES);
  }

  String unclearDate() {
    return pick(UNCLEAR_DATES);
  }

  /** That very day, in one of the spellings. */
  String day(LocalDate day) {
    int number = day.getDayOfMonth();
    int month = day.getMonthValue();
    int year = day.getYear();
    return switch (below(14)) {
      case 0 -> day + " 00:00:00";
      case 1 -> day.toString().replace("-", "");
      case 2 -> number + " " + loosely(PlainDates.MONTHS.get(month - 1)).strip() + " " + year;
      case 3 -> number + " " + capital(PlainDates.ENGLISH_MONTHS.get(month - 1)) + " " + year;
      case 4 -> number + "/" + month + " " + year;
      case 5 -> number + "." + month + "." + year;
      case 6 -> "%02d.%02d.%d".formatted(number, month, year);
      default -> day.toString();
    };
  }

  /** A longer time in which the day lies. */
  String around(LocalDate day) {
    int month = day.getMonthValue();
    int year = day.getYear();
    return switch (below(10)) {
      case 0 -> String.valueOf(year);
      case 1 -> day.toString().substring(0, 7);
      case 2 -> PlainDates.MONTHS.get(month - 1) + " " + year;
      case 3 -> (month <= 6 ? one("VT ", "vt ") : one("HT ", "Ht ")) + year;
      case 4 -> (month <= 6 ? one("våren ", "Våren ") : one("hösten ", "HÖSTEN ")) + year;
      case 5 -> one("kvartal ", "Kvartal ") + ((month + 2) / 3) + " " + year;
      case 6 -> one("Q", "q") + ((month + 2) / 3) + " " + year;
      case 7 -> one("tertial ", "Tertial ") + ((month + 3) / 4) + " " + year;
      default ->
          one("vecka ", "Vecka ")
              + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
              + " "
              + day.get(IsoFields.WEEK_BASED_YEAR);
    };
  }

  String date(LocalDate day) {
    return chance(0.25) ? around(day) : day(day);
  }

  LocalDate between(LocalDate first, LocalDate last) {
    return first.plusDays(below((int) ChronoUnit.DAYS.between(first, last) + 1));
  }

  /** The same record, at times with its keys in another order or another spelling. */
  Map<String, Object> respelled(Map<String, Object> tree) {
    List<String> keys = new ArrayList<>(tree.keySet());
    if (chance(0.1)) {
      Collections.shuffle(keys, random);
    }
    Map<String, Object> respelled = new LinkedHashMap<>();
    for (String key : keys) {
      boolean known = key.matches("[a-z0-9-]+") && !key.equals("ownr");
      respelled.put(known && chance(0.02) ? respelled(key) : key, tree.get(key));
    }
    return respelled;
  }

  private String respelled(String key) {
    return switch (below(4)) {
      case 0 -> key.toUpperCase(Locale.ROOT);
      case 1 -> key.replace('-', '_');
      case 2 -> key.replace('-', ' ');
      default -> capital(key);
    };
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
