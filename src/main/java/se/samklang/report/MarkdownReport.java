package se.samklang.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.samklang.catalogue.Catalogue;
import se.samklang.findings.Baseline;
import se.samklang.findings.Exemption;
import se.samklang.findings.Finding;
import se.samklang.findings.Verdict;
import se.samklang.model.Severity;

/**
 * A run for the comment of a pull request or the summary of a job: the verdict and what matters
 * most, then a table a file. What does not fit in a comment is left out, the lightest first.
 */
public final class MarkdownReport implements Report.Text {
  /** A comment on GitHub holds 65,536 characters, here counted as bytes to be sure. */
  private static final int LIMIT = 65_536;

  /** Room for the sentence that says how many are left out. */
  private static final int RESERVE = 1_024;

  private static final int FOLDED_FROM = 21;
  private static final String UNFOLDED = "\n</details>\n";

  private final Messages messages;
  private final Words words;
  private final Catalogue catalogue;

  public MarkdownReport(Messages messages, Catalogue catalogue) {
    this.messages = messages;
    this.words = messages.words();
    this.catalogue = catalogue;
  }

  /** A finding and its row, ready to be written. */
  private record Row(Finding finding, String text) {}

  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    String head = head(judgement);
    String foot = foot(judgement);
    int room = LIMIT - RESERVE - size(head) - size(foot);
    List<Row> all = rows(judgement);
    Map<String, List<Finding>> findings = judgement.findingsByFile();
    List<Row> fitting = fitting(findings, all, room);
    target.write(head);
    Map<String, List<Row>> byFile = new TreeMap<>();
    for (Row row : fitting) {
      byFile.computeIfAbsent(row.finding().place().file(), file -> new ArrayList<>()).add(row);
    }
    for (Map.Entry<String, List<Row>> file : byFile.entrySet()) {
      writeFile(found(findings, file.getKey()), file.getKey(), file.getValue(), target);
    }
    writeLeftOut(all.subList(fitting.size(), all.size()), target);
    target.write(foot);
  }

  private String head(Judgement judgement) {
    Summary summary = new Summary(words);
    StringBuilder head = new StringBuilder();
    head.append("## ").append(mark(judgement.verdict())).append(' ');
    head.append(Words.sentenceCase(summary.verdict(judgement))).append("\n\n");
    head.append(MarkdownText.of(summary.of(judgement))).append('\n');
    List<Provenance.Input> unreadable =
        new Provenance(words)
            .inputs(judgement).stream().filter(input -> !input.reason().isEmpty()).toList();
    if (!unreadable.isEmpty()) {
      head.append("\n### ").append(words.say("findings.not-judged")).append("\n\n");
      bounded(unreadable.stream().map(Provenance.Input::reason).toList(), head);
    }
    List<FindingGroup> groups =
        FindingGroup.of(
            judgement.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList());
    List<String> important =
        new MostImportant(messages, catalogue, judgement.activities() - judgement.notJudged())
            .lines(groups);
    if (groups.size() > 1 && !important.isEmpty()) {
      head.append("\n### ").append(words.say("most-important")).append("\n\n");
      for (int i = 0; i < important.size(); i++) {
        head.append(i + 1).append(". ").append(MarkdownText.of(important.get(i))).append('\n');
      }
    }
    return head.toString();
  }

  /** Never by colour alone, and never by the sign alone: the word stands beside it. */
  private static String mark(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> "✅";
      case REJECTED -> "❌";
      case NOT_JUDGED -> "⚠️";
    };
  }

  private List<Row> rows(Judgement judgement) {
    return Entry.counting(judgement).stream()
        .map(entry -> new Row(entry.finding(), row(entry)))
        .sorted(Comparator.comparing(row -> row.finding().severity()))
        .toList();
  }

  private String row(Entry entry) {
    Finding finding = entry.finding();
    String weight = words.say("severity." + finding.severity().id());
    boolean compared = entry.state() != Entry.State.OPEN;
    String state = compared ? " (" + words.say("state." + entry.state().id()) + ")" : "";
    return "| "
        + weight
        + state
        + " | "
        + MarkdownText.of(PlaceName.of(finding.place(), words))
        + " | "
        + MarkdownText.of(messages.sentence(finding))
        + " | `"
        + finding.rule()
        + "` |\n";
  }

  /** The weightiest rows that there is room for, with the headings that they need. */
  private List<Row> fitting(Map<String, List<Finding>> byFile, List<Row> rows, int room) {
    Set<String> files = new HashSet<>();
    int left = room;
    for (int i = 0; i < rows.size(); i++) {
      String file = rows.get(i).finding().place().file();
      left -= size(rows.get(i).text());
      if (files.add(file)) {
        left -= size(heading(file, found(byFile, file), true) + UNFOLDED);
      }
      if (left < 0) {
        return rows.subList(0, i);
      }
    }
    return rows;
  }

  private String found(Map<String, List<Finding>> byFile, String file) {
    return new Summary(words).found(byFile.getOrDefault(file, List.of()));
  }

  private void writeFile(String found, String file, List<Row> rows, Writer target)
      throws IOException {
    boolean folded = rows.size() >= FOLDED_FROM;
    target.write(heading(file, found, folded));
    for (Row row : rows) {
      target.write(row.text());
    }
    if (folded) {
      target.write(UNFOLDED);
    }
  }

  private String heading(String file, String found, boolean folded) {
    String header =
        "| "
            + words.say("findings.weight")
            + " | "
            + words.say("findings.place")
            + " | "
            + words.say("findings.what")
            + " | "
            + words.say("findings.rule")
            + " |\n| --- | --- | --- | --- |\n";
    String title = MarkdownText.of(file);
    return folded
        ? "\n### " + title + "\n\n<details>\n<summary>" + found + "</summary>\n\n" + header
        : "\n### " + title + "\n\n" + found + "\n\n" + header;
  }

  private void writeLeftOut(List<Row> left, Writer target) throws IOException {
    if (!left.isEmpty()) {
      String found = new Summary(words).found(left.stream().map(Row::finding).toList());
      Map<String, Object> details = Map.of("count", left.size(), "found", found);
      target.write("\n" + words.say("findings.left-out", details) + "\n");
    }
  }

  private String foot(Judgement judgement) {
    StringBuilder foot = new StringBuilder();
    if (!judgement.exempted().isEmpty()) {
      foot.append("\n### ").append(words.say("findings.exempted")).append("\n\n");
      bounded(
          judgement.exempted().stream()
              .map(each -> exempted(each.finding(), each.exemption()))
              .toList(),
          foot);
    }
    Baseline baseline = judgement.baseline();
    if (baseline != null && !baseline.gone().isEmpty()) {
      foot.append("\n### ").append(words.say("findings.gone")).append("\n\n");
      bounded(baseline.gone(), foot);
    }
    List<String> facts = new ArrayList<>();
    for (Provenance.Fact fact : new Provenance(words).facts(judgement)) {
      facts.add(fact.label() + ": " + fact.value());
    }
    foot.append("\n---\n\n")
        .append(words.say("findings.covers"))
        .append("\n\n<details>\n<summary>");
    foot.append(words.say("findings.about-run")).append("</summary>\n\n");
    bounded(facts, foot);
    return foot.append(UNFOLDED).toString();
  }

  private String exempted(Finding finding, Exemption exemption) {
    return messages.message(finding)
        + " "
        + words.say("findings.approved-by")
        + ": "
        + exemption.approvedBy()
        + ". "
        + words.say("findings.until")
        + ": "
        + exemption.until()
        + ". "
        + exemption.reason();
  }

  /** A list that leaves most of the room to the findings. */
  private void bounded(List<String> lines, StringBuilder target) {
    int end = target.length() + LIMIT / 8;
    for (int i = 0; i < lines.size(); i++) {
      String line = "- " + MarkdownText.of(lines.get(i)) + "\n";
      if (target.length() + size(line) > end) {
        String more = words.say("and-more", Map.of("count", lines.size() - i));
        target.append("- ").append(more).append('\n');
        return;
      }
      target.append(line);
    }
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
