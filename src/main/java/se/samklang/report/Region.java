package se.samklang.report;

/**
 * A part of one line.
 *
 * @param startColumn 1-based, in code points
 * @param endColumn the column behind the last character; the first column where the end is not
 *     known
 */
record Region(int line, int startColumn, int endColumn) {}
