package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake on the command line is told in the reader's words, with the help that fits. */
class UsageProblemsTest {

  @Test
  void theHintNamesTheCommandThatWasMeant() {
    Run run = Run.of("check", "--lang", "sv", "--format", "yaml", "plan.yaml");
    assertThat(run)
        .isEqualTo(
            new Run(
                2,
                "",
                """
                samklang: 'yaml' kan inte användas för '--format'. Tillåtet är: text, json, sarif, \
                junit, github, gitlab, csv, xlsx, markdown, html.
                Kör 'samklang check --help' för hjälp.
                """));
  }

  @Test
  void aLanguageThatWeDoNotSpeakIsNoWishForEnglish() {
    Run run = Run.of("rules", "--lang", "fi");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("samklang: 'fi' is no value for '--lang'.");
  }

  @Test
  void anArgumentTooManyIsNoCommand() {
    Run run = Run.of("explain", "owner-missing", "owner-unclear", "--lang", "sv");
    assertThat(run.err()).startsWith("samklang: 'owner-unclear' är ett argument för mycket.");
  }

  @Test
  void aLoneHeaderShowsHowToNameItsColumn() {
    Run run = Run.of("check", "--column", "Vem", "plan.csv", "--lang", "sv");
    assertThat(run.err()).startsWith("samklang: 'Vem' ska skrivas som \"Vem=owner\".");
  }

  @Test
  void severalSuggestionsReadAsASentence(@TempDir Path folder) throws IOException {
    Path plan =
        Files.writeString(
            folder.resolve("plan.yaml"),
            """
            aktiviteter:
              - id: KS-01
                KF-mål: Fler jobb
            """);
    Run run =
        Run.of(
            "check",
            "--lang",
            "sv",
            "--as-of",
            "2016-06-30",
            "--only",
            "mapping-missing",
            plan + "");
    assertThat(run.out())
        .contains("'Bilden av Attraktiva Blekinge', 'Livskvalitet' eller 'Arbetsliv'.");
  }

  @Test
  void aKeyOfTheWholeFileHasItsNameInTheLanguage(@TempDir Path folder) throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), "aktiviteter: {UN-01: {id: 1}}\n");
    Run run = Run.of("check", "--lang", "sv", plan.toString());
    assertThat(run.out()).contains(": aktiviteter ska ");
  }

  @Test
  void aHeaderThatNoTableHasIsTold() {
    Run run =
        Run.of(
            "check",
            "examples/own-headers/input/aktiviteter.csv",
            "--column",
            "Leed body=ägare",
            "--as-of",
            "2016-06-30",
            "--lang",
            "sv");
    assertThat(run.err()).isEqualTo("--column: ingen tabell har rubriken 'leed body'.\n");
  }
}
