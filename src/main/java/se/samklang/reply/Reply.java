package se.samklang.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import se.samklang.correction.Correction;
import se.samklang.correction.Corrections;
import se.samklang.findings.EarlierRun;
import se.samklang.findings.Finding;
import se.samklang.input.InputFile;
import se.samklang.input.Reading;
import se.samklang.input.TableLayout;
import se.samklang.input.Unreadable;
import se.samklang.model.Place;
import se.samklang.model.Plan;
import se.samklang.report.Judgement;
import se.samklang.report.Remarks;
import se.samklang.report.Words;
import se.samklang.workbook.NewWorkbook;

/** What to hand back after a run: for each file what is missing in it, for each plan a letter. */
public final class Reply {
  private static final int LONGEST_NAME = 40;

  private final Judgement judgement;
  private final Remarks remarks;
  private final Words words;
  private final Map<String, byte[]> contents;
  private final @Nullable EarlierRun previous;
  private final PlanTasks plans;
  private final Letter letter;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, List<String>> filesByInput = new HashMap<>();
  private final List<String> unmarked = new ArrayList<>();

  /**
   * A reply.
   *
   * @param contents the bytes of the files that were judged, by path
   * @param previous the findings of the last reply, null where there was none
   */
  public Reply(
      Judgement judgement,
      Remarks remarks,
      Words words,
      Map<String, byte[]> contents,
      @Nullable EarlierRun previous) {
    this.judgement = judgement;
    this.remarks = remarks;
    this.words = words;
    this.contents = contents;
    this.previous = previous;
    this.plans = new PlanTasks(judgement.reading().submission());
    this.letter = new Letter(words, remarks, judgement.strategy());
    make();
  }

  /** The files by name. */
  public Map<String, byte[]> files() {
    return files;
  }

  /** The workbooks that could not be marked, and have a list beside them instead. */
  public List<String> unmarked() {
    return unmarked;
  }

