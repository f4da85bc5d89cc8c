package se.samklang.report;

import java.util.List;

/** A table in words. Its texts are as written: whoever shows it makes them harmless. */
record ReviewTable(String title, List<String> header, List<List<String>> rows) {

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether nothing but numbers stands in a column. */
  boolean isNumeric(int column) {
    return rows.stream().allMatch(row -> isNumber(row.get(column)))
        && rows.stream().anyMatch(row -> !row.get(column).isEmpty());
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }
}
