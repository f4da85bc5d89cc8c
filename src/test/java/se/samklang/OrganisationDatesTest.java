package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates of the organisation and of follow-ups in tables are read like all others. */
class OrganisationDatesTest {
  private static final String CONTACTS =
      "Enhet;Namn;Utsedd av;Utsedd den\nUtbildningsförvaltningen;Anna Ek;Chefsgruppen;i vintras\n";
  private static final String MEETINGS = "Mötesdatum;Protokoll\nefter jul;KS 1\n2016-02-03;KS 2\n";
  private static final String FOLLOW_UPS =
      "Typ;Period;Redovisad den;Muntligt den\nhalvår;2016-H1;VT 2016;\ndelår;2016 h1;;i juni\n";

  private Desk desk;

  @BeforeEach
  void clear(@TempDir Path folder) {
    desk = new Desk(folder).file("plan.yaml", "plan: {id: UN-2016}\n");
  }

  @Test
  void inCsv() {
    desk.file("a.csv", CONTACTS).file("b.csv", MEETINGS).file("c.csv", FOLLOW_UPS);
    assertThat(
            desk.findings(
                "date-unclear,date-approximate", "./plan.yaml", "./a.csv", "./b.csv", "./c.csv"))
        .containsExactly(
            "date-unclear unit Utbildningsförvaltningen appointed-on a.csv:2:47 'i vintras'",
            "date-unclear organisation organisation steering-group.meetings.date b.csv:2:1"
                + " 'efter jul'",
            "date-approximate follow-up half-year 2016-H1 date c.csv:2:16 'VT 2016'",
            "date-unclear follow-up half-year 2016-H1 oral.date c.csv:3:16 'i juni'");
  }

  @Test
  void inXlsx() {
    Book book = new Book();
    fill(book.sheet("Kontakter"), CONTACTS);
    fill(book.sheet("Möten"), MEETINGS);
    fill(book.sheet("Uppföljning"), FOLLOW_UPS);
    desk.file("allt.xlsx", book);
    assertThat(desk.findings("date-unclear,date-approximate", "./plan.yaml", "./allt.xlsx"))
        .containsExactly(
            "date-unclear unit Utbildningsförvaltningen appointed-on allt.xlsx!Kontakter:D2"
                + " 'i vintras'",
            "date-unclear organisation organisation steering-group.meetings.date"
                + " allt.xlsx!Möten:A2 'efter jul'",
            "date-approximate follow-up half-year 2016-H1 date allt.xlsx!Uppföljning:C2 'VT 2016'",
            "date-unclear follow-up half-year 2016-H1 oral.date allt.xlsx!Uppföljning:D3"
                + " 'i juni'");
  }

  @Test
  void aMessageNamesTheDate() {
    Run run =
        desk.file("org.yaml", "organisation: {steering-group: {meetings: [{date: i höst}]}}\n")
            .run("check", "./org.yaml", "./plan.yaml", "--only", "date-unclear", "--lang", "sv");
    assertThat(run.out())
        .contains("Organisation organisation: 'i höst' går inte att läsa som datum (mötesdatum).");
  }

  private static void fill(Book book, String table) {
    table.lines().forEach(line -> book.row((Object[]) line.split(";", -1)));
  }
}
