package se.samklang.model;

import org.jspecify.annotations.Nullable;

/**
 * What a finding is about.
 *
 * @param id as written, or {@code #N} for the N-th of its kind in the file where it has none
 */
public record Subject(Kind kind, String id) {

  /** The kinds of things that can be at fault. */
  public enum Kind {
    ACTIVITY("activity"),
    PLAN("plan"),
    GOAL("goal"),
    TABLE("table"),
    FILE("file"),
    UNIT("unit"),
    ORGANISATION("organisation"),
    YEAR("year"),
    HALF_YEAR("half-year"),
    FOLLOW_UP("follow-up"),
    STRATEGY("strategy"),
    EXEMPTION("exemption");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Whether submissions hold records of the kind, with ids of their own. */
    public boolean isSubmitted() {
      return this == ACTIVITY || this == PLAN || this == GOAL;
    }

    /** The name in outputs and rule cards. */
    public String id() {
      return id;
    }
  }

  /** By hand, as is {@link #hashCode}: what Java makes for a record takes time at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Subject subject && kind == subject.kind && id.equals(subject.id);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + id.hashCode();
  }
}
