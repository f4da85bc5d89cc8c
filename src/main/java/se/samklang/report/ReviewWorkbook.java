package se.samklang.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import se.samklang.catalogue.Catalogue;
import se.samklang.review.AnnualReview;
import se.samklang.review.GoalReview;
import se.samklang.review.OverarchingGoalReview;
import se.samklang.workbook.NewWorkbook;
import se.samklang.workbook.Styles;
import se.samklang.workbook.TableSheet;
import se.samklang.workbook.WorkbookBytes;

/** A year followed up as an Excel workbook: the tables behind the pictures, one a sheet. */
public final class ReviewWorkbook implements Report {
  private static final int HEADER_ROW = 2;
  private static final int NARROWEST = 12;
  private static final int WIDEST = 60;

  /** Excel takes no longer names of sheets. */
  private static final int LONGEST_NAME = 31;

  private final Words words;
  private final Catalogue catalogue;
  private final ReviewSentences sentences;
  private final ReviewTables tables;

  public ReviewWorkbook(Messages messages, Catalogue catalogue) {
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
  public void write(Judgement judgement, OutputStream target) throws IOException {
    AnnualReview review = judgement.review(catalogue);
    if (review == null) {
      throw new IllegalArgumentException("a run that followed up no year");
    }
    try (SXSSFWorkbook workbook = NewWorkbook.forLongTables()) {
      Styles styles = Styles.of(workbook.getXSSFWorkbook());
      Set<String> taken = new HashSet<>();
      for (ReviewTable table : all(review, judgement)) {
        add(table, workbook, styles, taken);
      }
      target.write(WorkbookBytes.of(workbook));
    }
  }

  private List<ReviewTable> all(AnnualReview review, Judgement judgement) {
    List<ReviewTable> all = new ArrayList<>();
    all.add(summary(review, judgement));
    all.add(tables.goals(words.say("review.plan-goals"), goals(review)));
    all.add(tables.duties(review.duties()));
    review.coverages().forEach(coverage -> all.add(tables.coverage(coverage)));
    review.frameworks().forEach(framework -> all.add(tables.framework(framework)));
    all.add(tables.towns(review.twinTowns()));
    all.add(tables.followUps(review.followUps()));
    all.add(tables.timeline(review.timeline()));
    all.add(tables.seats(review.organisation()));
    all.add(tables.contacts(review.organisation()));
    all.add(tables.accounts(review.accounts()));
    all.add(tables.trend(review.trend()));
    if (review.change() != null) {
      all.addAll(tables.changes(review.change()));
      all.addAll(tables.changesApart(review.change()));
    }
    all.add(tables.allFindings(review, judgement));
    all.add(tables.exemptions(judgement.exempted()));
    all.add(tables.inputs(judgement));
    return all;
  }

  /** What the year comes to, and by what it was followed up. */
  private ReviewTable summary(AnnualReview review, Judgement judgement) {
    List<List<String>> rows = new ArrayList<>();
    sentences.opening(review).forEach(sentence -> rows.add(List.of("", sentence)));
    for (Obstacles.Obstacle obstacle : new Obstacles(words).of(judgement)) {
      String place = obstacle.place().map(Object::toString).orElse("");
      rows.add(List.of(place, obstacle.reason()));
    }
    new Provenance(words)
        .facts(judgement)
        .forEach(fact -> rows.add(List.of(fact.label(), fact.value())));
    return new ReviewTable(
        words.say("findings.summary-sheet"),
        List.of(words.say("findings.key"), words.say("findings.told")),
        rows);
  }

  /** Every plan goal once, though it may contribute to several goals. */
  private static List<GoalReview> goals(AnnualReview review) {
    return Stream.concat(
            review.overarchingGoals().stream()
                .map(OverarchingGoalReview::goals)
                .flatMap(List::stream),
            review.otherGoals().stream())
        .distinct()
        .toList();
  }

  private static void add(
      ReviewTable table, SXSSFWorkbook workbook, Styles styles, Set<String> taken) {
    TableSheet sheet =
        new TableSheet(
            workbook.createSheet(sheetName(table.title(), taken)),
            styles,
            HEADER_ROW,
            widths(table));
    sheet.line(0, SafeText.of(table.title()), styles.title());
    sheet.header(table.header().stream().map(SafeText::of).toList());
    table.rows().forEach(row -> sheet.add(row.stream().map(SafeText::of).toList()));
    sheet.finish();
  }

  private static List<Integer> widths(ReviewTable table) {
    return IntStream.range(0, table.header().size())
        .map(
            column ->
                table.rows().stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(NARROWEST))
        .map(longest -> Math.max(NARROWEST, Math.min(WIDEST, longest + 2)))
        .boxed()
        .toList();
  }

  /** Excel tells capitals from others nowhere in names of sheets. */
  private static String sheetName(String title, Set<String> taken) {
    String safe = WorkbookUtil.createSafeSheetName(SafeText.of(title), ' ');
    String name = safe;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String number = " " + i;
      name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - number.length())) + number;
    }
    return name;
  }
}
