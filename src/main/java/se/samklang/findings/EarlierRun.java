package se.samklang.findings;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
   * @param value as written, empty where nothing stood there
   */
  public record Entry(
      String fingerprint,
      String rule,
      String file,
      String kind,
      String subject,
      String field,
      String value,
      String message) {

    private Identity identity() {
      return new Identity(rule, kind, within(subject, file), field, Fold.name(value));
    }
  }

  /**
   * What is left of it in a later run.
   *
   * @param known the findings that were told before
   * @param gone what was told and is found no more
   */
  public record Comparison(Set<Finding> known, List<Entry> gone) {}

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
    Set<Finding> known = new HashSet<>();
    Map<String, Deque<Entry>> byFingerprint = byKey(entries, Entry::fingerprint);
    List<String> fingerprints = Fingerprints.of(findings);
    for (int i = 0; i < findings.size(); i++) {
      take(byFingerprint.get(fingerprints.get(i)), findings.get(i), open, known);
    }
    List<Entry> moved =
        entries.stream().filter(each -> open.contains(each) && !isThere.test(each.file())).toList();
    Map<Identity, Deque<Entry>> byIdentity = byKey(moved, Entry::identity);
    for (Finding finding : findings) {
      if (!known.contains(finding)) {
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
      @Nullable Deque<Entry> entries, Finding finding, Set<Entry> open, Set<Finding> known) {
    Entry entry = entries == null ? null : entries.poll();
    if (entry != null) {
      open.remove(entry);
      known.add(finding);
    }
  }
}
