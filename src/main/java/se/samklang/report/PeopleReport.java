package se.samklang.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samklang.catalogue.Catalogue;
import se.samklang.findings.Finding;
import se.samklang.model.Requirement;
import se.samklang.model.Severity;
import se.samklang.model.Subject;

/**
 * A run for a person at a terminal: the verdict and what matters most first, then what is alike for
 * many said once, then activity by activity.
 */
public final class PeopleReport implements Report {
  private static final int MOST_IMPORTANT = 5;
  private static final int ALIKE = 4;
  private static final int SUBJECTS_NAMED = 6;
  private static final int SUBJECTS_SHOWN = 10;

  /**
   * A plan that is not adopted is no plan; then who does it, who knows of it, and what it serves.
   */
  private static final List<String> THEMES =
      List.of("plans", "ownership", "anchoring", "coordination", "alignment", "goals");

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

  /** What the same rule finds in the same field of one file. */
  private record Group(String file, String rule, String field, boolean absentColumn) {

    static Group of(Finding finding) {
      return new Group(
          finding.place().file(), finding.rule(), finding.field(), finding.isOfAbsentColumn());
    }
  }

  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    Summary summary = new Summary(words);
    String verdict = summary.verdict(judgement);
    target.write(style.of(judgement.verdict(), sentenceCase(verdict)) + ".\n");
    List<Finding> shown =
        judgement.findings().stream()
            .filter(finding -> everything || finding.severity() != Severity.INFO)
            .toList();
    Map<Group, List<Finding>> groups =
        shown.stream()
            .collect(Collectors.groupingBy(Group::of, LinkedHashMap::new, Collectors.toList()));
    writeMostImportant(groups, target);
    Set<String> explained = new LinkedHashSet<>();
    writeAlike(judgement, groups, explained, target);
    int left = writeBySubject(judgement, groups, explained, target);
    if (left > 0) {
      target.write("\n" + words.say("more", Map.of("count", words.count(left, "record"))) + "\n");
    }
    long infos = judgement.count(Severity.INFO);
    if (!everything && infos > 0) {
      target.write(
          "\n" + words.say("infos-hidden", Map.of("count", words.count(infos, "info"))) + "\n");
    }
    target.write("\n" + summary.of(judgement) + "\n");
  }

  private void writeMostImportant(Map<Group, List<Finding>> groups, Writer target)
      throws IOException {
    List<List<Finding>> most =
        groups.values().stream()
            .filter(group -> group.get(0).severity() == Severity.ERROR)
            .sorted(Comparator.comparingInt(group -> importance(group.get(0))))
            .limit(MOST_IMPORTANT)
            .toList();
    if (groups.size() > 1 && !most.isEmpty()) {
      target.write("\n" + style.bold(words.say("most-important")) + "\n");
      int number = 0;
      for (List<Finding> group : most) {
        number++;
        target.write("  " + number + ". " + headline(group) + "\n");
      }
    }
  }

  private int importance(Finding finding) {
    int theme = THEMES.indexOf(catalogue.card(finding.rule()).theme());
    return theme < 0 ? THEMES.size() : theme;
  }

  /** What a group is about, with how many it concerns. */
  private String headline(List<Finding> group) {
    Finding first = group.get(0);
    if (group.size() == 1) {
      return messages.sentence(first) + style.faint(" " + SafeText.of(first.place().toString()));
    }
    return title(first) + ": " + words.count(group.size(), first.subject().kind().id());
  }

  private String title(Finding finding) {
    String title = catalogue.card(finding.rule()).title().in(messages.language());
    String label = messages.label(finding);
    return title.contains("{field}") ? title.replace("{field}", label) : title + fieldOf(finding);
  }

  /** Names the field where the rule speaks of several. */
  private String fieldOf(Finding finding) {
    boolean several = catalogue.card(finding.rule()).message().sv().contains("{field}");
    return several ? " (" + messages.label(finding) + ")" : "";
  }

  private void writeAlike(
      Judgement judgement, Map<Group, List<Finding>> groups, Set<String> explained, Writer target)
      throws IOException {
    boolean headed = false;
    for (List<Finding> group : groups.values()) {
      Finding first = group.get(0);
      if (group.size() < ALIKE && !first.isOfAbsentColumn()) {
        continue;
      }
      if (!headed) {
        target.write("\n" + style.bold(words.say("alike")) + "\n");
        headed = true;
      }
      target.write("\n  " + severity(first) + "  ");
      if (group.size() == 1) {
        target.write(messages.sentence(first) + tag(first) + "\n");
      } else {
        target.write(headline(group) + tag(first) + "\n");
        target.write("      " + subjects(group) + "\n");
      }
      writeSource(judgement, first, target);
      writeExplanation(first, explained, target);
    }
  }

  private String subjects(List<Finding> group) {
    List<String> names = new ArrayList<>();
    int limit = everything ? group.size() : SUBJECTS_NAMED;
    for (Finding finding : group.subList(0, Math.min(limit, group.size()))) {
      String place = words.say("line", Map.of("line", finding.place().line()));
      names.add(SafeText.shortened(finding.subject().id()) + " (" + place + ")");
    }
    int left = group.size() - names.size();
    String all = String.join(", ", names);
    return left == 0 ? all : all + " " + words.say("and-more", Map.of("count", left));
  }

  private int writeBySubject(
      Judgement judgement, Map<Group, List<Finding>> groups, Set<String> explained, Writer target)
      throws IOException {
    Map<String, List<Finding>> bySubject = new LinkedHashMap<>();
    groups.values().stream()
        .filter(group -> group.size() < ALIKE && !group.get(0).isOfAbsentColumn())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Finding::place))
        .forEach(
            finding ->
                bySubject
                    .computeIfAbsent(heading(finding), subject -> new ArrayList<>())
                    .add(finding));
    int shown = 0;
    for (Map.Entry<String, List<Finding>> subject : bySubject.entrySet()) {
      if (!everything && shown == SUBJECTS_SHOWN) {
        return bySubject.size() - shown;
      }
      shown++;
      target.write("\n" + style.bold(subject.getKey()) + "\n");
      for (Finding finding : subject.getValue()) {
        target.write(
            "  " + severity(finding) + "  " + messages.sentence(finding) + tag(finding) + "\n");
        writeSource(judgement, finding, target);
        writeExplanation(finding, explained, target);
      }
    }
    return 0;
  }

  private String heading(Finding finding) {
    String file = SafeText.of(finding.place().file());
    if (finding.subject().kind() == Subject.Kind.FILE) {
      return file;
    }
    String kind = sentenceCase(words.say("subject." + finding.subject().kind().id()));
    return kind + " " + SafeText.shortened(finding.subject().id()) + ", " + file;
  }

  private String severity(Finding finding) {
    return style.of(finding.severity(), words.say("severity." + finding.severity().id()));
  }

  private String tag(Finding finding) {
    return style.faint(" [" + finding.rule() + "]");
  }

  private void writeSource(Judgement judgement, Finding finding, Writer target) throws IOException {
    String line = judgement.reading().line(finding.place());
    if (line != null) {
      String number = String.valueOf(finding.place().line());
      String place = words.say("line", Map.of("line", number)) + ":" + finding.place().column();
      target.write("      " + style.faint(place + " | " + SafeText.shortened(line.strip())) + "\n");
    }
  }

  /** The strategy's sentence and what to do, once a rule and requirement. */
  private void writeExplanation(Finding finding, Set<String> explained, Writer target)
      throws IOException {
    for (Requirement requirement : messages.requirements(finding)) {
      if (requirement.quote() != null && explained.add(requirement.id())) {
        Map<String, String> details =
            Map.of(
                "quote", requirement.quote(),
                "section", requirement.section().in(messages.language()),
                "id", requirement.id());
        target.write(Paragraph.of(words.say("strategy-says", details), "      "));
      }
    }
    if (explained.add(finding.rule())) {
      String mend = catalogue.card(finding.rule()).mend().in(messages.language());
      target.write(Paragraph.of(words.say("mend", Map.of("mend", mend)), "      "));
    }
  }

  private static String sentenceCase(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
