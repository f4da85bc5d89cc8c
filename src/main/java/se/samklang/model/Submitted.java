package se.samklang.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a submission holds and rules judge: it has an id and dates. */
public sealed interface Submitted permits Activity, Plan, PlanGoal {

  Subject subject();

  Field id();

  /** Where the same id stood before, null where this is the first or has none. */
  @Nullable Place firstWithSameId();

  /** Every date it holds. */
  List<DateField> dates();
}
