/** What stands in rules/ as data: rule cards, strategies, frameworks and the vocabulary. */
@NullMarked
package se.samklang.catalogue;

import org.jspecify.annotations.NullMarked;
