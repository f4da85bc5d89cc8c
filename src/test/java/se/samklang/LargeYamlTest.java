package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A YAML file whose activities are judged while they are read comes to the same as one that is
 * held. Html shows activities: a run that writes it as well holds them.
 */
class LargeYamlTest {
  private static final String PLAN =
      """
      plan:
        id: P
        body: Utbildningsnämnden
        from: 2016-01-01
        to: 2017-12-31
        adopted: {by: Utbildningsnämnden, date: 2016-02-01}
        rubrikk: okänd nyckel
      """;

  private static final String ORGANISATION =
      """
      organisation:
        units: [{name: Byggkontoret, kind: administration}]
      """;

  /** Enough for what counts as large, in few activities. */
  private static final int ACTIVITIES = 3_000;

  private static final String LONG = "Språk- och kulturkunskap. ".repeat(60);

  private Desk desk;

  @TempDir private Path beside;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder);
  }

  private static String activities() {
    StringBuilder text = new StringBuilder("aktiviteter:\n");
    for (int i = 0; i < ACTIVITIES; i++) {
      String owner = i % 10 == 3 ? "vakant" : "Byggkontoret";
      String start = i % 100 == 5 ? "snart" : i % 50 == 1 ? "2019-01-01" : "2016-03-01";
      text.append("  - id: A-%d\n    title: Utbyte %d\n".formatted(i % 2_990, i));
      text.append("    owner: [%s]\n    start: %s\n".formatted(owner, start));
      text.append("    anchoring: [{with: manager, name: Rektorn, date: 2016-01-15}]\n");
      if (i % 7 == 1) {
        text.append("    status: {fel: form}\n");
      }
      text.append("    knowledge: ").append(LONG).append('\n');
      if (i % 1_000 == 999) {
        text.append("    nyckel-%d: okänd\n    Ägarre: okänd\n".formatted(i));
        text.append("  - inte en aktivitet\n  -\n");
      }
    }
    return text.toString();
  }

  private Run run(String... more) {
    List<String> all =
        new ArrayList<>(List.of("check", "./", "--format", "json", "--as-of", "2016-12-31"));
    all.addAll(List.of(more));
    return desk.run(all.toArray(String[]::new));
  }

  private Run whenHeld() {
    return run("--output", "html=" + beside.resolve("held.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16"})
  void isJudgedTheSameInEveryEncoding(String charset) {
    desk.file("a.yaml", PLAN + ORGANISATION + activities(), Charset.forName(charset));
    Run pieces = run();
    assertThat(pieces.out())
        .contains(
            "owner-unclear",
            "id-duplicate",
            "value-invalid",
            "field-unknown",
            "Ägarre",
            "\"activities\" : 3000");
    assertThat(pieces).isEqualTo(whenHeld());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "7"})
  void threadsMakeNoDifference(String threads) {
    desk.file("a.yaml", PLAN + activities(), StandardCharsets.UTF_8);
    assertThat(run("--threads", threads)).isEqualTo(whenHeld());
  }

  @Test
  void severalFilesAreOneSubmission() {
    desk.file("a.yaml", activities(), StandardCharsets.UTF_8);
    desk.file("b.yaml", PLAN + ORGANISATION, StandardCharsets.UTF_8);
    desk.file("c.yml", PLAN.replace("id: P", "id: Q") + activities(), StandardCharsets.UTF_8);
    assertThat(run()).isEqualTo(whenHeld());
  }

  /** What stands behind the activities, or is told of them elsewhere, may change what they mean. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan: {id: P, body: Utbildningsnämnden}\n",
        "organisation: {units: [{name: Annat}]}\n",
        "annan: nyckel\n",
        "---\nplan: {id: P}\n",
        "---\n",
        "...\n"
      })
  void whatFollowsTheActivitiesCounts(String last) {
    desk.file("a.yaml", activities() + last, StandardCharsets.UTF_8);
    Run pieces = run();
    assertThat(pieces.code()).isEqualTo(1);
    assertThat(pieces).isEqualTo(whenHeld());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  - {id: A-1, id: A-2}\n",
        "  - {id: A-1, ägare: B, owner: C}\n",
        "  - {id: A-1\n",
        "  - !!javax.script.ScriptEngineManager [x]\n",
        "  - {id: *nobody}\n",
        "\t- {id: A-1}\n",
        "  - {id: \"A\u0001\"}\n",
        "aktiviteter: []\n",
        "activities: []\n"
      })
  void nothingIsSaidOfAFileThatBreaksAtItsEnd(String last) {
    desk.file("a.yaml", PLAN + activities() + last, StandardCharsets.UTF_8);
    Run pieces = run();
    assertThat(pieces.code()).isEqualTo(2);
    assertThat(pieces.out()).doesNotContain("owner-unclear").contains("\"unreadable\"");
    assertThat(pieces).isEqualTo(whenHeld());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mall: &mall {owner: vakant}\naktiviteter:\n  - {<<: *mall, id: B-1}\n",
        "aktiviteter: &alla\n",
        "<<: {plan: {id: P}}\naktiviteter:\n",
        "# en kommentar\n---\naktiviteter:\n",
        "aktiviteter:\n  - &en {id: B-1, title: Utbyte}\n  - *en\n"
      })
  void anchorsMeanTheSame(String begin) {
    desk.file(
        "a.yaml",
        activities().replaceFirst("aktiviteter:\n", begin.replace("$", "\\$")),
        StandardCharsets.UTF_8);
    assertThat(run()).isEqualTo(whenHeld());
  }

  @Test
  void bytesThatAreNoTextAreSaidToBe() {
    desk.file("a.yaml", PLAN + activities(), StandardCharsets.ISO_8859_1);
    Run pieces = run();
    assertThat(pieces.code()).isEqualTo(2);
    assertThat(pieces).isEqualTo(whenHeld());
  }
}
