/** What is judged and by what: submissions, the strategy, and the place of every value. */
@NullMarked
package se.samklang.model;

import org.jspecify.annotations.NullMarked;
