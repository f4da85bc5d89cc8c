/** Draws numbers as pictures: records in, SVG out, with no words of its own. */
@NullMarked
package se.samklang.chart;

import org.jspecify.annotations.NullMarked;
