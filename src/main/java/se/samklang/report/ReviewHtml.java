package se.samklang.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samklang.catalogue.Catalogue;
import se.samklang.chart.ChartStyle;
import se.samklang.model.Dimension;
import se.samklang.model.Wording;
import se.samklang.review.AnnualReview;
import se.samklang.review.Coverage;
import se.samklang.review.DutyGrid;
import se.samklang.review.FrameworkCoverage;
import se.samklang.review.GoalReview;
import se.samklang.review.OrganisationReview;
import se.samklang.review.OverarchingGoalReview;
import se.samklang.review.YearChange;

/**
 * A year followed up, for the annual accounts, as one page for a browser and for paper: what a
 * council reads stands on the first sheet, the rest in annexes. The page asks for nothing outside
 * itself.
 */
public final class ReviewHtml implements Report.Text {
  /** What the first sheet has room for. */
  private static final int GOALS_SHOWN = 3;

  private static final int LETTERS_SHOWN = 108;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Messages messages;
  private final Words words;
  private final Catalogue catalogue;
  private final ReviewSentences sentences;
  private final ReviewTables tables;

  public ReviewHtml(Messages messages, Catalogue catalogue) {
    this.messages = messages;
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
  // The generated class asks for somebody to watch its tags, and does without.
  @SuppressWarnings("NullAway")
  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    AnnualReview review = judgement.review(catalogue);
    if (review == null) {
      throw new IllegalArgumentException("a run that followed up no year");
    }
    String css =
        PageStyle.resource("page.css") + PageStyle.resource("review.css") + ChartStyle.css();
    JtereviewGenerated.render(
        new OwaspHtmlTemplateOutput(new WriterOutput(target)),
        null,
        page(review, judgement),
        words,
        PageStyle.of(css));
  }

  private ReviewPage page(AnnualReview review, Judgement judgement) {
    ReviewPictures pictures = new ReviewPictures(words);
    FindingSections sections = new FindingSections(messages, catalogue);
    Provenance provenance = new Provenance(words);
    YearChange change = review.change();
    return new ReviewPage(
        words.language().name().toLowerCase(Locale.ROOT),
        words.say("review.title", Map.of("year", review.year())),
        words.say("review.appendix") + ". " + safe(sentences.source(review)),
        new Obstacles(words).of(judgement).stream().map(ReviewHtml::obstacle).toList(),
        safe(sentences.opening(review)),
        sentences.leftAside(review.leftAside()),
        change == null ? "" : sentences.change(change),
        review.overarchingGoals().stream().map(goal -> served(goal, pictures)).toList(),
        duties(review.duties()),
        review.coverages().stream()
            .filter(coverage -> coverage.role() == Dimension.Role.GOAL)
            .map(coverage -> counts(coverage, pictures))
            .toList(),
        shortened(tables.towns(review.twinTowns())),
        safe(tables.followUps(review.followUps())),
        annexes(review, pictures),
        sections.files(judgement),
        judgement.exempted().stream().map(sections::exempted).toList(),
        safe(sentences.oral(review)),
        provenance.facts(judgement),
        provenance.inputs(judgement));
  }

  private static String obstacle(Obstacles.Obstacle obstacle) {
    return safe(obstacle.place().map(at -> at + ": ").orElse("") + obstacle.reason());
  }

  private ReviewPage.ServedGoal served(OverarchingGoalReview goal, ReviewPictures pictures) {
    List<GoalReview> telling =
        goal.goals().stream()
            .sorted(
                Comparator.comparing((GoalReview each) -> !each.isDue())
                    .thenComparing(GoalReview::isReached))
            .toList();
    int more = telling.size() - Math.min(GOALS_SHOWN, telling.size());
    return new ReviewPage.ServedGoal(
        name(goal.name()),
        said(goal),
        telling.stream().limit(GOALS_SHOWN).map(each -> row(each, pictures)).toList(),
        more == 0 ? "" : words.say("review.more-goals", Map.of("count", more)),
        how(goal).findFirst().map(ReviewHtml::shown).orElse(""),
        goal.impacts().stream()
            .findFirst()
            .map(each -> shown(quote(each.unit(), each.impact())))
            .orElse(""));
  }

