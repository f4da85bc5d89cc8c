package se.samklang.catalogue;

/** When a rule is asked. */
public enum Stage {
  /** When a plan is handed in. */
  INTAKE,
  /** When a year is followed up. */
  YEARLY,
  /** When a strategy file is written. */
  STRATEGY
}
