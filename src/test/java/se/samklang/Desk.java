package se.samklang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder of a test's own, and runs of the program on the files in it.
 *
 * <p>Arguments that begin with {@code ./} name files in the folder, and in what the program says
 * the folder is left out: tests read as if they stood in it.
 */
final class Desk {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  Desk(Path folder) {
    this.folder = folder;
  }

  /** Puts a text there. */
  Desk file(String name, String text) {
    return file(name, text, StandardCharsets.UTF_8);
  }

  Desk file(String name, String text, Charset charset) {
    return file(name, text.getBytes(charset));
  }

  Desk file(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a workbook there. */
  Desk file(String name, Book book) {
    return file(name, book.bytes());
  }

  Desk emptyFolder(String name) {
    try {
      Files.createDirectories(folder.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command line. */
  Run run(String... arguments) {
    return run(new byte[0], arguments);
  }

  /** Runs a command line with something on standard input. */
  Run run(byte[] in, String... arguments) {
    String prefix = folder.toString() + "/";
    List<String> placed = new ArrayList<>();
    for (String argument : arguments) {
      placed.add(argument.startsWith("./") ? prefix + argument.substring(2) : argument);
    }
    Run run = Run.of(in, Map.of(), placed.toArray(String[]::new));
    return new Run(run.code(), run.out().replace(prefix, ""), run.err().replace(prefix, ""));
  }

  /** Runs {@code check} as of a fixed day, in English and in Swedish. */
  Told check(String... arguments) {
    return new Told(check("en", arguments), check("sv", arguments));
  }

  private Run check(String language, String... arguments) {
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(List.of(arguments));
    if (!all.contains("--as-of")) {
      all.addAll(List.of("--as-of", "2016-12-31"));
    }
    all.addAll(List.of("--lang", language));
    return run(all.toArray(String[]::new));
  }

  /** The json of {@code check}. */
  JsonNode json(String... arguments) {
    return json(new byte[0], arguments);
  }

  JsonNode json(byte[] in, String... arguments) {
    return parsed(jsonRun(in, arguments));
  }

  private Run jsonRun(byte[] in, String... arguments) {
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--format", "json", "--lang", "en", "--as-of", "2016-12-31"));
    return run(in, all.toArray(String[]::new));
  }

  private static JsonNode parsed(Run run) {
    try {
      return JSON.readTree(run.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What some rules find: rule, subject, field, place, the value or else the count.
   *
   * <p>A file that cannot be judged would give nothing either, and is a fault of the test.
   */
  List<String> findings(String rules, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--only", rules));
    Run run = jsonRun(new byte[0], all.toArray(String[]::new));
    if (run.err().contains("cannot be judged")) {
      throw new AssertionError(run.err());
    }
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : parsed(run).get("findings")) {
      findings.add(shown(finding));
    }
    return findings;
  }

  private static String shown(JsonNode finding) {
    JsonNode place = finding.get("location");
    JsonNode value = finding.get("value");
    int count = finding.get("count").asInt();
    String where =
        place.has("sheet")
            ? "!" + place.get("sheet").asText() + ":" + place.get("cell").asText()
            : ":" + place.get("line").asInt() + ":" + place.get("column").asInt();
    return finding.get("rule").asText()
        + " "
        + finding.at("/subject/kind").asText()
        + " "
        + finding.at("/subject/id").asText()
        + " "
        + finding.get("field").asText()
        + " "
        + place.get("file").asText()
        + where
        + (value.isNull() ? "" : " '" + value.asText() + "'")
        + (count == 1 ? "" : " x" + count);
  }
}
