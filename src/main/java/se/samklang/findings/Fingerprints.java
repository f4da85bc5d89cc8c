package se.samklang.findings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samklang.catalogue.Sha256;

/**
 * What a finding is recognised by in a later run: everything but its line, so that text added above
 * it does not make it a new one.
 */
public final class Fingerprints {
  private static final int LENGTH = 32;

  private Fingerprints() {}

  /** The fingerprints of sorted findings, in their order; equals are told apart by number. */
  public static List<String> of(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> fingerprints = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      int ordinal = seen.merge(finding.identity(), 1, Integer::sum);
      byte[] bytes = (finding.identity() + "\n" + ordinal).getBytes(StandardCharsets.UTF_8);
      fingerprints.add(Sha256.of(bytes).substring(0, LENGTH));
    }
    return fingerprints;
  }
}
