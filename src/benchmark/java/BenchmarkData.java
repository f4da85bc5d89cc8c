import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Submissions of any size for the benchmark, the same for the same seed: sound but for every tenth
 * activity, which has one fault, and belonging to a plan in a file of its own.
 *
 * <p>Run as {@code java BenchmarkData.java csv|yaml|folder ACTIVITIES TARGET}: a table, a document,
 * or a folder with a file for each activity; the plan is {@code plan.yaml} beside it.
 */
public final class BenchmarkData {
  private static final long SEED = 20151217;

  /** What belongs together in the strategy's table. */
  private static final List<Map<String, String>> MAPPINGS =
      List.of(
          mapping(
              "Attraktivt boende",
              "Hållbara städer",
              "Ett resurseffektivt Europa",
              "Klart vatten i havet",
              "Livskvalitet"),
          mapping(
              "En bra omsorg",
              "Aktivt åldrande",
              "En digital agenda för Europa",
              "EUSBSR-P2",
              "Livskvalitet"),
          mapping("En bra skola", "Unga på väg", "EU2020-F2", "EUSBSR-C3", "Arbetsliv"),
          mapping("Fler jobb", "Den moderna kurorten", "EU2020-F6", "EUSBSR-C3", "Arbetsliv"));

  private static final List<String> TOWNS =
      List.of("Schopfheim", "Elblag", "Steglitz-Zehlendorf", "Mänttä-Vilppula");
  private static final List<String> THEMES =
      List.of(
          "yrkesvägledning",
          "dagvatten",
          "språkintroduktion",
          "besöksnäring",
          "digitala tjänster",
          "kulturskolan",
          "stöd till familjer",
          "skolmat");
  private static final List<String> GROUPS =
      List.of("elever", "handläggare", "lärare", "omsorgspersonal", "ungdomar", "planerare");
  private static final List<String> UNITS =
      List.of(
          "Utbildningsförvaltningen", "Knut Hahnsskolan", "Snäckebacksskolan", "Parkdalaskolan");

  private final Random random = new Random(SEED);

  private static Map<String, String> mapping(
      String goal, String area, String europe, String sea, String region) {
    Map<String, String> mapping = new LinkedHashMap<>();
    mapping.put("municipal-goal", goal);
    mapping.put("priority-area", area);
    mapping.put("europe-2020", europe);
    mapping.put("eusbsr", sea);
    mapping.put("blekinge", region);
    return mapping;
  }

  public static void main(String[] args) throws IOException {
    int activities = Integer.parseInt(args[1]);
    Path target = Path.of(args[2]);
    BenchmarkData data = new BenchmarkData();
    switch (args[0]) {
      case "csv" -> data.csv(activities, target);
      case "yaml" -> data.yaml(activities, target);
      case "folder" -> data.folder(activities, target);
      default -> throw new IllegalArgumentException(Arrays.toString(args));
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      plan(folder.resolve("plan.yaml"));
    }
  }

