package se.samklang.report;

import java.io.IOException;
import java.io.Writer;
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
import se.samklang.review.OverarchingGoalReview;
import se.samklang.review.TimelineItem;
import se.samklang.review.TwinTownReview;
import se.samklang.review.UnitAccount;
import se.samklang.review.YearChange;
import se.samklang.review.YearFigures;

/**
 * A year followed up, for the annual accounts, as Markdown: what a council reads first, then the
 * annexes, then what may be said aloud.
 */
public final class ReviewMarkdown implements Report.Text {
  private static final int LONGEST_BAR = 20;

  private final Messages messages;
  private final Words words;
  private final Catalogue catalogue;
  private final ReviewSentences sentences;

  public ReviewMarkdown(Messages messages, Catalogue catalogue) {
    this.messages = messages;
    this.words = messages.words();
    this.catalogue = catalogue;
    this.sentences = new ReviewSentences(words);
  }

  /**
   * Writes the year.
   *
   * @throws IllegalArgumentException where no year was followed up
   */
  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    AnnualReview review = judgement.review(catalogue);
    if (review == null) {
      throw new IllegalArgumentException("a run that followed up no year");
    }
    StringBuilder text = new StringBuilder();
    firstPage(review, judgement, text);
    change(review, text);
    annexes(review, judgement, text);
    oral(review, text);
    target.write(text.toString());
  }

  private void firstPage(AnnualReview review, Judgement judgement, StringBuilder text) {
    text.append("# ").append(say("review.title", Map.of("year", review.year()))).append("\n\n");
    paragraph(words.say("review.appendix") + ". " + source(review), text);
    obstacles(judgement, text);
    paragraph(String.join(" ", sentences.opening(review)), text);
    String leftAside = sentences.leftAside(review.leftAside());
    if (!leftAside.isEmpty()) {
      paragraph(leftAside, text);
    }
    overarchingGoals(review, text);
    duties(review.duties(), text);
    review.coverages().stream()
        .filter(coverage -> coverage.role() == Dimension.Role.GOAL)
        .forEach(coverage -> coverage(coverage, "", text));
    towns(review, text);
    followUps(review, text);
  }

  private String source(AnnualReview review) {
    return words.say(
        "review.source",
        Map.of(
            "municipality", review.municipality(),
            "strategy", name(review.strategy()),
            "day", review.asOf()));
  }

  /** Whoever reads the figures has to know that they are not of all there is. */
  private void obstacles(Judgement judgement, StringBuilder text) {
    for (Obstacles.Obstacle obstacle : new Obstacles(words).of(judgement)) {
      String place = obstacle.place().map(at -> at + ": ").orElse("");
      text.append("> ").append(MarkdownTable.oneLine(place + obstacle.reason())).append("\n\n");
    }
  }

  private void overarchingGoals(AnnualReview review, StringBuilder text) {
    heading(words.say("review.goals"), text);
    boolean goals =
        !review.otherGoals().isEmpty()
            || review.overarchingGoals().stream().anyMatch(each -> !each.goals().isEmpty());
    if (goals && !review.resultsTold()) {
      paragraph(words.say("review.results-none"), text);
    }
    review.overarchingGoals().forEach(goal -> overarchingGoal(goal, text));
    if (!review.otherGoals().isEmpty()) {
      subheading(words.say("review.goals-other"), text);
      goals(review.otherGoals(), text);
    }
  }

  private void overarchingGoal(OverarchingGoalReview goal, StringBuilder text) {
    subheading(name(goal.name()), text);
    if (goal.isUncovered()) {
      paragraph(words.say("review.uncovered"), text);
      return;
    }
    paragraph(words.say("review.serving", Map.of("count", goal.activities())), text);
    if (goal.goals().isEmpty()) {
      paragraph(words.say("review.no-plan-goals"), text);
    } else {
      goals(goal.goals(), text);
      contributions(goal, text);
    }
    if (goal.impacts().isEmpty()) {
      paragraph(words.say("review.impact-none"), text);
    } else {
      paragraph(words.say("review.impact") + ":", text);
      bullets(
          goal.impacts().stream().map(each -> each.unit() + ": " + each.impact()).toList(), text);
    }
  }

  private void goals(List<GoalReview> goals, StringBuilder text) {
    MarkdownTable table =
        table(
            "review.goal",
            "review.responsible",
            "review.indicator",
            "review.baseline",
            "review.target",
            "review.result",
            "review.due",
            "review.state");
    for (GoalReview goal : goals) {
      String result = ReviewSentences.measured(goal.result(), goal);
      table.add(
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
    append(table, text);
  }

  private void contributions(OverarchingGoalReview goal, StringBuilder text) {
    List<String> how =
        goal.goals().stream()
            .flatMap(
                each ->
                    each.contributions().stream()
                        .filter(contribution -> contribution.overarching().equals(goal.id()))
                        .filter(contribution -> !contribution.how().isEmpty())
                        .map(contribution -> each.id() + ": " + contribution.how()))
            .toList();
    if (!how.isEmpty()) {
      paragraph(words.say("review.how") + ":", text);
      bullets(how, text);
    }
  }

  private void duties(DutyGrid grid, StringBuilder text) {
    heading(words.say("review.duties"), text);
    if (grid.rows().isEmpty()) {
      paragraph(words.say("review.empty"), text);
      return;
    }
    paragraph(words.say("review.duties-key"), text);
    List<String> header = new ArrayList<>();
    header.add(words.say("review.committee"));
    header.add(words.say("review.planned"));
    grid.duties().forEach(duty -> header.add(name(duty.name())));
    MarkdownTable table = new MarkdownTable(header);
    for (DutyGrid.Row row : grid.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(sentences.name(row));
      boolean asked = row.kind() != DutyGrid.Kind.NONE;
      cells.add(asked ? words.say(row.planned() ? "review.yes" : "review.no") : "");
      row.cells().forEach(cell -> cells.add(sentences.mark(cell)));
      table.add(cells);
    }
    append(table, text);
  }

  private void coverage(Coverage coverage, String prefix, StringBuilder text) {
    String dimension = name(coverage.name());
    String title = words.say("review.coverage", Map.of("dimension", dimension));
    heading(prefix.isEmpty() ? title : words.say(prefix, Map.of("title", title)), text);
    int most = coverage.items().stream().mapToInt(Coverage.Count::all).max().orElse(0);
    boolean derived = coverage.role() != Dimension.Role.GOAL;
    List<String> header = new ArrayList<>();
    Stream.of("review.item", "review.bar", "review.activities")
        .map(words::say)
        .forEach(header::add);
    if (derived) {
      header.add(words.say("review.derived"));
    }
    MarkdownTable table = new MarkdownTable(header);
    for (Coverage.Count count : coverage.items()) {
      List<String> cells = new ArrayList<>();
      cells.add(name(count.name()));
      cells.add(bar(count.all(), most));
      cells.add(String.valueOf(count.all()));
      if (derived) {
        cells.add(String.valueOf(count.derived()));
      }
      table.add(cells);
    }
    if (coverage.without() > 0) {
      List<String> cells = new ArrayList<>();
      cells.add(words.say("review.without"));
      cells.add("");
      cells.add(String.valueOf(coverage.without()));
      if (derived) {
        cells.add("");
      }
      table.add(cells);
    }
    append(table, text);
  }

  /** One mark an activity; where the longest bar has no room for that, in proportion. */
  private static String bar(int count, int most) {
    if (most <= LONGEST_BAR || count == 0) {
      return "■".repeat(count);
    }
    return "■".repeat(Math.max(1, Math.round((float) count * LONGEST_BAR / most)));
  }

  private void towns(AnnualReview review, StringBuilder text) {
    heading(words.say("review.towns"), text);
    MarkdownTable table =
        table("review.town", "review.activities", "review.agreement", "review.benefit");
    for (TwinTownReview town : review.twinTowns()) {
      table.add(
          List.of(
              name(town.name()),
              String.valueOf(town.activities().size()),
              sentences.agreement(town),
              String.join(" ", town.activities().stream().map(this::benefit).toList())));
    }
    append(table, text);
  }

  private String benefit(TwinTownReview.Activity activity) {
    List<String> parts = new ArrayList<>();
    if (!activity.citizens().isEmpty()) {
      parts.add(words.say("review.benefit-citizens", Map.of("text", activity.citizens())));
    }
    if (!activity.operations().isEmpty()) {
      parts.add(words.say("review.benefit-operations", Map.of("text", activity.operations())));
    }
    String told = parts.isEmpty() ? words.say("review.benefit-none") : String.join("; ", parts);
    return activity.id() + " " + activity.title() + ": " + told + ".";
  }

  private void followUps(AnnualReview review, StringBuilder text) {
    heading(words.say("review.follow-ups"), text);
    MarkdownTable table =
        table(
            "review.period",
            "review.date",
            "review.forum",
            "review.written",
            "review.oral",
            "review.state");
    for (FollowUpReview each : review.followUps()) {
      String oral =
          Stream.of(day(each.oral()), each.oralForum())
              .filter(s -> !s.isEmpty())
              .reduce((day, forum) -> day + ", " + forum)
              .orElse(orNone("", each));
      table.add(
          List.of(
              each.period(),
              orNone(day(each.date()), each),
              orNone(each.forum(), each),
              orNone(each.written(), each),
              oral,
              state(each)));
    }
    append(table, text);
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

  private void change(AnnualReview review, StringBuilder text) {
    YearChange change = review.change();
    if (change == null) {
      return;
    }
    heading(words.say("review.change", Map.of("year", change.since())), text);
    paragraph(sentences.change(change), text);
    if (!change.sameStrategy()) {
      paragraph(words.say("review.change-strategy"), text);
    }
    if (!change.sameRules()) {
      paragraph(words.say("review.change-rules"), text);
    }
    entries("review.change-solved", change.solved(), text);
    findings("review.change-added", change.added(), text);
    boolean apart =
        !change.ofNewRules().isEmpty()
            || !change.ofDroppedRules().isEmpty()
            || !change.reweighed().isEmpty();
    if (apart) {
      subheading(words.say("review.change-apart"), text);
      findings("review.change-of-new-rules", change.ofNewRules(), text);
      entries("review.change-of-dropped-rules", change.ofDroppedRules(), text);
      reweighed(change.reweighed(), text);
    }
    trend(review.trend(), text);
  }

  private void entries(String title, List<EarlierRun.Entry> entries, StringBuilder text) {
    MarkdownTable table = table("findings.weight", "findings.rule", "review.about");
    for (EarlierRun.Entry entry : entries) {
      table.add(List.of(weight(entry.severity()), title(entry.rule()), about(entry)));
    }
    titled(title, table, text);
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

  private void findings(String title, List<Finding> findings, StringBuilder text) {
    MarkdownTable table = table("findings.weight", "findings.what", "findings.rule");
    for (Finding finding : findings) {
      table.add(
          List.of(weight(finding.severity().id()), messages.sentence(finding), finding.rule()));
    }
    titled(title, table, text);
  }

  private void reweighed(List<YearChange.Reweighed> reweighed, StringBuilder text) {
    MarkdownTable table = table("review.change-before", "findings.weight", "findings.what");
    for (YearChange.Reweighed each : reweighed) {
      table.add(
          List.of(
              weight(each.before().id()),
              weight(each.finding().severity().id()),
              messages.sentence(each.finding())));
    }
    titled("review.change-reweighed", table, text);
  }

  private void titled(String title, MarkdownTable table, StringBuilder text) {
    if (!table.isEmpty()) {
      subheading(words.say(title), text);
      append(table, text);
    }
  }

  private void trend(List<YearFigures> trend, StringBuilder text) {
    subheading(words.say("review.trend"), text);
    List<String> header = new ArrayList<>();
    Stream.of(
            "review.trend-year",
            "review.trend-activities",
            "review.trend-plans",
            "review.trend-goals",
            "severity.error",
            "severity.warning",
            "severity.info")
        .map(key -> Words.sentenceCase(words.say(key)))
        .forEach(header::add);
    MarkdownTable table = new MarkdownTable(header);
    for (YearFigures each : trend) {
      Figures figures = each.figures();
      table.add(
          List.of(
              String.valueOf(each.year()),
              String.valueOf(figures.activities()),
              of(figures.committeesWithPlan(), figures.committees()),
              of(figures.goalsReached(), figures.goalsDue()),
              String.valueOf(figures.errors()),
              String.valueOf(figures.warnings()),
              String.valueOf(figures.infos())));
    }
    append(table, text);
  }

  private String of(int part, int whole) {
    return words.say("review.of", Map.of("part", part, "whole", whole));
  }

  private void annexes(AnnualReview review, Judgement judgement, StringBuilder text) {
    review.coverages().stream()
        .filter(coverage -> coverage.role() != Dimension.Role.GOAL)
        .forEach(coverage -> coverage(coverage, "review.annex", text));
    review.frameworks().forEach(framework -> framework(framework, text));
    timeline(review.timeline(), text);
    steeringGroup(review.organisation(), text);
    contacts(review.organisation(), text);
    accounts(review, text);
    allFindings(review, judgement, text);
    exemptions(judgement, text);
    provenance(judgement, text);
  }

  private void framework(FrameworkCoverage framework, StringBuilder text) {
    annex(words.say("review.framework", Map.of("framework", name(framework.name()))), text);
    List<String> header = new ArrayList<>();
    header.add(words.say("review.framework-item"));
    framework.areas().forEach(area -> header.add(name(area)));
    header.add(words.say("review.without-area"));
    header.add(words.say("review.in-all"));
    MarkdownTable table = new MarkdownTable(header);
    for (FrameworkCoverage.Row row : framework.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(name(row.name()));
      row.counts().forEach(count -> cells.add(String.valueOf(count)));
      cells.add(String.valueOf(row.withoutArea()));
      cells.add(String.valueOf(row.activities()));
      table.add(cells);
    }
    append(table, text);
    if (framework.tooGeneral() > 0) {
      String count = words.count(framework.tooGeneral(), "activity");
      paragraph(words.say("review.too-general", Map.of("count", count)), text);
    }
  }

  private void timeline(List<TimelineItem> timeline, StringBuilder text) {
    annex(words.say("review.timeline"), text);
    MarkdownTable table =
        table("review.activity", "review.responsible", "review.start", "review.end");
    for (TimelineItem item : timeline) {
      table.add(
          List.of(
              item.id() + " " + item.title(),
              item.responsible(),
              day(item.start()),
              item.ongoing() ? words.say("review.ongoing") : day(item.end())));
    }
    append(table, text);
  }

  private void steeringGroup(OrganisationReview organisation, StringBuilder text) {
    annex(words.say("review.steering-group"), text);
    paragraph(named("review.coordinator", organisation.coordinator()), text);
    organisation
        .conveners()
        .forEach(
            each -> paragraph(named("review.convener." + each.group().id(), each.name()), text));
    MarkdownTable table = table("review.role", "review.asked", "review.names");
    for (OrganisationReview.Seat seat : organisation.seats()) {
      table.add(
          List.of(
              name(seat.role()), String.valueOf(seat.asked()), String.join(", ", seat.names())));
    }
    append(table, text);
    List<String> days = organisation.meetings().stream().map(LocalDate::toString).toList();
    paragraph(
        days.isEmpty()
            ? words.say("review.meetings-none")
            : words.say("review.meetings", Map.of("days", String.join(", ", days))),
        text);
  }

  private String named(String sentence, String name) {
    return words.say(sentence, Map.of("name", name.isEmpty() ? words.say("review.none") : name));
  }

  private void contacts(OrganisationReview organisation, StringBuilder text) {
    annex(words.say("review.contacts"), text);
    MarkdownTable table = table("review.unit", "review.contact", "review.appointed-by");
    for (OrganisationReview.Contact contact : organisation.contacts()) {
      String name = contact.name().isEmpty() ? words.say("review.none") : contact.name();
      table.add(List.of(contact.unit(), name, contact.appointedBy()));
    }
    append(table, text);
  }

  private void accounts(AnnualReview review, StringBuilder text) {
    annex(words.say("review.accounts"), text);
    if (review.accounts().isEmpty()) {
      paragraph(words.say("review.accounts-none"), text);
      return;
    }
    MarkdownTable table =
        table(
            "review.unit",
            "review.account-impact",
            "review.account-monitoring",
            "review.account-knowledge");
    for (UnitAccount account : review.accounts()) {
      table.add(
          List.of(account.unit(), account.impact(), account.monitoring(), account.knowledge()));
    }
    append(table, text);
  }

  private void allFindings(AnnualReview review, Judgement judgement, StringBuilder text) {
    annex(words.say("review.findings"), text);
    YearChange change = review.change();
    Set<Finding> left = change == null ? Set.of() : new HashSet<>(change.left());
    List<String> header = new ArrayList<>();
    Stream.of(
            "findings.weight", "findings.file", "findings.place", "findings.what", "findings.rule")
        .map(words::say)
        .forEach(header::add);
    if (change != null) {
      header.add(words.say("findings.state"));
    }
    MarkdownTable table = new MarkdownTable(header);
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
      table.add(cells);
    }
    append(table, text);
  }

  private void exemptions(Judgement judgement, StringBuilder text) {
    annex(words.say("review.exemptions"), text);
    MarkdownTable table =
        table("findings.what", "findings.reason", "findings.approved-by", "findings.until");
    for (Exempted each : judgement.exempted()) {
      table.add(
          List.of(
              messages.message(each.finding()),
              each.exemption().reason(),
              each.exemption().approvedBy(),
              each.exemption().until().toString()));
    }
    append(table, text);
  }

  private void provenance(Judgement judgement, StringBuilder text) {
    annex(words.say("review.provenance"), text);
    Provenance provenance = new Provenance(words);
    bullets(
        provenance.facts(judgement).stream()
            .map(each -> each.label() + ": " + each.value())
            .toList(),
        text);
    MarkdownTable table = table("findings.file", "findings.status", "provenance.sha256");
    for (Provenance.Input input : provenance.inputs(judgement)) {
      table.add(List.of(input.file(), input.status(), input.sha256()));
    }
    append(table, text);
    paragraph(words.say("findings.covers"), text);
  }

  private void oral(AnnualReview review, StringBuilder text) {
    heading(words.say("review.oral-note"), text);
    paragraph(words.say("review.oral-note-about"), text);
    bullets(sentences.oral(review), text);
  }

  private String say(String key, Map<String, ?> details) {
    return MarkdownTable.oneLine(words.say(key, details));
  }

  private String name(Wording name) {
    return name.in(words.language());
  }

  private static String day(@Nullable LocalDate day) {
    return Objects.toString(day, "");
  }

  private MarkdownTable table(String... header) {
    return new MarkdownTable(Stream.of(header).map(words::say).toList());
  }

  private void append(MarkdownTable table, StringBuilder text) {
    if (table.isEmpty()) {
      paragraph(words.say("review.empty"), text);
    } else {
      text.append(table).append('\n');
    }
  }

  private static void heading(String title, StringBuilder text) {
    text.append("## ").append(MarkdownTable.oneLine(title)).append("\n\n");
  }

  private static void subheading(String title, StringBuilder text) {
    text.append("### ").append(MarkdownTable.oneLine(title)).append("\n\n");
  }

  private void annex(String title, StringBuilder text) {
    heading(words.say("review.annex", Map.of("title", title)), text);
  }

  private static void paragraph(String sentence, StringBuilder text) {
    text.append(MarkdownTable.oneLine(sentence)).append("\n\n");
  }

  private static void bullets(List<String> lines, StringBuilder text) {
    lines.forEach(line -> text.append("- ").append(MarkdownTable.oneLine(line)).append('\n'));
    text.append('\n');
  }
}
