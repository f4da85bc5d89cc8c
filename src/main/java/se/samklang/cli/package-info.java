/** The commands: read, judge, write, and an exit code. */
@NullMarked
package se.samklang.cli;

import org.jspecify.annotations.NullMarked;
