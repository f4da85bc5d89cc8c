/** Writes workbooks: the same content is the same bytes. */
@NullMarked
package se.samklang.workbook;

import org.jspecify.annotations.NullMarked;
