package se.samklang.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samklang.catalogue.Catalogue;
import se.samklang.findings.Baseline;
import se.samklang.findings.Exempted;
import se.samklang.findings.Finding;
import se.samklang.model.Requirement;
import se.samklang.model.Severity;
import se.samklang.model.Value;

/**
 * A run as one page for a browser: the verdict and what matters most, then file by file and record
 * by record with the strategy's own words. The page asks for nothing outside itself.
 */
public final class HtmlReport implements Report.Text {
  private final Messages messages;
  private final Words words;
  private final Catalogue catalogue;

  public HtmlReport(Messages messages, Catalogue catalogue) {
    this.messages = messages;
    this.words = messages.words();
    this.catalogue = catalogue;
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
        files(judgement),
        judgement.exempted().stream().map(this::exempted).toList(),
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
        grouped(judgement.findings(), finding -> finding.severity() + messages.title(finding));
    return byRule.stream()
        .sorted(
            Comparator.comparing((List<Finding> each) -> each.get(0).severity())
                .thenComparing(each -> -each.size()))
        .map(
            each ->
                new FindingsPage.RuleRow(
                    weight(each.get(0)),
                    messages.title(each.get(0)),
                    each.get(0).rule(),
                    String.valueOf(each.size())))
        .toList();
  }

  private List<FindingsPage.FileSection> files(Judgement judgement) {
    SubjectNames names = new SubjectNames(words, judgement.reading().submission());
    List<FindingsPage.FileSection> sections = new ArrayList<>();
    for (List<Entry> file :
        grouped(Entry.counting(judgement), entry -> entry.finding().place().file())) {
      sections.add(
          new FindingsPage.FileSection(
              "file-" + (sections.size() + 1),
              SafeText.of(file.get(0).finding().place().file()),
              new Summary(words).found(file.stream().map(Entry::finding).toList()),
              grouped(file, entry -> names.of(entry.finding())).stream()
                  .map(subject -> subject(subject, names))
                  .toList()));
    }
    return sections;
  }

  private FindingsPage.SubjectSection subject(List<Entry> entries, SubjectNames names) {
    return new FindingsPage.SubjectSection(
        names.of(entries.get(0).finding()),
        grouped(entries, entry -> entry.finding().severity() + entry.finding().rule()).stream()
            .sorted(Comparator.comparing(each -> each.get(0).finding().severity()))
            .map(this::block)
            .toList());
  }

  private FindingsPage.RuleBlock block(List<Entry> entries) {
    Finding first = entries.get(0).finding();
    List<FindingsPage.Quote> quotes =
        entries.stream()
            .flatMap(entry -> messages.requirements(entry.finding()).stream())
            .filter(requirement -> !requirement.table())
            .distinct()
            .flatMap(requirement -> requirement.sentence().stream().map(quote(requirement)))
            .toList();
    return new FindingsPage.RuleBlock(
        weight(first),
        catalogue.card(first.rule()).title().in(words.language()),
        first.rule(),
        entries.stream().map(this::item).toList(),
        quotes,
        messages.mend(first));
  }

  private Function<String, FindingsPage.Quote> quote(Requirement requirement) {
    String section = requirement.section().in(words.language());
    return sentence -> new FindingsPage.Quote(sentence, section + ", " + requirement.id());
  }

  private FindingsPage.Item item(Entry entry) {
    Finding finding = entry.finding();
    Value value = finding.value();
    return new FindingsPage.Item(
        PlaceName.of(finding.place(), words),
        messages.message(finding),
        value == null ? "" : SafeText.shortened(value.raw()),
        messages.suggestion(finding),
        entry.state() == Entry.State.OPEN ? "" : words.say("state." + entry.state().id()));
  }

  private FindingsPage.ExemptedRow exempted(Exempted exempted) {
    Finding finding = exempted.finding();
    return new FindingsPage.ExemptedRow(
        SafeText.of(finding.place().file()) + ", " + PlaceName.of(finding.place(), words),
        messages.message(finding),
        SafeText.of(exempted.exemption().reason()),
        SafeText.of(exempted.exemption().approvedBy()),
        exempted.exemption().until().toString());
  }

  private FindingsPage.Weight weight(Finding finding) {
    String id = finding.severity().id();
    return new FindingsPage.Weight(id, Words.sentenceCase(words.say("severity." + id)));
  }

  private static <T> Collection<List<T>> grouped(List<T> all, Function<T, String> key) {
    return all.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
        .values();
  }
}