  private String said(OverarchingGoalReview goal) {
    if (goal.isUncovered()) {
      return words.say("review.uncovered");
    }
    String serving = words.say("review.serving", Map.of("count", goal.activities()));
    return goal.goals().isEmpty() ? serving + " " + words.say("review.no-plan-goals") : serving;
  }

  private ReviewPage.GoalRow row(GoalReview goal, ReviewPictures pictures) {
    return new ReviewPage.GoalRow(
        shown(goal.id() + " " + goal.text()),
        safe(ReviewSentences.measured(goal.baseline(), goal)),
        safe(ReviewSentences.measured(goal.target(), goal)),
        safe(ReviewSentences.measured(goal.result(), goal)),
        pictures.bar(goal).orElse(""),
        sentences.state(goal),
        goal.state().id());
  }

  private Stream<String> how(OverarchingGoalReview goal) {
    return goal.goals().stream()
        .flatMap(
            each ->
                each.contributions().stream()
                    .filter(contribution -> contribution.overarching().equals(goal.id()))
                    .filter(contribution -> !contribution.how().isEmpty())
                    .map(contribution -> each.id() + ": " + contribution.how()));
  }

  private static String quote(String unit, String words) {
    return unit + ": \u201d" + words + "\u201d";
  }

  private ReviewPage.Duties duties(DutyGrid grid) {
    return new ReviewPage.Duties(
        words.say("review.duties"),
        grid.rows().isEmpty() ? words.say("review.empty") : words.say("review.duties-key"),
        grid.duties().stream().map(duty -> name(duty.name())).toList(),
        grid.rows().stream()
            .map(
                row ->
                    new ReviewPage.DutyRow(
                        safe(sentences.name(row)),
                        tables.planned(row),
                        row.cells().stream().map(this::mark).toList()))
            .toList());
  }

  private ReviewPage.Mark mark(DutyGrid.Cell cell) {
    boolean approved = cell.state() == DutyGrid.State.KEPT && cell.exempted() > 0;
    String id = approved ? "exempted" : cell.state().id();
    return new ReviewPage.Mark(sentences.mark(cell), words.say("review.duty-word." + id), id);
  }

  private ReviewPage.Counts counts(Coverage coverage, ReviewPictures pictures) {
    int greatest = coverage.items().stream().mapToInt(Coverage.Count::all).max().orElse(0);
    return new ReviewPage.Counts(
        tables.coverage(coverage).title(),
        coverage.items().stream()
            .map(
                count ->
                    new ReviewPage.CountRow(
                        name(count.name()),
                        count.all() == 0
                            ? words.say("review.no-activity")
                            : String.valueOf(count.all()),
                        pictures.bar(count, greatest)))
            .toList());
  }

  private List<ReviewPage.Annex> annexes(AnnualReview review, ReviewPictures pictures) {
    List<ReviewPage.Annex> annexes = new ArrayList<>();
    annexes.add(goals(review, pictures));
    YearChange change = review.change();
    if (change != null) {
      annexes.add(change(review, change));
    }
    review.coverages().forEach(coverage -> annexes.add(coverage(coverage, pictures)));
    review.frameworks().forEach(framework -> annexes.add(framework(framework, pictures)));
    annexes.add(plain("towns", tables.towns(review.twinTowns())));
    annexes.add(timeline(review, pictures));
    annexes.add(organisation(review.organisation()));
    ReviewTable accounts = tables.accounts(review.accounts());
    annexes.add(
        accounts.isEmpty()
            ? new ReviewPage.Annex(
                "accounts",
                accounts.title(),
                List.of(words.say("review.accounts-none")),
                List.of(),
                List.of(),
                List.of())
            : plain("accounts", accounts));
    return annexes;
  }

  private static ReviewPage.Annex plain(String id, ReviewTable table) {
    ReviewTable safe = safe(table);
    return new ReviewPage.Annex(id, safe.title(), List.of(), List.of(), List.of(safe), List.of());
  }

  private ReviewPage.Annex goals(AnnualReview review, ReviewPictures pictures) {
    List<String> drawn = new ArrayList<>();
    List<ReviewTable> told = new ArrayList<>();
    List<String> how = new ArrayList<>();
    for (OverarchingGoalReview goal : review.overarchingGoals()) {
      addGoals(name(goal.name()), goal.goals(), pictures, drawn, told);
      how(goal).map(ReviewHtml::safe).filter(each -> !how.contains(each)).forEach(how::add);
    }
    addGoals(words.say("review.goals-other"), review.otherGoals(), pictures, drawn, told);
    List<String> said = new ArrayList<>();
    if (told.isEmpty()) {
      said.add(words.say("review.empty"));
    } else if (!review.resultsTold()) {
      said.add(words.say("review.results-none"));
    }
    return new ReviewPage.Annex(
        "plan-goals", words.say("review.plan-goals"), said, drawn, told, how);
  }

