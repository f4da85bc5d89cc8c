package se.samklang.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.Baseline;
import se.samklang.findings.EarlierRun;
import se.samklang.findings.Exempted;
import se.samklang.findings.Finding;
import se.samklang.input.InputFile;
import se.samklang.model.ExemptionEntry;

/**
 * What lets findings of a run pass, read from its files.
 *
 * @param exemptionFile the path of the exemptions, empty where none are given
 * @param earlier the run that this one is held against, null where there is none
 * @param files all of them, links followed: they are no part of a submission
 * @param echoed for the record of the run: each file with its hash
 */
record Gate(
    List<ExemptionEntry> exemptions,
    String exemptionFile,
    @Nullable EarlierRun earlier,
    Set<Path> files,
    Map<String, List<String>> echoed) {

  /**
   * The run held against the earlier one, null where there is none.
   *
   * @param isAsked whether a rule was applied, or is no more
   */
  @Nullable Baseline baseline(
      List<Finding> findings,
      List<Exempted> exempted,
      Collection<InputFile> inputs,
      Predicate<String> isAsked) {
    if (earlier == null) {
      return null;
    }
    Map<String, InputFile.Status> files = new HashMap<>();
    inputs.forEach(input -> files.put(input.path(), input.status()));
    if (!exemptionFile.isEmpty()) {
      files.put(exemptionFile, InputFile.Status.JUDGED);
    }
    return Baseline.of(
        earlier,
        findings,
        exempted,
        files::containsKey,
        entry -> isAsked.test(entry.rule()) && isJudgedOrGone(entry.file(), files));
  }

  /** Of a file that is there and was not judged, nobody knows. */
  private static boolean isJudgedOrGone(String file, Map<String, InputFile.Status> files) {
    InputFile.Status status = files.get(file);
    return status == null ? !exists(file) : status == InputFile.Status.JUDGED;
  }

  private static boolean exists(String file) {
    try {
      return Files.exists(Path.of(file));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
