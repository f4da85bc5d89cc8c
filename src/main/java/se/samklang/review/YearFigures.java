package se.samklang.review;

/**
 * The main figures of one year in a row of years.
 *
 * @param strategy the id of the strategy that the year was followed up by
 */
public record YearFigures(int year, String strategy, Figures figures) {}
