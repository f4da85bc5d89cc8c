package se.samklang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.catalogue.Catalogue;
import se.samklang.findings.EarlierRun;
import se.samklang.findings.Exempted;
import se.samklang.findings.Finding;
import se.samklang.model.Dimension;
import se.samklang.model.Severity;
import se.samklang.model.Subject;
import se.samklang.model.Wording;
import se.samklang.review.AnnualReview;
import se.samklang.review.Coverage;
import se.samklang.review.DutyGrid;
import se.samklang.review.Figures;
import se.samklang.review.FollowUpReview;
import se.samklang.review.FrameworkCoverage;
import se.samklang.review.GoalReview;
import se.samklang.review.OrganisationReview;
import se.samklang.review.TimelineItem;
import se.samklang.review.TwinTownReview;
import se.samklang.review.UnitAccount;
import se.samklang.review.YearChange;
import se.samklang.review.YearFigures;

/** A year followed up as tables in words: whatever is drawn stands in one of them. */
final class ReviewTables {
  private final Messages messages;
  private final Words words;
  private final Catalogue catalogue;
  private final ReviewSentences sentences;

  ReviewTables(Messages messages, Catalogue catalogue) {
    this.messages = messages;
    this.words = messages.words();
    this.catalogue = catalogue;
    this.sentences = new ReviewSentences(words);
  }

  /** Plan goals with their values. */
  ReviewTable goals(String title, List<GoalReview> goals) {
    List<List<String>> rows = new ArrayList<>();
    for (GoalReview goal : goals) {
      String result = ReviewSentences.measured(goal.result(), goal);
      rows.add(
          List.of(
              goal.id() + " " + goal.text(),
              goal.responsible(),
              goal.indicator(),
              ReviewSentences.measured(goal.baseline(), goal),
              ReviewSentences.measured(goal.target(), goal),
              goal.resultYear() == null ? result : result + " (" + goal.resultYear() + ")",
              day(goal.due()),
              sentences.state(goal)));
    }
    return new ReviewTable(
        title,
        header(
            "review.goal",
            "review.responsible",
            "review.indicator",
            "review.baseline",
            "review.target",
            "review.result",
            "review.due",
            "review.state"),
        rows);
  }

  /** Who has kept which duty. */
  ReviewTable duties(DutyGrid grid) {
    List<String> header = new ArrayList<>(header("review.committee", "review.planned"));
    grid.duties().forEach(duty -> header.add(name(duty.name())));
    List<List<String>> rows = new ArrayList<>();
    for (DutyGrid.Row row : grid.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(sentences.name(row));
      cells.add(planned(row));
      row.cells().forEach(cell -> cells.add(sentences.mark(cell)));
      rows.add(cells);
    }
    return new ReviewTable(words.say("review.duties"), header, rows);
  }

  /** Whether a row of the duties has an adopted plan; empty where nobody is asked for one. */
  String planned(DutyGrid.Row row) {
    return row.kind() == DutyGrid.Kind.NONE
        ? ""
        : words.say(row.planned() ? "review.yes" : "review.no");
  }

