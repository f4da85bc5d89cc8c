/**
 * Makes the empty forms that submissions are written in, with the names of one strategy in them.
 */
@NullMarked
package se.samklang.template;

import org.jspecify.annotations.NullMarked;
