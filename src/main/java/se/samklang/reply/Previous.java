package se.samklang.reply;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samklang.findings.EarlierRun;
import se.samklang.findings.Finding;

/** The last reply, held against this one. */
final class Previous {
  private Previous() {}

  /**
   * What is left and what is solved of the files and records that there are now.
   *
   * @param files the paths of the files
   */
  static EarlierRun.Comparison compared(
      EarlierRun previous, List<Finding> findings, Set<String> files, PlanTasks plans) {
    EarlierRun.Comparison all = previous.compared(findings, files::contains);
    Set<String> names = files.stream().map(Previous::baseName).collect(Collectors.toSet());
    List<EarlierRun.Entry> solved =
        all.gone().stream()
            .filter(entry -> names.contains(baseName(entry.file())) || plans.isAboutRecord(entry))
            .toList();
    return new EarlierRun.Comparison(all.matched(), solved);
  }

  /** The name of a file without its folders. */
  static String baseName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
