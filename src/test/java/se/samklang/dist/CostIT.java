package se.samklang.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What one more activity costs, in bytes allocated: unlike time, these are the same on every
 * machine, however busy. Without the compiler that does away with allocations, they are the same in
 * every run as well.
 */
class CostIT {
  private static final int FEW = 2_000;
  private static final int MANY = 6_000;

  @TempDir Path folder;

  /** The bounds are a third above what was measured; to read and judge twice is half above it. */
  @ParameterizedTest
  @CsvSource({"csv, 23_500", "yaml, 117_000"})
  void anActivityHasNotBecomeTwiceAsDear(String form, long bound)
      throws IOException, InterruptedException {
    List<Long> bytes = allocated(file(FEW, form), file(MANY, form));
    long each = (bytes.get(1) - bytes.get(0)) / (MANY - FEW);
    assertThat(each).as("bytes an activity in %s", form).isBetween(bound / 3, bound);
  }

  private static List<Long> allocated(Path few, Path many)
      throws IOException, InterruptedException {
    String classes =
        Launched.HOME.resolve("lib/samklang.jar")
            + File.pathSeparator
            + Path.of("target/test-classes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                Allocation.class.getName(),
                few.toString(),
                many.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out.lines().map(Long::valueOf).toList();
  }

  private Path file(int activities, String form) throws IOException {
    StringBuilder text = new StringBuilder();
    if (form.equals("csv")) {
      text.append("id;title;owner;executor;start;end;method;manager;manager-date;municipal-goal;");
      text.append("priority-area;europe-2020;eusbsr;blekinge;gender-equality;knowledge\n");
    } else {
      text.append("activities:\n");
    }
    for (int i = 0; i < activities; i++) {
      text.append(form.equals("csv") ? row(i) : mapping(i));
    }
    return Files.writeString(folder.resolve(activities + "." + form), text);
  }

  /** One in ten has a fault beside those that all of them share, which are the table's. */
  private static String owner(int number) {
    return number % 10 == 3 ? "Alla berörda" : "Utbildningsförvaltningen";
  }

  private static String row(int number) {
    return "UN-%05d;Utbyte %d;%s;Knut Hahnsskolan;2016-03-01;2016-10-30;utbyte;Rektorn;2016-01-15;"
            .formatted(number, number, owner(number))
        + "En bra skola;Unga på väg;EU2020-F2;EUSBSR-C3;Arbetsliv;Alla får plats;Språk\n";
  }

  private static String mapping(int number) {
    return """
      - id: UN-%05d
        title: Utbyte %d
        owner: %s
        executor: Knut Hahnsskolan
        start: 2016-03-01
        end: 2016-10-30
        method: utbyte
        anchoring: [{with: manager, name: Rektorn, date: 2016-01-15}]
        municipal-goal: En bra skola
        priority-area: Unga på väg
        europe-2020: EU2020-F2
        eusbsr: EUSBSR-C3
        blekinge: Arbetsliv
        considerations: {gender-equality: Alla får plats}
        knowledge: Språk
    """
        .formatted(number, number, owner(number));
  }
}
