package se.samklang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samklang.Run;

/** {@code --redact persons}: no form, and nothing on standard error, tells a name. */
class RedactTest {
  private static final List<String> NAMES =
      List.of(
          "ekström",
          "nilsson",
          "neill",
          "åberg",
          "dahlqvist",
          "lundmark",
          "moberg",
          "holgersdotter");

  @TempDir Path folder;
  private Path plans;

  @BeforeEach
  void put() throws IOException {
    plans = Files.createDirectories(folder.resolve("plans"));
    Files.writeString(
        plans.resolve("un.yaml"),
        """
        plan:
          id: Lena Lundmark
          title: Plan av anna   EKSTRÖM
          contact-person: Anna Ekström
        activities:
          - id: Per Nilsson
            title: Utbyte med Per Nilssons klass och Anna-Ekström
            owner: [per nilsson, Anna Ekström]
            twin-town: "Sean O'Neill"
            executor: Alla berörda # hos Sean O''Neill
            priority-area: Per Nilsson, rektor
            eusbsr: "Anna\\x20Ekstr\\xF6m"
            method: >-
              Fråga Anna
              Ekström
            anchoring:
              - {with: manager, name: Rektor Per Nilsson, date: Kajsa Åberg vet}
              - {with: manager, name: "O'Neill, Sean", date: på väg}
              - {name: Lena Lundmark, date: hos Lena Lundmark}
            Anna Ekström: ja
            Märta Holgersdotter: {Kajsa Åberg: 1}
            considerations: {gender-equality: Anna Ekström}
        organisation:
          coordinator: {name: Kajsa Åberg, from: Kajsa Åberg}
          contact-persons: [{unit: Tekniska, name: Märta Holgersdotter}]
          steering-group:
            members: [{role: council-chair, name: Olle Dahlqvist}]
        """);
    Files.writeString(
        plans.resolve("sn.csv"),
        "id;titel;ägare;chef;chef datum;Olle Dahlqvist\n"
            + "SN-1;Hos Ylva Moberg;\"Ylva \"\"Moberg\"\"\";Ylva Moberg;Moberg, Ylva;x\n");
    Files.writeString(
        plans.resolve("med.csv"), "roll;namn\nKommundirektör;Olle Dahlqvist\nHr;Ylva Moberg\n");
  }

  static Stream<String> formats() {
    return StreamSupport.stream(new Formats().spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void noFormTellsAName(String format) throws IOException {
    for (String language : List.of("sv", "en")) {
      Path file = folder.resolve("out");
      Run run = check("-f", format, "-o", format + "=" + file, "--lang", language);
      assertThat(run.code()).as(run.err()).isEqualTo(1);
      String written = text(Files.readAllBytes(file));
      assertThat(names(written)).as(written).isEmpty();
      assertThat(names(run.out())).isEmpty();
      assertThat(names(run.err())).as(run.err()).isEmpty();
      assertThat(written).isNotEmpty();
    }
  }

  @Test
  void theFormForATerminalTellsNone() {
    Run run = check("--color", "always", "-v", "--lang", "sv");
    assertThat(names(run.out())).as(run.out()).isEmpty();
    assertThat(run.out()).contains("[person]");
  }

  @Test
  void standardErrorTellsNoneAndSaysOnceWhatMayBeLeft() {
    Run run =
        check(
            "-f",
            "json",
            "--lang",
            "en",
            "--column",
            "Olle Dahlqvist=title",
            "--column",
            "Kajsa Åberg=owner",
            "--exclude",
            "anna ekström.yaml");
    assertThat(names(run.err())).as(run.err()).isEmpty();
    assertThat(names(run.out())).as(run.out()).isEmpty();
    assertThat(run.err()).containsOnlyOnce("Misspelt names, initials, parts of names");
  }

  /** Otherwise the test above would hold for a submission that no form has anything to tell of. */
  @Test
  void withoutItTheNamesAreTold() {
    Run run = Run.of("check", plans.toString(), "--as-of", "2016-06-30", "-f", "json");
    assertThat(names(run.out())).hasSizeGreaterThan(4);
  }

  @Test
  void verdictCountsPlacesAndFingerprintsAreTheSame() {
    Pattern same = Pattern.compile("\"(fingerprint|line|column|count|verdict|errors|rule)\".*");
    String[] json = {"check", plans.toString(), "--as-of", "2016-06-30", "-f", "json"};
    List<String> plain = same.matcher(Run.of(json).out()).results().map(m -> m.group()).toList();
    List<String> redacted =
        same.matcher(check("-f", "json").out()).results().map(m -> m.group()).toList();
    assertThat(plain).hasSizeGreaterThan(50).isEqualTo(redacted);
  }

  @Test
  void personsAreAllThatCanBeLeftOut() {
    Run run = Run.of("check", plans.toString(), "--redact", "person", "--lang", "en");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "samklang: 'person' is no value for '--redact'. Allowed are: persons. Did you mean"
                + " 'persons'?");
  }

  @Test
  void aVariableAsksForItAsWell() {
    Run run =
        Run.of(
            new byte[0],
            Map.of("SAMKLANG_REDACT", "persons"),
            "check",
            plans.toString(),
            "-f",
            "json");
    assertThat(names(run.out())).isEmpty();
    assertThat(run.out()).contains("\"redact\"");
  }

  private Run check(String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of("check", plans.toString(), "--redact", "persons", "--as-of", "2016-06-30"));
    all.addAll(List.of(arguments));
    return Run.of(all.toArray(String[]::new));
  }

  private static List<String> names(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return NAMES.stream().filter(lower::contains).toList();
  }

  /** The text of a file; of an archive, all that it holds. */
  private static String text(byte[] bytes) throws IOException {
    if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