  private void make() {
    Reading reading = judgement.reading();
    EarlierRun.Comparison comparison = comparison();
    Map<String, List<Finding>> byFile =
        judgement.findings().stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.place().file(), LinkedHashMap::new, Collectors.toList()));
    List<Task> all = new ArrayList<>();
    for (InputFile file : reading.files()) {
      List<Finding> findings = byFile.getOrDefault(file.path(), List.of());
      List<EarlierRun.Entry> solved =
          comparison == null ? List.of() : ofFile(file.path(), comparison.gone());
      if (file.status() == InputFile.Status.JUDGED && !(findings.isEmpty() && solved.isEmpty())) {
        all.addAll(add(file.path(), findings, comparison, solved));
      }
    }
    addLetters(all, comparison);
  }

  private EarlierRun.@Nullable Comparison comparison() {
    if (previous == null) {
      return null;
    }
    Set<String> paths = new LinkedHashSet<>();
    judgement.reading().files().stream()
        .filter(file -> file.status() == InputFile.Status.JUDGED)
        .forEach(file -> paths.add(file.path()));
    return Previous.compared(previous, judgement.findings(), paths, plans);
  }

  private List<EarlierRun.Entry> ofFile(String path, List<EarlierRun.Entry> solved) {
    return solved.stream().filter(entry -> plans.isAbout(entry, path)).toList();
  }

  /** Adds what one file comes back as; returns its tasks. */
  private List<Task> add(
      String path,
      List<Finding> findings,
      EarlierRun.@Nullable Comparison comparison,
      List<EarlierRun.Entry> solved) {
    byte[] original = Objects.requireNonNull(contents.get(path), path);
    String name = Previous.baseName(path);
    String text = judgement.reading().texts().get(path);
    TableLayout layout = judgement.reading().table(new Place(path, Integer.MAX_VALUE, 1));
    List<Task> tasks;
    if (text == null) {
      tasks = tasks(findings, comparison, this::inSheet);
      addWorkbook(path, original, tasks, solved);
    } else if (layout == null) {
      tasks = tasks(findings, comparison, finding -> null);
      put(path, name, original);
      addList(path, name, null, tasks, solved);
    } else {
      TableCopy copy = new TableCopy(words.say("to-do.table"), text, layout);
      tasks = tasks(findings, comparison, copy::target);
      put(path, name, original);
      addList(path, name, copy, tasks, solved);
    }
    return tasks;
  }

  private interface Aim {
    @Nullable Target at(Finding finding);
  }

  private List<Task> tasks(
      List<Finding> findings, EarlierRun.@Nullable Comparison comparison, Aim aim) {
    Map<Finding, Correction> corrections = new HashMap<>();
    Corrections.of(findings, judgement.reading(), words.language())
        .forEach(correction -> corrections.put(correction.finding(), correction));
    List<Task> tasks = new ArrayList<>();
    for (Finding finding : findings) {
      Task.State state = state(finding, comparison);
      Correction correction = corrections.get(finding);
      tasks.add(new Task(remarks.of(finding), aim.at(finding), state, correction, false));
    }
    return tasks;
  }

  private static Task.State state(Finding finding, EarlierRun.@Nullable Comparison comparison) {
    if (comparison == null) {
      return Task.State.FIRST;
    }
    return comparison.known().contains(finding) ? Task.State.LEFT : Task.State.NEW;
  }

  private @Nullable Target inSheet(Finding finding) {
    Place place = finding.place();
    String sheet = place.sheet();
    if (sheet == null) {
      return null;
    }
    TableLayout table = judgement.reading().table(place);
    TableLayout.Column column =
        table == null || finding.value() != null ? null : table.column(finding.column());
    return new Target(
        sheet, place.line(), column == null ? place.column() : column.header().column());
  }

  private void addWorkbook(
      String path, byte[] original, List<Task> tasks, List<EarlierRun.Entry> solved) {
    String name = Previous.baseName(path);
    try {
      put(path, name, new MarkedWorkbook(words).of(name, original, tasks, solved));
    } catch (IOException e) {
      unmarked.add(path);
      put(path, name, original);
      addList(path, name, null, tasks, solved);
    }
  }

  /** A list beside the file, with a copy of its table where it is one. */
  private void addList(
      String path,
      String name,
      @Nullable TableCopy copy,
      List<Task> tasks,
      List<EarlierRun.Entry> solved) {
    try (XSSFWorkbook workbook = NewWorkbook.open()) {
      if (copy != null) {
        copy.addTo(workbook);
      }
      byte[] bytes = new MarkedWorkbook(words).marked(name, workbook, tasks, solved);
      int dot = name.lastIndexOf('.');
      String stem = dot > 0 ? name.substring(0, dot) : name;
      put(path, stem + "-" + words.say("to-do.file") + ".xlsx", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addLetters(List<Task> all, EarlierRun.@Nullable Comparison comparison) {
    judgement.reading().files().forEach(this::addLetterOfUnreadable);
    plans
        .byPlan(all)
        .forEach(
            (plan, tasks) -> {
              List<String> attached = attached(plan);
              int solved = comparison == null ? -1 : plans.solved(plan, comparison.gone()).size();
              put(letterName(plan.subject().id()), letter.of(plan, tasks, attached, solved));
            });
    plans
        .byFileWithoutPlan(all)
        .forEach(
            (path, tasks) -> {
              List<String> attached = filesByInput.getOrDefault(path, List.of());
              int solved = comparison == null ? -1 : ofFile(path, comparison.gone()).size();
              put(letterName(Previous.baseName(path)), letter.of(path, tasks, attached, solved));
            });
  }

  private void addLetterOfUnreadable(InputFile file) {
    Unreadable problem = file.problem();
    if (problem != null && file.sha256() != null) {
      put(letterName(Previous.baseName(file.path())), letter.of(file.path(), problem));
    }
  }

  private List<String> attached(Plan plan) {
    List<String> attached = new ArrayList<>();
    new TreeMap<>(filesByInput)
        .forEach(
            (path, names) -> {
              if (plans.holds(path, plan)) {
                attached.addAll(names);
              }
            });
    return attached;
  }

  private void put(String path, String name, byte[] bytes) {
    String free = free(name);
    files.put(free, bytes);
    filesByInput.computeIfAbsent(path, input -> new ArrayList<>()).add(free);
  }

  private void put(String name, String letter) {
    files.put(free(name), letter.getBytes(StandardCharsets.UTF_8));
  }

  /** Two folders may hold files of one name. */
  private String free(String name) {
    int dot = name.lastIndexOf('.');
    int end = dot > 0 ? dot : name.length();
    String free = name;
    for (int i = 2; files.containsKey(free); i++) {
      free = name.substring(0, end) + "-" + i + name.substring(end);
    }
    return free;
  }

  /** An id is a stranger's text: only its letters and digits become part of a file's name. */
  private String letterName(String id) {
    String plain =
        Normalizer.normalize(id, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String end = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    return (words.say("letter.file") + "-" + end).toLowerCase(Locale.ROOT) + ".txt";
  }
}
