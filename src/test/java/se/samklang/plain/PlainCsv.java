package se.samklang.plain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes rows as a table, with the quotes, title lines and blank rows that people's tables have.
 */
final class PlainCsv {

  private final char delimiter;
  private final String lineEnd;
  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private PlainCsv(char delimiter, String lineEnd, Random random) {
    this.delimiter = delimiter;
    this.lineEnd = lineEnd;
    this.random = random;
  }

  /** The rows in an order of columns that is drawn; the columns are those of the table. */
  static String write(
      List<String> columns, List<Map<String, List<String>>> rows, char delimiter, Random random) {
    PlainCsv csv = new PlainCsv(delimiter, random.nextBoolean() ? "\r\n" : "\n", random);
    List<String> order = new ArrayList<>(columns);
    Collections.shuffle(order, random);
    if (random.nextInt(3) == 0) {
      csv.out.append("sep=").append(delimiter).append(csv.lineEnd);
    }
    if (random.nextBoolean()) {
      csv.out.append("Internationellt arbete").append(csv.lineEnd).append(csv.lineEnd);
    }
    csv.row(order);
    for (Map<String, List<String>> row : rows) {
      csv.row(order.stream().map(name -> csv.cell(row.getOrDefault(name, List.of()))).toList());
      if (random.nextInt(20) == 0) {
        csv.row(order.stream().map(name -> random.nextInt(4) == 0 ? " " : "").toList());
      }
    }
    return csv.out.toString();
  }

  private String cell(List<String> values) {
    return String.join(random.nextBoolean() ? "|" : lineEnd, values);
  }

  private void row(List<String> cells) {
    List<String> quoted = cells.stream().map(this::quoted).toList();
    out.append(String.join(String.valueOf(delimiter), quoted)).append(lineEnd);
  }

  private String quoted(String cell) {
    boolean needed =
        cell.indexOf(delimiter) >= 0 || cell.contains("\"") || cell.matches("(?s).*[\r\n].*");
    return needed || random.nextInt(5) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
