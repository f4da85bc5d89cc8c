package se.samklang.review;

import java.util.Set;
import se.samklang.findings.EarlierRun;

/**
 * What the follow-up of an earlier year told.
 *
 * @param file the name of its file, as given
 * @param rules the ids of the rules that it applied
 */
public record EarlierYear(
    String file, int year, Figures figures, Set<String> rules, EarlierRun run) {}
