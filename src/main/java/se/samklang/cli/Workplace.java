package se.samklang.cli;

import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Catalogue;
import se.samklang.catalogue.FileContract;
import se.samklang.catalogue.FolderRules;
import se.samklang.catalogue.LayeredRules;
import se.samklang.catalogue.PackedRules;
import se.samklang.catalogue.RuleFiles;
import se.samklang.catalogue.StrategyReader;
import se.samklang.catalogue.SubmissionForm;
import se.samklang.catalogue.Vocabulary;
import se.samklang.engine.Engine;
import se.samklang.engine.ExtraRules;
import se.samklang.model.Strategy;
import se.samklang.model.StrategyFile;
import se.samklang.names.Nearest;
import se.samklang.report.Messages;
import se.samklang.report.SafeText;
import se.samklang.report.Words;

/** What every command works with: the streams, the words, and what stands in {@code rules/}. */
final class Workplace {
  private final Streams streams;
  private final Words words;
  private final InForce inForce;
  private final RuleFiles files;
  private final List<URLClassLoader> extraRules;
  private final Catalogue catalogue;
  private @Nullable Vocabulary vocabulary;

  Workplace(Streams streams, Words words) {
    this(streams, words, InForce.NOTHING);
  }

  /**
   * The place of a run.
   *
   * @param inForce what holds beside the command line
   */
  Workplace(Streams streams, Words words, InForce inForce) {
    this(streams, words, inForce, PackedRules.builtIn(), List.of());
  }

  private Workplace(
      Streams streams,
      Words words,
      InForce inForce,
      RuleFiles files,
      List<URLClassLoader> extraRules) {
    this.streams = streams;
    this.words = words;
    this.inForce = inForce;
    this.files = files;
    this.extraRules = extraRules;
    this.catalogue = Catalogue.of(files);
  }

  /** The same with rules from folders beside the built-in ones; says that they are code. */
  Workplace with(List<String> folders) {
    List<RuleFiles> layers = new ArrayList<>(List.of(files));
    List<URLClassLoader> compiled = new ArrayList<>(extraRules);
    for (String name : folders) {
      Path folder =
          path(name)
              .filter(Files::isDirectory)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "no-rules-folder", Map.of("value", name), Optional.empty()));
      streams.err().println(words.say("rules-are-code", Map.of("folder", SafeText.of(name))));
      layers.add(new FolderRules(folder));
      compiled.add(new ExtraRules(cache()).compiled(folder));
    }
    return folders.isEmpty()
        ? this
        : new Workplace(streams, words, inForce, new LayeredRules(layers), compiled);
  }

  /** Where compiled rules are kept, as the XDG base directories have it. */
  private Path cache() {
    String home = streams.environment().getOrDefault("HOME", System.getProperty("java.io.tmpdir"));
    String caches = streams.environment().getOrDefault("XDG_CACHE_HOME", "");
    Path base = caches.isEmpty() ? Path.of(home, ".cache") : Path.of(caches);
    return base.resolve("samklang").resolve("rules");
  }

  /** The rules to apply, ready to judge. */
  Engine engine(Set<String> active) {
    return new Engine(active, extraRules);
  }

  Streams streams() {
    return streams;
  }

  Words words() {
    return words;
  }

  InForce inForce() {
    return inForce;
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

  /** What those who write a submission are told of its fields. */
  SubmissionForm submissionForm() {
    return SubmissionForm.read(files);
  }

  /** What a strategy file may hold. */
  FileContract fileContract() {
    return FileContract.read(files);
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
    Optional<Path> file = path(idOrFile).filter(Files::isRegularFile);
    if (file.isPresent()) {
      return StrategyReader.read(files, file.get());
    }
    throw new UsageException(
        "unknown-strategy",
        Map.of("value", idOrFile, "allowed", String.join(", ", ids)),
        Nearest.of(idOrFile, ids));
  }

  /**
   * A strategy taken apart for the rules that check it.
   *
   * @param text the strategy's own text, null where it is not at hand
   */
  StrategyFile strategyFile(String idOrFile, @Nullable String text) {
    if (strategyIds().contains(idOrFile)) {
      return StrategyReader.parts(files, idOrFile, text);
    }
    return StrategyReader.parts(files, file(idOrFile), text);
  }

  /** A file that is there. */
  static Path file(String name) {
    return path(name)
        .filter(Files::isRegularFile)
        .orElseThrow(() -> new UsageException("no-file", Map.of("value", name), Optional.empty()));
  }

  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name));
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
