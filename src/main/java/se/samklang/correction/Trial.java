package se.samklang.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samklang.correction.Refusal.Reason;
import se.samklang.findings.Finding;
import se.samklang.input.FieldNames;
import se.samklang.input.InputFile;
import se.samklang.input.Reading;
import se.samklang.input.TableLayout;
import se.samklang.model.Dimension;

/**
 * Tries corrections in memory: what is left is known to solve its findings, and to leave all else
 * in the files as it is.
 */
public final class Trial {
  private final Judge judge;
  private final Map<String, byte[]> originals;
  private final YamlKeys keys;
  private final List<Refusal> refused = new ArrayList<>();

  /** Judges the same files once more. */
  public interface Judge {
    /**
     * Judges.
     *
     * @param changed by path what to judge in place of what the file there holds
     */
    Judged judge(Map<String, byte[]> changed);
  }

  /** What was read and found. */
  public record Judged(Reading reading, List<Finding> findings) {}

  /**
   * A trial of the files of a run.
   *
   * @param originals the bytes that were judged, by path; files that are not in it are not changed
   */
  public Trial(
      Judge judge, Map<String, byte[]> originals, FieldNames names, List<Dimension> dimensions) {
    this.judge = judge;
    this.originals = originals;
    this.keys = new YamlKeys(names, dimensions);
  }

  /** What is left of the corrections of a run. */
  public Proposal of(List<Correction> corrections, Judged before) {
    List<Correction> inWorkbooks = new ArrayList<>();
    List<Correction> left = new ArrayList<>();
    for (Correction correction : corrections) {
      if (correction.dropsValues()) {
        refused.add(new Refusal(correction, Reason.DROPS_VALUES));
      } else if (correction.place().sheet() != null) {
        inWorkbooks.add(correction);
      } else if (originals.containsKey(correction.file())) {
        left.add(correction);
      }
    }
    left.sort(
        Comparator.comparing(Correction::place)
            .thenComparing(correction -> keys.turn(correction.finding().field())));
    List<FileChange> files = changes(left, before.reading());
    int alsoGone = 0;
    while (!files.isEmpty()) {
      Map<String, byte[]> changed = new HashMap<>();
      files.forEach(file -> changed.put(file.path(), file.changed()));
      Judged after = judge.judge(changed);
      Set<Correction> failed = failed(files, before, after);
      if (failed.isEmpty()) {
        alsoGone = alsoGone(files, before, after);
        break;
      }
      left = new ArrayList<>();
      for (FileChange file : files) {
        for (Correction correction : file.edits().keySet()) {
          if (failed.contains(correction)) {
            refused.add(new Refusal(correction, Reason.NO_REMEDY));
          } else {
            left.add(correction);
          }
        }
      }
      files = changes(left, before.reading());
    }
    refused.sort(Comparator.comparing(refusal -> refusal.correction().place()));
    return new Proposal(files, inWorkbooks, List.copyOf(refused), alsoGone);
  }

  private List<FileChange> changes(List<Correction> corrections, Reading reading) {
    Map<String, List<Correction>> byFile = new TreeMap<>();
    for (Correction correction : corrections) {
      byFile.computeIfAbsent(correction.file(), file -> new ArrayList<>()).add(correction);
    }
    List<FileChange> changes = new ArrayList<>();
    byFile.forEach(
        (file, ofFile) -> {
          FileChange change = change(file, ofFile, reading);
          if (change != null) {
            changes.add(change);
          }
        });
    return changes;
  }

  /** The change of one file, null where nothing of it is left. */
  private @Nullable FileChange change(String file, List<Correction> corrections, Reading reading) {
    String text = reading.texts().getOrDefault(file, "");
    byte[] original = originals.getOrDefault(file, new byte[0]);
    Encoding encoding = Encoding.of(text, original);
    if (encoding == null) {
      corrections.forEach(each -> refused.add(new Refusal(each, Reason.ENCODING)));
      return null;
    }
    TableLayout table = reading.table(corrections.get(0).place());
    Edits editor =
        table == null ? new YamlEdits(text, isJson(file, text), keys) : new CsvEdits(text, table);
    Map<Correction, List<Edit>> possible = possible(editor.of(corrections), corrections, encoding);
    FileChange change = new FileChange(file, encoding, text, possible);
    if (!isFaithful(change, editor)) {
      change = oneByOne(change, editor);
    }
    return change.edits().isEmpty() ? null : change;
  }

