/**
 * Hands submissions back: what is missing marked in them, listed beside them and told in a letter.
 */
@NullMarked
package se.samklang.reply;

import org.jspecify.annotations.NullMarked;