  private void csv(int activities, Path target) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(target)) {
      for (int i = 0; i < activities; i++) {
        Map<String, String> activity = activity(i);
        if (i == 0) {
          out.write(String.join(";", activity.keySet()));
          out.write("\r\n");
        }
        out.write(String.join(";", activity.values()));
        out.write("\r\n");
      }
    }
  }

  private void yaml(int activities, Path target) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(target)) {
      out.write("activities:\n");
      for (int i = 0; i < activities; i++) {
        yaml(activity(i), out);
      }
    }
  }

  private void folder(int activities, Path target) throws IOException {
    Files.createDirectories(target);
    for (int i = 0; i < activities; i++) {
      try (BufferedWriter out =
          Files.newBufferedWriter(target.resolve(String.format("%07d.yaml", i)))) {
        out.write("activities:\n");
        yaml(activity(i), out);
      }
    }
  }

  /** One fault in every tenth; the ten kinds of them in turn. */
  private Map<String, String> activity(int number) {
    LocalDate start = LocalDate.of(2016, 1, 11).plusDays(random.nextInt(500));
    String theme = any(THEMES);
    String group = any(GROUPS);
    String town = any(TOWNS);
    Map<String, String> activity = new LinkedHashMap<>();
    activity.put("id", String.format("UN-%07d", number));
    activity.put("plan", "UN-2016");
    activity.put("title", "Utbyte om " + theme + " med " + town + ", grupp " + number);
    activity.put("owner", "Utbildningsförvaltningen");
    activity.put("executor", any(UNITS));
    activity.put("start", start.toString());
    activity.put("end", start.plusDays(1 + random.nextInt(100)).toString());
    activity.put("method", "utbyte");
    activity.put("manager", "Rektorn");
    activity.put("manager-date", start.minusDays(1 + random.nextInt(90)).toString());
    activity.put("reported-to-coordinator", start.minusDays(1).toString());
    activity.putAll(MAPPINGS.get(random.nextInt(MAPPINGS.size())));
    activity.put("gender-equality", "Platserna fördelas lika bland " + group);
    activity.put("integration", "Nyanlända " + group + " bjuds in särskilt");
    activity.put("environment", "Resan till " + town + " görs med tåg");
    activity.put("public-health", "Vandring ingår i programmet");
    activity.put("beneficiaries", "invånare");
    activity.put("transparency", "Redovisas på ronneby.se");
    activity.put("knowledge", "Nya arbetssätt om " + theme + " hos " + group);
    if (number % 10 == 3) {
      spoil(activity, number / 10 % 10);
    }
    return activity;
  }

  private static void spoil(Map<String, String> activity, int kind) {
    switch (kind) {
      case 0 -> activity.put("owner", "");
      case 1 -> activity.put("executor", "Alla berörda");
      case 2 -> activity.put("start", "så snart som möjligt");
      case 3 -> activity.put("manager-date", "2017-12-31");
      case 4 -> activity.put("reported-to-coordinator", "nej");
      case 5 -> activity.put("municipal-goal", "En bra skolla");
      case 6 -> activity.put("gender-equality", "Ej relevant");
      case 7 -> activity.put("title", "TBD");
      case 8 -> activity.put("transparency", "");
      default -> activity.put("method", "resa");
    }
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static void yaml(Map<String, String> activity, BufferedWriter out) throws IOException {
    String lead = "  - ";
    for (Map.Entry<String, String> field : activity.entrySet()) {
      String key = field.getKey();
      if (key.equals("manager")) {
        out.write(
            "    anchoring:\n      - with: manager\n        name: " + field.getValue() + "\n");
      } else if (key.equals("manager-date")) {
        out.write("        date: " + field.getValue() + "\n");
      } else if (key.equals("gender-equality")) {
        out.write("    considerations:\n      " + key + ": " + field.getValue() + "\n");
      } else {
        boolean nested = List.of("integration", "environment", "public-health").contains(key);
        out.write((nested ? "      " : lead) + key + ": " + field.getValue() + "\n");
      }
      lead = "    ";
    }
  }

  private static void plan(Path file) throws IOException {
    Files.writeString(
        file,
        """
        plan:
          id: UN-2016
          title: Handlingsplan för internationellt arbete
          body: Utbildningsnämnden
          unit: Utbildningsförvaltningen
          from: 2016-01-01
          to: 2017-12-31
          prepared-by: Utbildningsnämnden
          adopted: {by: Utbildningsnämnden, date: 2015-12-17, reference: UN § 145}
          contact-person: Internationell kontaktperson
          goals:
            - id: UN-M1
              text: Fler elever deltar i internationella utbyten
              indicator: Andel elever i årskurs 2 som deltagit i ett utbyte
              measure-unit: procent
              baseline: 12
              target: 25
              due: 2017-06-30
              contributes-to:
                - {goal: MA-G4, how: Eleverna möter jämnåriga i andra länder}
        """);
  }
}
