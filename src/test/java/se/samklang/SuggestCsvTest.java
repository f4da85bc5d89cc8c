package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code suggest --write} makes of tables of text, byte for byte. */
class SuggestCsvTest {
  private static final String HEADER =
      "id;owner;municipal-goal;priority-area;europe-2020;eusbsr;blekinge\n";
  private static final String START = "A;UF;En bra skola;Unga på väg;Unga på väg;";
  private static final String EUSBSR = "Sammanlänka människor i regionen";

  @TempDir private Path folder;

  @Test
  void aBlankCellIsFilledIn() throws IOException {
    row(START + ";Livskvalitet\n", START + EUSBSR + ";Livskvalitet\n");
    row(START + "  ;Livskvalitet\n", START + EUSBSR + ";Livskvalitet\n");
    row(START + "\"\";Livskvalitet\n", START + "\"" + EUSBSR + "\";Livskvalitet\n");
    row(START + "TBD;Livskvalitet\n", START + EUSBSR + ";Livskvalitet\n");
    row(START + "\"TBD\";Livskvalitet", START + "\"" + EUSBSR + "\";Livskvalitet");
  }

  @Test
  void severalNamesArePartedByABar() throws IOException {
    row(START + EUSBSR + ";\n", START + EUSBSR + ";Livskvalitet | Arbetsliv\n");
    row(START + EUSBSR + ";\"?\"\n", START + EUSBSR + ";\"Livskvalitet | Arbetsliv\"\n");
  }

  @Test
  void aShortRowGetsTheCellsItLacks() throws IOException {
    row(START + EUSBSR + "\n", START + EUSBSR + ";Livskvalitet | Arbetsliv\n");
    row(
        "A;UF;En bra skola;Unga på väg\n",
        "A;UF;En bra skola;Unga på väg;Unga på väg;" + EUSBSR + ";Livskvalitet | Arbetsliv\n");
    row(
        "A;UF;En bra skola;Unga på väg",
        "A;UF;En bra skola;Unga på väg;Unga på väg;" + EUSBSR + ";Livskvalitet | Arbetsliv");
  }

  @Test
  void oneOfSeveralValuesIsTheOnlyOneToChange() throws IOException {
    row(
        START + EUSBSR + ";\" Livskvalitet |Arbetsliiv|  Tillgänglighet\"\n",
        START + EUSBSR + ";\" Livskvalitet |Arbetsliv|  Tillgänglighet\"\n");
    row(
        START + EUSBSR + ";\"Livskvalitet\r\nArbetsliiv\"\n",
        START + EUSBSR + ";\"Livskvalitet\r\nArbetsliv\"\n");
    row(
        START + EUSBSR + ";Livskvalitett|Arbetsliiv\n",
        START + EUSBSR + ";Livskvalitet|Arbetsliv\n");
    row(
        START + EUSBSR + ";Attraktiva Blekinge / Tillgänglighet\n",
        START + EUSBSR + ";Livskvalitet | Arbetsliv / Tillgänglighet\n");
  }

  /** The nearest name is but one of them: written over all, it would drop the other. */
  @Test
  void whatSeemsToBeSeveralValuesIsLeftToAPerson() throws IOException {
    String row = START + EUSBSR + ";\"Arbetsliv; Livskvalitett\"\n";
    row(row, row);
  }

  /** Quotes, blank rows, title rows and the line that names the delimiter stay. */
  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void allElseStays(String delimiter) throws IOException {
    String before =
        """
        sep=;
        "Planen; ""ny""
        för 2016"

        id;"owner";Anm;municipal-goal;priority-area;europe-2020;eusbsr;blekinge
        ;;;;;;;
        A; "UF";"a ""b"" ; c
        d";En bra skola;"Unga på vägg";Unga på väg;Sammanlänka människor i regionen;Livskvalitet
          ;
        B;'UF;"";En bra skola;Unga på väg;Unga på väg;Sammanlänka människor i regionen;TBD;;
        """;
    String after = before.replace("vägg", "väg").replace("TBD", "Livskvalitet | Arbetsliv");
    file(
        before.replace(";", delimiter),
        after.replace(";", delimiter),
        Charset.forName("UTF-8"),
        "");
  }

