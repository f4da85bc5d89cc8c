package se.samklang.engine;

import java.util.List;

/** Rules that do not compile. */
public final class BrokenRulesException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> faults;

  BrokenRulesException(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = faults;
  }

  /** One text a fault, with file and line where they are known. */
  public List<String> faults() {
    return faults;
  }
}
