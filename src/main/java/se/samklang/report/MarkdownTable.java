package se.samklang.report;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown; whatever stands in its cells stays text. */
final class MarkdownTable {
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(List<String> header) {
    this.header = header;
  }

  void add(List<String> row) {
    rows.add(row);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    append(header, table);
    table.append("|").append(" --- |".repeat(header.size())).append('\n');
    rows.forEach(row -> append(row, table));
    return table.toString();
  }

  private static void append(List<String> cells, StringBuilder table) {
    table.append('|');
    for (String cell : cells) {
      table.append(' ').append(oneLine(cell)).append(" |");
    }
    table.append('\n');
  }

  /** A text of several lines on one. */
  static String oneLine(String text) {
    return MarkdownText.of(text.strip().replaceAll("\\s+", " "));
  }
}
