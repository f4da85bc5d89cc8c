/** Files of strangers turned into a submission in which every value has its place. */
@NullMarked
package se.samklang.input;

import org.jspecify.annotations.NullMarked;
