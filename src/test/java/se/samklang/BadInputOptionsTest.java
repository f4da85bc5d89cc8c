package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command lines that cannot be carried out: exit 2, nothing on standard output, and a hint. */
class BadInputOptionsTest {
  private static final String NO_SUCH_RULE_EN = "there is no rule 'owner-mising'.";
  private static final String NO_SUCH_RULE_SV = "kontrollen 'owner-mising' finns inte.";

  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder).file("plan.yaml", "activities: [{id: UN-01}]\n");
  }

  @Test
  void noPaths() {
    desk.check()
        .refused(
            "check ",
            "name at least one file or folder to judge.",
            "ange minst en fil eller mapp att bedöma.");
  }

  @Test
  void anUnknownOption() {
    desk.check("./plan.yaml", "--strikt")
        .refused("check ", "there is no option '--strikt'.", "flaggan '--strikt' finns inte.");
  }

  @Test
  void anUnknownOptionWithANearOne() {
    desk.check("./plan.yaml", "--fromat", "json")
        .refused(
            "check ",
            "there is no option '--fromat'. Did you mean '--format'?",
            "flaggan '--fromat' finns inte. Menade du '--format'?");
  }

  @Test
  void anUnknownOptionWithItsValue() {
    desk.check("./plan.yaml", "--fromat=json")
        .refused(
            "check ",
            "there is no option '--fromat'. Did you mean '--format'?",
            "flaggan '--fromat' finns inte. Menade du '--format'?");
  }

  @Test
  void anOptionWithoutItsValue() {
    new Told(
            desk.run("check", "./plan.yaml", "--lang=en", "--format"),
            desk.run("check", "./plan.yaml", "--lang=sv", "--format"))
        .refused(
            "check ", "the option '--format' lacks its value.", "flaggan '--format' saknar värde.");
  }

  @Test
  void anOptionTwice() {
    desk.check("./plan.yaml", "-f", "json", "--format", "text")
        .refused(
            "check ", "the option '--format' stands twice.", "flaggan '--format' står två gånger.");
  }

  @Test
  void anUnknownCommand() {
    new Told(
            desk.run("chek", "./plan.yaml", "--lang=en"),
            desk.run("chek", "./plan.yaml", "--lang=sv"))
        .refused(
            "",
            "there is no command 'chek'. Did you mean 'check'?",
            "kommandot 'chek' finns inte. Menade du 'check'?");
  }

  @Test
  void anUnknownFormat() {
    desk.check("./plan.yaml", "--format", "jason")
        .refused(
            "check ",
            "'jason' is no value for '--format'. Allowed are: text, json, sarif, junit, github, gitlab, csv,"
                + " xlsx, markdown, html. Did you mean 'json'?",
            "'jason' kan inte användas för '--format'. Tillåtet är: text, json, sarif, junit, github,"
                + " gitlab, csv, xlsx, markdown, html. Menade du 'json'?");
  }

  @Test
  void anUnknownThreshold() {
    desk.check("./plan.yaml", "--fail-on", "fatal")
        .refused(
            "check ",
            "'fatal' is no value for '--fail-on'. Allowed are: error, warning, info, never.",
            "'fatal' kan inte användas för '--fail-on'. Tillåtet är: error, warning, info,"
                + " never.");
  }

  @Test
  void aDayThatDoesNotExist() {
    desk.check("./plan.yaml", "--as-of", "2016-02-30")
        .refused(
            "check ",
            "'2016-02-30' is no date. Write, for example, 2016-12-31.",
            "'2016-02-30' är inget datum. Skriv till exempel 2016-12-31.");
  }

  @Test
  void aDayOfReceptionInWords() {
    desk.check("./plan.yaml", "--received", "i går")
        .refused(
            "check ",
            "'i går' is no date. Write, for example, 2016-12-31.",
            "'i går' är inget datum. Skriv till exempel 2016-12-31.");
  }

  @Test
  void anUnknownRuleAlone() {
    desk.check("./plan.yaml", "--only", "owner-mising")
        .refused(
            "check ",
            NO_SUCH_RULE_EN + " Did you mean 'owner-missing'?",
            NO_SUCH_RULE_SV + " Menade du 'owner-missing'?");
  }

  @Test
  void anUnknownRuleLeftOut() {
    desk.check("./plan.yaml", "--skip", "id-missing,owner-mising")
        .refused(
            "check ",
            NO_SUCH_RULE_EN + " Did you mean 'owner-missing'?",
            NO_SUCH_RULE_SV + " Menade du 'owner-missing'?");
  }

  @Test
  void anUnknownRuleWeighed() {
    desk.check("./plan.yaml", "--severity", "owner-mising=info")
        .refused(
            "check ",
            NO_SUCH_RULE_EN + " Did you mean 'owner-missing'?",
            NO_SUCH_RULE_SV + " Menade du 'owner-missing'?");
  }

  @Test
  void aRuleNothingIsNear() {
    desk.check("./plan.yaml", "--only", "brandskydd")
        .refused("check ", "there is no rule 'brandskydd'.", "kontrollen 'brandskydd' finns inte.");
  }

  @Test
  void aWeightThatIsNone() {
    desk.check("./plan.yaml", "--severity", "owner-missing=fatal")
        .refused(
            "check ",
            "'fatal' is no value for '--severity'. Allowed are: error, warning, info.",
            "'fatal' kan inte användas för '--severity'. Tillåtet är: error, warning, info.");
  }

  @Test
  void aWeightWithoutItsRule() {
    desk.check("./plan.yaml", "--severity", "error")
        .refused(
            "check ",
            "'error' has to be written as RULE=error|warning|info.",
            "'error' ska skrivas som RULE=error|warning|info.");
  }

  @Test
  void noRuleLeft() {
    desk.check("./plan.yaml", "--only", "id-missing", "--skip", "id-missing")
        .refused("check ", "no rule is left to run.", "ingen kontroll återstår att köra.");
  }

  @Test
  void aColumnWithoutItsHeader() {
    desk.check("./plan.yaml", "--column", "owner")
        .refused(
            "check ",
            "'owner' has to be written as \"owner=owner\".",
            "'owner' ska skrivas som \"owner=owner\".");
  }

  @Test
  void anUnknownColumn() {
    desk.check("./plan.yaml", "--column", "Lead body=ownr")
        .refused(
            "check ",
            "there is no column 'ownr'. Columns are, for example, owner, executor or start."
                + " Did you mean 'owner'?",
            "kolumnen 'ownr' finns inte. Kolumner är till exempel ägare, utförare och start."
                + " Menade du 'owner'?");
  }

  @Test
  void anUnknownStrategy() {
    desk.check("./plan.yaml", "--strategy", "ronneby-2016-2018")
        .refused(
            "check ",
            "there is no strategy 'ronneby-2016-2018', neither built in nor as a file. Built in:"
                + " karlshamn-2012, ronneby-2016-2017, ronneby-website. Did you mean 'ronneby-2016-2017'?",
            "strategin 'ronneby-2016-2018' finns inte, varken som inbyggd eller som fil."
                + " Inbyggda: karlshamn-2012, ronneby-2016-2017, ronneby-website. Menade du 'ronneby-2016-2017'?");
  }

  @Test
  void aStrategyFileThatIsNoYaml() {
    desk.file("egen.yaml", "id: egen\nname: {sv: Egen, en: 'Own}\n")
        .check("./plan.yaml", "--strategy", "./egen.yaml")
        .code(2)
        .out("", "")
        .err(
            """
            egen.yaml:2:22: the quote or bracket that opens here is never closed.
            The strategy or the rules cannot be used until this is mended.""",
            """
            egen.yaml:2:22: citattecknet eller parentesen som öppnas här avslutas aldrig.
            Strategin eller kontrollerna kan inte användas förrän detta är rättat.""");
  }

  @Test
  void aStrategyFileThatLacksAName() {
    Told told =
        desk.file("egen.yaml", "id: egen\nname: {en: Own}\n")
            .check("./plan.yaml", "--strategy", "./egen.yaml")
            .code(2)
            .out("", "");
    assertThat(told.english().err())
        .isEqualTo(
            """
            egen.yaml:1:1: 'municipality' is missing.
            egen.yaml:1:1: 'valid' is missing.
            egen.yaml:2:7: 'name.sv' is missing.
            The strategy or the rules cannot be used until this is mended.
            """);
  }

  @Test
  void explainingARuleThatDoesNotExist() {
    new Told(
            desk.run("explain", "owner-mising", "--lang=en"),
            desk.run("explain", "owner-mising", "--lang=sv"))
        .refused(
            "explain ",
            NO_SUCH_RULE_EN + " Did you mean 'owner-missing'?",
            NO_SUCH_RULE_SV + " Menade du 'owner-missing'?");
  }
}
