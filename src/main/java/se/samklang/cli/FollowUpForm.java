package se.samklang.cli;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samklang.input.Exclusions;
import se.samklang.input.Reading;
import se.samklang.input.SubmissionReader;
import se.samklang.model.PlanGoal;
import se.samklang.model.ReportYear;
import se.samklang.model.Strategy;
import se.samklang.model.YearReview;
import se.samklang.report.Obstacles;
import se.samklang.report.SafeText;
import se.samklang.report.Words;
import se.samklang.template.FollowUpWorkbook;
import se.samklang.template.Forms;

/** Makes the form that a year is followed up with, from the plans and what else is known. */
final class FollowUpForm {
  private final Workplace workplace;
  private final Words words;
  private final Strategy strategy;

  FollowUpForm(Workplace workplace, Strategy strategy) {
    this.workplace = workplace;
    this.words = workplace.words();
    this.strategy = strategy;
  }

  /**
   * Reads, makes the form and says so. Where a file cannot be read there is no form: it would leave
   * out what stands there.
   */
  ExitCode make(String asked, List<String> paths, String folder) {
    LocalDate today = LocalDate.of(Values.year(asked), Month.DECEMBER, 31);
    ReportYear year = YearInForce.of(asked, strategy, today);
    Reading reading = read(paths);
    Notices notices = new Notices(workplace, false);
    notices.tell(reading.notes());
    List<Obstacles.Obstacle> obstacles = new Obstacles(words).of(reading.files());
    obstacles.forEach(notices::tell);
    if (!obstacles.isEmpty()) {
      return ExitCode.NOT_JUDGED;
    }
    if (reading.submission().plans().isEmpty()) {
      notices.say(words.say("follow-up-without-plans"));
      return ExitCode.NOT_JUDGED;
    }
    Forms forms =
        new Forms(workplace.submissionForm(), workplace.vocabulary(), strategy, words.language());
    FollowUpWorkbook form =
        new FollowUpWorkbook(forms, words, new YearReview(reading.submission(), strategy, year));
    String file = words.say("follow-up-form.file") + "-" + asked + ".xlsx";
    NewFile.writeAll(folder, Map.of(file, form.bytes()));
    for (PlanGoal goal : form.goalsLeftOut()) {
      notices.say(words.say("follow-up-without-id", Map.of("place", goal.id().record())));
    }
    tell(asked, folder, file);
    return ExitCode.ACCEPTED;
  }

  private Reading read(List<String> paths) {
    SubmissionReader.Options options =
        new SubmissionReader.Options(
            null,
            Map.of(),
            workplace.streams().in(),
            "-",
            Map.of(),
            Set.of(),
            new Exclusions(List.of()),
            false,
            1);
    return new SubmissionReader(strategy, workplace.vocabulary(), options)
        .read(paths, List.of(), (read, all) -> {});
  }

  private void tell(String year, String folder, String file) {
    String made = folder.equals(".") ? file : folder + (folder.endsWith("/") ? "" : "/") + file;
    Map<String, String> told =
        Map.of(
            "folder", SafeText.of(folder), "files", file, "file", SafeText.of(made), "year", year);
    workplace.streams().out().println(words.say("templates-made", told));
    workplace.streams().out().println(words.say("follow-up-next", told));
  }
}
