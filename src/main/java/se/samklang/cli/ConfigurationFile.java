package se.samklang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.samklang.catalogue.FileFault;
import se.samklang.catalogue.Sha256;
import se.samklang.model.Place;
import se.samklang.names.Nearest;
import se.samklang.yaml.Node;
import se.samklang.yaml.Node.Entry;
import se.samklang.yaml.Node.Mapping;
import se.samklang.yaml.Node.Scalar;
import se.samklang.yaml.Node.Sequence;
import se.samklang.yaml.YamlException;
import se.samklang.yaml.YamlReader;

/**
 * A file with options as keys.
 *
 * @param name as given, with {@code /}
 * @param sha256 of its bytes, in hexadecimal
 * @param settings by key
 */
record ConfigurationFile(String name, String sha256, Map<String, Setting> settings) {

  /**
   * Reads a file that is there.
   *
   * @throws BrokenConfigurationException where it says something that it cannot say
   */
  static ConfigurationFile read(Path path, SettingKeys keys) {
    String name = path.toString().replace('\\', '/');
    try {
      byte[] bytes = Files.readAllBytes(path);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
      Map<String, Setting> settings =
          new Content(name, keys).settings(YamlReader.read(name, unmarked));
      return new ConfigurationFile(name, Sha256.of(bytes), settings);
    } catch (CharacterCodingException e) {
      throw broken(new Place(name, 1, 1), "not-utf-8", Map.of());
    } catch (YamlException e) {
      throw broken(e.place(), e.problem().id(), Map.of("detail", e.detail()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BrokenConfigurationException broken(
      Place place, String problem, Map<String, String> details) {
    return new BrokenConfigurationException(
        List.of(new FileFault(place, problem, details, Optional.empty())));
  }

  /** What stands in it, with everything that is wrong. */
  private static final class Content {
    private final String name;
    private final SettingKeys keys;
    private final Map<String, Setting> settings = new TreeMap<>();
    private final List<FileFault> faults = new ArrayList<>();

    Content(String name, SettingKeys keys) {
      this.name = name;
      this.keys = keys;
    }

    Map<String, Setting> settings(List<Node> documents) {
      if (documents.size() > 1) {
        fault(documents.get(1).place(), "one-document", Map.of());
      }
      for (Node document : documents) {
        add(document);
      }
      if (!faults.isEmpty()) {
        faults.sort(Comparator.comparing(FileFault::place));
        throw new BrokenConfigurationException(faults);
      }
      return settings;
    }

    private void add(Node document) {
      if (document instanceof Mapping mapping) {
        mapping.entries().forEach(this::add);
      } else if (!isBlank(document)) {
        fault(document.place(), "wrong-document", Map.of("expected", "keys"));
      }
    }

    private void add(Entry entry) {
      String key = entry.key().text();
      if (key.equals(SettingKeys.RULES)) {
        fault(entry.key().place(), "command-line-only", Map.of("key", key));
      } else if (!keys.all().contains(key)) {
        Optional<String> nearest = Nearest.of(key, keys.all());
        faults.add(new FileFault(entry.key().place(), "unknown-key", Map.of("key", key), nearest));
      } else if (keys.isList(key) && entry.value() instanceof Sequence list) {
        put(key, list.items());
      } else {
        put(key, List.of(entry.value()));
      }
    }

    private void put(String key, List<Node> nodes) {
      List<Setting.Said> said = new ArrayList<>();
      for (Node node : nodes) {
        if (node instanceof Scalar scalar && fits(key, scalar)) {
          said.add(new Setting.Said(scalar.text(), scalar.place().toString()));
        } else {
          String expected = keys.isAnswer(key) ? "flag" : keys.isList(key) ? "texts" : "text";
          fault(node.place(), "wrong-value", Map.of("key", key, "expected", expected));
        }
      }
      settings.put(key, new Setting(key, name, said));
    }

    private boolean fits(String key, Scalar scalar) {
      return !isBlank(scalar)
          && (!keys.isAnswer(key) || SettingKeys.answer(scalar.text()).isPresent());
    }

    private static boolean isBlank(Node node) {
      return node instanceof Scalar scalar && scalar.text().isBlank();
    }

    private void fault(Place place, String problem, Map<String, String> details) {
      faults.add(new FileFault(place, problem, details, Optional.empty()));
    }
  }
}
