package se.samklang.model;

/** How much a finding weighs; the heaviest first. */
public enum Severity {
  ERROR("error"),
  WARNING("warning"),
  INFO("info");

  private final String id;

  Severity(String id) {
    this.id = id;
  }

  /** The name in options, data and machine formats. */
  public String id() {
    return id;
  }

  public boolean isAtLeast(Severity threshold) {
    return compareTo(threshold) <= 0;
  }
}
