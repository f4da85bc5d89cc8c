package se.samklang.reply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.Finding;
import se.samklang.findings.Fingerprints;
import se.samklang.model.Subject;
import se.samklang.names.Fold;
import se.samklang.yaml.Node;
import se.samklang.yaml.Node.Mapping;
import se.samklang.yaml.Node.Scalar;
import se.samklang.yaml.Node.Sequence;
import se.samklang.yaml.YamlException;
import se.samklang.yaml.YamlReader;

/** The findings of an earlier run, out of its json. */
public final class Previous {
  private final List<Entry> entries;

  private Previous(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * One finding as it was told.
   *
   * @param identity what tells it from others, its file left out: files are renamed when they are
   *     mended
   */
  record Entry(
      String fingerprint,
      String file,
      String kind,
      String subject,
      String identity,
      String message) {

    /** Whether it was about that record. */
    boolean isOf(Subject other) {
      return kind.equals(other.kind().id()) && subject.equals(other.id());
    }
  }

  /** What is solved, and which findings are left. */
  record Comparison(Set<Finding> left, List<Entry> solved) {}

  /**
   * Reads the json of {@code check}.
   *
   * @return null where it is none
   */
  public static @Nullable Previous read(String file, String json) {
    try {
      List<Node> documents = YamlReader.read(file, json);
      Node findings =
          documents.size() == 1 && documents.get(0) instanceof Mapping run
              ? run.get("findings")
              : null;
      if (!(findings instanceof Sequence list)) {
        return null;
      }
      List<Entry> entries = new ArrayList<>();
      for (Node each : list.items()) {
        if (!(each instanceof Mapping finding)) {
          return null;
        }
        entries.add(entry(finding));
      }
      return new Previous(entries);
    } catch (YamlException e) {
      return null;
    }
  }

  private static Entry entry(Mapping finding) {
    String kind = text(finding.get("subject"), "kind");
    String subject = text(finding.get("subject"), "id");
    return new Entry(
        text(finding, "fingerprint"),
        text(finding.get("location"), "file"),
        kind,
        subject,
        identity(
            text(finding, "rule"), kind, subject, text(finding, "field"), text(finding, "value")),
        text(finding, "message"));
  }

  private static String text(@Nullable Node holder, String key) {
    return holder instanceof Mapping mapping && mapping.get(key) instanceof Scalar scalar
        ? scalar.text()
        : "";
  }

  private static String identity(
      String rule, String kind, String subject, String field, String value) {
    boolean named = !kind.equals("file") && !kind.equals("table");
    return String.join("\n", rule, kind, named ? subject : "", field, Fold.name(value));
  }

  /** Holds the findings of now against those of then, of the files and records there are now. */
  Comparison compared(List<Finding> findings, Set<String> files, Set<Subject> subjects) {
    List<Entry> open = new ArrayList<>(entries);
    Set<Finding> left = new HashSet<>();
    List<String> fingerprints = Fingerprints.of(findings);
    for (int i = 0; i < findings.size(); i++) {
      String fingerprint = fingerprints.get(i);
      if (open.removeIf(entry -> entry.fingerprint().equals(fingerprint))) {
        left.add(findings.get(i));
      }
    }
    for (Finding finding : findings) {
      if (!left.contains(finding)) {
        open.stream()
            .filter(entry -> entry.identity().equals(identity(finding)))
            .findFirst()
            .ifPresent(
                entry -> {
                  open.remove(entry);
                  left.add(finding);
                });
      }
    }
    List<Entry> solved =
        open.stream()
            .filter(
                entry ->
                    files.contains(baseName(entry.file()))
                        || subjects.stream().anyMatch(entry::isOf))
            .toList();
    return new Comparison(left, solved);
  }

  private static String identity(Finding finding) {
    return identity(
        finding.rule(),
        finding.subject().kind().id(),
        finding.subject().id(),
        finding.field(),
        finding.value() == null ? "" : finding.value().raw());
  }

  /** The name of a file without its folders. */
  static String baseName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
