package se.samklang.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samklang.catalogue.Catalogue;
import se.samklang.findings.Exempted;
import se.samklang.findings.Finding;
import se.samklang.model.Requirement;
import se.samklang.model.Value;

/** The findings of a run in words, file by file and record by record, for a page. */
final class FindingSections {
  private final Messages messages;
  private final Words words;
  private final Catalogue catalogue;

  FindingSections(Messages messages, Catalogue catalogue) {
    this.messages = messages;
    this.words = messages.words();
    this.catalogue = catalogue;
  }

  /** How much a finding weighs: a word, and an id that decides nothing but a colour. */
  record Weight(String id, String word) {}

  /**
   * The findings of one file.
   *
   * @param anchor what links to it say
   */
  record FileSection(String anchor, String file, String found, List<SubjectSection> subjects) {}

  /** The findings of one record. */
  record SubjectSection(String name, List<RuleBlock> rules) {}

  /** What one rule found in a record, with what is the same for all of it. */
  record RuleBlock(
      Weight weight,
      String title,
      String rule,
      List<Item> items,
      List<Quote> quotes,
      String mend) {}

  /**
   * One finding.
   *
   * @param value what stands there; empty where nothing does
   * @param suggestion empty where nothing is suggested
   * @param state whether it was found before; empty where nobody asked
   */
  record Item(String place, String message, String value, String suggestion, String state) {}

  /** A sentence of the strategy, and where in it. */
  record Quote(String sentence, String source) {}

  /** A finding that somebody has approved. */
  record ExemptedRow(
      String place, String message, String reason, String approvedBy, String until) {}

  /** The findings that count. */
  List<FileSection> files(Judgement judgement) {
    SubjectNames names = new SubjectNames(words, judgement.reading().submission());
    List<FileSection> sections = new ArrayList<>();
    for (List<Entry> file :
        grouped(Entry.counting(judgement), entry -> entry.finding().place().file())) {
      sections.add(
          new FileSection(
              "file-" + (sections.size() + 1),
              SafeText.of(file.get(0).finding().place().file()),
              new Summary(words).found(file.stream().map(Entry::finding).toList()),
              grouped(file, entry -> names.of(entry.finding())).stream()
                  .map(subject -> subject(subject, names))
                  .toList()));
    }
    return sections;
  }

  private SubjectSection subject(List<Entry> entries, SubjectNames names) {
    return new SubjectSection(
        names.of(entries.get(0).finding()),
        grouped(entries, entry -> entry.finding().severity() + entry.finding().rule()).stream()
            .sorted(Comparator.comparing(each -> each.get(0).finding().severity()))
            .map(this::block)
            .toList());
  }

  private RuleBlock block(List<Entry> entries) {
    Finding first = entries.get(0).finding();
    List<Quote> quotes =
        entries.stream()
            .flatMap(entry -> messages.requirements(entry.finding()).stream())
            .filter(requirement -> !requirement.table())
            .distinct()
            .flatMap(requirement -> requirement.sentence().stream().map(quote(requirement)))
            .toList();
    return new RuleBlock(
        weight(first),
        catalogue.card(first.rule()).title().in(words.language()),
        first.rule(),
        entries.stream().map(this::item).toList(),
        quotes,
        messages.mend(first));
  }

  private Function<String, Quote> quote(Requirement requirement) {
    String section = requirement.section().in(words.language());
    return sentence -> new Quote(sentence, section + ", " + requirement.id());
  }

  private Item item(Entry entry) {
    Finding finding = entry.finding();
    Value value = finding.value();
    return new Item(
        PlaceName.of(finding.place(), words),
        messages.message(finding),
        value == null ? "" : SafeText.shortened(value.raw()),
        messages.suggestion(finding),
        entry.state() == Entry.State.OPEN ? "" : words.say("state." + entry.state().id()));
  }

  /** A finding that counts no more. */
  ExemptedRow exempted(Exempted exempted) {
    Finding finding = exempted.finding();
    return new ExemptedRow(
        SafeText.of(finding.place().file()) + ", " + PlaceName.of(finding.place(), words),
        messages.message(finding),
        SafeText.of(exempted.exemption().reason()),
        SafeText.of(exempted.exemption().approvedBy()),
        exempted.exemption().until().toString());
  }

  /** How much a finding weighs, in words. */
  Weight weight(Finding finding) {
    String id = finding.severity().id();
    return new Weight(id, Words.sentenceCase(words.say("severity." + id)));
  }

  /** In parts that are alike in some way, in the order of the first of each. */
  static <T> Collection<List<T>> grouped(List<T> all, Function<T, String> key) {
    return all.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
        .values();
  }
}
