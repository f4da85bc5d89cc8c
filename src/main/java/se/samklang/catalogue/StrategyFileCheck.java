package se.samklang.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Items;
import se.samklang.names.Nearest;
import se.samklang.yaml.Node;
import se.samklang.yaml.Node.Sequence;

/** Whether a strategy file, with the files it names, can be read at all. */
final class StrategyFileCheck {
  private static final String FRAMEWORKS = "frameworks/";
  private static final String ENDING = ".yaml";

  private final RuleFiles own;
  private final String folder;
  private final RuleFiles builtIn;
  private final ContractCheck contract;
  private final List<FileFault> faults = new ArrayList<>();

  /**
   * A check of a strategy.
   *
   * @param own where it lies
   * @param folder the path to it there, empty or with {@code /} at its end
   * @param builtIn where the built-in outside strategies lie
   */
  StrategyFileCheck(RuleFiles own, String folder, RuleFiles builtIn) {
    this.own = own;
    this.folder = folder;
    this.builtIn = builtIn;
    this.contract = new ContractCheck(FileContract.read(builtIn));
  }

  /**
   * Everything that keeps it from being read, sorted by place.
   *
   * @throws BrokenDataException where the file itself is no YAML
   */
  List<FileFault> faults(String file) {
    Node document = own.document(folder + file);
    contract.check(document, FileContract.STRATEGY);
    if (contract.faults().isEmpty()) {
      Data strategy = Data.of(document);
      checkNamedFiles(strategy);
      strategy.get("dimensions").list().forEach(this::check);
      for (String list : List.of("considerations", "methods", "beneficiaries", "twin-towns")) {
        checkItems(strategy.get(list).list());
      }
    }
    return Stream.concat(contract.faults().stream(), faults.stream())
        .sorted(Comparator.comparing(FileFault::place))
        .toList();
  }

  private void checkNamedFiles(Data strategy) {
    Node requirements = named(strategy.get("requirements"));
    if (requirements != null) {
      contract.check(requirements, FileContract.REQUIREMENTS);
    }
    if (named(strategy.get("alignment")) instanceof Sequence table) {
      table.items().forEach(row -> contract.check(row, "row"));
    }
  }

  /** The content of the file that is named there; null where none is, or where it is no file. */
  private @Nullable Node named(Data data) {
    if (!data.isText()) {
      return null;
    }
    String name = data.text();
    boolean readable = name.endsWith(ENDING) || name.endsWith(".yml") || name.endsWith(".csv");
    if (!readable || !own.has(folder + name)) {
      faults.add(FileFault.of(data.place(), "no-file-beside", Map.of("file", name)));
      return null;
    }
    return own.document(folder + name);
  }

  private void check(Data dimension) {
    Data framework = dimension.get("framework");
    if (!framework.isPresent()) {
      if (!dimension.get("name").isPresent()) {
        faults.add(
            FileFault.of(dimension.place(), "missing-key", Map.of("key", "dimensions.name")));
      }
      checkItems(dimension.get("items").list());
      return;
    }
    String path = FRAMEWORKS + framework.text() + ENDING;
    if (own.has(folder + path)) {
      Node document = own.document(folder + path);
      contract.check(document, FileContract.FRAMEWORK);
      if (contract.faults().isEmpty()) {
        checkItems(Data.of(document).get("items").list());
      }
    } else if (!builtIn.has(path)) {
      List<String> known =
          builtIn.paths().stream()
              .filter(each -> each.startsWith(FRAMEWORKS) && each.endsWith(ENDING))
              .map(each -> each.substring(FRAMEWORKS.length(), each.length() - ENDING.length()))
              .toList();
      faults.add(
          new FileFault(
              framework.place(),
              "no-framework",
              Map.of("framework", framework.text()),
              Nearest.of(framework.text(), known)));
    }
  }

  /** A name has to mean one entry, and the entries above one another have to have a top. */
  private void checkItems(List<Data> items) {
    Map<String, String> idByName = new HashMap<>();
    Map<String, String> parents = new HashMap<>();
    for (Data item : items) {
      item.get("parent")
          .optionalText()
          .ifPresent(parent -> parents.put(item.get("id").text(), parent));
    }
    for (Data item : items) {
      String id = item.get("id").text();
      Items.of(List.of(StrategyReader.item(item)))
          .byName()
          .keySet()
          .forEach(
              name -> {
                String other = idByName.putIfAbsent(name, id);
                if (other != null && !other.equals(id)) {
                  Map<String, String> details = Map.of("name", name, "id", id, "other", other);
                  faults.add(FileFault.of(item.place(), "doubled-name", details));
                }
              });
      if (isBelowItself(id, parents)) {
        faults.add(FileFault.of(item.get("parent").place(), "parent-of-itself", Map.of("id", id)));
      }
    }
  }

  private static boolean isBelowItself(String id, Map<String, String> parents) {
    Set<String> seen = new HashSet<>();
    String above = parents.get(id);
    while (above != null && seen.add(above)) {
      if (above.equals(id)) {
        return true;
      }
      above = parents.get(above);
    }
    return false;
  }
}
