package se.samklang.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samklang.model.ExemptionEntry;
import se.samklang.model.ExemptionUse;
import se.samklang.model.Value;
import se.samklang.names.Fold;

/**
 * Findings parted by whether somebody has approved what they tell. An exemption covers all that its
 * rule finds of its subject, in whatever field.
 *
 * @param findings those that nobody has approved
 * @param exempted the others, each with the first exemption that covers it
 * @param uses how many findings each exemption in force covers, in the order of the file
 */
public record Exemptions(List<Finding> findings, List<Exempted> exempted, List<ExemptionUse> uses) {

  private record Key(String rule, String subject) {}

  /** Parts sorted findings, and keeps their order. */
  public static Exemptions of(
      List<Finding> findings, List<ExemptionEntry> entries, LocalDate asOf) {
    Map<Key, List<ExemptionEntry>> inForce = new HashMap<>();
    Map<ExemptionEntry, Integer> uses = new LinkedHashMap<>();
    for (ExemptionEntry entry : entries) {
      if (entry.holdsOn(asOf)) {
        uses.put(entry, 0);
        inForce.computeIfAbsent(key(entry), key -> new ArrayList<>()).add(entry);
      }
    }
    List<Finding> left = new ArrayList<>();
    List<Exempted> exempted = new ArrayList<>();
    for (Finding finding : findings) {
      List<ExemptionEntry> covering = inForce.getOrDefault(key(finding), List.of());
      if (covering.isEmpty()) {
        left.add(finding);
      } else {
        covering.forEach(entry -> uses.merge(entry, 1, Integer::sum));
        exempted.add(new Exempted(finding, exemption(covering.get(0))));
      }
    }
    List<ExemptionUse> counted = new ArrayList<>();
    uses.forEach((entry, count) -> counted.add(new ExemptionUse(entry, count)));
    return new Exemptions(List.copyOf(left), List.copyOf(exempted), List.copyOf(counted));
  }

  /** What came of those exemptions whose rule was asked. */
  public List<ExemptionUse> usesOf(Collection<String> rules) {
    Set<String> asked = Set.copyOf(rules);
    return uses.stream()
        .filter(use -> asked.contains(text(use.exemption().rule().first())))
        .toList();
  }

  private static Key key(ExemptionEntry entry) {
    return new Key(text(entry.rule().first()), folded(text(entry.about().first())));
  }

  private static Key key(Finding finding) {
    return new Key(finding.rule(), folded(finding.subject().id()));
  }

  private static Exemption exemption(ExemptionEntry entry) {
    return new Exemption(
        text(entry.rule().first()),
        text(entry.about().first()),
        text(entry.reason().first()),
        text(entry.approvedBy().first()),
        Objects.requireNonNull(entry.until().day()));
  }

  /** A file is the same with and without the dot of the working folder before it. */
  private static String folded(String subject) {
    return Fold.name(subject.startsWith("./") ? subject.substring(2) : subject);
  }

  private static String text(@Nullable Value value) {
    return value == null ? "" : Fold.trim(value.raw());
  }
}