  private void addGoals(
      String title,
      List<GoalReview> goals,
      ReviewPictures pictures,
      List<String> drawn,
      List<ReviewTable> told) {
    if (!goals.isEmpty()) {
      drawn.addAll(pictures.goals(title, goals));
      told.add(safe(tables.goals(title, goals)));
    }
  }

  private ReviewPage.Annex change(AnnualReview review, YearChange change) {
    List<String> said = new ArrayList<>(List.of(sentences.change(change)));
    if (!change.sameStrategy()) {
      said.add(words.say("review.change-strategy"));
    }
    if (!change.sameRules()) {
      said.add(words.say("review.change-rules"));
    }
    List<ReviewTable> told = new ArrayList<>(List.of(tables.trend(review.trend())));
    told.addAll(tables.changes(change));
    told.addAll(tables.changesApart(change));
    return new ReviewPage.Annex(
        "change",
        words.say("review.change", Map.of("year", change.since())),
        said,
        List.of(),
        told.stream().map(ReviewHtml::safe).toList(),
        List.of());
  }

  private ReviewPage.Annex coverage(Coverage coverage, ReviewPictures pictures) {
    ReviewTable table = safe(tables.coverage(coverage));
    return new ReviewPage.Annex(
        "coverage-" + coverage.dimension(),
        table.title(),
        List.of(),
        List.of(pictures.coverage(table.title(), coverage)),
        List.of(table),
        List.of());
  }

  private ReviewPage.Annex framework(FrameworkCoverage framework, ReviewPictures pictures) {
    ReviewTable table = safe(tables.framework(framework));
    String tooGeneral = sentences.tooGeneral(framework);
    return new ReviewPage.Annex(
        "framework-" + framework.framework(),
        table.title(),
        tooGeneral.isEmpty() ? List.of() : List.of(tooGeneral),
        pictures.framework(table.title(), framework).stream().toList(),
        List.of(table),
        List.of());
  }

  private ReviewPage.Annex timeline(AnnualReview review, ReviewPictures pictures) {
    ReviewTable table = safe(tables.timeline(review.timeline()));
    return new ReviewPage.Annex(
        "timeline",
        table.title(),
        table.isEmpty() ? List.of(words.say("review.empty")) : List.of(),
        pictures.timeline(table.title(), review.timeline(), review.year()).stream().toList(),
        List.of(table),
        List.of());
  }

  private ReviewPage.Annex organisation(OrganisationReview organisation) {
    return new ReviewPage.Annex(
        "organisation",
        words.say("review.organisation"),
        safe(sentences.organisation(organisation)),
        List.of(),
        List.of(safe(tables.seats(organisation)), safe(tables.contacts(organisation))),
        List.of());
  }

  private String name(Wording name) {
    return safe(name.in(words.language()));
  }

  private static String shown(String text) {
    String safe = safe(text);
    if (safe.codePointCount(0, safe.length()) <= LETTERS_SHOWN) {
      return safe;
    }
    int end = safe.offsetByCodePoints(0, LETTERS_SHOWN);
    int space = safe.lastIndexOf(' ', end);
    return safe.substring(0, space > 0 ? space : end) + "…";
  }

  private static String safe(String text) {
    return SafeText.of(BLANKS.matcher(text.strip()).replaceAll(" "));
  }

  private static List<String> safe(List<String> texts) {
    return texts.stream().map(ReviewHtml::safe).toList();
  }

  private static ReviewTable shortened(ReviewTable table) {
    return new ReviewTable(
        safe(table.title()),
        safe(table.header()),
        table.rows().stream().map(row -> row.stream().map(ReviewHtml::shown).toList()).toList());
  }

  private static ReviewTable safe(ReviewTable table) {
    return new ReviewTable(
        safe(table.title()),
        safe(table.header()),
        table.rows().stream().map(ReviewHtml::safe).toList());
  }
}
