/** Lets another thread do something, and tells how it ended. */
@NullMarked
package se.samklang.threads;

import org.jspecify.annotations.NullMarked;
