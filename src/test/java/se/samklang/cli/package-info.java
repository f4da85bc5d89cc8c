/** Parts of the command line that time or a terminal decide on. */
@NullMarked
package se.samklang.cli;

import org.jspecify.annotations.NullMarked;
