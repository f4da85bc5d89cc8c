package se.samklang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samklang.findings.Baseline;
import se.samklang.findings.Exempted;
import se.samklang.findings.Exemption;
import se.samklang.findings.Finding;
import se.samklang.findings.Fingerprints;

/**
 * One line in a list of findings.
 *
 * @param exemption what covers the finding, null where nothing does
 */
record Entry(Finding finding, String fingerprint, State state, @Nullable Exemption exemption) {

  /** Whether a finding counts, and whether it did before. */
  enum State {
    /** Found, and nobody asked what was found before. */
    OPEN,
    NEW,
    KNOWN,
    EXEMPTED;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All that a run found, exempted or not, by place. */
  static List<Entry> of(Judgement judgement) {
    List<Entry> entries = new ArrayList<>(counting(judgement));
    List<Exempted> exempted = judgement.exempted();
    List<String> fingerprints = Fingerprints.of(exempted.stream().map(Exempted::finding).toList());
    for (int i = 0; i < fingerprints.size(); i++) {
      Exempted each = exempted.get(i);
      entries.add(new Entry(each.finding(), fingerprints.get(i), State.EXEMPTED, each.exemption()));
    }
    entries.sort(Comparator.comparing(entry -> entry.finding().place()));
    return entries;
  }

  /** What counts towards the verdict. */
  static List<Entry> counting(Judgement judgement) {
    List<Finding> findings = judgement.findings();
    List<String> fingerprints = Fingerprints.of(findings);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < fingerprints.size(); i++) {
      Finding finding = findings.get(i);
      entries.add(
          new Entry(finding, fingerprints.get(i), state(finding, judgement.baseline()), null));
    }
    return entries;
  }

  private static State state(Finding finding, @Nullable Baseline baseline) {
    if (baseline == null) {
      return State.OPEN;
    }
    return baseline.known().contains(finding) ? State.KNOWN : State.NEW;
  }
}
