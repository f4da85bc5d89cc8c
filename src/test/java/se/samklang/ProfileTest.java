package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each rule costs is told beside the result and changes nothing in it. */
class ProfileTest {
  private static final String INPUT = "examples/incomplete-plan/input";
  private static final int ACTIVITIES = 8;

  private record Line(String rule, long asked, long time, String share) {}

  private static Run check(String... more) {
    return check("en", more);
  }

  private static Run check(String language, String[] more) {
    return Run.of(
        Stream.concat(
                Stream.of("check", INPUT, "--as-of", "2016-06-30", "--lang", language),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static List<Line> lines(Run run) {
    return run.err()
        .lines()
        .dropWhile(line -> !line.startsWith("Rule "))
        .skip(1)
        .map(line -> line.split(" {2,}"))
        .map(
            cells ->
                new Line(cells[0], Long.parseLong(cells[1]), Long.parseLong(cells[2]), cells[3]))
        .toList();
  }

  @Test
  void tellsEachRuleOnceTheDearestFirst() {
    Run run = check("--profile", "--format", "json");
    assertThat(run.out()).isEqualTo(check("--format", "json").out());
    List<Line> all = lines(run);
    List<Line> rules = all.subList(0, all.size() - 1);
    assertThat(rules)
        .extracting(Line::rule)
        .doesNotHaveDuplicates()
        .contains("owner-missing", "plan-not-adopted", "goal-text-missing")
        .doesNotContain("impact-missing");
    assertThat(rules).isSortedAccordingTo(Comparator.comparingLong(Line::time).reversed());
    Line sum = all.get(all.size() - 1);
    assertThat(sum.rule()).isEqualTo("all rules");
    assertThat(sum.share()).isEqualTo("100.0 %");
    assertThat(sum.asked()).isEqualTo(rules.stream().mapToLong(Line::asked).sum());
    assertThat(rules)
        .filteredOn(line -> line.rule().equals("owner-missing"))
        .extracting(Line::asked)
        .containsExactly((long) ACTIVITIES);
  }

  @Test
  void leavesOutRulesThatAreNotAsked() {
    assertThat(lines(check("--profile", "--only", "owner-missing,title-missing")))
        .extracting(Line::rule)
        .containsExactlyInAnyOrder("owner-missing", "title-missing", "all rules");
  }

  @Test
  void followsUpAYearAsWell() {
    Run run =
        Run.of(
            "report",
            "--year",
            "2016",
            "examples/annual-report/input",
            "--as-of",
            "2017-03-31",
            "--lang",
            "en",
            "--format",
            "json",
            "--profile");
    assertThat(lines(run))
        .filteredOn(line -> line.rule().equals("coordinator-vacant"))
        .extracting(Line::asked)
        .containsExactly(1L);
  }

  @Test
  void speaksSwedish() {
    assertThat(check("sv", new String[] {"--profile"}).err())
        .contains("Kontroll ")
        .contains("Ställd", "Tid, µs", "Andel", "alla kontroller ");
  }
}
