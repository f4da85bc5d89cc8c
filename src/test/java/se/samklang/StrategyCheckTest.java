package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A strategy file that cannot be used is told so, fault by fault; one that can is held together.
 */
class StrategyCheckTest {
  private static final String HEAD =
      """
      id: skarvik
      name: Världen i Skarvik
      municipality: {name: Skarviks kommun}
      adopted: {by: Skarviks fullmäktige, date: 2030-11-20}
      valid: {from: 2031-01-01}
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("strategy.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ronneby-2016-2017", "karlshamn-2012", "ronneby-website"})
  void whatIsBuiltInHoldsTogetherAndQuotesItsSource(String id) {
    Run run =
        Run.of(
            "strategy",
            "check",
            id,
            "--source",
            "src/test/resources/strategy-sources/" + id + ".txt",
            "--lang",
            "en");
    assertThat(run.out())
        .isEqualTo("strategy " + id + ": 0 errors, 0 warnings, 0 infos. Verdict: accepted.\n");
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theStarterChecksCleanAndJudges(String language) throws IOException {
    Run init = Run.of("strategy", "init", file.toString(), "--lang", language);
    assertThat(init.code()).isZero();
    assertThat(init.out()).contains(file.toString());
    Run check = Run.of("strategy", "check", file.toString(), "--format", "json");
    JsonNode result = new ObjectMapper().readTree(check.out());
    assertThat(result.get("findings")).isEmpty();
    assertThat(check.code()).isZero();
    assertThat(Run.of("rules", "--strategy", file.toString(), "--coverage").code()).isZero();
    Path plan =
        Files.writeString(
            folder.resolve("plan.csv"),
            "id;titel;ägare;kommunens mål\nA-1;Utbyte;alla;En bra skla\n");
    Run judged = Run.of("check", plan.toString(), "--strategy", file.toString(), "--lang", "sv");
    assertThat(judged.out()).contains("owner-unclear", "Menade du 'En bra skola'?", "[S-2]");
    assertThat(judged.code()).isEqualTo(1);
  }

  @Test
  void aStarterNeverOverwrites() throws IOException {
    Files.writeString(file, "mine");
    Run run = Run.of("strategy", "init", file.toString(), "--lang", "sv");
    assertThat(run.err())
        .startsWith("samklang: filen '" + file + "' finns redan och skrivs inte över.");
    assertThat(run.code()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("mine");
    Run nowhere = Run.of("strategy", "init", folder + "/no/where.yaml", "--lang", "en");
    assertThat(nowhere.err()).contains("where.yaml' cannot be written.");
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(folder.toFile().list()).containsExactly("strategy.yaml");
  }

  @Test
  void everyFaultIsToldWithItsPlace() throws IOException {
    Files.writeString(
        file,
        """
        id: skar vik
        name: {en: The world}
        municipality: Skarvik
        adopted: {by: Skarviks fullmäktige, date: 2030-13-01}
        valid: {from: 2031-01-01, untill: 2034}
        dimensions:
          - {id: focus, role: are, name: fokus, required: ja}
          - {id: pact, role: framework, framework: {}}
        counts: {focus: two}
        alignment: {row: 1}
        dutis: {}
        requirements: [one]
        """);
    Run run = Run.of("strategy", "check", file.toString(), "--lang", "en");
    assertThat(run.err().replace(folder + "/", ""))
        .isEqualTo(
            """
            strategy.yaml:1:5: 'id' has to be an id without blanks.
            strategy.yaml:2:7: 'name.sv' is missing.
            strategy.yaml:3:15: 'municipality' has to be keys with values (key: value).
            strategy.yaml:4:43: 'adopted.date' has to be a date such as 2016-01-31.
            strategy.yaml:5:27: there is no key 'untill' here.
            strategy.yaml:7:23: 'are' cannot stand in 'dimensions.role'. Allowed are: \
            overarching-goal, goal, area, framework. Did you mean 'area'?
            strategy.yaml:7:51: 'dimensions.required' has to be true or false.
            strategy.yaml:8:44: 'dimensions.framework' has to be a text.
            strategy.yaml:9:17: 'counts.focus' has to be a whole number.
            strategy.yaml:10:12: 'alignment' has to be a list.
            strategy.yaml:11:1: there is no key 'dutis' here. Did you mean 'duties'?
            strategy.yaml:12:16: 'requirements' has to be keys with values (key: value).
            The strategy or the rules cannot be used until this is mended.
            """);
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void namesThatMeanTwoThingsAndFilesThatAreNotThere() throws IOException {
    Files.writeString(
        file,
        HEAD
            + """
            dimensions:
              - id: focus
                role: area
                name: fokus
                items:
                  - {id: F-1, name: Öppen hamn}
                  - {id: F-1, name: Grön kust}
              - id: theme
                role: area
                name: tema
                items:
                  - {id: T-1, name: Klimat, aliases: [Miljö]}
                  - {id: T-2, name: miljö, parent: T-3}
                  - {id: T-3, name: Hav, parent: T-2}
              - {id: pact, role: framework, framework: europe-202}
              - {id: bare, role: goal}
            alignment: table.csv
            requirements: ../../etc/passwd
            """);
    Run run = Run.of("strategy", "check", file.toString(), "--lang", "sv");
    assertThat(run.err().replace(folder + "/", ""))
        .isEqualTo(
            """
            strategy.yaml:12:14: id 'F-1' finns redan, på strategy.yaml:11:14.
            Strategin eller kontrollerna kan inte användas förrän detta är rättat.
            """);
    Files.writeString(file, Files.readString(file).replace("F-1, name: Grön", "F-2, name: Grön"));
    Run next = Run.of("strategy", "check", file.toString(), "--lang", "sv");
    assertThat(next.err().replace(folder + "/", ""))
        .isEqualTo(
            """
            strategy.yaml:18:9: namnet 'miljö' betyder både T-1 och T-2.
            strategy.yaml:18:40: 'T-2' ligger under sig själv.
            strategy.yaml:19:38: 'T-3' ligger under sig själv.
            strategy.yaml:20:44: omvärldsstrategin 'europe-202' finns inte, varken i mappen \
            frameworks bredvid filen eller som inbyggd. Menade du 'europe-2020'?
            strategy.yaml:21:5: 'dimensions.name' saknas.
            strategy.yaml:22:12: filen 'table.csv' finns inte bredvid strategifilen, eller är \
            varken yaml eller csv.
            strategy.yaml:23:15: filen '../../etc/passwd' finns inte bredvid strategifilen, eller \
            är varken yaml eller csv.
            Strategin eller kontrollerna kan inte användas förrän detta är rättat.
            """);
    assertThat(next.code()).isEqualTo(2);
  }

  /** A rule that is misspelt in the strategy would otherwise never be asked. */
  @Test
  void nothingIsJudgedByAStrategyWithAnUnknownReference() throws IOException {
    Files.writeString(
        file,
        HEAD
            + """
            duties:
              owner-mising: {severity: error, requirements: [S-1]}
            requirements:
              - {id: S-1, summary: Varje aktivitet ska ha en ägare.}
            """);
    Path plan = Files.writeString(folder.resolve("plan.yaml"), "activities: [{id: A-1}]\n");
    Run run = Run.of("check", plan.toString(), "--strategy", file.toString(), "--lang", "en");
    assertThat(run.err().replace(folder + "/", ""))
        .isEqualTo(
            """
            strategy.yaml:7:3: 'owner-mising' in duties is not defined. Did you mean 'owner-missing'?
            The strategy or the rules cannot be used until this is mended.
            """);
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
    Run check = Run.of("strategy", "check", file.toString(), "--lang", "sv");
    assertThat(check.out().replace(folder + "/", ""))
        .isEqualTo(
            """
            strategy.yaml:7:3: error strategy-reference-unknown: 'owner-mising' i duties är inte \
            definierat. Menade du 'owner-missing'?
            strategin skarvik: 1 måste åtgärdas, 0 bör åtgärdas, 0 för kännedom. Bedömning: \
            behöver kompletteras.
            """);
    assertThat(check.code()).isEqualTo(1);
  }

  @Test
  void aFileIsTextInUtf8() throws IOException {
    Files.write(file, HEAD.getBytes(Charset.forName("windows-1252")));
    Run run = Run.of("strategy", "check", file.toString(), "--lang", "en");
    assertThat(run.err()).startsWith(file + ":1:1: the file is not saved as UTF-8.\n");
    assertThat(run.code()).isEqualTo(2);
    Files.writeString(file, "\ufeff" + HEAD);
    assertThat(Run.of("strategy", "check", file.toString()).code()).isZero();
    Files.writeString(file, HEAD + "---\n" + HEAD);
    assertThat(Run.of("strategy", "check", file.toString(), "--lang", "en").err())
        .startsWith(file + ":1:1: the file has to hold one document.\n");
    assertThat(Run.of("strategy", "check", folder + "/none.yaml", "--lang", "en").err())
        .startsWith("samklang: there is no file '" + folder + "/none.yaml'.\n");
    assertThat(
            Run.of("strategy", "check", "karlshamn-2012", "--source", "none", "--lang", "en").err())
        .startsWith("samklang: there is no file 'none'.\n");
  }

  @Test
  void aRuleThatAlwaysHoldsCanBeSwitchedOff() throws IOException {
    Files.writeString(file, HEAD + "duties:\n  end-missing: {severity: off}\n");
    Path plan =
        Files.writeString(
            folder.resolve("plan.yaml"),
            "activities: [{id: A-1, title: Besök, start: 2031-02-01}]\n");
    Run run = Run.of("check", plan.toString(), "--strategy", file.toString(), "--lang", "en");
    assertThat(run.out())
        .isEqualTo(
            "0 plans, 1 activity, 0 goals: 0 errors, 0 warnings, 0 infos. Verdict: accepted.\n");
    Files.writeString(file, HEAD + "duties:\n  end-missing: {severity: error}\n");
    run = Run.of("check", plan.toString(), "--strategy", file.toString(), "--lang", "en");
    assertThat(run.out()).contains("error end-missing").contains("Verdict: rejected");
  }
}
