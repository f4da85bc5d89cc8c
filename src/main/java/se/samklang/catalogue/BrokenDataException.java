package se.samklang.catalogue;

import java.util.Optional;
import se.samklang.model.Place;
import se.samklang.yaml.YamlException;

/** A strategy, card or vocabulary that cannot be used, with the place and what is wrong. */
public final class BrokenDataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Place place;

  BrokenDataException(Place place, String message) {
    super(message);
    this.place = place;
  }

  BrokenDataException(YamlException broken) {
    super(broken);
    this.place = broken.place();
  }

  public Place place() {
    return place;
  }

  /** What is wrong with the YAML; empty where it is something else. */
  public Optional<YamlException> brokenYaml() {
    return getCause() instanceof YamlException yaml ? Optional.of(yaml) : Optional.empty();
  }
}
