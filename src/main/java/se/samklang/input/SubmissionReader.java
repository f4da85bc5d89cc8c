package se.samklang.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Sha256;
import se.samklang.catalogue.Vocabulary;
import se.samklang.input.InputFile.Status;
import se.samklang.input.InputFinder.Found;
import se.samklang.model.Bodies;
import se.samklang.model.Place;
import se.samklang.model.Strategy;
import se.samklang.model.Submission;
import se.samklang.model.Value;
import se.samklang.yaml.YamlReader;

/** Reads files, folders and standard input as one submission. */
public final class SubmissionReader {
  /** The file of a working folder that says how to judge; it is no submission. */
  public static final String CONFIGURATION = "samklang.yaml";

  /** From how many bytes on a file is large. */
  private static final long LARGE = 1 << 22;

  /** Some twenty million rows; a device has no end at all. */
  private static final long MOST_BYTES = 1L << 30;

  private final Strategy strategy;
  private final Vocabulary vocabulary;
  private final Options options;
  private final FieldNames names;
  private final Texts texts;
  private final List<InputFile> files = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Map<String, String> sources = new HashMap<>();

  /** The digests of large files, fed while these are read. */
  private final Map<String, MessageDigest> digests = new HashMap<>();

  /** In which encoding to try large tables; one that is no UTF-8 throughout is tried again. */
  private final Map<String, Charset> charsets = new HashMap<>();

  /** Tables that have to be read whole, as it showed while they were judged. */
  private final Set<String> whole = new HashSet<>();

  private byte @Nullable [] standardInput;

  /**
   * How to read.
   *
   * @param received the day the submission came in, null where that is not told
   * @param columns the name of the column that a header heads, by folded header
   * @param standardInput what {@code -} reads
   * @param standardInputName the file name that tells its format and is shown for it
   * @param atHand by path, {@code -} for standard input, what is read in place of what is there
   * @param apart files named for another purpose, links followed, which are no part of a submission
   * @param exclusions what is not read, wherever it is found
   * @param inPieces whether the activities of large files are judged while they are read and then
   *     let go, and with them the texts of these files and the names of persons in them
   * @param threads how many threads may work at once; what is read is the same for any number
   */
  public record Options(
      @Nullable LocalDate received,
      Map<String, String> columns,
      InputStream standardInput,
      String standardInputName,
      Map<String, byte[]> atHand,
      Set<Path> apart,
      Exclusions exclusions,
      boolean inPieces,
      int threads) {}

  public SubmissionReader(Strategy strategy, Vocabulary vocabulary, Options options) {
    this.strategy = strategy;
    this.vocabulary = vocabulary;
    this.options = options;
    this.names = new FieldNames(vocabulary, strategy);
    this.texts = new Texts(strategy.words(), vocabulary);
  }

  /** Loads what reading needs, for whoever will read and has other things to do first. */
  public static void prepare() {
    Sha256.digest();
    YamlReader.prepare();
  }

  /**
   * Reads what is to be judged, and what that only refers to.
   *
   * <p>A file that cannot be read is said to be so in the result; it stops no other.
   *
   * @param taker takes the activities of what is to be judged
   */
  public Reading read(
      List<String> paths, List<String> context, ReadingListener listener, ActivityTaker taker) {
    while (true) {
      try {
        return attempt(paths, context, listener, taker);
      } catch (BrokenOffException e) {
        files.clear();
        notes.clear();
        sources.clear();
        boolean encoded = e.getCause() instanceof CharacterCodingException;
        if (!encoded || charsets.put(e.file(), TextDecoder.OFFICE) != null) {
          whole.add(e.file());
        }
      }
    }
  }

  /** Reads what is to be judged as a whole. */
  public Reading read(List<String> paths, List<String> context, ReadingListener listener) {
    return read(paths, context, listener, ActivityTaker.NOBODY);
  }

  private Reading attempt(
      List<String> paths, List<String> context, ReadingListener listener, ActivityTaker taker)
      throws BrokenOffException {
    InputFinder.Result toJudge =
        InputFinder.find(paths, options.exclusions()).without(options.apart());
    InputFinder.Result toReferTo =
        InputFinder.find(context, options.exclusions()).without(options.apart());
    int all = toJudge.files().size() + toReferTo.files().size();
    listener.read(0, all);
    List<Contents> judged = readAll(toJudge, Status.JUDGED, read -> listener.read(read, all));
    List<Contents> referred =
        readAll(
            toReferTo, Status.CONTEXT, read -> listener.read(toJudge.files().size() + read, all));
    Bodies bodies = withUnits(judged, referred);
    Binder binder = new Binder(strategy, vocabulary, texts, bodies, options.received());
    files.sort(Comparator.comparing(InputFile::path));
    List<String> unusedColumns =
        files.stream().anyMatch(file -> file.status() == Status.UNREADABLE)
            ? List.of()
            : unusedColumns(judged, referred);
    Submission submission = binder.bind(judged, referred, start(), options.threads(), taker);
    return new Reading(
        submission,
        files.stream().map(this::digested).toList(),
        List.copyOf(notes),
        unusedColumns,
        options.exclusions().unused(),
        persons(judged, referred),
        judged.stream().flatMap(contents -> contents.tables().stream()).toList(),
        sources);
  }

