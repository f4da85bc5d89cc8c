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
import se.samklang.model.StrategyFile;
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

  /**
   * A strategy with the data it was read from.
   *
   * @param rows the table of goals and areas
   * @param requirements the sentences
   */
  record Source(
      Strategy strategy, Data data, List<Data> rows, List<Data> requirements, Data sections) {}

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
    return new StrategyReader(builtIn, FOLDER + id + "/", builtIn).source(FILE).strategy();
  }

  /**
   * Reads a strategy file with the files beside it; frameworks that are not in a folder {@code
   * frameworks} there are the built-in ones.
   *
   * @throws BrokenDataException where one of its files is not as it has to be, or where a name in
   *     it stands for nothing
   */
  public static Strategy read(RuleFiles builtIn, Path file) {
    Source source = beside(builtIn, file).checked(String.valueOf(file.getFileName()));
    List<FileFault> unknown =
        new StrategyParts(source, Catalogue.of(builtIn).ids())
            .references().stream()
                .filter(reference -> !reference.known())
                .map(StrategyReader::fault)
                .toList();
    if (!unknown.isEmpty()) {
      throw new BrokenDataException(unknown);
    }
    return source.strategy();
  }

  /**
   * Takes a strategy file apart for the rules that check it. Names in it may stand for nothing.
   *
   * @param text the strategy's own text, to hold its quotes against; null where it is not at hand
   * @throws BrokenDataException where one of its files is not as it has to be
   */
  public static StrategyFile parts(RuleFiles builtIn, Path file, @Nullable String text) {
    return beside(builtIn, file).parts(String.valueOf(file.getFileName()), text);
  }

  /** {@link #parts(RuleFiles, Path, String)} for a built-in strategy. */
  public static StrategyFile parts(RuleFiles builtIn, String id, @Nullable String text) {
    return new StrategyReader(builtIn, FOLDER + id + "/", builtIn).parts(FILE, text);
  }

  private StrategyFile parts(String file, @Nullable String text) {
    Source source = checked(file);
    StrategyParts parts = new StrategyParts(source, Catalogue.of(builtIn).ids());
    return new StrategyFile(source.strategy(), parts.subject(), parts.all(text));
  }

  private static StrategyReader beside(RuleFiles builtIn, Path file) {
    Path parent = file.getParent();
    RuleFiles own = new ParsedOnce(new FolderRules(parent == null ? Path.of("") : parent));
    return new StrategyReader(own, "", builtIn);
  }

  private static FileFault fault(StrategyFile.Reference reference) {
    return new FileFault(
        reference.name().place(),
        "unknown-reference",
        Map.of("value", reference.name().raw(), "field", reference.field().name()),
        reference.nearest());
  }

  private Source checked(String file) {
    List<FileFault> faults = new StrategyFileCheck(own, folder, builtIn).faults(file);
    if (!faults.isEmpty()) {
      throw new BrokenDataException(faults);
    }
    return source(file);
  }

  private Source source(String file) {
    Data data = data(own, folder + file);
    List<Dimension> dimensions =
        data.get("dimensions").list().stream().map(this::dimension).toList();
    List<Data> rows = content(data.get("alignment"));
    Data sentences = data.get("requirements");
    Data beside = sentences.isText() ? data(own, folder + sentences.text()) : data;
    List<Data> requirements = beside.get("requirements").list();
    return new Source(
        strategy(data, dimensions, rows, requirements, beside.get("sections")),
        data,
        rows,
        requirements,
        beside.get("sections"));
  }

  /** A list, or what the file holds that is named instead. */
  private List<Data> content(Data data) {
    return data.isText() ? data(own, folder + data.text()).list() : data.list();
  }

  private Strategy strategy(
      Data data,
      List<Dimension> dimensions,
      List<Data> rows,
      List<Data> requirements,
      Data sections) {
    return new Strategy(
        data.get("id").text(),
        data.get("name").wording(),
        data.get("municipality").get("name").text(),
        decisions(data.get("adopted")),
        new Validity(
            data.get("valid").get("from").date(), optionalDate(data.get("valid").get("to"))),
        dimensions,
        alignment(rows, dimensions),
        items(data.get("considerations")),
        items(data.get("methods")),
        flagged(data.get("methods"), "twin-town"),
        items(data.get("beneficiaries")),
        items(data.get("twin-towns")),
        bodies(data.get("bodies")),
        flagged(data.get("bodies"), "represents"),
        roles(data.get("roles"), data.get("forums")),
        words(data.get("words")),
        parameters(data.get("parameters")),
        duties(data.get("duties")),
        switchedOff(data.get("duties")),
        requirements(requirements, sections.entries()),
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
                        outside.get("title").isPresent()
                            ? Stream.of(outside.get("title").wording().sv())
                            : Stream.of(),
                        outside.get("aliases").texts().stream()));
    List<String> names =
        Stream.of(
                Stream.of(data.get("id").text(), name.sv(), name.en()),
                data.get("names").texts().stream(),
                frameworkNames)
            .flatMap(each -> each)
            .toList();
    return Dimension.of(
        data.get("id").text(),
        data.get("role").constant(Dimension.Role.class),
        name,
        data.get("required").flag(),
        data.get("level").optionalText().orElse(""),
        data.get("serves").optionalText().orElse(null),
        names,
        items(framework.orElse(data).get("items")));
  }

  /** One decision, or a list where several bodies decided. */
  private static List<Strategy.Decision> decisions(Data adopted) {
    return adopted.oneOrList().stream()
        .map(each -> new Strategy.Decision(each.get("by").text(), optionalDate(each.get("date"))))
        .toList();
  }

  private static @Nullable LocalDate optionalDate(Data data) {
    return data.optionalText().isPresent() ? data.date() : null;
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

  static Item item(Data data) {
    return new Item(
        data.get("id").text(),
        data.get("name").wording(),
        data.get("level").optionalText().orElse(""),
        data.get("parent").optionalText().orElse(null),
        data.get("aliases").texts(),
        data.get("to-verify").flag());
  }

  private static Alignment alignment(List<Data> table, List<Dimension> dimensions) {
    List<Alignment.Row> rows = new ArrayList<>();
    for (Data row : table) {
      Map<String, Set<String>> cells = new HashMap<>();
      for (Dimension dimension : dimensions) {
        Set<String> ids = new LinkedHashSet<>();
        cell(row.get(dimension.id())).forEach(entry -> ids.add(entry.text()));
        ids.retainAll(dimension.items().byId().keySet());
        if (!ids.isEmpty()) {
          cells.put(dimension.id(), ids);
        }
      }
      rows.add(new Alignment.Row(row.get("row").text(), cells));
    }
    return Alignment.of(rows, dimensions);
  }

  /** The entries named in a cell of the table: a list, or one text with {@code |} between. */
  static List<Data> cell(Data cell) {
    return cell.isList() || !cell.isText() ? cell.list() : cell.parts('|');
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
    return new Bodies(items(list), canonical, overall);
  }

  private static Strategy.Words words(Data words) {
    return new Strategy.Words(
        folded(words.get("placeholders")),
        folded(words.get("dismissals")),
        folded(words.get("collectives")));
  }

  private static Set<String> folded(Data list) {
    return list.texts().stream()
        .map(Fold::word)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Strategy.Roles roles(Data roles, Data forums) {
    Map<String, Integer> seats = new LinkedHashMap<>();
    for (Data role : roles.list()) {
      optionalNumber(role.get("steering-group"))
          .ifPresent(count -> seats.put(role.get("id").text(), count));
    }
    return new Strategy.Roles(
        items(roles),
        seats,
        flagged(roles, "convenes"),
        flaggedItems(forums, "half-year-reports"),
        flaggedItems(forums, "appoints-contact-persons"));
  }

  private static Items flaggedItems(Data list, String flag) {
    return Items.of(
        list.list().stream()
            .filter(each -> each.get(flag).flag())
            .map(StrategyReader::item)
            .toList());
  }

  private static Optional<Integer> optionalNumber(Data data) {
    return data.isText() ? Optional.of(data.number()) : Optional.empty();
  }

  /** Where the strategy sets no number, in good time is the first day at the latest. */
  private static Strategy.Parameters parameters(Data data) {
    Optional<Integer> gap = optionalNumber(data.get("meetings.max-gap-months"));
    Strategy.Meetings meetings =
        gap.isEmpty()
            ? null
            : new Strategy.Meetings(
                gap.get(),
                optionalNumber(data.get("meetings.max-gap-days")).orElse(0),
                optionalNumber(data.get("meetings.min-per-year")).orElse(0));
    return new Strategy.Parameters(
        optionalNumber(data.get("anchoring.min-days-before-start")).orElse(0),
        meetings,
        optionalNumber(data.get("follow-up.months-after-year")).orElse(null));
  }

  private static Map<String, Map<String, Duty>> duties(Data data) {
    Map<String, Map<String, Duty>> duties = new LinkedHashMap<>();
    data.entries()
        .forEach(
            (rule, duty) -> {
              if (!isOff(duty)) {
                Map<String, Duty> byField = new LinkedHashMap<>();
                byField.put("", duty(duty));
                duty.get("fields").entries().forEach((field, own) -> byField.put(field, duty(own)));
                duty.get("units").entries().forEach((kind, own) -> byField.put(kind, duty(own)));
                duties.put(rule, byField);
              }
            });
    return duties;
  }

  private static Set<String> switchedOff(Data data) {
    return data.entries().entrySet().stream()
        .filter(duty -> isOff(duty.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isOff(Data duty) {
    return duty.get("severity").text().equals("off");
  }

  private static Duty duty(Data data) {
    return new Duty(
        data.get("severity").constant(Severity.class), data.get("requirements").texts());
  }

  private static Map<String, Requirement> requirements(List<Data> all, Map<String, Data> sections) {
    Map<String, Requirement> requirements = new LinkedHashMap<>();
    for (Data each : all) {
      Data section = each.get("section").optionalText().map(sections::get).orElse(null);
      Requirement requirement =
          new Requirement(
              each.get("id").text(),
              section == null ? new Wording("", "") : section.wording(),
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
