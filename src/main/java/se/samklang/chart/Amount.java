package se.samklang.chart;

import java.math.BigDecimal;

/**
 * A number with the text it is written as.
 *
 * @param value where it stands on a scale
 * @param text the number in the reader's language, with its unit
 */
public record Amount(BigDecimal value, String text) {}