  private InputFile digested(InputFile file) {
    MessageDigest fed = digests.get(file.path());
    return fed == null || file.sha256() != null || file.status() != Status.JUDGED
        ? file
        : new InputFile(file.path(), Sha256.of(fed), file.status(), file.problem());
  }

  /** The beginning of the first file that is judged. */
  private Place start() {
    return files.stream()
        .filter(file -> file.status() == Status.JUDGED)
        .findFirst()
        .map(file -> new Place(file.path(), 1, 1))
        .orElse(new Place("", 1, 1));
  }

  private List<String> persons(List<Contents> judged, List<Contents> referred) {
    Persons persons = new Persons(vocabulary);
    Stream.concat(judged.stream(), referred.stream())
        .flatMap(contents -> contents.documents().stream())
        .forEach(persons::add);
    return persons.names();
  }

  /** Headers that the caller named and that stand in no table. */
  private List<String> unusedColumns(List<Contents> judged, List<Contents> referred) {
    return options.columns().keySet().stream()
        .filter(
            header ->
                Stream.concat(judged.stream(), referred.stream())
                    .noneMatch(contents -> contents.headers().contains(header)))
        .toList();
  }

  private List<Contents> readAll(InputFinder.Result found, Status status, IntConsumer read)
      throws BrokenOffException {
    files.addAll(found.missing());
    List<Contents> all = new ArrayList<>();
    int count = 0;
    for (Found file : found.files()) {
      Contents contents = read(file, status);
      if (contents != null) {
        all.add(contents);
      }
      count++;
      read.accept(count);
    }
    return all;
  }

  /** The contents of a file, null where there are none to judge. */
  private @Nullable Contents read(Found file, Status status) throws BrokenOffException {
    Contents large = status == Status.JUDGED ? large(file) : null;
    if (large != null) {
      notes.addAll(large.notes());
      files.add(new InputFile(file.path(), null, status, null));
      return large;
    }
    boolean standardInput = file.path().equals(InputFinder.STANDARD_INPUT);
    String name = standardInput ? options.standardInputName() : file.path();
    Place start = new Place(name, 1, 1);
    byte[] bytes;
    try {
      if (file.isForeign()) {
        return foreign(file, start);
      }
      bytes = bytes(file);
    } catch (BoundedStream.TooLongException e) {
      Map<String, Object> details = Map.of("most", MOST_BYTES >> 20);
      return unreadable(name, null, new Unreadable(start, "file-too-large", details));
    } catch (IOException e) {
      return unreadable(name, null, new Unreadable(start, "file-unreadable", Map.of()));
    }
    String sha256 = Sha256.of(bytes);
    if (name.substring(name.lastIndexOf('/') + 1).equals(CONFIGURATION)) {
      return configuration(file, sha256, start);
    }
    try {
      Contents contents = contents(name, bytes);
      if (!contents.documents().isEmpty()) {
        notes.addAll(contents.notes());
        files.add(new InputFile(name, sha256, status, null));
        return contents;
      }
      String reason = isBlank(bytes) ? "file-empty" : "nothing-known";
      if (file.named()) {
        return unreadable(name, sha256, new Unreadable(start, reason, Map.of()));
      }
      notes.add(new Note(start, "skipped-" + reason, Map.of()));
      files.add(new InputFile(name, sha256, Status.SKIPPED, null));
      return null;
    } catch (UnreadableException e) {
      return unreadable(name, sha256, e.unreadable());
    }
  }

  /** The contents of a large file but for its activities, null of all other files. */
  private @Nullable Contents large(Found file) throws BrokenOffException {
    String path = file.path();
    boolean table = file.ending().equals("csv") || file.ending().equals("tsv");
    boolean yaml = file.ending().equals("yaml") || file.ending().equals("yml");
    if (!options.inPieces()
        || !(table || yaml)
        || whole.contains(path)
        || options.atHand().containsKey(path)) {
      return null;
    }
    try {
      long size = Files.size(file.file());
      if (size < LARGE || size > MOST_BYTES) {
        return null;
      }
      SeenStart start = new SeenStart();
      CharSource text = () -> opened(file, start);
      Optional<Contents> head =
          yaml
              ? YamlRecords.readHead(path, text, names, texts)
              : new CsvRecords(path, text, names, texts, strategy, options.columns()).readHead();
      start.complete();
      return head.orElse(null);
    } catch (CharacterCodingException e) {
      throw new BrokenOffException(path, yaml ? new IOException(e) : e);
    } catch (IOException | UnreadableException e) {
      return null;
    }
  }

