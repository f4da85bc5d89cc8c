package se.samklang.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samklang.catalogue.Catalogue;
import se.samklang.findings.Baseline;
import se.samklang.findings.Finding;
import se.samklang.model.Severity;

/**
 * A run as one page for a browser: the verdict and what matters most, then file by file and record
 * by record with the strategy's own words. The page asks for nothing outside itself.
 */
public final class HtmlReport implements Report.Text {
  private final Messages messages;
  private final Words words;
  private final Catalogue catalogue;
  private final FindingSections sections;

  public HtmlReport(Messages messages, Catalogue catalogue) {
    this.messages = messages;
    this.words = messages.words();
    this.catalogue = catalogue;
    this.sections = new FindingSections(messages, catalogue);
  }

  // The generated class asks for somebody to watch its tags, and does without.
  @SuppressWarnings("NullAway")
  @Override
  public void write(Judgement judgement, Writer target) throws IOException {
    JtefindingsGenerated.render(
        new OwaspHtmlTemplateOutput(new WriterOutput(target)),
        null,
        page(judgement),
        words,
        PageStyle.read());
  }

  private FindingsPage page(Judgement judgement) {
    Summary summary = new Summary(words);
    Provenance provenance = new Provenance(words);
    String strategy = judgement.strategy().name().in(words.language());
    List<Provenance.Input> inputs = provenance.inputs(judgement);
    Baseline baseline = judgement.baseline();
    return new FindingsPage(
        words.language().name().toLowerCase(Locale.ROOT),
        words.say("findings.title", Map.of("strategy", strategy)),
        strategy,
        judgement.verdict().id(),
        Words.sentenceCase(summary.verdict(judgement)),
        summary.of(judgement),
        inputs.stream().filter(input -> !input.reason().isEmpty()).toList(),
        mostImportant(judgement),
        rules(judgement),
        sections.files(judgement),
        judgement.exempted().stream().map(sections::exempted).toList(),
        baseline == null ? List.of() : baseline.gone().stream().map(SafeText::of).toList(),
        inputs,
        provenance.facts(judgement));
  }

  private List<String> mostImportant(Judgement judgement) {
    List<FindingGroup> groups =
        FindingGroup.of(
            judgement.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList());
    return groups.size() < 2
        ? List.of()
        : new MostImportant(messages, catalogue, judgement.activities() - judgement.notJudged())
            .lines(groups);
  }

  /** The weightiest first, then the most frequent. */
  private List<FindingsPage.RuleRow> rules(Judgement judgement) {
    Collection<List<Finding>> byRule =
        FindingSections.grouped(
            judgement.findings(), finding -> finding.severity() + messages.title(finding));
    return byRule.stream()
        .sorted(
            Comparator.comparing((List<Finding> each) -> each.get(0).severity())
                .thenComparing(each -> -each.size()))
        .map(
            each ->
                new FindingsPage.RuleRow(
                    sections.weight(each.get(0)),
                    messages.title(each.get(0)),
                    each.get(0).rule(),
                    String.valueOf(each.size())))
        .toList();
  }
}
