package se.samklang.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samklang.Book;
import se.samklang.Run;

/** Holds a year's follow-up against the plain reading, as YAML, as tables and as a workbook. */
class PlainYearTest {
  private static final int MUNICIPALITIES = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> DAYS =
      List.of(
          "2015-12-31",
          "2016-06-29",
          "2016-06-30",
          "2016-10-15",
          "2016-12-30",
          "2016-12-31",
          "2017-01-01",
          "2017-06-30",
          "2017-12-31",
          "2018-02-01");

  /** The rules of which a finding's value is compared as well. */
  private static final Set<String> WITH_VALUE =
      Set.of(
          "annual-follow-up-late",
          "goal-not-reached",
          "municipal-goal-uncovered",
          "overarching-goal-uncovered",
          "priority-area-uncovered",
          "steering-group-meeting-gap",
          "value-invalid");

  @TempDir private Path folder;

  @Test
  void agreesWithTheProgram() throws IOException {
    Set<String> rules = yearlyRules();
    Set<String> fired = new TreeSet<>();
    for (int seed = 0; seed < MUNICIPALITIES; seed++) {
      YearRows rows = RandomYear.draw(seed);
      Random random = new Random(seed);
      String asOf = DAYS.get(random.nextInt(DAYS.size()));
      int year = random.nextInt(4) == 0 ? 2017 : 2016;
      List<String> expected = PlainYear.found(rows, year, LocalDate.parse(asOf));
      for (Path place :
          List.of(yaml(seed, rows, random), tables(seed, rows, random), book(seed, rows, random))) {
        assertThat(found(place, year, asOf, rules))
            .as("%s, %d as of %s: %s", place, year, asOf, rows)
            .containsExactlyInAnyOrderElementsOf(expected);
      }
      expected.forEach(line -> fired.add(line.substring(0, line.indexOf('|'))));
    }
    assertThat(fired).isEqualTo(rules);
  }

  private static Set<String> yearlyRules() throws IOException {
    Set<String> rules = new TreeSet<>(Set.of("value-invalid"));
    for (JsonNode rule : JSON.readTree(Run.of("rules", "--format", "json").out())) {
      if (rule.get("stage").asText().equals("yearly")) {
        rules.add(rule.get("rule").asText());
      }
    }
    return rules;
  }

  private Path yaml(int seed, YearRows rows, Random style) throws IOException {
    Path place = Files.createDirectories(folder.resolve(seed + "-yaml"));
    Files.writeString(place.resolve("all.yaml"), PlainYaml.write(rows.documents(), style));
    return place;
  }

  private Path tables(int seed, YearRows rows, Random style) throws IOException {
    Path place = Files.createDirectories(folder.resolve(seed + "-tables"));
    Files.writeString(place.resolve("base.yaml"), PlainYaml.write(List.of(rows.base()), style));
    for (YearRows.Kind kind : YearRows.Kind.values()) {
      String text = PlainCsv.write(kind.columns(), rows.of(kind), ';', style);
      Files.writeString(place.resolve(kind.file() + ".csv"), text);
    }
    return place;
  }

  private Path book(int seed, YearRows rows, Random style) throws IOException {
    Path place = Files.createDirectories(folder.resolve(seed + "-book"));
    Files.writeString(place.resolve("base.yaml"), PlainYaml.write(List.of(rows.base()), style));
    Book book = new Book();
    PlainSheet sheet = new PlainSheet(book, style);
    for (YearRows.Kind kind : YearRows.Kind.values()) {
      sheet.write(kind.file(), kind.columns(), rows.of(kind));
    }
    Files.write(place.resolve("all.xlsx"), book.bytes());
    return place;
  }

  private static List<String> found(Path place, int year, String asOf, Set<String> rules)
      throws IOException {
    Run run =
        Run.of(
            "report",
            "--year",
            String.valueOf(year),
            place.toString(),
            "--as-of",
            asOf,
            "--format",
            "json",
            "--fail-on",
            "never");
    assertThat(run.code()).as(run.err()).isZero();
    List<String> found = new ArrayList<>();
    for (JsonNode finding : JSON.readTree(run.out()).at("/findings")) {
      String rule = finding.get("rule").asText();
      if (rules.contains(rule)) {
        boolean valued = WITH_VALUE.contains(rule) && !finding.get("value").isNull();
        found.add(
            String.join(
                "|",
                rule,
                finding.at("/subject/kind").asText(),
                finding.at("/subject/id").asText(),
                finding.get("field").asText(),
                valued ? PlainWords.trimmed(finding.get("value").asText()) : ""));
      }
    }
    return found.stream().sorted().toList();
  }
}
