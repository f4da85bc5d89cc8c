package se.samklang.catalogue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Alignment;
import se.samklang.model.Bodies;
import se.samklang.model.Dimension;
import se.samklang.model.Duty;
import se.samklang.model.Item;
import se.samklang.model.Items;
import se.samklang.model.Requirement;
import se.samklang.model.Severity;
import se.samklang.model.Strategy;
import se.samklang.model.Validity;
import se.samklang.model.Wording;
import se.samklang.names.Fold;

/** Reads a strategy with its table, its sentences and the frameworks it maps to. */
public final class StrategyReader {
  private static final String FOLDER = "strategies/";
  private static final String FILE = "strategy.yaml";

  private final RuleFiles own;
  private final String folder;
  private final RuleFiles builtIn;
  private final StringBuilder hashes = new StringBuilder();

  private StrategyReader(RuleFiles own, String folder, RuleFiles builtIn) {
    this.own = own;
    this.folder = folder;
    this.builtIn = builtIn;
  }

  /** The ids of the built-in strategies, sorted. */
  public static List<String> ids(RuleFiles builtIn) {
    return builtIn.paths().stream()
        .filter(path -> path.startsWith(FOLDER) && path.endsWith("/" + FILE))
        .map(path -> path.substring(FOLDER.length(), path.length() - FILE.length() - 1))
        .toList();
  }

  /**
   * Reads a built-in strategy.
   *
   * @throws BrokenDataException where one of its files is not as it has to be
   */
  public static Strategy read(RuleFiles builtIn, String id) {
    return new StrategyReader(builtIn, FOLDER + id + "/", builtIn).strategy(FILE);
  }

  /**
   * Reads a strategy file with the files beside it; frameworks that are not in a folder {@code
   * frameworks} there are the built-in ones.
   *
   * @throws BrokenDataException where one of its files is not as it has to be
   */
  public static Strategy read(RuleFiles builtIn, Path file) {
    Path parent = file.getParent();
    RuleFiles own = new FolderRules(parent == null ? Path.of("") : parent);
    return new StrategyReader(own, "", builtIn).strategy(String.valueOf(file.getFileName()));
  }

