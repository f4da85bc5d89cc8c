/** What findings suggest, as changes of the files they stand in. */
@NullMarked
package se.samklang.correction;

import org.jspecify.annotations.NullMarked;
