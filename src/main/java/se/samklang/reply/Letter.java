package se.samklang.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samklang.findings.Finding;
import se.samklang.input.Unreadable;
import se.samklang.model.Field;
import se.samklang.model.Plan;
import se.samklang.model.Severity;
import se.samklang.model.Strategy;
import se.samklang.model.Value;
import se.samklang.report.Remarks;
import se.samklang.report.SafeText;
import se.samklang.report.Words;

/** A short letter that asks for what is missing, to be pasted into a mail. */
final class Letter {
  private static final int MOST_LINES = 12;
  private static final int MOST_SUBJECTS = 6;

  private final Words words;
  private final Remarks remarks;
  private final Strategy strategy;

  Letter(Words words, Remarks remarks, Strategy strategy) {
    this.words = words;
    this.remarks = remarks;
    this.strategy = strategy;
  }

  /**
   * The letter of a plan.
   *
   * @param files the names of the files that come with it
   * @param solved how many findings of the last reply are gone; below zero where there was none
   */
  String of(Plan plan, List<Task> tasks, List<String> files, int solved) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("plan", name(plan));
    names.put("receiver", receiver(plan));
    return text(names, tasks, files, solved);
  }

  /** The letter about a file whose contents belong to no plan. */
  String of(String file, List<Task> tasks, List<String> files, int solved) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("plan", SafeText.shortened(Previous.baseName(file)));
    names.put("receiver", "");
    return text(names, tasks, files, solved);
  }

  /** The letter about a file that cannot be read. */
  String of(String file, Unreadable problem) {
    String name = Previous.baseName(file);
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("file", SafeText.shortened(name));
    details.put("place", problem.place().toString().replace(file, name));
    details.put("reason", words.say("not-judged." + problem.reason(), problem.details()));
    details.put("municipality", strategy.municipality());
    return String.join(
            "\n",
            words.say("letter.subject-unreadable", details),
            "",
            words.say("letter.greeting"),
            "",
            SafeText.of(words.say("letter.unreadable", details)),
            "",
            words.say("letter.closing", details))
        + "\n";
  }

  private String text(Map<String, String> names, List<Task> tasks, List<String> files, int solved) {
    long errors = count(tasks, Severity.ERROR);
    long warnings = count(tasks, Severity.WARNING);
    Map<String, Object> details = new LinkedHashMap<>(names);
    details.put("strategy", strategy.name().in(words.language()));
    details.put("errors", words.count(errors, "point"));
    details.put("warnings", words.count(warnings, "point"));
    details.put("files", files.stream().map(SafeText::shortened).collect(Collectors.joining(", ")));
    details.put("municipality", strategy.municipality());
    List<String> parts = new ArrayList<>();
    if (!names.getOrDefault("receiver", "").isEmpty()) {
      parts.add(words.say("letter.to", details));
    }
    parts.add(
        words.say(errors > 0 ? "letter.subject-incomplete" : "letter.subject-complete", details));
    parts.add("");
    parts.add(words.say("letter.greeting"));
    parts.add("");
    parts.add(words.say(opening(errors, warnings), details));
    addComparison(tasks, solved, parts);
    add(Severity.ERROR, tasks, parts);
    add(Severity.WARNING, tasks, parts);
    if (!files.isEmpty()) {
      parts.add("");
      parts.add(words.say("letter.files", details));
    }
    parts.add("");
    parts.add(words.say("letter.closing", details));
    return String.join("\n", parts) + "\n";
  }

  private static String opening(long errors, long warnings) {
    if (errors > 0) {
      return warnings > 0 ? "letter.incomplete-both" : "letter.incomplete";
    }
    return warnings > 0 ? "letter.complete-warnings" : "letter.complete";
  }

  private static long count(List<Task> tasks, Severity severity) {
    return tasks.stream().filter(task -> task.remark().finding().severity() == severity).count();
  }

  private void addComparison(List<Task> tasks, int solved, List<String> parts) {
    if (solved >= 0) {
      long left = tasks.stream().filter(task -> task.state() == Task.State.LEFT).count();
      parts.add(
          words.say(
              "letter.since", Map.of("solved", solved, "left", left, "new", tasks.size() - left)));
    }
  }

  /** What is alike is said once, with all that it concerns. */
  private void add(Severity severity, List<Task> tasks, List<String> parts) {
    Map<String, List<Task>> alike =
        tasks.stream()
            .filter(task -> task.remark().finding().severity() == severity)
            .collect(Collectors.groupingBy(Letter::kind, LinkedHashMap::new, Collectors.toList()));
    if (alike.isEmpty()) {
      return;
    }
    parts.add("");
    parts.add(words.say("letter." + severity.id()));
    alike.values().stream().limit(MOST_LINES).forEach(group -> parts.add(line(group)));
    int left = alike.size() - MOST_LINES;
    if (left > 0) {
      parts.add("- " + words.say("and-more", Map.of("count", left)));
    }
  }

  /** A table is told once, with all the columns that it lacks. */
  private static String kind(Task task) {
    Finding finding = task.remark().finding();
    return finding.isOfAbsentColumn()
        ? finding.subject().id()
        : finding.rule() + "\n" + finding.field();
  }

  private String line(List<Task> alike) {
    Finding first = alike.get(0).remark().finding();
    if (alike.size() == 1) {
      return "- " + alike.get(0).remark().message();
    }
    if (first.isOfAbsentColumn()) {
      String columns =
          alike.stream()
              .map(task -> remarks.label(task.remark().finding()))
              .distinct()
              .collect(Collectors.joining(", "));
      return "- " + words.say("letter.columns", Map.of("columns", columns));
    }
    List<String> subjects =
        alike.stream()
            .map(task -> SafeText.shortened(task.remark().finding().subject().id()))
            .distinct()
            .toList();
    int left = subjects.size() - MOST_SUBJECTS;
    String named = subjects.stream().limit(MOST_SUBJECTS).collect(Collectors.joining(", "));
    String more = left > 0 ? " " + words.say("and-more", Map.of("count", left)) : "";
    return "- " + remarks.title(first) + ": " + named + more;
  }

  private static String name(Plan plan) {
    String id = SafeText.shortened(plan.subject().id());
    String title = stated(plan.title());
    return title.isEmpty() ? id : title + " (" + id + ")";
  }

  private static String receiver(Plan plan) {
    return List.of(plan.contactPerson(), plan.body()).stream()
        .map(Letter::stated)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String stated(Field field) {
    Value value = field.first();
    return value == null || !value.isStated() ? "" : SafeText.shortened(value.raw());
  }
}
