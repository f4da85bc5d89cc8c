package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are none from some line on: then nothing of them is judged. */
class BadInputTablesTest {
  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder);
  }

  @Test
  void aQuoteNeverClosed() {
    refused(
        """
        id;owner;title
        UN-01;Utbildningsförvaltningen;Elevutbyte
        UN-02;"Utbildningsförvaltningen;Elevutbyte
        UN-03;vakant;Elevutbyte
        """,
        "3:7",
        "the cell begins with a quote (\") that is never closed.",
        "cellen börjar med ett citattecken (\") som aldrig avslutas.");
  }

  @Test
  void aQuoteNeverClosedInTheHeader() {
    refused(
        """
        id;"owner;title
        UN-01;Utbildningsförvaltningen;Elevutbyte
        """,
        "1:4",
        "the cell begins with a quote (\") that is never closed.",
        "cellen börjar med ett citattecken (\") som aldrig avslutas.");
  }

  /** Not to know the header for the quote would pass the whole table over. */
  @Test
  void aQuoteNeverClosedAboveTheHeaderInAFolder() {
    desk.file("planer/un.csv", "\"Handlingsplan 2016\n\nid;owner;title\nUN-01;vakant;Elevutbyte\n")
        .check("./planer")
        .oneUnreadable(
            "planer/un.csv:1:1",
            "the cell begins with a quote (\") that is never closed.",
            "cellen börjar med ett citattecken (\") som aldrig avslutas.");
  }

  @Test
  void aQuoteInside() {
    refused(
        """
        id;owner;title
        UN-01;Utbildningsförvaltningen;"Utbyte" för alla
        """,
        "2:40",
        "after a closing quote (\") the end of the cell was expected. A quote inside a text is"
            + " written twice (\"\").",
        "efter ett avslutande citattecken (\") väntades slutet på cellen. Ett citattecken inne i"
            + " en text skrivs dubbelt (\"\").");
  }

  /** The line is the physical one, whatever breaks stand in cells above. */
  @Test
  void aRowLongerThanTheHeader() {
    refused(
        """
        id;owner;title
        UN-01;"Utbildnings-
        förvaltningen";Elevutbyte
        UN-02;Utbildningsförvaltningen;Elevutbyte; med Schopfheim
        """,
        "4:43",
        "the row has 4 cells, but the header row has only 3. Where a delimiter stands inside a"
            + " text, put the text in quotes (\").",
        "raden har 4 celler, men rubrikraden har bara 3. Står ett skiljetecken inne i en text,"
            + " sätt texten inom citattecken (\").");
  }

  @Test
  void emptyCellsBeyondTheHeaderAreNoFault() {
    desk.file("plan.csv", "id;owner\nUN-01;vakant;;;\nUN-02;Utbildningsförvaltningen\n\nUN-03\n");
    assertThat(desk.findings("owner-unclear,owner-missing", "./plan.csv"))
        .containsExactly(
            "owner-unclear activity UN-01 owner plan.csv:2:7 'vakant'",
            "owner-missing activity UN-03 owner plan.csv:5:1");
  }

  @Test
  void twoColumnsOfOneField() {
    refused(
        """
        id;owner;title;Ansvarig enhet
        UN-01;Utbildningsförvaltningen;Elevutbyte;
        """,
        "1:16",
        "the columns 'owner' and 'Ansvarig enhet' mean the same. Remove or rename one of them.",
        "kolumnerna 'owner' och 'Ansvarig enhet' betyder samma sak. Ta bort den ena eller"
            + " byt rubrik på den.");
  }

  @Test
  void twoColumnsOfOneFieldByTheCommandLine() {
    desk.file("plan.csv", "id;owner;Lead body\nUN-01;Utbildningsförvaltningen;x\n")
        .check("./plan.csv", "--column", "Lead body=owner")
        .oneUnreadable(
            "plan.csv:1:10",
            "the columns 'owner' and 'Lead body' mean the same. Remove or rename one of them.",
            "kolumnerna 'owner' och 'Lead body' betyder samma sak. Ta bort den ena eller"
                + " byt rubrik på den.");
  }

  /** 0x81 stands for nothing in windows-1252, and alone for nothing in UTF-8. */
  @Test
  void bytesInNoKnownEncoding() {
    desk.file(
            "plan.csv",
            "id;owner\nUN-01;F\u0081rvaltningen\n".getBytes(StandardCharsets.ISO_8859_1))
        .check("./plan.csv")
        .oneUnreadable(
            "plan.csv:2:8",
            "here stand characters of no known encoding. Save the file as CSV UTF-8.",
            "här står tecken som inte hör till någon känd teckenkodning. Spara filen som CSV"
                + " UTF-8.");
  }

  @Test
  void aZeroByte() {
    refused(
        "id;owner\nUN-01;Utbildnings\0förvaltningen\n",
        "2:18",
        "here stand characters of no known encoding. Save the file as CSV UTF-8.",
        "här står tecken som inte hör till någon känd teckenkodning. Spara filen som CSV UTF-8.");
  }

  @Test
  void utf16WithoutItsMark() {
    desk.file("plan.csv", "id;owner\nUN-01;vakant\n", StandardCharsets.UTF_16LE)
        .check("./plan.csv")
        .oneUnreadable(
            "plan.csv:1:2",
            "here stand characters of no known encoding. Save the file as CSV UTF-8.",
            "här står tecken som inte hör till någon känd teckenkodning. Spara filen som CSV"
                + " UTF-8.");
  }

  @Test
  void utf16WithItsMarkIsRead() {
    for (var charset :
        new java.nio.charset.Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      desk.file("plan.csv", "\ufeffid;ägare\r\nÄN-01;vakant\r\n", charset);
      assertThat(desk.findings("owner-unclear", "./plan.csv"))
          .containsExactly("owner-unclear activity ÄN-01 owner plan.csv:2:7 'vakant'");
    }
  }

  /** What parts no cells does not stop the run either. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\"\n"})
  void aSeparatorLineThatNamesNone(String end) {
    desk.file("plan.csv", "sep=" + end + "id;owner\nUN-01;vakant\n");
    assertThat(desk.findings("owner-unclear", "./plan.csv"))
        .containsExactly("owner-unclear activity UN-01 owner plan.csv:3:7 'vakant'");
  }

  @Test
  void aCellOfManyValuesIsReadInGoodTime() {
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      cell.append(i == 0 ? "" : "|").append("enhet ").append(i);
    }
    desk.file("plan.csv", "id;executor;owner\nUN-01;\"" + cell + "|vakant\";x\n");
    assertTimeout(
        Duration.ofSeconds(10),
        () ->
            assertThat(desk.findings("executor-unclear", "./plan.csv"))
                .containsExactly(
                    "executor-unclear activity UN-01 executor plan.csv:2:"
                        + (cell.length() + 9)
                        + " 'vakant'"));
  }

  @Test
  void aRowOfManyCellsAndOneOfMegabytesAreReadInGoodTime() {
    desk.file("plan.csv", "id;owner\nUN-01;vakant" + ";".repeat(2_000_000) + "\n")
        .file("lang.csv", "id;owner\nUN-02;vakant" + "x".repeat(5_000_000) + "\n");
    assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThat(desk.findings("owner-unclear", "./plan.csv", "./lang.csv"))
                .containsExactly("owner-unclear activity UN-01 owner plan.csv:2:7 'vakant'"));
  }

  /** Each byte in a cell: read or refused, never a fault of ours. */
  @Test
  void anyByte() {
    for (int b = 0; b < 256; b++) {
      byte[] text = "id;owner\nUN-01;v?t\n".getBytes(StandardCharsets.UTF_8);
      text[text.length - 3] = (byte) b;
      Run run = desk.file("plan.csv", text).run("check", "./plan.csv", "--lang", "en");
      assertThat(run.code()).as("byte %s", b).isBetween(1, 2);
      assertThat(run.err()).as("byte %s", b).doesNotContain("internal fault");
    }
  }

  private void refused(String text, String place, String en, String sv) {
    desk.file("plan.csv", text).check("./plan.csv").oneUnreadable("plan.csv:" + place, en, sv);
  }
}
