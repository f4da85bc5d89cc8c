package se.samklang.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samklang.catalogue.Catalogue;
import se.samklang.findings.Baseline;
import se.samklang.findings.Exempted;
import se.samklang.findings.Finding;
import se.samklang.model.Requirement;
import se.samklang.model.Severity;
import se.samklang.model.Subject;
import se.samklang.model.Value;

/**
 * A run for a person at a terminal: the verdict and what matters most first, then columns that
 * tables lack and what is alike for many, each said once, then record by record.
 */
public final class PeopleReport implements Report.Text {
  private static final int ALIKE = 4;
  private static final int SUBJECTS_NAMED = 6;
  private static final int SUBJECTS_SHOWN = 10;
  private static final String INDENT = "      ";

  private final Messages messages;
  private final Words words;
  private final Catalogue catalogue;
  private final Style style;
  private final boolean everything;

  /**
   * A report for people.
   *
   * @param everything whether to show also what is only for information, and every record
   */
  public PeopleReport(Messages messages, Catalogue catalogue, Style style, boolean everything) {
    this.messages = messages;
    this.words = messages.words();
    this.catalogue = catalogue;
    this.style = style;
    this.everything = everything;
  }

  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    Summary summary = new Summary(words);
    String verdict = Words.sentenceCase(summary.verdict(judgement));
    target.write(
        style.of(judgement.verdict(), verdict)
            + ": "
            + summary.found(judgement.findings())
            + summary.passed(judgement)
            + ".\n");
    List<FindingGroup> groups =
        FindingGroup.of(
            judgement.findings().stream()
                .filter(finding -> everything || finding.severity() != Severity.INFO)
                .toList());
    writeMostImportant(groups, judgement.activities() - judgement.notJudged(), target);
    Set<String> explained = new LinkedHashSet<>();
    writeAbsentColumns(judgement, groups, target);
    writeAlike(judgement, groups, explained, target);
    int left = writeBySubject(judgement, groups, explained, target);
    writeHidden(left, judgement.count(Severity.INFO), target);
    writeExempted(judgement, target);
    writeGone(judgement, target);
    target.write("\n" + summary.of(judgement) + "\n");
  }

  private void writeMostImportant(List<FindingGroup> groups, int activities, Writer target)
      throws IOException {
    List<String> lines = new MostImportant(messages, catalogue, activities).lines(groups);
    if (groups.size() > 1 && !lines.isEmpty()) {
      heading("most-important", target);
      for (int i = 0; i < lines.size(); i++) {
        String paragraph = Paragraph.of(lines.get(i), "     ");
        target.write("  " + (i + 1) + ". " + paragraph.substring("     ".length()));
      }
    }
  }

  /** A table that lacks columns lacks them for every row: one line a column. */
  private void writeAbsentColumns(Judgement judgement, List<FindingGroup> groups, Writer target)
      throws IOException {
    Map<String, List<Finding>> byTable =
        groups.stream()
            .filter(FindingGroup::isOfAbsentColumn)
            .map(FindingGroup::findings)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Finding::severity))
            .collect(
                Collectors.groupingBy(
                    finding -> finding.subject().id(), LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Finding>> table : byTable.entrySet()) {
      String name = SafeText.shortened(table.getKey());
      target.write("\n" + style.bold(words.say("columns-missing", Map.of("table", name))) + "\n");
      for (Finding finding : table.getValue()) {
        String row = words.count(finding.count(), "row");
        target.write("  " + severity(finding) + "  " + messages.label(finding));
        target.write(" (" + row + ")" + tag(finding) + known(judgement, List.of(finding)) + "\n");
      }
      target.write(Paragraph.of(words.say("columns-mend"), INDENT));
    }
  }

  private void writeAlike(
      Judgement judgement, List<FindingGroup> groups, Set<String> explained, Writer target)
      throws IOException {
    boolean headed = false;
    for (FindingGroup group : groups) {
      if (isAlike(group)) {
        if (!headed) {
          heading("alike", target);
          headed = true;
        }
        Finding first = group.first();
        String count = words.count(group.size(), first.subject().kind().id());
        String headline = messages.title(first) + ": " + count;
        target.write("  " + severity(first) + "  " + headline + tag(first));
        target.write(known(judgement, group.findings()) + "\n");
        target.write(Paragraph.of(subjects(group), INDENT));
        writeSource(judgement, first, target);
        writeExplanation(first, explained, target);
      }
    }
  }

  /** How many of some findings were there before; empty where none was. */
  private String known(Judgement judgement, List<Finding> findings) {
    long known = findings.stream().filter(judgement::isKnown).count();
    if (known == findings.size()) {
      return words.say("known");
    }
    return known == 0
        ? ""
        : words.say("known-of-several", Map.of("count", words.count(known, "known-finding")));
  }

  private static boolean isAlike(FindingGroup group) {
    return group.size() >= ALIKE && !group.isOfAbsentColumn();
  }

  private String subjects(FindingGroup group) {
    List<String> names = new ArrayList<>();
    int limit = everything ? group.size() : SUBJECTS_NAMED;
    for (Finding finding : group.findings().subList(0, Math.min(limit, group.size()))) {
      String place = PlaceName.of(finding.place(), words);
      names.add(SafeText.shortened(finding.subject().id()) + " (" + place + ")");
    }
    int left = group.size() - names.size();
    String all = String.join(", ", names);
    return left == 0 ? all : all + " " + words.say("and-more", Map.of("count", left));
  }

  /** Returns how many records were left out. */
  private int writeBySubject(
      Judgement judgement, List<FindingGroup> groups, Set<String> explained, Writer target)
      throws IOException {
    SubjectNames names = new SubjectNames(words, judgement.reading().submission());
    Map<String, List<Finding>> bySubject =
        groups.stream()
            .filter(group -> !isAlike(group) && !group.isOfAbsentColumn())
            .flatMap(group -> group.findings().stream())
            .sorted(Comparator.comparing(Finding::place))
            .collect(
                Collectors.groupingBy(
                    finding -> subject(finding, names), LinkedHashMap::new, Collectors.toList()));
    int shown = 0;
    for (Map.Entry<String, List<Finding>> subject : bySubject.entrySet()) {
      if (!everything && shown == SUBJECTS_SHOWN) {
        return bySubject.size() - shown;
      }
      shown++;
      target.write("\n" + style.bold(subject.getKey()) + "\n");
      for (Finding finding : subject.getValue()) {
        String known = known(judgement, List.of(finding));
        String sentence = messages.sentence(finding) + tag(finding) + known;
        target.write("  " + severity(finding) + "  " + sentence + "\n");
        writeSource(judgement, finding, target);
        writeExplanation(finding, explained, target);
      }
    }
    return 0;
  }

  private static String subject(Finding finding, SubjectNames names) {
    String name = names.of(finding);
    return finding.subject().kind() == Subject.Kind.FILE
        ? name
        : name + ", " + SafeText.of(finding.place().file());
  }

  private void writeHidden(int records, long infos, Writer target) throws IOException {
    if (records > 0) {
      String count = words.count(records, "record");
      target.write("\n" + words.say("more", Map.of("count", count)) + "\n");
    }
    if (!everything && infos > 0) {
      String count = words.count(infos, "info");
      target.write("\n" + words.say("infos-hidden", Map.of("count", count)) + "\n");
    }
  }

  private void writeExempted(Judgement judgement, Writer target) throws IOException {
    if (!judgement.showsExempted() || judgement.exempted().isEmpty()) {
      return;
    }
    heading("exempted-heading", target);
    for (Exempted exempted : judgement.exempted()) {
      Finding finding = exempted.finding();
      target.write("  " + severity(finding) + "  " + messages.sentence(finding));
      target.write(tag(finding) + "\n");
      target.write(INDENT + style.faint(SafeText.of(finding.place().toString())) + "\n");
      target.write(Paragraph.of(messages.approval(exempted.exemption()), INDENT));
    }
  }

  private void writeGone(Judgement judgement, Writer target) throws IOException {
    Baseline baseline = judgement.baseline();
    if (baseline == null || baseline.gone().isEmpty()) {
      return;
    }
    String count = words.count(baseline.gone().size(), "finding");
    target.write("\n" + style.bold(words.say("gone", Map.of("count", count))) + "\n");
    if (everything) {
      for (String gone : baseline.gone()) {
        target.write("  " + SafeText.of(gone) + "\n");
      }
    }
  }

  private void heading(String key, Writer target) throws IOException {
    target.write("\n" + style.bold(words.say(key)) + "\n");
  }

  private String severity(Finding finding) {
    String label = words.say("severity." + finding.severity().id());
    int width =
        Arrays.stream(Severity.values())
            .mapToInt(each -> words.say("severity." + each.id()).length())
            .max()
            .orElse(0);
    return style.of(finding.severity(), label) + " ".repeat(width - label.length());
  }

  private String tag(Finding finding) {
    return style.faint(" [" + finding.rule() + "]");
  }

  /** Where it stands, with the line itself where something stands there. */
  private void writeSource(Judgement judgement, Finding finding, Writer target) throws IOException {
    boolean inSheet = finding.place().cell() != null;
    String start = PlaceName.of(finding.place(), words);
    String place = inSheet ? start : start + ":" + finding.place().column();
    Value value = finding.value();
    String line =
        value == null ? null : inSheet ? value.raw() : judgement.reading().line(finding.place());
    String shown = line == null ? place : place + " | " + SafeText.shortened(line.strip());
    target.write(INDENT + style.faint(shown) + "\n");
  }

  /** The strategy's sentence and what to do, once a rule and requirement. */
  private void writeExplanation(Finding finding, Set<String> explained, Writer target)
      throws IOException {
    for (Requirement requirement : messages.requirements(finding)) {
      String sentence = requirement.sentence().orElse("");
      if (!requirement.table() && !sentence.isEmpty() && explained.add(requirement.id())) {
        Map<String, String> details =
            Map.of(
                "quote",
                sentence,
                "section",
                requirement.section().in(messages.language()),
                "id",
                requirement.id());
        target.write(Paragraph.of(words.say("strategy-says", details), INDENT));
      }
    }
    if (explained.add(finding.rule())) {
      String mend = messages.mend(finding);
      target.write(Paragraph.of(words.say("mend", Map.of("mend", mend)), INDENT));
    }
  }
}