  @Test
  void aNameThatHoldsTheDelimiterIsQuoted() throws IOException {
    file(
        "id,plan,owner\nA,\"P 1, 2x\",UF\nB,P 1 2,UF\n",
        "id,plan,owner\nA,\"P 1, 2\",UF\nB,\"P 1, 2\",UF\n",
        Charset.forName("UTF-8"),
        "",
        "--only=plan-unknown",
        "--context",
        Files.writeString(folder.resolve("p.yaml"), "plan: {id: 'P 1, 2'}\n").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void lineEndsStay(String end) throws IOException {
    file(
        (HEADER + START + EUSBSR + "\n" + START + ";Livskvalitet").replace("\n", end),
        (HEADER + START + EUSBSR + ";Livskvalitet | Arbetsliv\n" + START + EUSBSR + ";Livskvalitet")
            .replace("\n", end),
        Charset.forName("UTF-8"),
        "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void theByteOrderMarkStays(String charset) throws IOException {
    file(
        HEADER + START + "?;Livskvalitet\n",
        HEADER + START + EUSBSR + ";Livskvalitet\n",
        Charset.forName(charset),
        "\ufeff");
  }

  @Test
  void anOldEncodingStaysAndIsSaid() throws IOException {
    Charset old = Charset.forName("windows-1252");
    Run run =
        file(
            HEADER.replace("owner", "Ägare") + START + "?;Livskvalitet – “a”\n",
            HEADER.replace("owner", "Ägare") + START + EUSBSR + ";Livskvalitet – “a”\n",
            old,
            "",
            "--only=mapping-missing");
    assertThat(run.out()).contains("1 ändring i 1 fil.");
  }

  @Test
  void whatTheEncodingLacksIsLeftToPeople() throws IOException {
    Charset old = Charset.forName("windows-1252");
    Path context = Files.writeString(folder.resolve("p.yaml"), "plan: {id: Łódź-plan}\n");
    String table = "id;plan;owner\nÄ;Lódz-plan;UF\n";
    Run run = file(table, table, old, "", "--context", context.toString());
    assertThat(run.err())
        .contains("t.csv:2:3: Ä plan: 'Łódź-plan'")
        .contains("teckenkodning saknar en bokstav");
  }

  @Test
  void aTableWithoutTheColumnSaysHowToGetItFilled() throws IOException {
    String table =
        "id;owner;priority-area;municipal-goal;europe-2020;eusbsr\nA;UF;Unga på väg;En bra skola;Unga på väg;"
            + EUSBSR
            + "\n";
    Run run = file(table, table, Charset.forName("UTF-8"), "");
    assertThat(run.err())
        .isEqualTo(
            """
            t.csv:1:1: tabellen saknar kolumn för Blekingestrategin 2014-2020. När den finns kan 'samklang suggest' fylla i den.
            Det finns inget att föreslå.
            """);
  }

  private void row(String before, String after) throws IOException {
    file(HEADER + before, HEADER + after, Charset.forName("UTF-8"), "");
  }

  private Run file(String before, String after, Charset charset, String mark, String... options)
      throws IOException {
    Path table = folder.resolve("t.csv");
    Files.write(table, (mark + before).getBytes(charset));
    List<String> fixed =
        List.of("suggest", table.toString(), "--write", "--as-of=2016-06-30", "--lang=sv");
    Run run = Run.of(Stream.concat(fixed.stream(), Stream.of(options)).toArray(String[]::new));
    assertThat(new String(Files.readAllBytes(table), charset))
        .as(run.err() + run.out())
        .isEqualTo(mark + after);
    return new Run(run.code(), run.out(), run.err().replace(folder + "/", ""));
  }
}
