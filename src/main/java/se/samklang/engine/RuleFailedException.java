package se.samklang.engine;

import org.kie.api.runtime.rule.ConsequenceException;

/** A rule that failed instead of judging: a fault of the rule, never of the submission. */
public final class RuleFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String rule;

  RuleFailedException(ConsequenceException cause) {
    this(cause.getRule() == null ? "" : cause.getRule().getName(), cause);
  }

  private RuleFailedException(String rule, Throwable cause) {
    super("rule " + rule + " failed", cause);
    this.rule = rule;
  }

  /** The rule's id; empty where Drools does not tell. */
  public String rule() {
    return rule;
  }
}
