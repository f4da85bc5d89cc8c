package se.samklang.plain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.samklang.Book;

/** Writes rows as a sheet, in which days and numbers may be cells of their own kind. */
final class PlainSheet {
  private static final int NO_CELL_IN = 20;

  private final Book book;
  private final Random random;

  PlainSheet(Book book, Random random) {
    this.book = book;
    this.random = random;
  }

  /** The rows in an order of columns that is drawn, with a title and blank rows as people do. */
  void write(String name, List<String> columns, List<Map<String, List<String>>> rows) {
    List<String> order = new ArrayList<>(columns);
    Collections.shuffle(order, random);
    book.sheet(name);
    int number = 1;
    if (random.nextBoolean()) {
      book.rowAt(number, "Internationellt arbete").merge("A1:D1");
      number += 1 + random.nextInt(3);
    }
    book.rowAt(number++, order.toArray());
    for (Map<String, List<String>> row : rows) {
      book.rowAt(
          number++,
          order.stream().map(column -> cell(row.getOrDefault(column, List.of()))).toArray());
      number += random.nextInt(NO_CELL_IN) == 0 ? 1 : 0;
    }
  }

  private Object cell(List<String> values) {
    if (values.isEmpty()) {
      return random.nextBoolean() ? null : "";
    }
    if (values.size() > 1) {
      return String.join(random.nextBoolean() ? "|" : "\n", values);
    }
    String text = values.get(0);
    if (random.nextBoolean()) {
      return text;
    }
    return text.matches("[1-9]\\d{0,7}") ? Integer.valueOf(text) : day(text);
  }

  /** A text that is a day of the calendar, as such. */
  private static Object day(String text) {
    try {
      return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : text;
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
