package se.samklang.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samklang.model.Place;
import se.samklang.yaml.YamlException;

/** A strategy, card or vocabulary that cannot be used, with everything that is wrong in it. */
public final class BrokenDataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<FileFault> faults;

  BrokenDataException(List<FileFault> faults) {
    super(
        faults.stream()
            .map(fault -> fault.place() + ": " + fault.problem())
            .collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  BrokenDataException(Place place, String problem) {
    this(List.of(FileFault.of(place, problem, Map.of())));
  }

  BrokenDataException(YamlException broken) {
    this(
        List.of(
            FileFault.of(
                broken.place(), broken.problem().id(), Map.of("detail", broken.detail()))));
  }

  /** What is wrong, in the order of the text; at least one thing. */
  public List<FileFault> faults() {
    return faults;
  }
}
