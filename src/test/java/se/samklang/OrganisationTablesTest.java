package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the organisation, of follow-ups and of results: each is known by its header. */
class OrganisationTablesTest {
  private static final String UNITS =
      """
      Enhet;Typ;Nämnd;Andra namn;Internationellt arbete
      Utbildningsförvaltningen;förvaltning;Utbildningsnämnden;"Utb.förv.|UF";ja
      """;
  private static final String AGREEMENTS =
      """
      Vänort;Undertecknat;Gäller från;Gäller till
      Schopfheim;1996-05-01;1996-05-01;2015-12-31
      Gävle;2016-01-01;;
      """;
  private static final String ACTIVITIES =
      """
      id;owner;twin-town;start
      UN-01;Utbildningsförvaltningn;Schopfheim;2016-04-01
      UN-02;UF;Gävle;2016-04-01
      UN-03;Utbildningsnämnden;Borås;2016-04-01
      """;
  private static final String RULES =
      "owner-unknown,twin-town-agreement-not-in-force,twin-town-unknown,field-unknown";

  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder);
  }

  @Test
  void unitsAndAgreementsAreKnown() {
    desk.file("akt.csv", ACTIVITIES);
    assertThat(desk.findings(RULES, "./akt.csv"))
        .containsExactly(
            "twin-town-unknown activity UN-02 twin-town akt.csv:3:10 'Gävle'",
            "twin-town-unknown activity UN-03 twin-town akt.csv:4:26 'Borås'");
    desk.file("org/enheter.csv", UNITS).file("org/avtal.csv", AGREEMENTS);
    List<String> expected =
        List.of(
            "owner-unknown activity UN-01 owner akt.csv:2:7 'Utbildningsförvaltningn'",
            "twin-town-agreement-not-in-force activity UN-01 twin-town akt.csv:2:31 'Schopfheim'",
            "twin-town-unknown activity UN-03 twin-town akt.csv:4:26 'Borås'");
    assertThat(desk.findings(RULES, "./akt.csv", "./org")).isEqualTo(expected);
    assertThat(desk.findings(RULES, "./akt.csv", "--context", "./org")).isEqualTo(expected);
  }

  @Test
  void sheetsSayTheSame() {
    Book book = new Book();
    fill(book.sheet("Enheter"), UNITS);
    fill(book.sheet("Avtal"), AGREEMENTS);
    fill(book.sheet("Aktiviteter"), ACTIVITIES);
    desk.file("allt.xlsx", book);
    assertThat(desk.findings(RULES, "./allt.xlsx"))
        .containsExactly(
            "owner-unknown activity UN-01 owner allt.xlsx!Aktiviteter:B2"
                + " 'Utbildningsförvaltningn'",
            "twin-town-agreement-not-in-force activity UN-01 twin-town"
                + " allt.xlsx!Aktiviteter:C2 'Schopfheim'",
            "twin-town-unknown activity UN-03 twin-town allt.xlsx!Aktiviteter:C4 'Borås'");
  }

  private static void fill(Book book, String table) {
    table.lines().forEach(line -> book.row((Object[]) line.replace("\"", "").split(";")));
  }

  /** Every column of the tables has its name in both languages, and a stranger is still told. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "unit;kind;body;aliases;international-work",
        "name;international-work",
        "Förvaltning;Enhetstyp;Ansvarig nämnd;Kallas även;Arbetar internationellt",
        "unit;name;appointed-by;appointed-on",
        "Enhet;Kontaktperson;Utsedd av;Utsedd den",
        "role;name",
        "Roll i styrgruppen;Ledamot",
        "meeting-date;reference",
        "Mötesdatum;Protokoll",
        "town;signed;from;to",
        "Vänort;Undertecknat den;Gäller från;Gäller till",
        "kind;period;forum;date;written;oral-date;oral-forum;unit;impact;monitoring;knowledge",
        "Typ av uppföljning;Avser period;Redovisad för;Redovisad den;Skriftligt;Muntligt den;"
            + "Muntligt forum;Enhet;Påverkan;Omvärldsbevakning;Ny kunskap",
        "id;plan;text;indicator;target;result-2016;result 2017",
        "Nr;Måltext;Indikator;Målvärde;Resultat 2016;Utfall 2017"
      })
  void columnsAreKnown(String header) {
    desk.file("tabell.csv", header + ";Färgkod\n" + header.replaceAll("[^;]+", "x") + ";blå\n");
    assertThat(desk.findings("field-unknown", "./tabell.csv"))
        .containsExactly(
            "field-unknown file tabell.csv Färgkod tabell.csv:1:"
                + (header.length() + 2)
                + " 'Färgkod'");
  }

  @Test
  void twoResultsOfOneYear() {
    desk.file("mål.csv", "id;indicator;Resultat 2016;Utfall 2016\nM1;Antal;1;2\n")
        .check("./mål.csv")
        .oneUnreadable(
            "mål.csv:1:28",
            "the columns 'Resultat 2016' and 'Utfall 2016' mean the same. Remove or rename one of"
                + " them.",
            "kolumnerna 'Resultat 2016' och 'Utfall 2016' betyder samma sak. Ta bort den ena eller"
                + " byt rubrik på den.");
  }

  @Test
  void aUnitIsNamedOnce() {
    Run run =
        desk.file("enheter.csv", "Enhet;Namn;Internationellt arbete\nA;B;ja\n")
            .run("check", "./enheter.csv", "--lang=en", "--as-of=2016-06-30");
    assertThat(run.err())
        .contains("enheter.csv:1:7: cannot be judged: the columns 'Enhet' and 'Namn' mean");
  }

  /** One name may head columns of several tables; each takes it for its own. */
  @Test
  void aColumnIsNamedForTheTableAtHand() {
    desk.file("enheter.csv", "Heter;Internationellt arbete\nUF;ja\n")
        .file("akt.csv", "id;owner\nUN-01;XF\n")
        .file("mål.csv", "id;indicator;Så gick det\nM1;Antal;1\n");
    assertThat(
            desk.findings(
                "owner-unknown,field-unknown",
                "./enheter.csv",
                "./akt.csv",
                "./mål.csv",
                "--column",
                "Heter=namn",
                "--column",
                "Så gick det=resultat 2016"))
        .containsExactly("owner-unknown activity UN-01 owner akt.csv:2:7 'XF'");
  }

  /** An organisation alone is nothing that could be accepted. */
  @Test
  void anOrganisationAloneIsNotJudged() {
    desk.file("enheter.csv", UNITS)
        .check("./enheter.csv")
        .code(2)
        .err(
            "Neither activities nor plans were found.",
            "Varken aktiviteter eller handlingsplaner hittades.");
  }
}
