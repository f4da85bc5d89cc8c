/** Turns a page into a PDF for the archive: tagged, with its fonts, the same bytes each time. */
@NullMarked
package se.samklang.pdf;

import org.jspecify.annotations.NullMarked;