  /** How many activities a list of goals or areas has. */
  ReviewTable coverage(Coverage coverage) {
    boolean derived = coverage.role() != Dimension.Role.GOAL;
    List<String> header = new ArrayList<>(header("review.item", "review.activities"));
    if (derived) {
      header.add(words.say("review.derived"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Coverage.Count count : coverage.items()) {
      List<String> cells = new ArrayList<>();
      cells.add(name(count.name()));
      cells.add(String.valueOf(count.all()));
      if (derived) {
        cells.add(String.valueOf(count.derived()));
      }
      rows.add(cells);
    }
    if (coverage.without() > 0) {
      List<String> cells = new ArrayList<>();
      cells.add(words.say("review.without"));
      cells.add(String.valueOf(coverage.without()));
      if (derived) {
        cells.add("");
      }
      rows.add(cells);
    }
    String title = words.say("review.coverage", Map.of("dimension", name(coverage.name())));
    return new ReviewTable(title, header, rows);
  }

  /** Twin towns and what was done with them. */
  ReviewTable towns(List<TwinTownReview> towns) {
    return new ReviewTable(
        words.say("review.towns"),
        header("review.town", "review.activities", "review.agreement", "review.benefit"),
        towns.stream()
            .map(
                town ->
                    List.of(
                        name(town.name()),
                        String.valueOf(town.activities().size()),
                        sentences.agreement(town),
                        String.join(" ", town.activities().stream().map(this::benefit).toList())))
            .toList());
  }

  private String benefit(TwinTownReview.Activity activity) {
    List<String> parts = new ArrayList<>();
    if (!activity.citizens().isEmpty()) {
      parts.add(
          words.say("review.benefit-citizens", Map.of("text", withoutStop(activity.citizens()))));
    }
    if (!activity.operations().isEmpty()) {
      parts.add(
          words.say(
              "review.benefit-operations", Map.of("text", withoutStop(activity.operations()))));
    }
    String told = parts.isEmpty() ? words.say("review.benefit-none") : String.join("; ", parts);
    return activity.id() + " " + activity.title() + ": " + told + ".";
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** The follow-ups of the year and its halves, written and oral. */
  ReviewTable followUps(List<FollowUpReview> followUps) {
    List<List<String>> rows = new ArrayList<>();
    for (FollowUpReview each : followUps) {
      String oral =
          Stream.of(day(each.oral()), each.oralForum())
              .filter(text -> !text.isEmpty())
              .reduce((day, forum) -> day + ", " + forum)
              .orElse(orNone("", each));
      rows.add(
          List.of(
              each.period(),
              orNone(day(each.date()), each),
              orNone(each.forum(), each),
              orNone(each.written(), each),
              oral,
              state(each)));
    }
    return new ReviewTable(
        words.say("review.follow-ups"),
        header(
            "review.period",
            "review.date",
            "review.forum",
            "review.written",
            "review.oral",
            "review.state"),
        rows);
  }

  private String orNone(String text, FollowUpReview followUp) {
    return text.isEmpty() && followUp.reported() ? words.say("review.none") : text;
  }

  private String state(FollowUpReview followUp) {
    if (followUp.reported()) {
      return words.say("review.reported");
    }
    return words.say(followUp.due() ? "review.not-reported" : "review.not-due");
  }

  /** What has changed since an earlier year: what people have done. */
  List<ReviewTable> changes(YearChange change) {
    return Stream.of(
            entries("review.change-solved", change.solved()),
            findings("review.change-added", change.added()))
        .filter(table -> !table.isEmpty())
        .toList();
  }

  /** What differs only because rules or the strategy did. */
  List<ReviewTable> changesApart(YearChange change) {
    return Stream.of(
            findings("review.change-of-new-rules", change.ofNewRules()),
            entries("review.change-of-dropped-rules", change.ofDroppedRules()),
            reweighed(change.reweighed()))
        .filter(table -> !table.isEmpty())
        .toList();
  }

  private ReviewTable entries(String title, List<EarlierRun.Entry> entries) {
    return new ReviewTable(
        words.say(title),
        header("findings.weight", "findings.rule", "review.about"),
        entries.stream()
            .map(entry -> List.of(weight(entry.severity()), title(entry.rule()), about(entry)))
            .toList());
  }

  /** An earlier run may have had rules, severities and kinds that are no more. */
  private String title(String rule) {
    return catalogue.find(rule).map(card -> name(card.title())).orElse(rule);
  }

  private String weight(String severity) {
    boolean known = Stream.of(Severity.values()).anyMatch(each -> each.id().equals(severity));
    return known ? words.say("severity." + severity) : severity;
  }

  private String about(EarlierRun.Entry entry) {
    boolean known =
        Stream.of(Subject.Kind.values()).anyMatch(each -> each.id().equals(entry.kind()));
    String kind = known ? words.say("subject." + entry.kind()) : entry.kind();
    return kind + " " + entry.subject();
  }

  private ReviewTable findings(String title, List<Finding> findings) {
    return new ReviewTable(
        words.say(title),
        header("findings.weight", "findings.what", "findings.rule"),
        findings.stream()
            .map(
                finding ->
                    List.of(
                        weight(finding.severity().id()),
                        messages.sentence(finding),
                        finding.rule()))
            .toList());
  }

  private ReviewTable reweighed(List<YearChange.Reweighed> reweighed) {
    return new ReviewTable(
        words.say("review.change-reweighed"),
        header("review.change-before", "findings.weight", "findings.what"),
        reweighed.stream()
            .map(
                each ->
                    List.of(
                        weight(each.before().id()),
                        weight(each.finding().severity().id()),
                        messages.sentence(each.finding())))
            .toList());
  }

  /** The main figures of the years. */
  ReviewTable trend(List<YearFigures> trend) {
    List<String> header =
        header(
                "review.trend-year",
                "review.trend-activities",
                "review.trend-plans",
                "review.trend-goals",
                "severity.error",
                "severity.warning",
                "severity.info")
            .stream()
            .map(Words::sentenceCase)
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (YearFigures each : trend) {
      Figures figures = each.figures();
      rows.add(
          List.of(
              String.valueOf(each.year()),
              String.valueOf(figures.activities()),
              of(figures.committeesWithPlan(), figures.committees()),
              of(figures.goalsReached(), figures.goalsDue()),
              String.valueOf(figures.errors()),
              String.valueOf(figures.warnings()),
              String.valueOf(figures.infos())));
    }
    return new ReviewTable(words.say("review.trend"), header, rows);
  }

  private String of(int part, int whole) {
    return words.say("review.of", Map.of("part", part, "whole", whole));
  }

  /** How many activities name each part of an outside strategy, area by area. */
  ReviewTable framework(FrameworkCoverage framework) {
    List<String> header = new ArrayList<>(header("review.framework-item"));
    framework.areas().forEach(area -> header.add(name(area)));
    header.addAll(header("review.without-area", "review.in-all"));
    List<List<String>> rows = new ArrayList<>();
    for (FrameworkCoverage.Row row : framework.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(name(row.name()));
      row.counts().forEach(count -> cells.add(String.valueOf(count)));
      cells.add(String.valueOf(row.withoutArea()));
      cells.add(String.valueOf(row.activities()));
      rows.add(cells);
    }
    String title = words.say("review.framework", Map.of("framework", name(framework.name())));
    return new ReviewTable(title, header, rows);
  }

  /** The activities in time. */
  ReviewTable timeline(List<TimelineItem> timeline) {
    return new ReviewTable(
        words.say("review.timeline"),
        header("review.activity", "review.responsible", "review.start", "review.end"),
        timeline.stream()
            .map(
                item ->
                    List.of(
                        item.id() + " " + item.title(),
                        item.responsible(),
                        day(item.start()),
                        item.ongoing() ? words.say("review.ongoing") : day(item.end())))
            .toList());
  }

  /** The roles of the steering group. */
  ReviewTable seats(OrganisationReview organisation) {
    return new ReviewTable(
        words.say("review.steering-group"),
        header("review.role", "review.asked", "review.names"),
        organisation.seats().stream()
            .map(
                seat ->
                    List.of(
                        name(seat.role()),
                        String.valueOf(seat.asked()),
                        String.join(", ", seat.names())))
            .toList());
  }

  /** The contact persons, and the units that have none. */
  ReviewTable contacts(OrganisationReview organisation) {
    return new ReviewTable(
        words.say("review.contacts"),
        header("review.unit", "review.contact", "review.appointed-by"),
        organisation.contacts().stream()
            .map(
                contact ->
                    List.of(
                        contact.unit(),
                        contact.name().isEmpty() ? words.say("review.none") : contact.name(),
                        contact.appointedBy()))
            .toList());
  }

  /** What units tell in their own words. */
  ReviewTable accounts(List<UnitAccount> accounts) {
    return new ReviewTable(
        words.say("review.accounts"),
        header(
            "review.unit",
            "review.account-impact",
            "review.account-monitoring",
            "review.account-knowledge"),
        accounts.stream()
            .map(
                account ->
                    List.of(
                        account.unit(),
                        account.impact(),
                        account.monitoring(),
                        account.knowledge()))
            .toList());
  }

  /** Every finding that counts. */
  ReviewTable allFindings(AnnualReview review, Judgement judgement) {
    YearChange change = review.change();
    Set<Finding> left = change == null ? Set.of() : new HashSet<>(change.left());
    List<String> header =
        new ArrayList<>(
            header(
                "findings.weight",
                "findings.file",
                "findings.place",
                "findings.what",
                "findings.rule"));
    if (change != null) {
      header.add(words.say("findings.state"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Entry entry : Entry.counting(judgement)) {
      Finding finding = entry.finding();
      List<String> cells = new ArrayList<>();
      cells.add(weight(finding.severity().id()));
      cells.add(finding.place().file());
      cells.add(PlaceName.of(finding.place(), words));
      cells.add(messages.sentence(finding));
      cells.add(finding.rule());
      if (change != null) {
        cells.add(words.say(left.contains(finding) ? "review.change-left" : "review.change-added"));
      }
      rows.add(cells);
    }
    return new ReviewTable(words.say("review.findings"), header, rows);
  }

  /** What somebody has approved. */
  ReviewTable exemptions(List<Exempted> exempted) {
    return new ReviewTable(
        words.say("review.exemptions"),
        header("findings.what", "findings.reason", "findings.approved-by", "findings.until"),
        exempted.stream()
            .map(
                each ->
                    List.of(
                        messages.message(each.finding()),
                        each.exemption().reason(),
                        each.exemption().approvedBy(),
                        each.exemption().until().toString()))
            .toList());
  }

  /** The files that the run read. */
  ReviewTable inputs(Judgement judgement) {
    return new ReviewTable(
        words.say("findings.inputs"),
        header("findings.file", "findings.status", "provenance.sha256"),
        new Provenance(words)
            .inputs(judgement).stream()
                .map(input -> List.of(input.file(), input.status(), input.sha256()))
                .toList());
  }

  private List<String> header(String... keys) {
    return Stream.of(keys).map(words::say).toList();
  }

  private String name(Wording name) {
    return name.in(words.language());
  }

  private static String day(@Nullable LocalDate day) {
    return Objects.toString(day, "");
  }
}
