/** How names are compared: folded to one spelling, and the nearest known one where none fits. */
@NullMarked
package se.samklang.names;

import org.jspecify.annotations.NullMarked;
