package se.samklang.report;

import se.samklang.findings.Finding;

/**
 * A finding in full words, for whoever is to mend it.
 *
 * @param weight how much it weighs
 * @param about what it is about
 * @param message what is wrong
 * @param why the strategy's own words; empty where it has none of them
 * @param mend what the writer can do
 * @param suggestion what the value could be; empty where nothing is suggested
 */
public record Remark(
    Finding finding,
    String weight,
    String about,
    String message,
    String why,
    String mend,
    String suggestion) {}
