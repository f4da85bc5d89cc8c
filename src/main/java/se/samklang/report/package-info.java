/** Findings meet their words, and become text or a format for machines. */
@NullMarked
package se.samklang.report;

import org.jspecify.annotations.NullMarked;
