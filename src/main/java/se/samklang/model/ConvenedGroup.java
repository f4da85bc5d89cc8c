package se.samklang.model;

/**
 * A group of the organisation and who calls its meetings.
 *
 * @param subject the organisation
 * @param byCoordinator whether that is the international coordinator
 */
public record ConvenedGroup(Subject subject, Kind kind, Field convener, boolean byCoordinator) {

  /** The groups there are. */
  public enum Kind {
    STEERING_GROUP("steering-group"),
    REFERENCE_GROUP("reference-group");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in data. */
    public String id() {
      return id;
    }
  }

  public boolean isSteeringGroup() {
    return kind == Kind.STEERING_GROUP;
  }

  public boolean isReferenceGroup() {
    return kind == Kind.REFERENCE_GROUP;
  }
}
