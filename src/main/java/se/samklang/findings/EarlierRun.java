package se.samklang.findings;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samklang.model.Subject;
import se.samklang.names.Fold;

/**
 * What a run of another day told.
 *
 * @param strategy the id of the strategy that it judged by; empty where it does not say
 * @param strategySha256 of that strategy's files; empty where it does not say
 * @param rulesSha256 of the rules that it judged by; empty where it does not say
 */
public record EarlierRun(
    String strategy, String strategySha256, String rulesSha256, List<Entry> entries) {

  /**
   * One finding as it was told.
   *
   * @param kind what kind of thing it was about
   * @param subject the id of that
   * @param severity how much it weighed
   * @param value as written, empty where nothing stood there
   */
  public record Entry(
      String fingerprint,
      String rule,
      String severity,
      String file,
      String kind,
      String subject,
      String field,
      String value,
      String message) {

    /** Without its file, which tells one year's follow-ups no more from another's. */
    private Entry movedFrom(String year, String other) {
      return new Entry(
          "", rule, severity, "", kind, subject.replace(year, other), field, value, message);
    }

    private Identity identity() {
      return new Identity(rule, kind, within(subject, file), field, Fold.name(value));
    }
  }

  /**
   * What is left of it in a later run.
   *
   * @param matched the findings that were told before, each with what was told
   * @param gone what was told and is found no more
   */
  public record Comparison(Map<Finding, Entry> matched, List<Entry> gone) {

    /** The findings that were told before. */
    public Set<Finding> known() {
      return matched.keySet();
    }
  }

  /** What is about a year or a part of it. */
  private static final Set<String> OF_YEARS =
      Stream.of(Subject.Kind.YEAR, Subject.Kind.HALF_YEAR, Subject.Kind.FOLLOW_UP)
          .map(Subject.Kind::id)
          .collect(Collectors.toUnmodifiableSet());

  /** The same run as if it had been about another year: what was about its year is about that. */
  public EarlierRun movedFrom(int year, int other) {
    return new EarlierRun(
        strategy,
        strategySha256,
        rulesSha256,
        entries.stream()
            .map(
                entry ->
                    OF_YEARS.contains(entry.kind())
                        ? entry.movedFrom(String.valueOf(year), String.valueOf(other))
                        : entry)
            .toList());
  }

  /** What tells a finding from others, its file left out. */
  private record Identity(String rule, String kind, String subject, String field, String value) {

    static Identity of(Finding finding) {
      return new Identity(
          finding.rule(),
          finding.subject().kind().id(),
          within(finding.subject().id(), finding.place().file()),
          finding.field(),
          finding.value() == null ? "" : Fold.name(finding.value().raw()));
    }
  }

  /** Tables and files are named by their path. */
  private static String within(String subject, String file) {
    return subject.startsWith(file) ? subject.substring(file.length()) : subject;
  }

  /**
   * Recognises findings: by their fingerprint, or else, where a file has another name by now, by
   * all but the file.
   *
   * @param findings sorted, all of the run
   * @param isThere whether a path is among the inputs of the run, and so is no other file's old one
   */
  public Comparison compared(List<Finding> findings, Predicate<String> isThere) {
    Set<Entry> open = Collections.newSetFromMap(new IdentityHashMap<>());
    open.addAll(entries);
    Map<Finding, Entry> known = new HashMap<>();
    Map<String, Deque<Entry>> byFingerprint = byKey(entries, Entry::fingerprint);
    List<String> fingerprints = Fingerprints.of(findings);
    for (int i = 0; i < findings.size(); i++) {
      take(byFingerprint.get(fingerprints.get(i)), findings.get(i), open, known);
    }
    List<Entry> moved =
        entries.stream().filter(each -> open.contains(each) && !isThere.test(each.file())).toList();
    Map<Identity, Deque<Entry>> byIdentity = byKey(moved, Entry::identity);
    for (Finding finding : findings) {
      if (!known.containsKey(finding)) {
        take(byIdentity.get(Identity.of(finding)), finding, open, known);
      }
    }
    return new Comparison(known, entries.stream().filter(open::contains).toList());
  }

  private static <K> Map<K, Deque<Entry>> byKey(List<Entry> entries, Function<Entry, K> key) {
    Map<K, Deque<Entry>> byKey = new HashMap<>();
    entries.forEach(
        entry -> byKey.computeIfAbsent(key.apply(entry), each -> new ArrayDeque<>()).add(entry));
    return byKey;
  }

  /** One entry speaks for one finding. */
  private static void take(
      @Nullable Deque<Entry> entries, Finding finding, Set<Entry> open, Map<Finding, Entry> known) {
    Entry entry = entries == null ? null : entries.poll();
    if (entry != null) {
      open.remove(entry);
      known.put(finding, entry);
    }
  }
}
