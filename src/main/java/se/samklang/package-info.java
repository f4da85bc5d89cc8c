/** The program's entrance. */
@NullMarked
package se.samklang;

import org.jspecify.annotations.NullMarked;
