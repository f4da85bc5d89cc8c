package se.samklang.correction;

import java.util.List;

/**
 * What is to be changed, tried before it is shown.
 *
 * @param files by path
 * @param inWorkbooks corrections of workbooks, which are not changed
 * @param refused corrections that are left to a person
 * @param alsoGone how many other findings are gone with those that are corrected
 */
public record Proposal(
    List<FileChange> files, List<Correction> inWorkbooks, List<Refusal> refused, int alsoGone) {

  /** How many corrections are carried out. */
  public int count() {
    return files.stream().mapToInt(file -> file.edits().size()).sum();
  }
}
