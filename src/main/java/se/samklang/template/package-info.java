/**
 * Makes the forms that plans are written in and years are followed up with, with the names of one
 * strategy in them.
 */
@NullMarked
package se.samklang.template;

import org.jspecify.annotations.NullMarked;
