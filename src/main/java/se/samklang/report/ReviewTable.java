package se.samklang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table in words. Its texts are as written: whoever shows it makes them harmless. */
record ReviewTable(String title, List<String> header, List<List<String>> rows) {
  /** A longer word is broken rather than given a wide column. */
  private static final int LONGEST_WORD = 17;

  private static final int PADDING = 2;

  /** How much wider than others the letters of headers are. */
  private static final double BOLD = 1.25;

  private static final int WHOLE = 100;

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** By column, whether nothing but numbers stands in it. */
  List<Boolean> numeric() {
    return columns().map(this::isNumeric).toList();
  }

  private boolean isNumeric(int column) {
    return rows.stream().allMatch(row -> isNumber(row.get(column)))
        && rows.stream().anyMatch(row -> !row.get(column).isEmpty());
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }

  /**
   * How much of the table's width each column gets where that has to be said beforehand, in
   * percent: room for its words, and of what is left the more the longer its texts are.
   *
   * @param letters about how many there is room for across the table
   */
  List<Integer> shares(int letters) {
    List<Integer> words = columns().map(this::room).toList();
    List<Integer> texts = columns().map(this::extent).toList();
    int left = Math.max(0, letters - sum(words));
    int longer = Math.max(1, sum(texts));
    List<Double> widths =
        columns().map(i -> words.get(i) + left * (double) texts.get(i) / longer).toList();
    double all = widths.stream().mapToDouble(width -> width).sum();
    List<Integer> shares = new ArrayList<>();
    double done = 0;
    for (double width : widths) {
      double next = done + width;
      shares.add((int) (Math.round(next / all * WHOLE) - Math.round(done / all * WHOLE)));
      done = next;
    }
    return shares;
  }

  private Stream<Integer> columns() {
    return IntStream.range(0, header.size()).boxed();
  }

  /** How many letters its longest word takes; those of headers are wider. */
  private int room(int column) {
    int cells = texts(column).mapToInt(ReviewTable::longestWord).max().orElse(0);
    int head = (int) Math.ceil(longestWord(header.get(column)) * BOLD);
    return Math.min(Math.max(cells, head), LONGEST_WORD) + PADDING;
  }

  private static int longestWord(String text) {
    return Stream.of(text.split("\\s+"))
        .mapToInt(word -> word.codePointCount(0, word.length()))
        .max()
        .orElse(0);
  }

  /** How many letters its texts have beyond that, on an average of those that say something. */
  private int extent(int column) {
    double average =
        texts(column).mapToInt(String::length).filter(length -> length > 0).average().orElse(0);
    return Math.max(0, (int) average + PADDING - room(column));
  }

  private Stream<String> texts(int column) {
    return rows.stream().map(row -> row.get(column));
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(number -> number).sum();
  }
}
