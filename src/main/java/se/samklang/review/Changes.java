package se.samklang.review;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.EarlierRun;
import se.samklang.findings.Exempted;
import se.samklang.findings.Finding;
import se.samklang.findings.Findings;
import se.samklang.input.InputFile;
import se.samklang.model.Severity;
import se.samklang.model.Strategy;

/** A year held against those before it. */
final class Changes {
  private final JudgedYear judged;
  private final String rulesSha256;

  Changes(JudgedYear judged, String rulesSha256) {
    this.judged = judged;
    this.rulesSha256 = rulesSha256;
  }

  /** The main figures of all years, this one last. */
  List<YearFigures> trend(Figures figures) {
    Stream<YearFigures> before =
        judged.earlier().stream()
            .sorted(Comparator.comparingInt(EarlierYear::year))
            .map(each -> new YearFigures(each.year(), each.run().strategy(), each.figures()));
    YearFigures now = new YearFigures(judged.year().year(), judged.strategy().id(), figures);
    return Stream.concat(before, Stream.of(now)).toList();
  }

  /** What has changed since the last of the years before; null where none is at hand. */
  @Nullable YearChange change() {
    return judged.earlier().stream()
        .max(Comparator.comparingInt(EarlierYear::year))
        .map(this::change)
        .orElse(null);
  }

  private YearChange change(EarlierYear earlier) {
    List<Finding> approved = judged.exempted().stream().map(Exempted::finding).toList();
    Set<String> files = paths(each -> true);
    EarlierRun.Comparison compared =
        earlier
            .run()
            .movedFrom(earlier.year(), judged.year().year())
            .compared(Findings.merged(judged.findings(), approved), files::contains);
    List<Finding> left = judged.findings().stream().filter(compared.known()::contains).toList();
    Set<Finding> known = new HashSet<>(left);
    List<Finding> others =
        judged.findings().stream().filter(each -> !known.contains(each)).toList();
    Set<String> unread = paths(each -> each != InputFile.Status.JUDGED);
    List<EarlierRun.Entry> gone =
        compared.gone().stream().filter(entry -> !unread.contains(entry.file())).toList();
    Set<String> applied = Set.copyOf(judged.rules());
    Strategy strategy = judged.strategy();
    return new YearChange(
        earlier.year(),
        earlier.run().strategySha256().equals(strategy.sha256()),
        earlier.run().rulesSha256().equals(rulesSha256),
        others.stream().filter(each -> earlier.rules().contains(each.rule())).toList(),
        left,
        gone.stream().filter(each -> applied.contains(each.rule())).toList(),
        others.stream().filter(each -> !earlier.rules().contains(each.rule())).toList(),
        gone.stream().filter(each -> !applied.contains(each.rule())).toList(),
        left.stream().flatMap(each -> reweighed(each, compared).stream()).toList());
  }

  private Set<String> paths(Predicate<InputFile.Status> wanted) {
    return judged.reading().files().stream()
        .filter(file -> wanted.test(file.status()))
        .map(InputFile::path)
        .collect(Collectors.toSet());
  }

  private static Optional<YearChange.Reweighed> reweighed(
      Finding finding, EarlierRun.Comparison compared) {
    EarlierRun.Entry before = compared.matched().get(finding);
    return before == null
        ? Optional.empty()
        : Stream.of(Severity.values())
            .filter(each -> each.id().equals(before.severity()))
            .filter(each -> each != finding.severity())
            .findFirst()
            .map(each -> new YearChange.Reweighed(finding, each));
  }
}
