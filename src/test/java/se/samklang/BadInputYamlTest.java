package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** YAML that is none, or that says a thing twice. */
class BadInputYamlTest {
  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder);
  }

  @Test
  void aTabIndents() {
    refused(
        "plan:\n\tid: UN-2016\n",
        "2:1",
        "here stands a tab. YAML is indented with blanks.",
        "här står en tabb. YAML dras in med blanksteg.");
  }

  @Test
  void aColonInsideAValue() {
    refused(
        """
        plan:
          title: Handlingsplan: internationellt arbete
        """,
        "2:23",
        "the colon does not fit here. Put a value that holds a colon in quotes, and look at the"
            + " line before.",
        "kolonet passar inte här. Sätt ett värde som innehåller kolon inom citattecken, och"
            + " kontrollera raden före.");
  }

  @Test
  void aLineIndentedUnlikeItsNeighbours() {
    refused(
        """
        activities:
          - id: UN-01
            title: Elevutbyte
           owner: Utbildningsförvaltningen
        """,
        "4:4",
        "the indentation does not fit the lines around. Entries of one level begin in the same"
            + " column.",
        "indraget stämmer inte med raderna omkring. Poster på samma nivå ska börja i samma"
            + " kolumn.");
  }

  @Test
  void aQuoteNeverClosed() {
    refused(
        """
        activities:
          - id: UN-01
            title: "Elevutbyte
            owner: Utbildningsförvaltningen
        """,
        "3:12",
        "the quote or bracket that opens here is never closed.",
        "citattecknet eller parentesen som öppnas här avslutas aldrig.");
  }

  @Test
  void aBracketNeverClosed() {
    refused(
        """
        activities:
          - id: UN-01
            executor: [Knut Hahnsskolan,
            owner: Utbildningsförvaltningen
          - id: UN-02
        """,
        "3:15",
        "the quote or bracket that opens here is never closed.",
        "citattecknet eller parentesen som öppnas här avslutas aldrig.");
  }

  @Test
  void aKeyTwice() {
    refused(
        """
        activities:
          - id: UN-01
            owner: Utbildningsförvaltningen
            owner: Socialförvaltningen
        """,
        "4:5",
        "the key 'owner' stands twice. Keep one of them.",
        "nyckeln 'owner' står två gånger. Behåll en av dem.");
  }

  @Test
  void twoKeysOfOneField() {
    refused(
        """
        activities:
          - id: UN-01
            owner: Utbildningsförvaltningen
            Ansvarig enhet: Socialförvaltningen
        """,
        "4:5",
        "the keys 'owner' and 'Ansvarig enhet' mean the same. Keep one of them.",
        "nycklarna 'owner' och 'Ansvarig enhet' betyder samma sak. Behåll en av dem.");
  }

  @Test
  void anUnknownTag() {
    refused(
        """
        activities:
          - id: !!python/object UN-01
        """,
        "2:9",
        "the tag '!!python/object' is unknown and has no use here. Remove it.",
        "märket '!!python/object' är okänt och används inte här. Ta bort det.");
  }

  @Test
  void aTagOfOnesOwn() {
    refused(
        """
        activities:
          - id: !Ref UN-01
        """,
        "2:9",
        "the tag '!Ref' is unknown and has no use here. Remove it.",
        "märket '!Ref' är okänt och används inte här. Ta bort det.");
  }

  @Test
  void tagsOfYamlItselfAreNoFault() {
    desk.file("plan.yaml", "activities: !!seq\n  - {id: !!str 7, title: ! Utbyte}\n")
        .check("./plan.yaml", "--only", "id-missing,title-missing")
        .code(0)
        .err("", "");
  }

  @Test
  void anAliasToNowhere() {
    refused(
        """
        activities:
          - id: UN-01
            owner: *utbildning
        """,
        "3:12",
        "the alias '*utbildning' leads nowhere.",
        "hänvisningen '*utbildning' leder ingenstans.");
  }

  /** Nine times nine times nine ...: a few lines that would fill any memory. */
  @Test
  void anAliasBomb() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a%d: &a%d [".formatted(i, i)).append((alias + ", ").repeat(8));
      bomb.append(alias).append("]\n");
    }
    bomb.append("activities: *a29\n");
    assertTimeout(
        Duration.ofSeconds(10),
        () ->
            refused(
                bomb.toString(),
                "6:10",
                "the aliases unfold to unreasonably many values.",
                "hänvisningarna vecklar ut sig till orimligt många värden."));
  }

  @Test
  void listsInListsTooDeep() {
    assertTimeout(
        Duration.ofSeconds(10),
        () ->
            refused(
                "activities: " + "[".repeat(100_000) + "]".repeat(100_000) + "\n",
                "1:112",
                "the lists are nested unreasonably deep.",
                "listorna ligger i varandra på orimligt många nivåer."));
  }

  @Test
  void aControlCharacter() {
    refused(
        "activities:\n  - id: UN\0-01\n",
        "2:11",
        "here stands a character that YAML does not allow.",
        "här står ett tecken som inte får förekomma i YAML.");
  }

  @Test
  void aReservedCharacter() {
    refused(
        """
        activities:
          - id: UN-01
            owner: @utbildning
        """,
        "3:12",
        "a value may not begin with this character. Put the value in quotes.",
        "ett värde får inte börja med det här tecknet. Sätt värdet inom citattecken.");
  }

  @Test
  void bytesThatAreNoUtf8() {
    desk.file(
            "plan.yaml",
            "activities:\n  - id: UN-01\n    ägare: Skolan\n",
            Charset.forName("windows-1252"))
        .check("./plan.yaml")
        .oneUnreadable(
            "plan.yaml:3:5",
            "here stands a character that is not UTF-8. Save the file as UTF-8.",
            "här står ett tecken som inte är UTF-8. Spara filen med teckenkodningen UTF-8.");
  }

  @Test
  void bytesThatBelieTheirMark() {
    desk.file("plan.yaml", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF})
        .check("./plan.yaml")
        .oneUnreadable(
            "plan.yaml:1:2",
            "the file's encoding is broken here. Save the file again as UTF-8.",
            "filens teckenkodning är trasig här. Spara om filen med teckenkodningen UTF-8.");
  }

  @Test
  void utf16WithItsMarkIsRead() {
    desk.file(
        "plan.yaml",
        "\ufeffactivities:\n  - id: UN-01\n    ägare: vakant\n",
        StandardCharsets.UTF_16LE);
    assertThat(desk.findings("owner-unclear", "./plan.yaml"))
        .containsExactly("owner-unclear activity UN-01 owner plan.yaml:3:12 'vakant'");
  }

  /** The wrong kind of value is a fault of the submission, not of the file. */
  @Test
  void aWrongKindOfValueIsAFinding() {
    desk.file(
            "plan.yaml",
            """
            activities:
              - id: UN-01
                title: [Elevutbyte, Lärarutbyte]
                executor: {namn: Knut Hahnsskolan}
                anchoring: Rektor Per Nilsson
            """)
        .check("./plan.yaml", "--only", "value-invalid,executor-missing,title-missing")
        .code(1)
        .out(
            """
            plan.yaml:3:12: error value-invalid: Activity UN-01: title has to be given as one \
            value.
            plan.yaml:4:15: error value-invalid: Activity UN-01: executor has to be given as one \
            value or a list of values.
            plan.yaml:5:16: error value-invalid: Activity UN-01: anchoring has to be given as a \
            list of entries.
            0 plans, 1 activity, 0 goals: 3 errors, 0 warnings, 0 infos (only 3 rules). Verdict: rejected.
            """,
            """
            plan.yaml:3:12: error value-invalid: Aktivitet UN-01: titel ska anges som ett enda värde.
            plan.yaml:4:15: error value-invalid: Aktivitet UN-01: utförare ska anges som ett värde \
            eller en lista med värden.
            plan.yaml:5:16: error value-invalid: Aktivitet UN-01: förankring ska anges som en lista \
            med poster.
            0 handlingsplaner, 1 aktivitet, 0 mål: 3 måste åtgärdas, 0 bör åtgärdas, \
            0 för kännedom (bara 3 kontroller). Bedömning: behöver kompletteras.
            """)
        .err("", "");
  }

  private void refused(String text, String place, String en, String sv) {
    desk.file("plan.yaml", text).check("./plan.yaml").oneUnreadable("plan.yaml:" + place, en, sv);
  }
}
