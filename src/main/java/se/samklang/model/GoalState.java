package se.samklang.model;

/** What the newest result of a goal says of its target. */
public enum GoalState {
  REACHED("reached"),
  /** On the way from the baseline to the target. */
  PARTLY("partly"),
  NOT_REACHED("not-reached"),
  /** No result, none since the last day, or nothing that can be held against the target. */
  NOT_MEASURED("not-measured");

  private final String id;

  GoalState(String id) {
    this.id = id;
  }

  /** The name in data. */
  public String id() {
    return id;
  }
}
