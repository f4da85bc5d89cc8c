package se.samklang.model;

import org.jspecify.annotations.Nullable;

/** What a submission holds and rules judge: it has an id and dates. */
public sealed interface Submitted extends Dated permits Activity, Plan, PlanGoal {

  Field id();

  /** Where the same id stood before, null where this is the first or has none. */
  @Nullable Place firstWithSameId();
}
