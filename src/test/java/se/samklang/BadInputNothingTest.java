package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that holds nothing to judge, or not all of which can be: it never passes in silence. */
class BadInputNothingTest {
  private static final String NOTHING_KNOWN_EN =
      "the file holds nothing that is known: neither the key 'plan' nor 'activities', nor a header"
          + " row with, for example, 'Activity' and 'Owner'. Headers of your own can be named with"
          + " --column \"Header=owner\".";
  private static final String NOTHING_KNOWN_SV =
      "inget i filen känns igen: varken nyckeln 'handlingsplan' eller 'aktiviteter' eller en"
          + " rubrikrad med till exempel 'Aktivitet' och 'Ägare'. Ange vad egna rubriker motsvarar"
          + " med --column \"Rubrik=owner\".";

  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder);
  }

  @Test
  void anEmptyFileByName() {
    for (String file : new String[] {"tom.yaml", "tom.csv", "tom.json"}) {
      desk.file(file, "")
          .check("./" + file)
          .oneUnreadable(file + ":1:1", "the file is empty.", "filen är tom.");
    }
  }

  @Test
  void aFileOfBlanksByName() {
    desk.file("tom.yaml", " \r\n\r\n  \n")
        .check("./tom.yaml")
        .oneUnreadable("tom.yaml:1:1", "the file is empty.", "filen är tom.");
  }

  @Test
  void aFileWithNothingKnownByName() {
    desk.file("annat.yaml", "service: nginx\n")
        .check("./annat.yaml")
        .oneUnreadable("annat.yaml:1:1", NOTHING_KNOWN_EN, NOTHING_KNOWN_SV);
  }

  @Test
  void aTableWithNothingKnownByName() {
    desk.file("annat.csv", "namn;telefon\nAnna Ek;0457-61 80 00\n")
        .check("./annat.csv")
        .oneUnreadable("annat.csv:1:1", NOTHING_KNOWN_EN, NOTHING_KNOWN_SV);
  }

  @Test
  void suchFilesInAFolderAreSkipped() {
    desk.file("planer/annat.yaml", "service: nginx\n")
        .file("planer/annat.csv", "namn;telefon\nAnna Ek;0457-61 80 00\n")
        .file("planer/tom.csv", "")
        .file("planer/un.yaml", "activities: [{id: UN-01}]\n")
        .check("./planer", "--only", "id-missing")
        .code(0)
        .out(
            "0 plans, 1 activity, 0 goals: 0 errors, 0 warnings, 0 infos (only 1 rule). Verdict: accepted.\n",
            "0 handlingsplaner, 1 aktivitet, 0 mål: 0 måste åtgärdas, 0 bör åtgärdas, 0 för"
                + " kännedom (bara 1 kontroll). Bedömning: komplett.\n")
        .err(
            """
            planer/annat.csv:1:1: skipped: the file holds nothing known of an action plan.
            planer/annat.yaml:1:1: skipped: the file holds nothing known of an action plan.
            planer/tom.csv:1:1: skipped: the file is empty.\
            """,
            """
            planer/annat.csv:1:1: hoppas över: inget i filen hör till en handlingsplan.
            planer/annat.yaml:1:1: hoppas över: inget i filen hör till en handlingsplan.
            planer/tom.csv:1:1: hoppas över: filen är tom.\
            """);
  }

  @Test
  void aFolderOfSuchFilesAlone() {
    desk.file("planer/annat.yaml", "service: nginx\n")
        .check("./planer")
        .code(2)
        .out(
            "0 plans, 0 activities, 0 goals: 0 errors, 0 warnings, 0 infos. Verdict: not judged.\n",
            "0 handlingsplaner, 0 aktiviteter, 0 mål: 0 måste åtgärdas, 0 bör åtgärdas, 0 för"
                + " kännedom. Bedömning: kunde inte bedömas.\n")
        .err(
            "planer/annat.yaml:1:1: skipped: the file holds nothing known of an action plan.\n"
                + "Neither activities nor plans were found.",
            "planer/annat.yaml:1:1: hoppas över: inget i filen hör till en handlingsplan.\n"
                + "Varken aktiviteter eller handlingsplaner hittades.");
  }

  @Test
  void aTableWithoutRows() {
    desk.file("plan.csv", "id;owner\n\n")
        .check("./plan.csv")
        .code(2)
        .err(
            "Neither activities nor plans were found.",
            "Varken aktiviteter eller handlingsplaner hittades.");
  }

  /** A submission cannot pass by calling everything off. */
  @Test
  void everythingIsCancelled() {
    desk.file(
            "plan.yaml",
            """
            plan: {id: UN-2016, title: Handlingsplan}
            activities:
              - {id: UN-01, status: cancelled}
              - {id: UN-02, status: Inställd}
            """)
        .check("./plan.yaml", "--only", "owner-missing")
        .code(2)
        .out(
            """
            1 plan, 2 activities, 0 goals, 2 activities not judged (cancelled or outside the \
            strategy's validity): 0 errors, 0 warnings, 0 infos (only 1 rule). Verdict: not judged.
            """,
            """
            1 handlingsplan, 2 aktiviteter, 0 mål, 2 aktiviteter bedömdes inte (inställda eller \
            utanför strategins giltighetstid): 0 måste åtgärdas, 0 bör åtgärdas, 0 för kännedom (bara 1 kontroll). \
            Bedömning: kunde inte bedömas.
            """)
        .err(
            "No activity was judged. A submission without judged activities or plans cannot be"
                + " accepted.",
            "Ingen aktivitet bedömdes. Ett underlag utan bedömda aktiviteter eller"
                + " handlingsplaner kan inte godkännas.");
  }

  @Test
  void everythingLiesOutsideTheStrategy() {
    desk.file("plan.yaml", "activities: [{id: UN-01, start: 2019-01-01}]\n")
        .check("./plan.yaml", "--only", "period-outside-strategy")
        .code(2)
        .out(
            """
            plan.yaml:1:33: warning period-outside-strategy: Activity UN-01 lies wholly outside \
            the period in which the strategy is in force. [UP-5]
            0 plans, 1 activity, 0 goals, 1 activity not judged (cancelled or outside the \
            strategy's validity): 0 errors, 1 warning, 0 infos (only 1 rule). Verdict: not judged.
            """,
            """
            plan.yaml:1:33: warning period-outside-strategy: Aktivitet UN-01 ligger helt utanför \
            strategins giltighetstid. [UP-5]
            0 handlingsplaner, 1 aktivitet, 0 mål, 1 aktivitet bedömdes inte (inställd eller \
            utanför strategins giltighetstid): 0 måste åtgärdas, 1 bör åtgärdas, 0 för kännedom (bara 1 kontroll). \
            Bedömning: kunde inte bedömas.
            """);
  }

  @Test
  void onlyAPlan() {
    desk.file("plan.yaml", "plan: {id: UN-2016, title: Handlingsplan}\n")
        .check("./plan.yaml", "--only", "plan-without-goals")
        .code(1)
        .out(
            """
            plan.yaml:1:12: error plan-without-goals: Plan UN-2016 has no goals. [UP-2a]
            1 plan, 0 activities, 0 goals: 1 error, 0 warnings, 0 infos (only 1 rule). Verdict: rejected.
            """,
            """
            plan.yaml:1:12: error plan-without-goals: Handlingsplanen UN-2016 har inga \
            verksamhetsmål. [UP-2a]
            1 handlingsplan, 0 aktiviteter, 0 mål: 1 måste åtgärdas, 0 bör åtgärdas, \
            0 för kännedom (bara 1 kontroll). Bedömning: behöver kompletteras.
            """)
        .err("", "");
  }

  @Test
  void oneUnreadableAmongSoundOnes() {
    desk.file("un.yaml", "activities: [{id: UN-01}, {title: Elevutbyte}]\n")
        .file("sn.csv", "id;owner\nSN-01;\"vakant\n")
        .check("./un.yaml", "./sn.csv", "--only", "id-missing,owner-unclear")
        .code(2)
        .out(
            """
            un.yaml:1:28: warning id-missing: Activity #2 has no id.
            0 plans, 2 activities, 0 goals, 1 file unreadable: 0 errors, 1 warning, 0 infos (only 2 rules). \
            Verdict: not judged.
            """,
            """
            un.yaml:1:28: warning id-missing: Aktivitet #2 saknar id.
            0 handlingsplaner, 2 aktiviteter, 0 mål, 1 fil kunde inte läsas: 0 måste åtgärdas, \
            1 bör åtgärdas, 0 för kännedom (bara 2 kontroller). Bedömning: kunde inte bedömas.
            """)
        .err(
            "sn.csv:2:7: cannot be judged: the cell begins with a quote (\") that is never"
                + " closed.",
            "sn.csv:2:7: kunde inte bedömas: cellen börjar med ett citattecken (\") som aldrig"
                + " avslutas.");
  }

  @Test
  void oneUnreadableAmongSoundOnesInJson() {
    JsonNode json =
        desk.file("un.yaml", "activities: [{id: UN-01}, {title: Elevutbyte}]\n")
            .file("sn.csv", "id;owner\nSN-01;\"vakant\n")
            .json("./un.yaml", "./sn.csv", "./borta.yaml", "--only", "id-missing,owner-unclear");
    assertThat(json.at("/summary/verdict").asText()).isEqualTo("not-judged");
    assertThat(json.at("/findings")).hasSize(1);
    assertThat(json.at("/inputs").findValuesAsText("file"))
        .containsExactly("borta.yaml", "sn.csv", "un.yaml");
    assertThat(json.at("/inputs").findValuesAsText("status"))
        .containsExactly("unreadable", "unreadable", "judged");
    assertThat(json.at("/inputs").findValuesAsText("verdict"))
        .containsExactly("not-judged", "not-judged", "accepted");
    assertThat(json.at("/inputs/0/sha256").isNull()).isTrue();
  }
}
