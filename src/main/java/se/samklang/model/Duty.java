package se.samklang.model;

import java.util.List;

/**
 * What a strategy makes of a rule.
 *
 * @param severity how much a breach weighs
 * @param requirements the ids of the sentences that the rule follows
 */
public record Duty(Severity severity, List<String> requirements) {}
