package se.samklang.engine;

/** A rule that failed instead of judging: a fault of the rule, never of the submission. */
public final class RuleFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String rule;

  RuleFailedException(String rule, Throwable cause) {
    super("rule " + rule + " failed", cause);
    this.rule = rule;
  }

  /** The rule's id; empty where Drools does not tell. */
  public String rule() {
    return rule;
  }
}
