/** Rules applied to a submission. The only code that knows Drools. */
@NullMarked
package se.samklang.engine;

import org.jspecify.annotations.NullMarked;
