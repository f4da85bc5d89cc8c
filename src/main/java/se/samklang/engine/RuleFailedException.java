package se.samklang.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.kie.api.runtime.rule.ConsequenceException;

/** A rule that failed instead of judging: a fault of the rule, never of the submission. */
public final class RuleFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** How Drools names the rule of a failed condition, in its message alone. */
  private static final Pattern NAME = Pattern.compile("\\[Rule \"([^\"]+)\"");

  private final String rule;

  RuleFailedException(ConsequenceException cause) {
    this(cause.getRule() == null ? "" : cause.getRule().getName(), cause);
  }

  RuleFailedException(ConstraintEvaluationException cause) {
    this(ruleOf(cause), cause);
  }

  private RuleFailedException(String rule, Throwable cause) {
    super("rule " + rule + " failed", cause);
    this.rule = rule;
  }

  private static String ruleOf(ConstraintEvaluationException cause) {
    Matcher name = NAME.matcher(String.valueOf(cause.getMessage()));
    return name.find() ? name.group(1) : "";
  }

  /** The rule's id; empty where Drools does not tell. */
  public String rule() {
    return rule;
  }
}
