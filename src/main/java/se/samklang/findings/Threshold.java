package se.samklang.findings;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import se.samklang.model.Severity;

/** How heavy a finding has to be to reject a submission. */
public enum Threshold {
  ERROR(Optional.of(Severity.ERROR)),
  WARNING(Optional.of(Severity.WARNING)),
  INFO(Optional.of(Severity.INFO)),
  /** Nothing rejects. */
  NEVER(Optional.empty());

  private final Optional<Severity> severity;

  Threshold(Optional<Severity> severity) {
    this.severity = severity;
  }

  /** The name in options and outputs. */
  public String id() {
    return severity.map(Severity::id).orElse("never");
  }

  /** The threshold of that name; empty where there is none. */
  public static Optional<Threshold> named(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** Whether any of the findings is heavy enough. */
  public boolean isReachedBy(Collection<Finding> findings) {
    return severity.isPresent()
        && findings.stream().anyMatch(each -> each.severity().isAtLeast(severity.get()));
  }
}
