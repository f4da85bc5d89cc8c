package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, folders and patterns that lead to nothing that can be judged. */
class BadInputPathsTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void clear() {
    desk = new Desk(folder);
  }

  @Test
  void aMissingFileWithANearName() {
    desk.file("handlingsplan.yaml", "plan: {id: UN-2016}")
        .check("./handlingplan.yaml")
        .oneUnreadable(
            "handlingplan.yaml:1:1",
            "there is no such file or folder. Did you mean 'handlingsplan.yaml'?",
            "det finns ingen sådan fil eller mapp. Menade du 'handlingsplan.yaml'?");
  }

  @Test
  void aMissingFileInAFolder() {
    desk.file("planer/un.yaml", "plan: {id: UN-2016}")
        .check("./planer/socialnämnden.yaml")
        .oneUnreadable(
            "planer/socialnämnden.yaml:1:1",
            "there is no such file or folder.",
            "det finns ingen sådan fil eller mapp.");
  }

  @Test
  void aMissingFolder() {
    desk.check("./planer/un.yaml")
        .oneUnreadable(
            "planer/un.yaml:1:1",
            "there is no such file or folder.",
            "det finns ingen sådan fil eller mapp.");
  }

  @Test
  void aFolderWithoutFiles() {
    desk.emptyFolder("planer")
        .check("./planer")
        .oneUnreadable(
            "planer:1:1",
            "the folder holds no file that can be judged (.yaml, .json, .csv or .xlsx).",
            "mappen innehåller ingen fil som kan bedömas (.yaml, .json, .csv eller .xlsx).");
  }

  @Test
  void aFolderWithHiddenFilesAndLockFilesAlone() {
    desk.file("planer/.un.yaml", "plan: {id: UN-2016}")
        .file("planer/.git/un.yaml", "plan: {id: UN-2016}")
        .file("planer/~$un.xlsx", "")
        .file("planer/readme.txt", "plan: no\n")
        .check("./planer")
        .oneUnreadable(
            "planer:1:1",
            "the folder holds no file that can be judged (.yaml, .json, .csv or .xlsx).",
            "mappen innehåller ingen fil som kan bedömas (.yaml, .json, .csv eller .xlsx).");
  }

  @Test
  void aFolderWithAPdfAlone() {
    desk.file("planer/un.pdf", "%PDF")
        .check("./planer")
        .code(2)
        .out(
            "0 plans, 0 activities, 0 goals: 0 errors, 0 warnings, 0 infos. Verdict: not judged.\n",
            "0 handlingsplaner, 0 aktiviteter, 0 mål: 0 måste åtgärdas, 0 bör åtgärdas, 0 för"
                + " kännedom. Bedömning: kunde inte bedömas.\n")
        .err(
            "planer/un.pdf:1:1: not judged: files of type .pdf are not read.\n"
                + "Neither activities nor plans were found.",
            "planer/un.pdf:1:1: bedömdes inte: filer av typen .pdf läses inte.\n"
                + "Varken aktiviteter eller handlingsplaner hittades.");
  }

  @Test
  void aPatternThatMatchesNothing() {
    desk.file("un.yaml", "plan: {id: UN-2016}")
        .check("./*.csv")
        .oneUnreadable(
            "*.csv:1:1", "the pattern matches no file.", "ingen fil stämmer med mönstret.");
  }

  @Test
  void aPdfByName() {
    desk.file("un.pdf", "%PDF")
        .check("./un.pdf")
        .oneUnreadable(
            "un.pdf:1:1",
            "files of type .pdf are not judged. Save the table as an Excel workbook (.xlsx) or CSV"
                + " UTF-8 and try again.",
            "filer av typen .pdf bedöms inte. Spara tabellen som Excel-arbetsbok (.xlsx) eller CSV"
                + " UTF-8 och försök igen.");
  }

  /** Its tables have rows with bars, of which a reader of tables would make columns. */
  @Test
  void aMarkdownFileByName() {
    desk.file("README.md", "| Aktivitet; Ägare |\n| --- |\n")
        .check("./README.md")
        .oneUnreadable(
            "README.md:1:1",
            "files of type .md are not judged. Save the table as an Excel workbook (.xlsx) or CSV"
                + " UTF-8 and try again.",
            "filer av typen .md bedöms inte. Spara tabellen som Excel-arbetsbok (.xlsx) eller CSV"
                + " UTF-8 och försök igen.");
  }

  /** Excel gives that ending to what it saves as text with tabs. */
  @Test
  void aTableWithTabsInATextFile() {
    desk.file("un.txt", "Aktivitet\tÄgare\nSpråkkafé\tUtbildningsförvaltningen\n")
        .check("./un.txt")
        .code(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsm", "ods"})
  void anotherWorkbookByName(String ending) {
    desk.file("un." + ending, "PK")
        .check("./un." + ending)
        .oneUnreadable(
            "un." + ending + ":1:1",
            "files of type ."
                + ending
                + " are not judged. Save the table as an Excel workbook (.xlsx) or CSV UTF-8 and"
                + " try again.",
            "filer av typen ."
                + ending
                + " bedöms inte. Spara tabellen som Excel-arbetsbok (.xlsx) eller CSV UTF-8 och"
                + " försök igen.");
  }

  /** Also of a run that is asked to be quiet: nobody may take the plan in it for judged. */
  @Test
  void anOldWorkbookInAFolderIsNamedWhateverIsAskedFor() {
    desk.file("planer/un.yaml", "activities: [{id: UN-01}]")
        .file("planer/kfn.xls", "")
        .check("./planer", "--only", "id-missing", "--quiet")
        .code(0)
        .err(
            "planer/kfn.xls:1:1: not judged: files of type .xls are not read.",
            "planer/kfn.xls:1:1: bedömdes inte: filer av typen .xls läses inte.");
  }

  @Test
  void missingContext() {
    desk.file("un.yaml", "activities: [{id: UN-01}]")
        .check("./un.yaml", "--context", "./plan.csv", "--only", "id-missing")
        .code(2)
        .err(
            "plan.csv:1:1: cannot be judged: there is no such file or folder.",
            "plan.csv:1:1: kunde inte bedömas: det finns ingen sådan fil eller mapp.");
  }

  /** Whoever fills the folder does not choose what else is read. */
  @Test
  void linksOutOfTheFolderAreNotFollowed(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret.yaml"), "activities: [{id: GEHEIM, owner: alla}]");
    desk.file("planer/un.yaml", "activities: [{id: UN-01, owner: alla}]");
    Files.createSymbolicLink(folder.resolve("planer/a.yaml"), outside.resolve("secret.yaml"));
    Files.createSymbolicLink(folder.resolve("planer/b"), outside);
    String en =
        ":1:1: cannot be judged: the link leads out of the folder that was to be searched and is"
            + " not followed. Name the file itself if it is to be judged.";
    String sv =
        ":1:1: kunde inte bedömas: länken leder ut ur mappen som skulle gås igenom och följs inte."
            + " Ange själva filen om den ska bedömas.";
    Told told =
        desk.check("./planer")
            .code(2)
            .err(
                "planer/a.yaml" + en + "\nplaner/b" + en, "planer/a.yaml" + sv + "\nplaner/b" + sv);
    assertThat(told.english().out()).contains("UN-01").doesNotContain("GEHEIM");
  }

  @Test
  void linksInsideTheFolderAndLoopsAreNoFault() throws IOException {
    desk.file("planer/un/un.yaml", "activities: [{id: UN-01, owner: alla}]");
    Files.createSymbolicLink(folder.resolve("planer/un/runt"), folder.resolve("planer"));
    Files.createSymbolicLink(folder.resolve("planer/un/jag"), Path.of("jag"));
    assertThat(desk.findings("owner-unclear", "./planer"))
        .containsExactly("owner-unclear activity UN-01 owner planer/un/un.yaml:1:33 'alla'");
  }

  @Test
  void aLinkToNowhereIsNotPassedOver() throws IOException {
    desk.file("planer/un.yaml", "activities: [{id: UN-01, owner: alla}]");
    Files.createSymbolicLink(folder.resolve("planer/borta.csv"), Path.of("finns-inte.csv"));
    desk.check("./planer")
        .code(2)
        .err(
            "planer/borta.csv:1:1: cannot be judged: the link leads nowhere.",
            "planer/borta.csv:1:1: kunde inte bedömas: länken leder ingenstans.");
    desk.check("./planer", "--exclude", "borta.csv").code(1).err("", "");
  }

  @Test
  void aPipeInAFolderIsNotWaitedFor() throws Exception {
    desk.file("planer/un.yaml", "activities: [{id: UN-01, owner: alla}]");
    Path pipe = folder.resolve("planer/pipe.yaml");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    desk.check("./planer")
        .code(2)
        .err(
            "planer/pipe.yaml:1:1: cannot be judged: this is no regular file but a device, a pipe"
                + " or the like, and is not read.",
            "planer/pipe.yaml:1:1: kunde inte bedömas: det här är ingen vanlig fil utan en enhet,"
                + " en kö eller liknande, och läses inte.");
  }

  /** Its size tells, before a byte of it is read. */
  @ParameterizedTest
  @ValueSource(strings = {"yaml", "csv", "xlsx", "pdf"})
  void aFileThatIsTooLargeIsNotRead(String ending) throws IOException {
    Path file = folder.resolve("planer/un." + ending);
    desk.emptyFolder("planer");
    try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
      holes.setLength((1L << 30) + 1);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    desk.check("./planer")
        .oneUnreadable(
            "planer/un." + ending + ":1:1",
            "the file is unreasonably large (more than 1024 MB) and is not read.",
            "filen är orimligt stor (mer än 1024 MB) och läses inte.");
    long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    assertThat(after - before).isLessThan(1L << 28);
  }

  /** Even root cannot open a folder whose path is longer than the machine takes. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderThatCannotBeOpenedIsNotPassedOver() throws IOException {
    desk.file("planer/un.yaml", "activities: [{id: UN-01, owner: alla}]");
    Path upper = folder.resolve("planer/djup");
    Path middle = nested(upper);
    Path lower = folder.resolve("lös");
    nested(lower);
    Path joined = middle.resolve("lös");
    Files.move(lower, joined);
    try {
      Told told = desk.check("./planer").code(2);
      assertThat(told.english().err().lines())
          .singleElement()
          .asString()
          .startsWith("planer/djup/")
          .endsWith(":1:1: cannot be judged: the folder cannot be read.");
      assertThat(told.english().out()).contains("UN-01");
      desk.check("./planer", "--exclude", "djup/").code(1).err("", "");
    } finally {
      Files.move(joined, lower); // else nobody could delete it
    }
  }

  /** As deep as a path may lead. */
  private static Path nested(Path top) throws IOException {
    Path deep = top;
    while (deep.toString().length() < 3_700) {
      deep = deep.resolve("m".repeat(200));
    }
    return Files.createDirectories(deep);
  }
}
