package se.samklang.findings;

import java.util.List;
import java.util.Set;

/**
 * What an earlier run found, held against this one.
 *
 * @param known the findings of this run that were there before
 * @param gone the sentences of those that are there no more
 */
public record Baseline(Set<Finding> known, List<String> gone) {}
