package se.samklang.plain;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The tests' plain reading of the rules, over the benchmark's table and plan, a line for each
 * finding. In portions, so that it need not hold a million activities as trees; of ids it sees only
 * those of a portion.
 */
public final class PlainCheck {
  private static final int PORTION = 10_000;

  private PlainCheck() {}

  public static void main(String[] args) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    PrintStream out =
        new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
    try (Reader text = Files.newBufferedReader(Path.of(args[0]));
        CSVParser rows = format.parse(text)) {
      List<Object> activities = new ArrayList<>(PORTION);
      for (CSVRecord row : rows) {
        activities.add(activity(row.toMap()));
        if (activities.size() == PORTION) {
          judge(args[0], activities, out);
          activities.clear();
        }
      }
      judge(args[0], activities, out);
    }
    out.flush();
  }

  private static void judge(String file, List<Object> activities, PrintStream out) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("activities", new ArrayList<>(activities));
    PlainReading.of(
            List.of(new PlainReading.Source(file, List.of(document))),
            List.of(new PlainReading.Source("plan.yaml", List.of(plan()))))
        .findings()
        .forEach(out::println);
  }

  private static Map<String, Object> activity(Map<String, String> row) {
    Map<String, Object> activity = new LinkedHashMap<>();
    Map<String, Object> considerations = new LinkedHashMap<>();
    row.forEach(
        (column, cell) -> {
          switch (column) {
            case "gender-equality", "integration", "environment", "public-health" ->
                considerations.put(column, cell);
            case "manager" ->
                activity.put(
                    "anchoring",
                    List.of(
                        Map.of("with", "manager", "name", cell, "date", row.get("manager-date"))));
            case "manager-date" -> {}
            default -> activity.put(column, cell);
          }
        });
    activity.put("considerations", considerations);
    return activity;
  }

  private static Map<String, Object> plan() {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("id", "UN-2016");
    plan.put("body", "Utbildningsnämnden");
    plan.put("unit", "Utbildningsförvaltningen");
    plan.put("from", LocalDate.of(2016, 1, 1).toString());
    plan.put("to", LocalDate.of(2017, 12, 31).toString());
    plan.put("adopted", Map.of("by", "Utbildningsnämnden", "date", "2015-12-17"));
    return Map.of("plan", plan);
  }
}
