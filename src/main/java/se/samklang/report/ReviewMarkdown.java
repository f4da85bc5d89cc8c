package se.samklang.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samklang.catalogue.Catalogue;
import se.samklang.model.Dimension;
import se.samklang.model.Wording;
import se.samklang.review.AnnualReview;
import se.samklang.review.Coverage;
import se.samklang.review.DutyGrid;
import se.samklang.review.FrameworkCoverage;
import se.samklang.review.OrganisationReview;
import se.samklang.review.OverarchingGoalReview;
import se.samklang.review.YearChange;

/**
 * A year followed up, for the annual accounts, as Markdown: what a council reads first, then the
 * annexes, then what may be said aloud.
 */
public final class ReviewMarkdown implements Report.Text {
  private static final int LONGEST_BAR = 20;

  private final Words words;
  private final Catalogue catalogue;
  private final ReviewSentences sentences;
  private final ReviewTables tables;

  public ReviewMarkdown(Messages messages, Catalogue catalogue) {
    this.words = messages.words();
    this.catalogue = catalogue;
    this.sentences = new ReviewSentences(words);
    this.tables = new ReviewTables(messages, catalogue);
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
    paragraph(words.say("review.appendix") + ". " + sentences.source(review), text);
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
    titled(tables.towns(review.twinTowns()), text);
    titled(tables.followUps(review.followUps()), text);
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
      append(tables.goals("", review.otherGoals()), text);
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
      append(tables.goals("", goal.goals()), text);
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
    append(tables.duties(grid), text);
  }

  private void coverage(Coverage coverage, String prefix, StringBuilder text) {
    ReviewTable table = tables.coverage(coverage);
    String title = table.title();
    heading(prefix.isEmpty() ? title : words.say(prefix, Map.of("title", title)), text);
    append(withBars(table, coverage), text);
  }

  private ReviewTable withBars(ReviewTable table, Coverage coverage) {
    int most = coverage.items().stream().mapToInt(Coverage.Count::all).max().orElse(0);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      boolean counted = i < coverage.items().size();
      String bar = counted ? bar(coverage.items().get(i).all(), most) : "";
      rows.add(withSecond(bar, table.rows().get(i)));
    }
    String bars = words.say("review.bar");
    return new ReviewTable(table.title(), withSecond(bars, table.header()), rows);
  }

  private static List<String> withSecond(String second, List<String> row) {
    List<String> longer = new ArrayList<>(row);
    longer.add(1, second);
    return longer;
  }

  /** One mark an activity; where the longest bar has no room for that, in proportion. */
  private static String bar(int count, int most) {
    if (most <= LONGEST_BAR || count == 0) {
      return "■".repeat(count);
    }
    return "■".repeat(Math.max(1, Math.round((float) count * LONGEST_BAR / most)));
  }

  private void titled(ReviewTable table, StringBuilder text) {
    heading(table.title(), text);
    append(table, text);
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
    tables.changes(change).forEach(table -> subtitled(table, text));
    List<ReviewTable> apart = tables.changesApart(change);
    if (!apart.isEmpty()) {
      subheading(words.say("review.change-apart"), text);
      apart.forEach(table -> subtitled(table, text));
    }
    subtitled(tables.trend(review.trend()), text);
  }

  private void subtitled(ReviewTable table, StringBuilder text) {
    subheading(table.title(), text);
    append(table, text);
  }

  private void annexes(AnnualReview review, Judgement judgement, StringBuilder text) {
    review.coverages().stream()
        .filter(coverage -> coverage.role() != Dimension.Role.GOAL)
        .forEach(coverage -> coverage(coverage, "review.annex", text));
    review.frameworks().forEach(framework -> framework(framework, text));
    annex(tables.timeline(review.timeline()), text);
    steeringGroup(review.organisation(), text);
    annex(tables.contacts(review.organisation()), text);
    accounts(review, text);
    annex(tables.allFindings(review, judgement), text);
    annex(tables.exemptions(judgement.exempted()), text);
    provenance(judgement, text);
  }

  private void framework(FrameworkCoverage framework, StringBuilder text) {
    annex(tables.framework(framework), text);
    String tooGeneral = sentences.tooGeneral(framework);
    if (!tooGeneral.isEmpty()) {
      paragraph(tooGeneral, text);
    }
  }

  private void steeringGroup(OrganisationReview organisation, StringBuilder text) {
    annex(tables.seats(organisation), text);
    bullets(sentences.organisation(organisation), text);
  }

  private void accounts(AnnualReview review, StringBuilder text) {
    if (review.accounts().isEmpty()) {
      annex(words.say("review.accounts"), text);
      paragraph(words.say("review.accounts-none"), text);
    } else {
      annex(tables.accounts(review.accounts()), text);
    }
  }

  private void provenance(Judgement judgement, StringBuilder text) {
    annex(words.say("review.provenance"), text);
    Provenance provenance = new Provenance(words);
    bullets(
        provenance.facts(judgement).stream()
            .map(each -> each.label() + ": " + each.value())
            .toList(),
        text);
    append(tables.inputs(judgement), text);
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

  private void append(ReviewTable table, StringBuilder text) {
    if (table.isEmpty()) {
      paragraph(words.say("review.empty"), text);
    } else {
      MarkdownTable markdown = new MarkdownTable(table.header());
      table.rows().forEach(markdown::add);
      text.append(markdown).append('\n');
    }
  }

  private void annex(ReviewTable table, StringBuilder text) {
    annex(table.title(), text);
    append(table, text);
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
