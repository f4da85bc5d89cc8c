package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Few values, each of them long: what counts is how much there is to read. */
  @Test
  void aliasesOfALongText() {
    String bomb =
        "text: &t "
            + "x".repeat(100_000)
            + "\nactivities:\n"
            + "  - {id: A, title: *t, owner: *t}\n".repeat(5000);
    assertTimeout(
        Duration.ofSeconds(10),
        () ->
            refused(
                bomb,
                "53:20",
                "the aliases unfold to unreasonably many values.",
                "hänvisningarna vecklar ut sig till orimligt många värden."));
  }

  @ParameterizedTest
  @CsvSource({
    "'title: ', '', 3:5",
    "'title: \"', '\"', 3:5",
    "'title: |\n      ', '', 3:5",
    "'\"', '\": UN', 2:9",
    "'', ': UN', 2:9",
    "'# ', '', 2:9"
  })
  void aTextOfMegabytes(String before, String after, String place) {
    assertTimeout(
        Duration.ofSeconds(10),
        () ->
            refused(
                "activities:\n  - id: UN-01\n    " + before + "x".repeat(5_000_000) + after + "\n",
                place,
                "here begins a value, key or comment of more than 200,000 characters. No plan"
                    + " holds such a thing.",
                "här börjar ett värde, en nyckel eller en kommentar på mer än 200 000 tecken. Så"
                    + " långa texter hör inte hemma i en handlingsplan."));
  }

  @Test
  void manyUnknownKeysAreToldInGoodTime() {
    StringBuilder keys = new StringBuilder("activities:\n  - id: UN-01\n");
    for (int i = 0; i < 20_000; i++) {
      keys.append("    nyckel").append(i).append(": x\n");
    }
    desk.file("plan.yaml", keys.toString());
    List<String> found =
        assertTimeout(Duration.ofSeconds(20), () -> desk.findings("field-unknown", "./plan.yaml"));
    assertThat(found).hasSize(20_000);
  }

  @Test
  void oneBrokenDocumentIsTheWholeFiles() {
    refused(
        "activities:\n  - {id: UN-01}\n---\nplan: {id: P\n---\nactivities:\n  - {id: UN-02}\n",
        "4:7",
        "the quote or bracket that opens here is never closed.",
        "citattecknet eller parentesen som öppnas här avslutas aldrig.");
  }

  @Test
  void aTagThatNamesAClass() {
    refused(
        "activities:\n  - id: !!javax.script.ScriptEngineManager [x]\n",
        "2:9",
        "the tag '!!javax.script.ScriptEngineManager' is unknown and has no use here. Remove it.",
        "märket '!!javax.script.ScriptEngineManager' är okänt och används inte här. Ta bort det.");
  }

  @Test
  void aKeyThatIsAList() {
    refused(
        "? " + "[a,".repeat(50) + "]".repeat(50) + "\n: 1\nactivities: []\n",
        "1:4",
        "the file is no YAML from here on.",
        "filen följer inte YAML från och med här.");
  }

  /** Each byte where a value stands: read or refused, never a fault of ours. */
  @Test
  void anyByte() {
    for (int b = 0; b < 256; b++) {
      byte[] text = "activities:\n  - id: UN-01\n    title: t?t\n".getBytes(StandardCharsets.UTF_8);
      text[text.length - 3] = (byte) b;
      Run run = desk.file("plan.yaml", text).run("check", "./plan.yaml", "--lang", "en");
      assertThat(run.code()).as("byte %s", b).isBetween(1, 2);
      assertThat(run.err()).as("byte %s", b).doesNotContain("internal fault");
    }
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
