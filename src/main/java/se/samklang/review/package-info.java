/** A year of international work followed up: what is told at the annual accounts, as numbers. */
@NullMarked
package se.samklang.review;

import org.jspecify.annotations.NullMarked;