  private Strategy strategy(String file) {
    Data data = data(own, folder + file);
    List<Dimension> dimensions =
        data.get("dimensions").list().stream().map(this::dimension).toList();
    return new Strategy(
        data.get("id").text(),
        data.get("name").wording(),
        data.get("municipality").get("name").text(),
        decisions(data.get("adopted")),
        new Validity(
            data.get("valid").get("from").date(), optionalDate(data.get("valid").get("to"))),
        dimensions,
        alignment(data, dimensions),
        items(data.get("considerations")),
        items(data.get("methods")),
        flagged(data.get("methods"), "twin-town"),
        items(data.get("beneficiaries")),
        items(data.get("twin-towns")),
        bodies(data.get("bodies")),
        flagged(data.get("bodies"), "represents"),
        words(data.get("words")),
        parameters(data.get("parameters")),
        duties(data.get("duties")),
        requirements(data(own, folder + data.get("requirements").text())),
        Sha256.of(hashes.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private Data data(RuleFiles files, String path) {
    hashes.append(files.sha256(path)).append('\n');
    return Data.of(files.document(path));
  }

  private Data framework(String id) {
    String file = "frameworks/" + id + ".yaml";
    return own.has(folder + file) ? data(own, folder + file) : data(builtIn, file);
  }

  private Dimension dimension(Data data) {
    Optional<Data> framework = data.get("framework").optionalText().map(this::framework);
    Wording name = framework.orElse(data).get("name").wording();
    Stream<String> frameworkNames =
        framework.stream()
            .flatMap(
                outside ->
                    Stream.concat(
                        Stream.of(outside.get("title").get("sv").text()),
                        outside.get("aliases").texts().stream()));
    List<String> names =
        Stream.of(
                Stream.of(data.get("id").text(), name.sv(), name.en()),
                data.get("names").texts().stream(),
                frameworkNames)
            .flatMap(each -> each)
            .toList();
    return new Dimension(
        data.get("id").text(),
        data.get("role").constant(Dimension.Role.class),
        name,
        data.get("required").flag(),
        data.get("level").optionalText().orElse(""),
        names,
        items(framework.orElse(data).get("items")));
  }

  /** One decision, or a list where several bodies decided. */
  private static List<Strategy.Decision> decisions(Data adopted) {
    List<Data> all = adopted.isList() || !adopted.isPresent() ? adopted.list() : List.of(adopted);
    return all.stream()
        .map(each -> new Strategy.Decision(each.get("by").text(), optionalDate(each.get("date"))))
        .toList();
  }

  private static @Nullable LocalDate optionalDate(Data data) {
    return data.isPresent() && !data.isEmpty() ? data.date() : null;
  }

  private static Items items(Data list) {
    return Items.of(list.list().stream().map(StrategyReader::item).toList());
  }

  private static Set<String> flagged(Data list, String flag) {
    return list.list().stream()
        .filter(each -> each.get(flag).flag())
        .map(each -> each.get("id").text())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Item item(Data data) {
    return new Item(
        data.get("id").text(),
        data.get("name").wording(),
        data.get("level").optionalText().orElse(""),
        data.get("parent").optionalText().orElse(null),
        data.get("aliases").texts());
  }

  private Alignment alignment(Data strategy, List<Dimension> dimensions) {
    if (!strategy.get("alignment").isPresent()) {
      return new Alignment(List.of());
    }
    List<Alignment.Row> rows = new ArrayList<>();
    for (Data row : data(own, folder + strategy.get("alignment").text()).list()) {
      Map<String, Set<String>> cells = new HashMap<>();
      for (Dimension dimension : dimensions) {
        Data cell = row.get(dimension.id());
        if (cell.isPresent() && !cell.isEmpty()) {
          cells.put(dimension.id(), ids(cell, dimension));
        }
      }
      rows.add(new Alignment.Row(row.get("row").text(), cells));
    }
    return new Alignment(rows);
  }

  private static Set<String> ids(Data cell, Dimension dimension) {
    Set<String> ids = new LinkedHashSet<>();
    for (String id : cell.text().split("\\|", -1)) {
      if (!dimension.items().byId().containsKey(id)) {
        throw cell.wrong("ids of " + dimension.id() + ", and '" + id + "' is none");
      }
      ids.add(id);
    }
    return ids;
  }

  private static Bodies bodies(Data list) {
    Map<String, String> canonical = new HashMap<>();
    Set<String> overall = new HashSet<>();
    for (Data body : list.list()) {
      Item item = item(body);
      Items.of(List.of(item)).byName().keySet().forEach(name -> canonical.put(name, item.id()));
      if (body.get("overall").flag()) {
        overall.add(item.id());
      }
    }
    return new Bodies(canonical, overall);
  }

  private static Strategy.Words words(Data words) {
    return new Strategy.Words(
        folded(words.get("placeholders")),
        folded(words.get("dismissals")),
        folded(words.get("collectives")));
  }

  private static Set<String> folded(Data list) {
    return list.texts().stream().map(Fold::word).collect(Collectors.toUnmodifiableSet());
  }

  /** Where the strategy sets no number, in good time is the first day at the latest. */
  private static Strategy.Parameters parameters(Data data) {
    Data days = data.isPresent() ? data.get("anchoring.min-days-before-start") : data;
    return new Strategy.Parameters(days.isPresent() ? days.number() : 0);
  }

  private static Map<String, Map<String, Duty>> duties(Data data) {
    Map<String, Map<String, Duty>> duties = new LinkedHashMap<>();
    data.entries()
        .forEach(
            (rule, duty) -> {
              Map<String, Duty> byField = new LinkedHashMap<>();
              byField.put("", duty(duty));
              duty.get("fields").entries().forEach((field, own) -> byField.put(field, duty(own)));
              duties.put(rule, byField);
            });
    return duties;
  }

  private static Duty duty(Data data) {
    return new Duty(
        data.get("severity").constant(Severity.class), data.get("requirements").texts());
  }

  private static Map<String, Requirement> requirements(Data data) {
    Map<String, Data> sections = data.get("sections").entries();
    Map<String, Requirement> requirements = new LinkedHashMap<>();
    for (Data each : data.get("requirements").list()) {
      Data section = sections.get(each.get("section").text());
      if (section == null) {
        throw each.get("section").wrong("one of the sections above");
      }
      Requirement requirement =
          new Requirement(
              each.get("id").text(),
              section.wording(),
              each.get("summary").wording(),
              quote(each.get("quote")),
              quote(each.get("lead")),
              each.get("table").flag(),
              reason(each.get("reason")));
      requirements.put(requirement.id(), requirement);
    }
    return requirements;
  }

  private static @Nullable Wording reason(Data data) {
    return data.isPresent() ? data.wording() : null;
  }

  private static @Nullable String quote(Data data) {
    return data.optionalText().orElse(null);
  }
}
