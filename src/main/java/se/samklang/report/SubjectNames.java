package se.samklang.report;

import java.util.HashMap;
import java.util.Map;
import se.samklang.findings.Finding;
import se.samklang.model.Activity;
import se.samklang.model.Field;
import se.samklang.model.Plan;
import se.samklang.model.Subject;
import se.samklang.model.Submission;
import se.samklang.model.Value;

/** What findings are about, by the names that people know. */
final class SubjectNames {
  private final Words words;
  private final Map<String, String> titles = new HashMap<>();

  SubjectNames(Words words, Submission submission) {
    this.words = words;
    for (Activity activity : submission.activities()) {
      add(activity.subject(), activity.title());
    }
    for (Plan plan : submission.plans()) {
      add(plan.subject(), plan.title());
    }
  }

  private void add(Subject subject, Field title) {
    Value stated = title.first();
    if (stated != null && stated.isStated()) {
      titles.putIfAbsent(key(subject, stated.place().file()), stated.raw());
    }
  }

  private static String key(Subject subject, String file) {
    return file + "\n" + subject.kind().id() + "\n" + subject.id();
  }

  /** The kind, the id and the title where there is one; a file is itself. */
  String of(Finding finding) {
    Subject subject = finding.subject();
    if (subject.kind() == Subject.Kind.FILE) {
      return SafeText.of(subject.id());
    }
    String kind = words.say("subject." + subject.kind().id());
    String title = titles.get(key(subject, finding.place().file()));
    String named = title == null ? "" : " " + SafeText.shortened(title);
    return Words.sentenceCase(kind) + " " + SafeText.shortened(subject.id()) + named;
  }
}
