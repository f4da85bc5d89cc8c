package se.samklang.report;

import java.util.Map;
import java.util.stream.Collectors;
import se.samklang.findings.Finding;
import se.samklang.model.Requirement;
import se.samklang.model.Severity;
import se.samklang.model.Submission;

/** Puts findings into full words. */
public final class Remarks {
  private final Messages messages;
  private final SubjectNames names;

  public Remarks(Messages messages, Submission submission) {
    this.messages = messages;
    this.names = new SubjectNames(messages.words(), submission);
  }

  /** One finding. */
  public Remark of(Finding finding) {
    return new Remark(
        finding,
        weight(finding.severity()),
        withoutFolders(names.of(finding), finding),
        withoutFolders(messages.message(finding), finding),
        messages.requirements(finding).stream()
            .filter(requirement -> !requirement.table())
            .map(this::quoted)
            .collect(Collectors.joining("\n")),
        messages.mend(finding),
        messages.suggestion(finding));
  }

  /** Without the folders of whoever judged: the writer knows the file by its name. */
  private static String withoutFolders(String text, Finding finding) {
    String path = finding.place().file();
    return text.replace(path.substring(0, path.lastIndexOf('/') + 1), "");
  }

  /** What the rule of a finding is about, in a few words. */
  public String title(Finding finding) {
    return messages.title(finding);
  }

  /** What the field of a finding is called inside a sentence. */
  public String label(Finding finding) {
    return messages.label(finding);
  }

  /** How much a severity weighs, at the beginning of a line. */
  private String weight(Severity severity) {
    return Words.sentenceCase(messages.words().say("severity." + severity.id()));
  }

  private String quoted(Requirement requirement) {
    return requirement
        .sentence()
        .map(
            sentence ->
                messages.words().say("quoted", Map.of("quote", sentence, "id", requirement.id())))
        .orElse("");
  }
}
