package se.samklang.findings;

/**
 * What one rule cost in a run.
 *
 * @param evaluations how many activities, plans, goals and other facts it was asked about
 * @param nanoseconds how long that took beyond handing these facts over
 */
public record RuleCost(String rule, long evaluations, long nanoseconds) {}
