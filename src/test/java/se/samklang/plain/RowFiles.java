package se.samklang.plain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import se.samklang.Book;

/** Writes the same rows in each form, into a folder of its own. */
final class RowFiles {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final Path folder;
  private final PlainRows rows;
  private final Random style;

  RowFiles(Path folder, PlainRows rows, Random style) {
    this.folder = folder;
    this.rows = rows;
    this.style = style;
  }

  /** One file with a document a plan. */
  Path yaml() throws IOException {
    Path place = Files.createDirectories(folder.resolve("yaml"));
    Files.writeString(place.resolve("all.yaml"), PlainYaml.write(rows.documents(), style));
    return place;
  }

  /** A file a document. */
  Path json() throws IOException {
    Path place = Files.createDirectories(folder.resolve("json"));
    int number = 0;
    for (Map<String, Object> document : rows.documents()) {
      JSON.writeValue(place.resolve(jsonName(number++)).toFile(), document);
    }
    return place;
  }

  static String jsonName(int number) {
    return "%03d.json".formatted(number);
  }

  /** A table of each kind, some columns left out, named as {@link PlainRows} does. */
  Path tables(char delimiter, Set<String> leftOut) throws IOException {
    Path place = Files.createDirectories(folder.resolve("tables"));
    for (PlainRows.Kind kind : PlainRows.Kind.values()) {
      TreeSet<String> columns = new TreeSet<>(kind.names());
      List<Map<String, List<String>>> cells = rows.cells(kind);
      cells.forEach(row -> columns.addAll(row.keySet()));
      columns.removeIf(column -> leftOut.contains(PlainRows.qualified(kind, column)));
      String text = PlainCsv.write(List.copyOf(columns), cells, delimiter, style);
      Files.write(place.resolve(kind + ".csv"), encoded(text));
    }
    return place;
  }

  /** A workbook with a sheet of each kind. */
  Path workbook() throws IOException {
    Path place = Files.createDirectories(folder.resolve("workbook"));
    Book book = new Book();
    for (PlainRows.Kind kind : PlainRows.Kind.values()) {
      TreeSet<String> columns = new TreeSet<>(kind.names());
      List<Map<String, List<String>>> cells = rows.cells(kind);
      cells.forEach(row -> columns.addAll(row.keySet()));
      new PlainSheet(book, style).write(kind.toString(), List.copyOf(columns), cells);
    }
    Files.write(place.resolve("all.xlsx"), book.bytes());
    return place;
  }

  private byte[] encoded(String text) {
    return switch (style.nextInt(3)) {
      case 0 -> (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
      case 1 -> (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_16LE);
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }
}
