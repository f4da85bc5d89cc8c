package se.samklang.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.EarlierRun;
import se.samklang.findings.Finding;
import se.samklang.model.Activity;
import se.samklang.model.Place;
import se.samklang.model.Plan;
import se.samklang.model.PlanGoal;
import se.samklang.model.Subject;
import se.samklang.model.Submission;

/** Which plan and file a finding concerns, one of now or one of an earlier run. */
final class PlanTasks {
  private final Submission submission;
  private final Map<String, String> fileByRecord = new HashMap<>();
  private final Map<String, Plan> bySubject = new HashMap<>();
  private final Map<String, Set<Place>> byFile = new HashMap<>();
  private final Map<Place, Plan> byPlace = new LinkedHashMap<>();

  PlanTasks(Submission submission) {
    this.submission = submission;
    submission.plans().forEach(plan -> add(plan.subject(), plan.id().record(), plan));
    for (PlanGoal goal : submission.goals()) {
      add(goal.subject(), goal.id().record(), goal.plan());
    }
    for (Activity activity : submission.activities()) {
      add(activity.subject(), activity.id().record(), activity.plan());
    }
  }

  private void add(Subject subject, Place record, @Nullable Plan plan) {
    fileByRecord.putIfAbsent(key(subject.kind().id(), subject.id()), record.file());
    if (plan != null) {
      bySubject.putIfAbsent(key(subject, record.file()), plan);
      Place place = plan.id().record();
      byPlace.putIfAbsent(place, plan);
      byFile.computeIfAbsent(record.file(), file -> new HashSet<>()).add(place);
    }
  }

  private static String key(Subject subject, String file) {
    return file + "\n" + key(subject.kind().id(), subject.id());
  }

  private static String key(String kind, String id) {
    return kind + "\n" + id;
  }

  /**
   * The tasks of each plan that was judged, in the order of the plans; those of none are left out.
   */
  Map<Plan, List<Task>> byPlan(List<Task> tasks) {
    Map<Place, List<Task>> grouped = new HashMap<>();
    for (Task task : tasks) {
      Plan plan = planOf(task.remark().finding());
      if (plan != null) {
        grouped.computeIfAbsent(plan.id().record(), place -> new ArrayList<>()).add(task);
      }
    }
    Map<Plan, List<Task>> byPlan = new LinkedHashMap<>();
    for (Plan plan : submission.plans()) {
      byPlan.put(plan, grouped.getOrDefault(plan.id().record(), List.of()));
    }
    return byPlan;
  }

  /** The tasks that concern no plan, or several, by their files. */
  Map<String, List<Task>> byFileWithoutPlan(List<Task> tasks) {
    Map<String, List<Task>> byFile = new LinkedHashMap<>();
    for (Task task : tasks) {
      Finding finding = task.remark().finding();
      Plan plan = planOf(finding);
      boolean judged = plan != null && submission.plans().stream().anyMatch(plan::isSameAs);
      if (!judged) {
        byFile.computeIfAbsent(finding.place().file(), file -> new ArrayList<>()).add(task);
      }
    }
    return byFile;
  }

  /** What is solved of a plan's own. */
  List<EarlierRun.Entry> solved(Plan plan, List<EarlierRun.Entry> solved) {
    return solved.stream().filter(entry -> plan.isSameAs(planOf(entry))).toList();
  }

  private @Nullable Plan planOf(EarlierRun.Entry entry) {
    String record = key(entry.kind(), entry.subject());
    String file = fileByRecord.get(record);
    return file == null ? null : bySubject.get(file + "\n" + record);
  }

  /** Whether an earlier finding was about a record that is there now, in whatever file. */
  boolean isAboutRecord(EarlierRun.Entry entry) {
    return fileByRecord.containsKey(key(entry.kind(), entry.subject()));
  }

  /**
   * The file that an earlier finding was about: under the same name, or where its record is now.
   */
  boolean isAbout(EarlierRun.Entry entry, String file) {
    return Previous.baseName(entry.file()).equals(Previous.baseName(file))
        || file.equals(fileByRecord.get(key(entry.kind(), entry.subject())));
  }

  /** Whether a file holds anything of a plan. */
  boolean holds(String file, Plan plan) {
    return byFile.getOrDefault(file, Set.of()).contains(plan.id().record());
  }

  /** The plan of a record; of a whole table or file the one that all its records are of. */
  private @Nullable Plan planOf(Finding finding) {
    String file = finding.place().file();
    if (finding.subject().kind().isSubmitted()) {
      return bySubject.get(key(finding.subject(), file));
    }
    Set<Place> plans = byFile.getOrDefault(file, Set.of());
    return plans.size() == 1 ? byPlace.get(plans.iterator().next()) : null;
  }
}
