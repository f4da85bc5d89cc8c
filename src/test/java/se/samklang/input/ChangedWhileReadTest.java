package se.samklang.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samklang.catalogue.FolderRules;
import se.samklang.catalogue.Sha256;
import se.samklang.catalogue.StrategyReader;
import se.samklang.catalogue.Vocabulary;
import se.samklang.input.InputFile.Status;
import se.samklang.model.Activity;
import se.samklang.model.Strategy;
import se.samklang.model.Surroundings;

/**
 * A large table is opened for its header and again for its rows. What somebody does to the file in
 * between: what is judged is what the digest is of, or the file is said to be unreadable.
 */
class ChangedWhileReadTest {
  private static final FolderRules RULES = new FolderRules(Path.of("rules"));
  private static final Strategy STRATEGY = StrategyReader.read(RULES, "ronneby-2016-2017");
  private static final Vocabulary VOCABULARY = Vocabulary.read(RULES);

  private static final int ROWS = 3_000;

  @TempDir Path folder;

  private final List<String> owners = new ArrayList<>();
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("a.csv");
    Files.writeString(file, table("id;title;owner", ROWS));
  }

  private static String table(String header, int rows) {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (int i = 0; i < rows; i++) {
      text.append("A-").append(i).append(';').append("Utbyte ".repeat(250)).append(";Bygg\n");
    }
    return text.toString();
  }

  /** Something that happens to the file. */
  private interface Change {
    void to(Path file) throws IOException;
  }

  /** What is read where a change comes once, between the header and the rows. */
  private Reading read(Change change) {
    List<Change> changes = new ArrayList<>(List.of(change));
    SubmissionReader.Options options =
        new SubmissionReader.Options(
            LocalDate.EPOCH,
            Map.of(),
            InputStream.nullInputStream(),
            "-",
            Map.of(),
            Set.of(),
            new Exclusions(List.of()),
            true,
            1);
    return new SubmissionReader(STRATEGY, VOCABULARY, options)
        .read(
            List.of(file.toString()),
            List.of(),
            (read, of) -> {},
            new ActivityTaker() {
              @Override
              public void begin(Surroundings surroundings, int held) {
                owners.clear();
                while (!changes.isEmpty()) {
                  make(changes.remove(0));
                }
              }

              @Override
              public void take(int number, List<Activity> portion) {
                portion.forEach(activity -> owners.add(owner(activity)));
              }
            });
  }

  private void make(Change change) {
    try {
      change.to(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String owner(Activity activity) {
    return activity.owner().isStated() ? activity.owner().first().raw() : "";
  }

  private void isTheNewFile(Reading reading) throws IOException {
    InputFile told = reading.files().get(0);
    assertThat(told.status()).isEqualTo(Status.JUDGED);
    assertThat(told.sha256()).isEqualTo(Sha256.of(Files.readAllBytes(file)));
  }

  @Test
  void unchangedItIsReadRowByRow() throws IOException {
    Reading reading = read(same -> {});
    isTheNewFile(reading);
    assertThat(reading.submission().activities()).isEmpty();
    assertThat(owners).hasSize(ROWS).containsOnly("Bygg");
  }

  /** By the first header, the owner would be the title. */
  @Test
  void anotherHeaderIsTheHeaderOfItsOwnRows() throws IOException {
    Reading reading = read(old -> Files.writeString(old, table("id;owner;title", ROWS)));
    isTheNewFile(reading);
    assertThat(owners).hasSize(ROWS).allMatch(owner -> owner.startsWith("Utbyte"));
  }

  @Test
  void rowsThatAreAddedAreJudged() throws IOException {
    Reading reading =
        read(old -> Files.writeString(old, "A-x;Sist;Ny\n", StandardOpenOption.APPEND));
    isTheNewFile(reading);
    assertThat(owners).hasSize(ROWS + 1).contains("Ny");
  }

  @Test
  void cutShortBelowItsHeaderItIsTheShorterFile() throws IOException {
    Reading reading = read(old -> cut(old, table("id;title;owner", 1_000).length()));
    isTheNewFile(reading);
    assertThat(owners).hasSize(1_000);
  }

  @Test
  void emptiedItIsNoTableWithoutRows() {
    isUnreadable(read(old -> cut(old, 0)), "file-empty");
  }

  @Test
  void anotherFileInItsPlaceIsReadAsWhatItIs() throws IOException {
    Path other = Files.writeString(folder.resolve("b"), "x".repeat(5_000_000));
    isUnreadable(
        read(old -> Files.move(other, old, StandardCopyOption.REPLACE_EXISTING)), "nothing-known");
  }

  @Test
  void goneItIsSaidToBeGone() {
    isUnreadable(read(Files::delete), "path-missing");
  }

  private static void isUnreadable(Reading reading, String reason) {
    InputFile told = reading.files().get(0);
    assertThat(told.status()).isEqualTo(Status.UNREADABLE);
    assertThat(told.problem()).isNotNull();
    assertThat(told.problem().reason()).isEqualTo(reason);
    assertThat(reading.submission().activities()).isEmpty();
  }

  private static void cut(Path file, int length) throws IOException {
    try (RandomAccessFile there = new RandomAccessFile(file.toFile(), "rw")) {
      there.setLength(length);
    }
  }
}