  private static boolean isJson(String file, String text) {
    String name = file.toLowerCase(Locale.ROOT);
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    return !yaml && (name.endsWith(".json") || text.stripLeading().startsWith("{"));
  }

  /** The edits that can be made together, in the order of the corrections. */
  private Map<Correction, List<Edit>> possible(
      Map<Correction, List<Edit>> edits, List<Correction> corrections, Encoding encoding) {
    Map<Correction, List<Edit>> possible = new LinkedHashMap<>();
    Taken taken = new Taken();
    for (Correction correction : corrections) {
      List<Edit> own = edits.getOrDefault(correction, List.of());
      boolean collides = own.stream().anyMatch(taken::collidesWith);
      if (own.isEmpty() || collides) {
        refused.add(new Refusal(correction, Reason.TAKEN_FROM_ELSEWHERE));
      } else if (own.stream().anyMatch(edit -> !encoding.holds(edit.written()))) {
        refused.add(new Refusal(correction, Reason.ENCODING));
      } else {
        possible.put(correction, own);
        own.forEach(taken::add);
      }
    }
    return possible;
  }

  private static boolean isFaithful(FileChange change, Edits editor) {
    return editor.saysTheSameElsewhere(change.changedText(), List.copyOf(change.edits().keySet()));
  }

  /** Where not all can be made together, as many as can; what one needs may come later. */
  private FileChange oneByOne(FileChange all, Edits editor) {
    Map<Correction, List<Edit>> made = new LinkedHashMap<>();
    Set<Correction> left = new LinkedHashSet<>(all.edits().keySet());
    boolean more = true;
    while (more) {
      more = false;
      for (Correction correction : List.copyOf(left)) {
        made.put(correction, all.edits().getOrDefault(correction, List.of()));
        FileChange tried = all.with(made);
        if (isFaithful(tried, editor)) {
          left.remove(correction);
          more = true;
        } else {
          made.remove(correction);
        }
      }
    }
    left.forEach(each -> refused.add(new Refusal(each, Reason.NO_REMEDY)));
    return all.with(made);
  }

  private static Set<Correction> failed(List<FileChange> files, Judged before, Judged after) {
    Map<FindingKey, Integer> found = counts(before.findings());
    Map<FindingKey, Integer> left = counts(after.findings());
    Set<Correction> failed = new HashSet<>();
    for (FileChange file : files) {
      boolean broken =
          !status(file, before).equals(status(file, after))
              || !tables(file, before).equals(tables(file, after));
      Map<FindingKey, Integer> corrected = new HashMap<>();
      file.edits()
          .keySet()
          .forEach(each -> corrected.merge(FindingKey.of(each.finding()), 1, Integer::sum));
      for (Correction correction : file.edits().keySet()) {
        FindingKey key = FindingKey.of(correction.finding());
        int expected = found.getOrDefault(key, 0) - corrected.getOrDefault(key, 0);
        if (broken || left.getOrDefault(key, 0) > expected) {
          failed.add(correction);
        }
      }
    }
    return failed;
  }

  private static int alsoGone(List<FileChange> files, Judged before, Judged after) {
    Map<FindingKey, Integer> gone = counts(before.findings());
    files.forEach(
        file ->
            file.edits()
                .keySet()
                .forEach(each -> gone.merge(FindingKey.of(each.finding()), -1, Integer::sum)));
    counts(after.findings()).forEach((key, count) -> gone.merge(key, -count, Integer::sum));
    return gone.values().stream().mapToInt(count -> Math.max(0, count)).sum();
  }

  private static Map<FindingKey, Integer> counts(List<Finding> findings) {
    Map<FindingKey, Integer> counts = new HashMap<>();
    findings.forEach(finding -> counts.merge(FindingKey.of(finding), 1, Integer::sum));
    return counts;
  }

  private static List<InputFile.Status> status(FileChange change, Judged judged) {
    return judged.reading().files().stream()
        .filter(file -> file.path().equals(change.path()))
        .map(InputFile::status)
        .toList();
  }

  /** A header with several meanings has the one of its values. */
  private static List<TableLayout> tables(FileChange change, Judged judged) {
    return judged.reading().tables().stream()
        .filter(table -> table.header().file().equals(change.path()))
        .toList();
  }
}
