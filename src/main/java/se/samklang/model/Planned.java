package se.samklang.model;

import org.jspecify.annotations.Nullable;

/** What belongs to a plan: by naming it, or by standing in its document. */
public sealed interface Planned permits Activity, PlanGoal {

  Subject subject();

  /** The plan it belongs to, null where it belongs to none that is known. */
  @Nullable Plan plan();

  /** The plan it names. */
  Field planReference();
}
