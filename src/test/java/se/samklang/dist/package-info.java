/** The distribution as it is handed out: started by its own launcher, as a user would. */
@NullMarked
package se.samklang.dist;

import org.jspecify.annotations.NullMarked;
