package se.samklang.cli;

import java.util.List;
import se.samklang.catalogue.FileFault;

/** A configuration that cannot be used, with everything that is wrong in it. */
final class BrokenConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<FileFault> faults;

  BrokenConfigurationException(List<FileFault> faults) {
    super("broken configuration");
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, in the order of the text; at least one thing. */
  List<FileFault> faults() {
    return faults;
  }
}
