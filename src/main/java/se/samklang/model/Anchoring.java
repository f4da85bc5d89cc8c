package se.samklang.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry saying that an activity was anchored with somebody.
 *
 * @param kind what kind of instance, null where that is not said or not understood
 * @param body the name of a board as bodies are compared
 */
public record Anchoring(@Nullable Kind kind, Field name, DateField date, BodyName body) {

  /** With whom activities are anchored. */
  public enum Kind {
    MANAGER("manager"),
    BOARD("board");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The word in the input. */
    public String id() {
      return id;
    }
  }

  /** Whether it names somebody; rules look at no other entries. */
  public boolean isNamed() {
    return name.isStated();
  }

  /** Drools keeps what a rule takes from a list by its hash: cheap, not that of all it holds. */
  @Override
  public int hashCode() {
    return name.hashCode() + Objects.hashCode(kind);
  }

  /** Whether any of several names somebody and no day. */
  public static boolean anyUndated(List<Anchoring> anchorings) {
    // By index, here and below: rules ask this of every activity, and each iterator would be made.
    for (int i = 0; i < anchorings.size(); i++) {
      Anchoring each = anchorings.get(i);
      if (each.isNamed() && each.date.isMissing()) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of several is known to be later than a day. */
  public static boolean anyAfter(List<Anchoring> anchorings, LocalDate day) {
    for (int i = 0; i < anchorings.size(); i++) {
      if (anchorings.get(i).date.isAfter(day)) {
        return true;
      }
    }
    return false;
  }
}
