package se.samklang.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Catalogue;
import se.samklang.catalogue.PackedRules;
import se.samklang.catalogue.RuleFiles;
import se.samklang.catalogue.StrategyReader;
import se.samklang.catalogue.Vocabulary;
import se.samklang.model.Strategy;
import se.samklang.names.Nearest;
import se.samklang.report.Messages;
import se.samklang.report.Words;

/** What every command works with: the streams, the words, and what stands in {@code rules/}. */
final class Workplace {
  private final Streams streams;
  private final Words words;
  private final RuleFiles files;
  private final Catalogue catalogue;
  private @Nullable Vocabulary vocabulary;

  Workplace(Streams streams, Words words) {
    this.streams = streams;
    this.words = words;
    this.files = PackedRules.builtIn();
    this.catalogue = Catalogue.of(files);
  }

  Streams streams() {
    return streams;
  }

  Words words() {
    return words;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Vocabulary vocabulary() {
    if (vocabulary == null) {
      vocabulary = Vocabulary.read(files);
    }
    return vocabulary;
  }

  List<String> strategyIds() {
    return StrategyReader.ids(files);
  }

  /** A built-in strategy by its id, or one in a file. */
  Strategy strategy(String idOrFile) {
    List<String> ids = strategyIds();
    if (ids.contains(idOrFile)) {
      return StrategyReader.read(files, idOrFile);
    }
    Optional<Path> file = file(idOrFile);
    if (file.isPresent()) {
      return StrategyReader.read(files, file.get());
    }
    throw new UsageException(
        "unknown-strategy",
        Map.of("value", idOrFile, "allowed", String.join(", ", ids)),
        Nearest.of(idOrFile, ids));
  }

  private static Optional<Path> file(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  Messages messages(Vocabulary vocabulary, Strategy strategy) {
    return new Messages(words, catalogue, vocabulary, strategy);
  }

  /** Checks that a rule exists. */
  String rule(String id) {
    if (!catalogue.ids().contains(id)) {
      throw new UsageException(
          "unknown-rule", Map.of("value", id), Nearest.of(id, catalogue.ids()));
    }
    return id;
  }
}
