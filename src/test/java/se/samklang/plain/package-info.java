/**
 * A second, independent reading of the rule catalogue in plain Java, to compare the program with.
 */
package se.samklang.plain;