  /**
   * The text of a large file; whoever reads it to its end has fed its digest.
   *
   * @param start how it began when it was opened before
   */
  private Reader opened(Found file, SeenStart start) throws IOException {
    MessageDigest digest = Sha256.digest();
    digests.put(file.path(), digest);
    InputStream there = bounded(Files.newInputStream(file.file()));
    try {
      return TextDecoder.table(
          new DigestInputStream(start.watched(there), digest),
          charsets.getOrDefault(file.path(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      there.close();
      throw e;
    }
  }

  private byte[] bytes(Found file) throws IOException {
    byte[] atHand = options.atHand().get(file.path());
    if (atHand != null) {
      return atHand;
    }
    if (!file.path().equals(InputFinder.STANDARD_INPUT)) {
      if (Files.size(file.file()) > MOST_BYTES) {
        throw new BoundedStream.TooLongException();
      }
      try (InputStream in = bounded(Files.newInputStream(file.file()))) {
        return in.readAllBytes();
      }
    }
    if (standardInput == null) {
      standardInput = bounded(options.standardInput()).readAllBytes();
    }
    return standardInput;
  }

  private static InputStream bounded(InputStream in) {
    return new BoundedStream(in, MOST_BYTES);
  }

  private @Nullable Contents foreign(Found file, Place start) throws IOException {
    String sha256 = Sha256.of(bytes(file));
    Map<String, Object> details = Map.of("ending", "." + file.ending());
    if (file.named()) {
      return unreadable(file.path(), sha256, new Unreadable(start, "format-foreign", details));
    }
    notes.add(new Note(start, Note.FOREIGN, details));
    files.add(new InputFile(file.path(), sha256, Status.SKIPPED, null));
    return null;
  }

  /** Whoever hands in a configuration decides nothing by it. */
  private @Nullable Contents configuration(Found file, String sha256, Place start) {
    if (file.named()) {
      return unreadable(file.path(), sha256, new Unreadable(start, "configuration-file", Map.of()));
    }
    notes.add(new Note(start, "skipped-configuration", Map.of()));
    files.add(new InputFile(file.path(), sha256, Status.SKIPPED, null));
    return null;
  }

  private @Nullable Contents unreadable(
      String name, @Nullable String sha256, Unreadable unreadable) {
    files.add(new InputFile(name, sha256, Status.UNREADABLE, unreadable));
    return null;
  }

  private Contents contents(String name, byte[] bytes) throws UnreadableException {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "yaml", "yml" -> yaml(name, TextDecoder.yaml(name, bytes));
      case "json" -> json(name, TextDecoder.yaml(name, bytes));
      case "csv", "tsv" -> table(name, bytes);
      case "xlsx" -> workbook(name, bytes);
      default -> guessed(name, bytes);
    };
  }

  /**
   * Without an ending that tells, a zip archive is a workbook, a text with a header is a table and
   * any other is YAML.
   */
  private Contents guessed(String name, byte[] bytes) throws UnreadableException {
    if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < ' ') {
      return workbook(name, bytes);
    }
    Contents asTable = table(name, bytes);
    return asTable.documents().isEmpty() ? yaml(name, TextDecoder.yaml(name, bytes)) : asTable;
  }

  /** JSON may be indented by tabs, and has no others; the YAML parser refuses them. */
  private Contents json(String name, String text) throws UnreadableException {
    sources.put(name, text);
    return YamlRecords.read(name, text.replace('\t', ' '), names, texts);
  }

  private Contents yaml(String name, String text) throws UnreadableException {
    sources.put(name, text);
    return YamlRecords.read(name, text, names, texts);
  }

  private Contents table(String name, byte[] bytes) throws UnreadableException {
    String text = TextDecoder.table(name, bytes);
    sources.put(name, text);
    CsvRecords records =
        new CsvRecords(
            name, () -> new StringReader(text), names, texts, strategy, options.columns());
    try {
      return records.read();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory is always readable", e);
    }
  }

  private Contents workbook(String name, byte[] bytes) throws UnreadableException {
    return new WorkbookRecords(name, bytes, names, texts, strategy, options.columns()).read();
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ') {
        return false;
      }
    }
    return true;
  }

  /** The strategy's bodies, and the units of the organisation with their aliases. */
  private Bodies withUnits(List<Contents> judged, List<Contents> referred) {
    Map<String, String> canonical = new HashMap<>(strategy.bodies().canonical());
    for (List<Contents> part : List.of(judged, referred)) {
      part.stream()
          .flatMap(contents -> contents.documents().stream())
          .flatMap(document -> document.ofOrganisation("units").stream())
          .forEach(unit -> addUnit(unit, canonical));
    }
    return new Bodies(strategy.bodies().items(), canonical, strategy.bodies().overall());
  }

  private static void addUnit(SourceRecord unit, Map<String, String> canonical) {
    List<Value> own =
        unit.contents().containsKey("name") ? unit.contents().get("name").values() : List.of();
    if (own.isEmpty()) {
      return;
    }
    String id = own.get(0).text().folded();
    String known = canonical.getOrDefault(id, id);
    canonical.putIfAbsent(id, known);
    SourceRecord.Content aliases = unit.contents().get("aliases");
    if (aliases != null) {
      aliases.values().forEach(alias -> canonical.putIfAbsent(alias.text().folded(), known));
    }
  }
}
