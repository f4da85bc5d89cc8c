package se.samklang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samklang.Run;
import se.samklang.input.Exclusions;
import se.samklang.input.Reading;
import se.samklang.input.SubmissionReader;
import se.samklang.model.Language;
import se.samklang.model.Strategy;
import se.samklang.report.Words;

/** Who is told how far a run has come. */
class ProgressOptionTest {
  private static final Map<String, String> PIPE = Map.of();
  private static final Map<String, String> TERMINAL = Map.of("SAMKLANG_TERMINAL_ERR", "1");
  private static final Map<String, String> DUMB =
      Map.of("SAMKLANG_TERMINAL_ERR", "1", "TERM", "dumb");

  @Test
  void aTerminalOnStandardErrorIsTold() {
    assertThat(isTold(TERMINAL)).isTrue();
    assertThat(isTold(PIPE)).isFalse();
    assertThat(isTold(Map.of("SAMKLANG_TERMINAL", "1"))).as("that is standard output").isFalse();
    assertThat(isTold(DUMB)).isFalse();
  }

  @Test
  void theOptionHasTheWord() {
    assertThat(isTold(PIPE, "--progress")).isTrue();
    assertThat(isTold(DUMB, "--progress")).isTrue();
    assertThat(isTold(TERMINAL, "--no-progress")).isFalse();
  }

  @Test
  void whoAsksForQuietIsNotTold() {
    assertThat(isTold(TERMINAL, "-q")).isFalse();
    assertThat(isTold(TERMINAL, "--quiet", "--progress")).isFalse();
  }

  @Test
  void theResultIsTheSame() {
    String[] check = {"check", "examples/committees/input", "--as-of", "2016-06-30"};
    String[] told = Stream.concat(Stream.of(check), Stream.of("--progress")).toArray(String[]::new);
    assertThat(Run.of(told).out()).isNotEmpty().isEqualTo(Run.of(check).out());
    assertThat(Run.of(told).code()).isEqualTo(Run.of(check).code());
  }

  @Test
  void filesAndActivitiesAreToldOneAfterTheOther() {
    Workplace workplace = workplace(PIPE);
    Strategy strategy = workplace.strategy("ronneby-2016-2017");
    List<String> told = new ArrayList<>();
    Reading reading =
        new SubmissionReader(
                strategy,
                workplace.vocabulary(),
                new SubmissionReader.Options(
                    null,
                    Map.of(),
                    workplace.streams().in(),
                    "-",
                    Map.of(),
                    Set.of(),
                    new Exclusions(List.of()),
                    false,
                    1))
            .read(
                List.of("examples/committees/input"),
                List.of("examples/sound-plan/input"),
                (files, of) -> told.add(files + " of " + of));
    int files = reading.files().size();
    assertThat(told)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, files).mapToObj(file -> file + " of " + files).toList());
    List<Integer> judged = new ArrayList<>();
    workplace
        .engine(Set.of("owner-missing"))
        .judge(reading.submission(), strategy, (done, of) -> judged.add(done));
    assertThat(judged).containsExactly(reading.submission().activities().size());
  }

  private static Workplace workplace(Map<String, String> environment) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    InputStream nothing = InputStream.nullInputStream();
    return new Workplace(
        new Streams(nothing, nowhere, nowhere, environment), new Words(Language.EN));
  }

  private static boolean isTold(Map<String, String> environment, String... options) {
    CheckCommand check = new CheckCommand(workplace(environment));
    Command.line(check).parseArgs(options);
    Judging judging = check.judging;
    try (Progress progress =
        judging.progressOption.start(
            judging.workplace(), Objects.requireNonNull(judging.command))) {
      return progress != Progress.NONE;
    }
  }
}
