package se.samklang;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samklang.cli.Samklang;
import se.samklang.cli.Streams;
import se.samklang.engine.BuiltInRules;
import se.samklang.engine.ExtraRules;
import se.samklang.engine.RuleCompiler;

/** The rooms of the house, and the one way through them. */
class ArchitectureTest {
  private static final String ROOT = "se.samklang.";
  private static final Path SOURCES = Path.of("src/main/java");

  /** The room -> the rooms it may know. */
  private static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          Map.entry("names", Set.of()),
          Map.entry("threads", Set.of()),
          Map.entry("model", Set.of("names")),
          Map.entry("yaml", Set.of("model")),
          Map.entry("catalogue", Set.of("yaml", "model", "names")),
          Map.entry("findings", Set.of("model", "catalogue", "names")),
          Map.entry("input", Set.of("yaml", "model", "catalogue", "names", "threads")),
          Map.entry("engine", Set.of("model", "findings", "catalogue", "threads")),
          Map.entry("correction", Set.of("findings", "input", "yaml", "model", "names")),
          Map.entry("workbook", Set.of()),
          Map.entry("review", Set.of("findings", "input", "model", "catalogue")),
          Map.entry("chart", Set.of()),
          Map.entry("pdf", Set.of()),
          Map.entry(
              "report",
              Set.of(
                  "workbook",
                  "chart",
                  "pdf",
                  "review",
                  "findings",
                  "input",
                  "model",
                  "catalogue",
                  "names")),
          Map.entry("template", Set.of("workbook", "report", "catalogue", "model")),
          Map.entry(
              "reply",
              Set.of(
                  "workbook",
                  "report",
                  "correction",
                  "findings",
                  "input",
                  "yaml",
                  "model",
                  "names")),
          Map.entry(
              "cli",
              Set.of(
                  "names",
                  "threads",
                  "model",
                  "yaml",
                  "catalogue",
                  "findings",
                  "input",
                  "engine",
                  "correction",
                  "review",
                  "report",
                  "template",
                  "reply",
                  "pdf")));

  /** The classes compiled from DRL are the rules themselves, not the house. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("se.samklang")
          .that(not(resideInAPackage("se.samklang.rules..")));

  static Set<String> rooms() {
    return new TreeSet<>(ROOMS.keySet());
  }

  /** Without it, every other rule would hold for a house that was not found. */
  @Test
  void theHouseWasFound() {
    assertThat(CLASSES).hasSizeGreaterThan(60);
  }

  @Test
  void everyRoomHasItsRule() {
    Set<String> packages = new TreeSet<>();
    CLASSES.forEach(each -> packages.add(each.getPackageName()));
    Set<String> expected = new TreeSet<>(Set.of("se.samklang"));
    rooms().forEach(room -> expected.add(ROOT + room));
    assertThat(packages).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomKnowsOnlyTheRoomsBeforeIt(String room) {
    String[] forbidden =
        Stream.concat(Stream.of("se.samklang"), rooms().stream().map(each -> ROOT + each))
            .filter(each -> !each.equals(ROOT + room))
            .filter(each -> ROOMS.get(room).stream().noneMatch(known -> each.equals(ROOT + known)))
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(CLASSES);
  }

  @Test
  void theEngineReadsRuleFilesOnlyToCompileThem() {
    noClasses()
        .that(
            resideInAPackage(ROOT + "engine")
                .and(not(belongToAnyOf(RuleCompiler.class, BuiltInRules.class, ExtraRules.class))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "catalogue")
        .check(CLASSES);
  }

  /** How files are read is nothing to tell; what came of them is. */
  @Test
  void reportsKnowOnlyWhatReadingCameTo() {
    DescribedPredicate<JavaClass> reader =
        resideInAPackage(ROOT + "input")
            .and(
                DescribedPredicate.describe(
                    "do work", each -> !each.isRecord() && !each.isEnum() && !each.isInterface()));
    noClasses()
        .that()
        .resideInAPackage(ROOT + "report")
        .should()
        .dependOnClassesThat(reader)
        .check(CLASSES);
  }

  @Test
  void mainKnowsOnlyTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("se.samklang")
        .should()
        .dependOnClassesThat(
            resideInAPackage("se.samklang.*")
                .and(not(belongToAnyOf(Samklang.class, Streams.class))))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("se.samklang.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheEngineKnowsDrools() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "engine")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kie..", "org.drools..")
        .check(CLASSES);
  }

  @Test
  void onlyPicturesKnowTheirLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "chart")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jetbrains.letsPlot..", "kotlin..")
        .check(CLASSES);
  }

  /** Classes that draw are slow to start, and some ask for what a server has not. */
  @Test
  void onlyDocumentsAreDrawn() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "pdf")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.awt..",
            "javax.imageio..",
            "com.openhtmltopdf..",
            "org.apache.pdfbox..",
            "org.jsoup..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "cli", "se.samklang")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void parsersStayWhereTextIsReadOrWritten() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + "yaml",
            ROOT + "input",
            ROOT + "catalogue",
            ROOT + "report",
            ROOT + "template",
            ROOT + "workbook",
            ROOT + "reply")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "com.fasterxml.jackson..",
                "org.yaml.snakeyaml..",
                "org.apache.commons..",
                "org.apache.poi..",
                "org.xml.sax.."))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"in", "out", "err"})
  void onlyMainKnowsTheStreamsOfTheProcess(String stream) {
    noClasses()
        .that(not(belongToAnyOf(Main.class)))
        .should()
        .accessField(System.class, stream)
        .check(CLASSES);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that(not(belongToAnyOf(Main.class)))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  /** A clock that is set while the program runs moves no bar and no cost of a rule. */
  @Test
  void theDayIsAskedForInOnePlaceAndTheHourNowhere() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "ask for the time",
                call ->
                    call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && !(call.getOriginOwner().getName().equals(ROOT + "cli.Judging")
                            && call.getTargetOwner().isEquivalentTo(LocalDate.class))))
        .orShould()
        .callConstructor(Date.class)
        .check(CLASSES);
  }

  @Test
  void theModelHoldsOnlyRecordsEnumsAndSealedInterfaces() {
    Set<String> others = new TreeSet<>();
    for (JavaClass each : CLASSES.that(resideInAPackage(ROOT + "model"))) {
      boolean anonymous =
          each.isAnonymousClass() || each.getModifiers().contains(JavaModifier.SYNTHETIC);
      boolean sealed = each.isInterface() && each.reflect().isSealed();
      boolean note = each.getSimpleName().equals("package-info");
      if (!each.isRecord() && !each.isEnum() && !sealed && !note && !anonymous) {
        others.add(each.getName());
      }
    }
    assertThat(others).isEmpty();
  }

  @Test
  void noPackageIsADrawerForOddments() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..")
        .check(CLASSES);
  }

  @Test
  void everyPackageStatesItsJob() throws IOException {
    Map<Path, Boolean> packages = new TreeMap<>();
    for (Path file : javaFiles()) {
      packages.computeIfAbsent(file.getParent(), ArchitectureTest::statesItsJob);
    }
    assertThat(packages).isNotEmpty();
    assertThat(packages).as("has a package-info with a sentence").doesNotContainValue(false);
  }

  private static boolean statesItsJob(Path folder) {
    try {
      String text = Files.readString(folder.resolve("package-info.java"));
      return text.startsWith("/**") && text.indexOf("*/") > "/** x".length();
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
