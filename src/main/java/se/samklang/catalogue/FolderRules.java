package se.samklang.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import se.samklang.model.Place;
import se.samklang.yaml.Node;
import se.samklang.yaml.Node.Entry;
import se.samklang.yaml.Node.Mapping;
import se.samklang.yaml.Node.Scalar;
import se.samklang.yaml.Node.Sequence;
import se.samklang.yaml.YamlException;
import se.samklang.yaml.YamlReader;

/** A {@code rules} folder on disk. */
public final class FolderRules implements RuleFiles {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final Path folder;

  public FolderRules(Path folder) {
    this.folder = folder;
  }

  @Override
  public SortedSet<String> paths() {
    try (Stream<Path> files = Files.walk(folder)) {
      SortedSet<String> paths = new TreeSet<>();
      files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .forEach(paths::add);
      return Collections.unmodifiableSortedSet(paths);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files with rules, sorted. */
  public List<Path> drlFiles() {
    return paths().stream().filter(path -> path.endsWith(".drl")).map(folder::resolve).toList();
  }

  @Override
  public boolean has(String path) {
    return Files.isRegularFile(folder.resolve(path));
  }

  @Override
  public Node document(String path) {
    String text = text(path);
    return path.endsWith(".csv") ? rows(path, text) : yaml(path, text);
  }

  @Override
  public String sha256(String path) {
    return Sha256.of(bytes(path));
  }

  private byte[] bytes(String path) {
    try {
      return Files.readAllBytes(folder.resolve(path));
    } catch (IOException e) {
      throw new BrokenDataException(placeOf(path, 1), "no-file");
    }
  }

  private String text(String path) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(bytes(path));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BrokenDataException(placeOf(path, 1), "not-utf-8");
    }
  }

  private Node yaml(String path, String text) {
    try {
      List<Node> documents = YamlReader.read(placeOf(path, 1).file(), text);
      if (documents.size() != 1) {
        throw new BrokenDataException(placeOf(path, 1), "one-document");
      }
      return documents.get(0);
    } catch (YamlException e) {
      throw new BrokenDataException(e);
    }
  }

  private Node rows(String path, String text) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Node> rows = new ArrayList<>();
    try (var parser = format.parse(new StringReader(text))) {
      for (CSVRecord row : parser) {
        Place place = placeOf(path, (int) parser.getCurrentLineNumber());
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, String> cell : row.toMap().entrySet()) {
          Scalar value = new Scalar(cell.getValue(), place);
          entries.add(new Entry(new Scalar(cell.getKey(), place), value));
        }
        rows.add(new Mapping(entries, place));
      }
    } catch (IOException e) {
      throw new BrokenDataException(placeOf(path, 1), "broken-table");
    }
    return new Sequence(rows, placeOf(path, 1));
  }

  private Place placeOf(String path, int line) {
    return new Place(folder.resolve(path).toString().replace('\\', '/'), line, 1);
  }
}
