package se.samklang.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samklang.catalogue.FolderRules;
import se.samklang.catalogue.StrategyReader;
import se.samklang.catalogue.Vocabulary;
import se.samklang.input.InputFile.Status;
import se.samklang.model.Strategy;
import se.samklang.names.Fold;
import se.samklang.names.Nearest;

/**
 * Whatever bytes come in, a reader says what they hold or where they are broken, and never fails.
 *
 * <p>The tests go through the corpus that is kept beside them; {@code mvn -Pfuzz} looks for more.
 */
class ReadersFuzzTest {
  private static final FolderRules RULES = new FolderRules(Path.of("rules"));
  private static final Strategy STRATEGY = StrategyReader.read(RULES, "ronneby-2016-2017");
  private static final Vocabulary VOCABULARY = Vocabulary.read(RULES);
  private static final Dates DATES = new Dates(VOCABULARY);

  @FuzzTest(maxDuration = "10m")
  void yaml(byte[] bytes) {
    read("plan.yaml", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void json(byte[] bytes) {
    read("plan.json", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void csv(byte[] bytes) {
    read("plan.csv", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void xlsx(byte[] bytes) {
    read("plan.xlsx", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void anyEnding(byte[] bytes) {
    read("plan", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void dates(FuzzedDataProvider data) {
    Dates.Reading reading = DATES.read(data.consumeRemainingAsString());
    if (reading != null) {
      LocalDate first = reading.days().first();
      LocalDate last = reading.days().last();
      assertThat(first).isBeforeOrEqualTo(last);
      assertThat(first.plusDays(366)).as("a year at most").isAfter(last);
    }
  }

  @FuzzTest(maxDuration = "10m")
  void names(FuzzedDataProvider data) {
    String written = data.consumeString(200);
    String known = data.consumeRemainingAsString();
    String word = Fold.word(written);
    assertThat(Fold.word(word)).isEqualTo(word);
    assertThat(Fold.name("  " + written + " ")).isEqualTo(Fold.name(written));
    assertThat(Fold.name(written.replace(' ', '-'))).isEqualTo(Fold.name(written));
    Optional<String> near = Nearest.of(written, List.of(known));
    assertThat(near).isIn(Optional.empty(), Optional.of(known));
    assertThat(Nearest.of(known, List.of(known))).contains(known);
  }

  private static void read(String name, byte[] bytes) {
    SubmissionReader.Options options =
        new SubmissionReader.Options(
            null,
            Map.of(),
            InputStream.nullInputStream(),
            name,
            Map.of(InputFinder.STANDARD_INPUT, bytes),
            Set.of(),
            new Exclusions(List.of()),
            false,
            1);
    Reading reading =
        new SubmissionReader(STRATEGY, VOCABULARY, options)
            .read(List.of(InputFinder.STANDARD_INPUT), List.of(), (files, of) -> {});
    assertThat(reading.files()).hasSize(1);
    InputFile file = reading.files().get(0);
    assertThat(file.status()).isIn(Status.JUDGED, Status.UNREADABLE);
    if (file.status() == Status.UNREADABLE) {
      assertThat(file.problem()).isNotNull();
      assertThat(file.problem().place().line()).isPositive();
      assertThat(file.problem().place().column()).isPositive();
      assertThat(reading.submission().activities()).isEmpty();
    }
  }
}
