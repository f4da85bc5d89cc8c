package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --exclude}: what is not read, and not named. */
class ExcludeTest {
  private static final String PLAN = "activities: [{id: A}]\n";

  private Desk desk;
  private Path folder;

  @BeforeEach
  void put(@TempDir Path temporary) {
    folder = temporary;
    desk = new Desk(folder);
    for (String name : List.of("un.yaml", "sn.yaml", "arkiv/un.yaml", "2015/arkiv/un.yaml")) {
      desk.file("plans/" + name, PLAN);
    }
    desk.file("plans/gammal.docx", "x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *.docx          | 2015/arkiv/un.yaml arkiv/un.yaml sn.yaml un.yaml
          un.yaml         | gammal.docx sn.yaml
          u?.yaml         | gammal.docx sn.yaml
          arkiv           | gammal.docx sn.yaml un.yaml
          arkiv/          | gammal.docx sn.yaml un.yaml
          un.yaml/        | 2015/arkiv/un.yaml arkiv/un.yaml gammal.docx sn.yaml un.yaml
          arkiv/un.yaml   | 2015/arkiv/un.yaml gammal.docx sn.yaml un.yaml
          arkiv\\un.yaml   | 2015/arkiv/un.yaml gammal.docx sn.yaml un.yaml
          arkiv/*         | 2015/arkiv/un.yaml gammal.docx sn.yaml un.yaml
          2015/**         | arkiv/un.yaml gammal.docx sn.yaml un.yaml
          2015/arkiv/     | arkiv/un.yaml gammal.docx sn.yaml un.yaml
          **/arkiv/*.yaml | gammal.docx sn.yaml un.yaml
          **/un.yaml      | gammal.docx sn.yaml
          {un,sn}.yaml    | gammal.docx
          UN.yaml         | 2015/arkiv/un.yaml arkiv/un.yaml gammal.docx sn.yaml un.yaml
          plans           | 2015/arkiv/un.yaml arkiv/un.yaml gammal.docx sn.yaml un.yaml
          """)
  void leavesOutOfAFolder(String glob, String left) {
    assertThat(String.join(" ", files("./plans", "--exclude", glob))).isEqualTo(left);
  }

  @Test
  void meansPathsAsGivenAsWell() {
    String glob = folder + "/plans/2015/**";
    assertThat(files("./plans", "--exclude", glob)).doesNotContain("2015/arkiv/un.yaml");
  }

  @Test
  void holdsForFilesThatAreNamedAndForContext() {
    assertThat(
            files(
                "./plans/un.yaml",
                "./plans/sn.yaml",
                "--context",
                "./plans/arkiv",
                "--exclude",
                "un.yaml"))
        .containsExactly("sn.yaml");
  }

  @Test
  void whatIsLeftOutIsNotNamedAndWhatMatchesNothingIs() {
    desk.check("./plans", "--exclude", "*.docx", "--exclude", "**/2014/*", "--only", "id-missing")
        .code(0)
        .err(
            "--exclude: no file matches the pattern '**/2014/*'.",
            "--exclude: ingen fil stämmer med mönstret '**/2014/*'.");
  }

  @Test
  void nothingLeftIsNothingJudged() {
    desk.check("./plans", "--exclude", "*")
        .code(2)
        .err(
            "Neither activities nor plans were found.",
            "Varken aktiviteter eller handlingsplaner hittades.");
  }

  @Test
  void aBrokenGlobIsNone() {
    desk.check("./plans", "--exclude", "{un,sn")
        .refused(
            "check ",
            "the pattern '{un,sn' cannot be understood: a brace or bracket is missing.",
            "mönstret '{un,sn' kan inte tolkas: en klammer eller hakparentes saknas.");
  }

  @Test
  void aGlobToJudgeThatMatchesNothingIsNotPassedOver() {
    for (String glob : List.of("./plans/*.csv", "./plans/[", "./inga/*.yaml")) {
      Run alone = desk.run("check", glob, "--as-of", "2016-06-30", "--lang", "en");
      assertThat(alone.code()).as(glob).isEqualTo(2);
      Run among =
          desk.run(
              "check",
              "./plans/*.yaml",
              glob,
              "--as-of=2016-06-30",
              "--lang=en",
              "--only=id-missing");
      assertThat(among.code()).as(glob).isEqualTo(2);
      assertThat(among.out()).contains("2 activities", "1 file unreadable");
      assertThat(among.err())
          .startsWith(glob.substring(2) + ":1:1: cannot be judged: the pattern ");
    }
  }

  private List<String> files(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--only", "id-missing"));
    TreeSet<String> files = new TreeSet<>();
    desk.json(all.toArray(String[]::new))
        .get("inputs")
        .forEach(input -> files.add(input.get("file").asText().replace("plans/", "")));
    return List.copyOf(files);
  }
}
